import type { Answer } from '../../../platform/http/answer.ts'
import { notFound, page, redirect } from '../../../platform/http/answer.ts'
import type { FieldProblem } from '../../../platform/http/form.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { FormVisit, SignedIn } from '../../../platform/http/visit.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import type { DisclosureDependencies } from '../dependencies.ts'
import { mayGoOut, selectionProblems } from '../domain/books/check-selection.ts'
import { readChoices } from '../domain/books/type-choices.ts'
import { gradesOf } from '../domain/fees/grade.ts'
import { publicTextProblems } from '../fees/public-text-problems.ts'
import { type BookSelection, beginSelection, saveSelection } from '../store/book-selections.ts'
import { rowProblemText } from './book-words.ts'
import { ChoicesPage } from './choices-page.tsx'
import { type BookAddress, BookParams, type OpenedSelection, openSelection } from './open-books.ts'
import { bookPaths } from './paths.ts'
import { publishTextbooks } from './publish-textbooks.ts'
import { ChoicesForm, PublishForm, SendBackForm, SendForm } from './selection-forms.ts'
import { mayEdit, type SelectionVisit, showSelection, staleSelection } from './show-selection.tsx'

type Saving = FormVisit<BookAddress, unknown, { readonly version: number }, SignedIn>

/** The textbooks of a year: the list, and its way over the principal into the open. */
export function selectionRoutes({ content }: Pick<DisclosureDependencies, 'content'>): Route[] {
  const open = (visit: SelectionVisit) => openSelection(visit, content, visit.params)
  const show = (visit: SelectionVisit, form: TypedForm) => showSelection(visit, content, form)
  const showChoices = async (visit: SelectionVisit, form: TypedForm) => {
    const opened = await open(visit)
    if (opened === undefined || !mayEdit(opened)) return notFound()
    return page(<ChoicesPage year={visit.params.year} {...{ opened, form }} />, statusOf(form))
  }

  /** Saves a changed selection, or says that somebody was faster. */
  const save = async (
    visit: Saving,
    change: (opened: OpenedSelection) => Partial<BookSelection> | undefined,
  ): Promise<Answer> => {
    const opened = await open(visit)
    const changed = opened && change(opened)
    if (opened === undefined || changed === undefined) return notFound()
    const { unit, selection } = opened
    return visit.write(async ({ tx, audit }) => {
      const by = { by: visit.actor.personId, at: visit.now }
      const begun =
        selection ?? (await beginSelection(tx, { unitId: unit.id, schoolYear: visit.params.year, ...by }))
      const seen = selection === undefined && visit.form.version === 0 ? begun.changes : visit.form.version
      if (!(await saveSelection(tx, { ...begun, ...changed, changes: seen }, by)))
        return () => staleSelection(visit, content)
      await audit({ subject: { kind: 'textbook-selection', id: begun.id }, unitId: unit.id })
      return redirect(bookPaths.selection.to(visit.params))
    })
  }

  return [
    get({
      path: bookPaths.selection,
      access: 'books.write',
      params: BookParams,
      handle: (visit) => show(visit, nothingTyped),
    }),
    get({
      path: bookPaths.choices,
      access: 'books.write',
      params: BookParams,
      handle: (visit) => showChoices(visit, nothingTyped),
    }),
    post({
      path: bookPaths.choices,
      access: 'books.write',
      audit: 'books.list-saved',
      params: BookParams,
      form: ChoicesForm,
      invalid: (visit, problems, typed) => showChoices(visit, { problems, typed }),
      handle: async (visit) => {
        const opened = await open(visit)
        if (opened === undefined || !mayEdit(opened)) return notFound()
        const { choices, problems } = readChoices(visit.form.bang)
        const grades: readonly string[] = gradesOf[opened.level]
        const wrong: FieldProblem[] = [
          ...problems.map(({ row, problem }) => ({ field: 'bang', message: rowProblemText(row, problem) })),
          ...choices.flatMap(({ grade }, index) =>
            grades.includes(grade) ? [] : [{ field: 'bang', message: rowProblemText(index + 1, 'no-grade') }],
          ),
        ]
        if (wrong.length > 0) return showChoices(visit, { typed: visit.typed, problems: wrong })
        return save(visit, () => ({ choices, state: 'editing', remark: '' }))
      },
    }),
    post({
      path: bookPaths.send,
      access: 'books.write',
      audit: 'books.list-sent',
      params: BookParams,
      form: SendForm,
      invalid: (visit, problems, typed) => show(visit, { problems, typed }),
      handle: (visit) =>
        save(visit, (opened) =>
          mayEdit(opened) && opened.selection !== undefined && opened.selection.choices.length > 0
            ? { state: 'sent', explanation: visit.form.giaiTrinh, remark: '' }
            : undefined,
        ),
    }),
    post({
      path: bookPaths.sendBack,
      access: 'books.approve',
      audit: 'books.list-sent-back',
      params: BookParams,
      form: SendBackForm,
      invalid: (visit, problems, typed) => show(visit, { problems, typed }),
      handle: (visit) =>
        save(visit, ({ may, selection }) =>
          may.approve && selection?.state === 'sent'
            ? { state: 'editing', remark: visit.form.nhanXet }
            : undefined,
        ),
    }),
    post({
      path: bookPaths.publish,
      access: 'books.approve',
      audit: 'books.list-published',
      params: BookParams,
      form: PublishForm,
      invalid: (visit, problems, typed) => show(visit, { problems, typed }),
      handle: async (visit) => {
        const { form, typed, params, now, actor, today } = visit
        const opened = await open(visit)
        if (opened?.selection === undefined || !opened.may.approve) return notFound()
        const { unit, selection } = opened
        const { giaiTrinh, lyDo } = form
        const problems = [...publishProblems(opened, form), ...publicTextProblems({ giaiTrinh, lyDo }, today)]
        if (problems.length > 0) return show(visit, { typed, problems })
        return visit.write(async ({ tx, audit }) => {
          const by = { by: actor.personId, at: now }
          const published = {
            ...selection,
            state: 'published' as const,
            explanation: giaiTrinh,
            remark: '',
            changes: form.version,
          }
          if (!(await saveSelection(tx, published, by))) return () => staleSelection(visit, content)
          await publishTextbooks(tx, content, {
            unit,
            selection,
            explanation: giaiTrinh,
            reason: lyDo,
            ...by,
          })
          await audit({
            subject: { kind: 'textbook-selection', id: selection.id },
            unitId: unit.id,
            details: { version: selection.version + 1, flagged: opened.problems.length },
          })
          return redirect(bookPaths.school.to({ code: unit.code }, { nam: params.year }))
        })
      },
    }),
  ]
}

/** What keeps a list from going out, as the principal reads it. */
function publishProblems(
  { problems, selection }: OpenedSelection,
  { giaiTrinh, lyDo }: { readonly giaiTrinh: string; readonly lyDo: string },
): FieldProblem[] {
  const isStopped = problems.some(({ code }) => selectionProblems[code] === 'stops')
  return [
    ...(isStopped ? [{ field: '', message: stopped }] : []),
    ...(!isStopped && !mayGoOut(problems, giaiTrinh) ? [{ field: 'giaiTrinh', message: explain }] : []),
    ...(selection !== undefined && selection.version > 0 && lyDo === ''
      ? [{ field: 'lyDo', message: giveReason }]
      : []),
  ]
}

const stopped: Words = {
  vi: 'Chưa công khai được: sửa những điểm có dấu đỏ trước.',
  en: 'It cannot go out yet: first put right what is marked in red.',
}
const explain: Words = { vi: 'Giải trình những điểm hệ thống nhắc', en: 'Explain what the rules point at' }
const giveReason: Words = {
  vi: 'Ghi lý do thay đổi danh mục đã công khai',
  en: 'Say why the public list is changed',
}
