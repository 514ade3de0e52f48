import type { Content } from '../../../platform/content/content.ts'
import { type Answer, notFound, page } from '../../../platform/http/answer.ts'
import { statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { type BookAddress, type OpenedSelection, openSelection, type StaffVisit } from './open-books.ts'
import { SelectionPage } from './selection-page.tsx'

export type SelectionVisit = StaffVisit & { readonly params: BookAddress }

const staleWords: Words = {
  vi: 'Có người vừa sửa danh mục này. Hãy xem lại rồi làm tiếp.',
  en: 'Somebody has just changed this list. Look at it, then go on.',
}
/** The choosing of a year as it stands, with what is wrong in a form that was sent. */
export async function showSelection(
  visit: SelectionVisit,
  content: Content,
  form: TypedForm,
  status: 200 | 409 | 422 = statusOf(form),
): Promise<Answer> {
  const opened = await openSelection(visit, content, visit.params)
  return opened === undefined
    ? notFound()
    : page(<SelectionPage year={visit.params.year} {...{ opened, form }} />, status)
}

/** As it stands now that somebody else was faster. */
export function staleSelection(visit: SelectionVisit, content: Content): Promise<Answer> {
  return showSelection(visit, content, { typed: {}, problems: [{ field: '', message: staleWords }] }, 409)
}

/** Nobody changes what waits for the principal. */
export function mayEdit({ may, selection }: OpenedSelection): boolean {
  return may.write && (selection?.state !== 'sent' || may.approve)
}
