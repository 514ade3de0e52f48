import { z } from 'zod'
import { fileProblems } from '../../../platform/files/check-file.ts'
import { fileDownload, readStoredFile } from '../../../platform/files/store-file.ts'
import { notFound, page, redirect } from '../../../platform/http/answer.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import type { DisclosureDependencies } from '../dependencies.ts'
import { isMeeting } from '../domain/books/selection.ts'
import { publicTextProblems } from '../fees/public-text-problems.ts'
import { beginSelection, insertStep } from '../store/book-selections.ts'
import { keepFile, maskedTextOf } from './keep-minutes.ts'
import { BookParams, openSelection } from './open-books.ts'
import { bookPaths } from './paths.ts'
import { StepForm } from './selection-forms.ts'
import { mayEdit, type SelectionVisit } from './show-selection.tsx'
import { StepPage } from './step-page.tsx'

const StepParams = BookParams.extend({ stepId: z.uuid() })
const StepQuery = z.object({ thay: z.uuid().optional().catch(undefined) })

const notYet: Words = { vi: 'Ngày này chưa đến', en: 'That day has not come yet' }
const scanned: Words = {
  vi: 'Không đọc được chữ trong tệp (bản chụp). Che tên người trên bản chụp, tải lại và đánh dấu vào ô bên dưới; hoặc tải tệp Word.',
  en: 'No words can be read in the file (a scan). Cover the names on it, send it again and tick the box below; or send a Word file.',
}
/** The steps by which textbooks are chosen, each with its day and its minutes. */
export function stepRoutes({ content, files }: Pick<DisclosureDependencies, 'content' | 'files'>): Route[] {
  const open = (visit: SelectionVisit) => openSelection(visit, content, visit.params)
  const showStep = async (visit: SelectionVisit, form: TypedForm, replacesId = '') => {
    const opened = await open(visit)
    if (opened === undefined || !mayEdit(opened)) return notFound()
    const replaced = opened.steps.find(({ id }) => id === replacesId)
    const props = { opened, replaced, form, requestId: crypto.randomUUID() }
    return page(<StepPage year={visit.params.year} today={visit.today} {...props} />, statusOf(form))
  }
  return [
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
  ]
}
