import { z } from 'zod'
import { fileProblems } from '../../../platform/files/check-file.ts'
import { fileDownload, readStoredFile, storeFile } from '../../../platform/files/store-file.ts'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { listOf, optionalText } from '../../../platform/http/form.ts'
import { requiredFile } from '../../../platform/http/form-values.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import { type FileId, idSchema } from '../../../platform/kernel/ids.ts'
import { answerResults } from '../domain/inspections/checklist.ts'
import { attachPictures, insertAnswer } from '../store/inspection-answers.ts'
import { lockInspection } from '../store/inspection-store.ts'
import type { InspectionGround } from './inspection-dependencies.ts'
import { InspectionParams } from './inspection-forms.ts'
import { ItemPage } from './item-page.tsx'
import { type InspectionVisit, seeInspection, viewForSchool } from './load-inspection.ts'
import { inspectionPaths } from './paths.ts'
import { SitePage } from './site-page.tsx'

/** Pictures with one answer, and how large each may be, in bytes. */
const pictureUploads = { files: 5, fileBytes: 15 * 1024 * 1024 }

const ItemParams = InspectionParams.extend({ itemCode: z.string().max(60) })
type ItemVisit = InspectionVisit<z.infer<typeof ItemParams>>

const AnswerForm = z.object({
  /** The answer that was on the page. */
  daThay: z.preprocess((value) => value || null, idSchema('inspection-answer').nullable()),
  ketQua: z.enum(
    answerResults,
    problem({ vi: 'Hãy chọn Đạt, Chưa đạt hoặc Không áp dụng', en: 'Choose a result' }),
  ),
  ghiChu: optionalText(5_000),
  anh: listOf(requiredFile()),
})

interface Shown {
  readonly form?: TypedForm
  readonly isStale?: boolean
  readonly saved?: boolean
}

/** Answering on site, one question after the other; each answer is saved at once. */
export function siteRoutes(ground: InspectionGround): Route[] {
  const show = (visit: ItemVisit, shown: Shown = {}) => showItem(visit, ground, shown)
  return [
    get({
      path: inspectionPaths.site,
      access: 'inspections.inspect',
      params: InspectionParams,
      handle: async (visit) => {
        const seen = await seeInspection(visit, ground)
        if (seen === undefined || !seen.insider) return notFound()
        const mayAnswer = seen.parties.has('inspector') && seen.view.inspection.state === 'on-site'
        return page(<SitePage view={seen.view} mayAnswer={mayAnswer} />)
      },
    }),
    get({
      path: inspectionPaths.item,
      access: 'inspections.inspect',
      params: ItemParams,
      query: z.object({ luu: z.literal('1').optional() }),
      handle: (visit) => show(visit, { saved: visit.query.luu === '1' }),
    }),
    post({
      path: inspectionPaths.item,
      access: 'inspections.inspect',
      audit: 'inspection.item-answered',
      params: ItemParams,
      form: AnswerForm,
      uploads: pictureUploads,
      invalid: (visit, problems, typed) => show(visit, { form: { typed, problems } }),
      handle: async (visit) => {
        const { form, actor, now, params } = visit
        const seen = await seeInspection(visit, ground)
        const item = seen?.view.checklist.items.find(({ code }) => code === params.itemCode)
        if (seen === undefined || item === undefined || !seen.parties.has('inspector')) return notFound()
        const typed = { ketQua: form.ketQua, ghiChu: form.ghiChu }
        const unsafe = await fileProblems('anh', form.anh)
        if (unsafe.length > 0) return show(visit, { form: { typed, problems: unsafe } })
        return visit.write(async ({ tx, audit }) => {
          const held = await lockInspection(tx, seen.view.inspection.id)
          if (held?.state !== 'on-site') return notFound()
          const answerId = await insertAnswer(tx, held.id, {
            itemCode: item.code,
            result: form.ketQua,
            note: form.ghiChu,
            authorId: actor.personId,
            replacesId: form.daThay,
            madeAt: now,
          })
          if (answerId === undefined)
            return () => show(visit, { form: { typed, problems: [] }, isStale: true })
          const owner = { unitId: held.issuerId, uploadedBy: actor.personId }
          const fileIds: FileId[] = []
          for (const file of form.anh) {
            fileIds.push(await storeFile(tx, ground.files, { ...file, ...owner }))
          }
          await attachPictures(tx, answerId, fileIds)
          await audit({
            subject: { kind: 'inspection', id: held.id },
            unitId: held.unitId,
            details: { item: item.code, result: form.ketQua, files: fileIds.length },
          })
          const answered = new Set([...seen.view.answers.keys(), item.code])
          const items = seen.view.checklist.items
          const next = [...items.slice(items.indexOf(item) + 1), ...items].find(
            ({ code }) => !answered.has(code),
          )
          return redirect(
            next === undefined
              ? inspectionPaths.site.to(params)
              : inspectionPaths.item.to({ ...params, itemCode: next.code }, { luu: '1' }),
          )
        })
      },
    }),
    get({
      path: inspectionPaths.picture,
      access: 'inspections.read',
      params: ItemParams.extend({ fileId: idSchema('file') }),
      handle: async (visit) => {
        const seen = await seeInspection(visit, ground)
        if (seen === undefined) return notFound()
        const view = seen.insider ? seen.view : viewForSchool(seen.view)
        const isShown = view.answers
          .get(visit.params.itemCode)
          ?.files.some(({ id }) => id === visit.params.fileId)
        const file =
          isShown === true && (await readStoredFile(visit.database, ground.files, visit.params.fileId))
        return file ? fileDownload(file) : notFound()
      },
    }),
  ]
}

async function showItem(
  visit: ItemVisit,
  ground: InspectionGround,
  { form = nothingTyped, isStale = false, saved = false }: Shown,
): Promise<Answer> {
  const seen = await seeInspection(visit, ground)
  const item = seen?.view.checklist.items.find(({ code }) => code === visit.params.itemCode)
  if (seen === undefined || item === undefined) return notFound()
  if (!seen.parties.has('inspector') || seen.view.inspection.state !== 'on-site') return notFound()
  return page(
    <ItemPage
      view={seen.view}
      item={item}
      form={form}
      isStale={isStale}
      saved={saved && !isStale && form.problems.length === 0}
      requestId={crypto.randomUUID()}
    />,
    isStale ? 409 : statusOf(form),
  )
}
