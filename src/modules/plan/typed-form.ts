import { z } from 'zod'
import { type FieldProblem, optionalText, type RawForm, type UploadedFile } from '../../platform/http/form.ts'
import { problem } from '../../platform/i18n/problem.ts'
import type { LocalDate } from '../../platform/kernel/dates.ts'
import { type Id, idSchema } from '../../platform/kernel/ids.ts'
import type { FieldProblem as ShownProblem } from '../../ui/error-summary/error-summary.tsx'
import { parseTypedDay } from '../../ui/field/typed-day.ts'
import type { Text } from '../../ui/text.ts'

/** What somebody typed into a form so far, and what is wrong with it. */
export interface TypedForm {
  readonly typed: RawForm
  readonly problems: readonly FieldProblem[]
}

export const nothingTyped: TypedForm = { typed: {}, problems: [] }

/** What a field shows: what was typed when there was something, else what is known; and what is wrong. */
export function shown(
  { typed, problems }: TypedForm,
  name: string,
  known: string | null = '',
): { readonly value: string; readonly error: Text | undefined } {
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
export function messageFor(problems: readonly FieldProblem[], name: string): Text | undefined {
  return problems.find(({ field }) => field === name || field.startsWith(`${name}.`))?.message
}

/** For the summary above the page; what belongs to no field stands alone. */
export function summaryOf({ problems }: TypedForm): ShownProblem[] {
  return problems.map(({ field, message }) => (field === '' ? { message } : { field, message }))
}

/** A form that is right in itself, with what was typed, for a page that must show it again. */
export interface Typed<Value> {
  readonly value: Value
  readonly typed: RawForm
}

/** Keeps what was typed beside what it means: the rules, or somebody else, may still stand against it. */
export function keepingTyped<Value>(schema: z.ZodType<Value>): z.ZodType<Typed<Value>, unknown> {
  return z.unknown().transform((raw, context): Typed<Value> => {
    const parsed = schema.safeParse(raw)
    const typed = typeof raw === 'object' && raw !== null ? { ...raw } : {}
    if (parsed.success) return { value: parsed.data, typed }
    context.issues.push(...parsed.error.issues.map((issue) => ({ ...issue, input: undefined })))
    return z.NEVER
  })
}

const dayProblem = problem({
  vi: 'Nhập ngày theo dạng ngày/tháng/năm, ví dụ 25/11/2026',
  en: 'Type a day as day/month/year, for example 25/11/2026',
})

/** A day typed as day/month/year, or null when the field is empty. */
export const optionalDay: z.ZodType<LocalDate | null, unknown> = z.unknown().transform((value, context) => {
  if (value === undefined || value === '') return null
  const day = typeof value === 'string' ? parseTypedDay(value) : undefined
  if (day !== undefined) return day
  context.addIssue({ code: 'custom', message: dayProblem })
  return z.NEVER
})

/** The count of changes that the page was made from. */
export const version: z.ZodType<number, unknown> = z.coerce.number<unknown>().int().min(1)

/** A file that was really chosen. */
export function requiredFile(message: string): z.ZodType<UploadedFile, unknown> {
  return z.custom<UploadedFile>(
    (value) => typeof value === 'object' && value !== null && 'bytes' in value && 'fileName' in value,
    message,
  )
}

/** One line per entry; empty lines do not count. */
export const lines: z.ZodType<string[], unknown> = optionalText(20_000).transform((text) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== ''),
)

/** One thing chosen from a list, by its id. */
export function chosenId<Kind extends string>(kind: Kind, message: string): z.ZodType<Id<Kind>, unknown> {
  return z.unknown().transform((value, context) => {
    const parsed = idSchema(kind).safeParse(value)
    if (parsed.success) return parsed.data
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })
}

/** Two forms of one page that are sent to one address, told apart by the button that only the first one has. */
export function eitherForm<First, Second>(
  button: string,
  first: z.ZodType<First>,
  second: z.ZodType<Second>,
): z.ZodType<First | Second, unknown> {
  return z.unknown().transform((raw, context): First | Second => {
    const isFirst = typeof raw === 'object' && raw !== null && button in raw
    const parsed = isFirst ? first.safeParse(raw) : second.safeParse(raw)
    if (parsed.success) return parsed.data
    context.issues.push(...parsed.error.issues.map((issue) => ({ ...issue, input: undefined })))
    return z.NEVER
  })
}
