import { z } from 'zod'
import { fileProblems } from '../../../platform/files/check-file.ts'
import { fileDownload, readStoredFile } from '../../../platform/files/store-file.ts'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import type { FieldProblem } from '../../../platform/http/form.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { FormVisit, SignedIn } from '../../../platform/http/visit.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import type { DisclosureDependencies } from '../dependencies.ts'
import { mayGoOut, selectionProblems } from '../domain/books/check-selection.ts'
import { isMeeting } from '../domain/books/selection.ts'
import { readChoices } from '../domain/books/type-choices.ts'
import { gradesOf } from '../domain/fees/grade.ts'
import { publicTextProblems } from '../fees/public-text-problems.ts'
import {
  type BookSelection,
  beginSelection,
  insertMember,
  insertStep,
  memberLeaves,
  saveSelection,
} from '../store/book-selections.ts'
import { rowProblemText } from './book-words.ts'
import { ChoicesPage } from './choices-page.tsx'
import { keepFile, maskedTextOf } from './keep-minutes.ts'
import { MemberPage } from './member-page.tsx'
import {
  type BookAddress,
  BookParams,
  type OpenedSelection,
  openSelection,
  type StaffVisit,
} from './open-books.ts'
import { bookPaths } from './paths.ts'
import { publishTextbooks } from './publish-textbooks.ts'
import { ChoicesForm, MemberForm, PublishForm, SendBackForm, SendForm, StepForm } from './selection-forms.ts'
import { SelectionPage } from './selection-page.tsx'
import { StepPage } from './step-page.tsx'

type SelectionVisit = StaffVisit & { readonly params: BookAddress }
type Saving = FormVisit<BookAddress, unknown, { readonly version: number }, SignedIn>
const MemberParams = BookParams.extend({ memberId: z.uuid() })
const StepParams = BookParams.extend({ stepId: z.uuid() })
const StepQuery = z.object({ thay: z.uuid().optional().catch(undefined) })

