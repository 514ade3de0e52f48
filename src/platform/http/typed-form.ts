import type { Words } from '../i18n/words.ts'
import type { FieldProblem, RawForm } from './form.ts'

/** What somebody typed into a form so far, and what is wrong with it: the page shows both again. */
export interface TypedForm {
  readonly typed: RawForm
  readonly problems: readonly FieldProblem[]
}

export const nothingTyped: TypedForm = { typed: {}, problems: [] }

/**
 * What a field shows: what was typed when there was something, else what is known; and what is wrong.
 * `<TextField name="ten" label={…} {...shown(form, 'ten')} />`
 */
export function shown(
  { typed, problems }: TypedForm,
  name: string,
  known: string | null = '',
): { readonly value: string; readonly error: Words | undefined } {
  const value = typed[name]
  return { value: typeof value === 'string' ? value : (known ?? ''), error: messageFor(problems, name) }
}

/** The values of checkboxes of one name, typed or known. */
export function chosen({ typed }: TypedForm, name: string, known: readonly string[] = []): string[] {
  // A form with no box checked sends nothing of that name, so the rest of the form tells whether it was sent.
  if (Object.keys(typed).length === 0) return [...known]
  return [typed[name]].flat().filter((value) => typeof value === 'string')
}

/** The message of one field; one of an item of a list belongs to the list. */
export function messageFor(problems: readonly FieldProblem[], name: string): Words | undefined {
  return problems.find(({ field }) => field === name || field.startsWith(`${name}.`))?.message
}

/** For the summary above the page; what belongs to no field stands alone. */
export function summaryOf({ problems }: TypedForm): { field?: string; message: Words }[] {
  return problems.map(({ field, message }) => (field === '' ? { message } : { field, message }))
}

/** How a page is sent that shows a form: 422 when something in it is wrong. */
export function statusOf({ problems }: Pick<TypedForm, 'problems'>): 200 | 422 {
  return problems.length > 0 ? 422 : 200
}