/** Choosing the textbooks of a year: the council, the meetings with their minutes, the list, and the way out. */
export function selectionRoutes({
  content,
  files,
}: Pick<DisclosureDependencies, 'content' | 'files'>): Route[] {
  const open = (visit: SelectionVisit) => openSelection(visit, content, visit.params)
  const show = async (visit: SelectionVisit, form: TypedForm, status: 200 | 409 | 422 = 200) => {
    const opened = await open(visit)
    return opened === undefined
      ? notFound()
      : page(<SelectionPage year={visit.params.year} {...{ opened, form }} />, status)
  }
  const stale = (visit: SelectionVisit) =>
    show(visit, { typed: {}, problems: [{ field: '', message: staleWords }] }, 409)
  const showChoices = async (visit: SelectionVisit, form: TypedForm) => {
    const opened = await open(visit)
    if (opened === undefined || !mayEdit(opened)) return notFound()
    return page(<ChoicesPage year={visit.params.year} {...{ opened, form }} />, statusOf(form))
  }
  const showStep = async (visit: SelectionVisit, form: TypedForm, replacesId = '') => {
    const opened = await open(visit)
    if (opened === undefined || !mayEdit(opened)) return notFound()
    const replaced = opened.steps.find(({ id }) => id === replacesId)
    const props = { opened, replaced, form, requestId: crypto.randomUUID() }
    return page(<StepPage year={visit.params.year} today={visit.today} {...props} />, statusOf(form))
  }
  const showMember = async (visit: SelectionVisit, form: TypedForm) => {
    const opened = await open(visit)
    if (opened === undefined || !mayEdit(opened)) return notFound()
    const props = { opened, form, requestId: crypto.randomUUID() }
    return page(<MemberPage year={visit.params.year} {...props} />, statusOf(form))
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
      if (!(await saveSelection(tx, { ...begun, ...changed, changes: seen }, by))) return () => stale(visit)
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
    get({
      path: bookPaths.step,
      access: 'books.write',
      params: BookParams,
      query: StepQuery,
      handle: (visit) => showStep(visit, nothingTyped, visit.query.thay),
    }),
    post({
      path: bookPaths.step,
      access: 'books.write',
      audit: 'books.step-recorded',
      params: BookParams,
      form: StepForm,
      uploads: { files: 1, fileBytes: 15 * 1024 * 1024 },
      invalid: (visit, problems, typed) =>
        showStep(visit, { problems, typed }, typeof typed.thay === 'string' ? typed.thay : ''),
      handle: async (visit) => {
        const { form, typed, today, now, params } = visit
        const opened = await open(visit)
        if (opened === undefined || !mayEdit(opened)) return notFound()
        const replaced = opened.steps.find(({ id }) => id === form.thay)
        const file = form.tep
        const problems = [
          ...(file === null ? [] : await fileProblems('tep', [file])),
          ...publicTextProblems({ noiDung: form.noiDung, soVanBan: form.soVanBan, mon: form.mon }, today),
          ...(form.ngay > today ? [{ field: 'ngay', message: notYet }] : []),
        ]
        const masked =
          file === null || problems.length > 0 || !isMeeting(form.buoc) || form.daCheTen
            ? ''
            : await maskedTextOf(file, today)
        if (file !== null && problems.length === 0 && isMeeting(form.buoc) && masked === '' && !form.daCheTen)
          problems.push({ field: 'tep', message: scanned })
        if (problems.length > 0) return showStep(visit, { typed, problems }, form.thay)
        const by = visit.actor.personId
        return visit.write(async ({ tx, audit }) => {
          const begun = await beginSelection(tx, {
            unitId: opened.unit.id,
            schoolYear: params.year,
            by,
            at: now,
          })
          const kept =
            file === null
              ? undefined
              : await keepFile(tx, files, file, { unitId: opened.unit.id, uploadedBy: by })
          const isGroup = form.buoc === 'group-meeting'
          await insertStep(tx, begun.id, {
            kind: form.buoc,
            heldOn: form.ngay,
            document: form.soVanBan,
            grade: isGroup ? form.lop : '',
            subject: isGroup ? form.mon : '',
            invited: form.trieuTap ?? form.duHop,
            present: form.duHop,
            note: form.noiDung,
            // What a step had before stays with it when only its words are put right.
            fileId: kept?.fileId ?? replaced?.fileId ?? null,
            sha256: kept?.sha256 ?? replaced?.sha256 ?? null,
            fileIsPublic: kept === undefined ? (replaced?.fileIsPublic ?? false) : form.daCheTen,
            maskedText: kept === undefined ? (replaced?.maskedText ?? '') : masked,
            replacesId: replaced?.id ?? null,
            by,
            at: now,
          })
          await audit({
            subject: { kind: 'textbook-selection', id: begun.id },
            unitId: opened.unit.id,
            details: { step: form.buoc, day: form.ngay },
          })
          return redirect(bookPaths.selection.to(params))
        })
      },
    }),
    get({
      path: bookPaths.minutes,
      access: 'books.write',
      params: StepParams,
      handle: async (visit) => {
        const opened = await open(visit)
        const fileId = opened?.steps.find(({ id }) => id === visit.params.stepId)?.fileId
        const file = fileId == null ? undefined : await readStoredFile(visit.database, files, fileId)
        return file === undefined ? notFound() : fileDownload(file)
      },
    }),
    get({
      path: bookPaths.member,
      access: 'books.write',
      params: BookParams,
      handle: (visit) => showMember(visit, nothingTyped),
    }),
    post({
      path: bookPaths.member,
      access: 'books.write',
      audit: 'books.member-entered',
      params: BookParams,
      form: MemberForm,
      invalid: (visit, problems, typed) => showMember(visit, { problems, typed }),
      handle: async (visit) => {
        const { form, params, now, actor } = visit
        const opened = await open(visit)
        if (opened === undefined || !mayEdit(opened)) return notFound()
        return visit.write(async ({ tx, audit }) => {
          const by = actor.personId
          const at = { unitId: opened.unit.id, schoolYear: params.year, by, at: now }
          const { id } = await beginSelection(tx, at)
          await insertMember(tx, id, {
            name: form.ten,
            role: form.vaiTro,
            tie: form.quanHe,
            declaredOn: form.ngayKeKhai,
            by,
            at: now,
          })
          await audit({ subject: { kind: 'textbook-selection', id }, unitId: opened.unit.id })
          return redirect(bookPaths.selection.to(params))
        })
      },
    }),
    post({
      path: bookPaths.memberLeaves,
      access: 'books.write',
      audit: 'books.member-left',
      params: MemberParams,
      form: z.object({}),
      invalid: async () => notFound(),
      handle: async (visit) => {
        const opened = await open(visit)
        if (opened?.selection === undefined || !mayEdit(opened)) return notFound()
        const { unit, selection } = opened
        return visit.write(async ({ tx, audit }) => {
          const wish = { selectionId: selection.id, memberId: visit.params.memberId, on: visit.today }
          if (!(await memberLeaves(tx, wish))) return () => stale(visit)
          await audit({ subject: { kind: 'textbook-selection', id: selection.id }, unitId: unit.id })
          return redirect(bookPaths.selection.to(visit.params))
        })
      },
    }),
    post({
      path: bookPaths.send,
      access: 'books.write',
      audit: 'books.list-sent',
      params: BookParams,
      form: SendForm,
      invalid: (visit, problems, typed) => show(visit, { problems, typed }, 422),
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
      invalid: (visit, problems, typed) => show(visit, { problems, typed }, 422),
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
      invalid: (visit, problems, typed) => show(visit, { problems, typed }, 422),
      handle: async (visit) => {
        const { form, typed, params, now, actor, today } = visit
        const opened = await open(visit)
        if (opened?.selection === undefined || !opened.may.approve) return notFound()
        const { unit, selection } = opened
        const { giaiTrinh, lyDo } = form
        const problems = [...publishProblems(opened, form), ...publicTextProblems({ giaiTrinh, lyDo }, today)]
        if (problems.length > 0) return show(visit, { typed, problems }, 422)
        return visit.write(async ({ tx, audit }) => {
          const by = { by: actor.personId, at: now }
          const published = {
            ...selection,
            state: 'published' as const,
            explanation: giaiTrinh,
            remark: '',
            changes: form.version,
          }
          if (!(await saveSelection(tx, published, by))) return () => stale(visit)
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

/** Nobody changes what waits for the principal. */
function mayEdit({ may, selection }: OpenedSelection): boolean {
  return may.write && (selection?.state !== 'sent' || may.approve)
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

function statusOf({ problems }: TypedForm): 200 | 422 {
  return problems.length > 0 ? 422 : 200
}

const staleWords: Words = {
  vi: 'Có người vừa sửa danh mục này. Hãy xem lại rồi làm tiếp.',
  en: 'Somebody has just changed this list. Look at it, then go on.',
}
const notYet: Words = { vi: 'Ngày này chưa đến', en: 'That day has not come yet' }
const scanned: Words = {
  vi: 'Không đọc được chữ trong tệp (bản chụp). Che tên người trên bản chụp, tải lại và đánh dấu vào ô bên dưới; hoặc tải tệp Word.',
  en: 'No words can be read in the file (a scan). Cover the names on it, send it again and tick the box below; or send a Word file.',
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
