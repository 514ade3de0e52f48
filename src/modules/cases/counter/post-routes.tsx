import { z } from 'zod'
import { transaction } from '../../../platform/database/transaction.ts'
import { type Answer, download, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { type FieldProblem, listOf, optionalText } from '../../../platform/http/form.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { dayInVietnam } from '../../../platform/kernel/dates.ts'
import { type CaseId, idSchema } from '../../../platform/kernel/ids.ts'
import { personNames } from '../../organisations/index.ts'
import { moveCase } from '../conduct/move-case.ts'
import { tellCitizen } from '../conduct/tell-citizen.ts'
import type { CaseDependencies } from '../dependencies.ts'
import { loadUnitPaper } from '../hand-over/unit-paper.ts'
import { renderPaperPdf } from '../papers/papers.ts'
import { resultsReady } from '../store/counter-dossiers.ts'
import {
  findPostBatch,
  insertPostBatch,
  listPostBatches,
  type PostItem,
  usedTrackingNumbers,
} from '../store/counter-post.ts'
import { findContent } from '../store/desk-case.ts'
import { actAs } from '../store/reading-as.ts'
import { counterWords, refusalAtCounter } from './counter-words.ts'
import { findAtCounter } from './open-at-counter.ts'
import { CounterQuery, counterPermission, openCounter, type StaffVisit, servedUnits } from './open-counter.ts'
import { counterPaths } from './paths.ts'
import { PostBatchPage, PostPage, type PostRow } from './post-pages.tsx'

const BatchParams = z.object({ batchId: z.uuid() })
/** Beside each case the number that the postal service gave it; empty: it does not go today. */
const PostForm = z.object({
  noi: optionalText(100),
  hoSo: listOf(idSchema('case')),
  maBuuGui: z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(z.string().trim().max(40)).max(500),
  ),
})
const trackingPattern = /^[A-Z0-9]{5,40}$/u

/** Results that go by the public postal service, in batches, each with the number of the post. */
export function postRoutes({ office, origin }: CaseDependencies): Route[] {
  const show = async (
    visit: StaffVisit,
    code: string | undefined,
    problems: readonly FieldProblem[] = [],
    typed: readonly PostItem[] = [],
  ): Promise<Answer> => {
    const counter = await openCounter(visit, code)
    if (counter === undefined) return notFound()
    const rows = await transaction(visit.database, async (tx) => {
      await actAs(tx, { kind: 'system' })
      const units = await servedUnits(tx, counter.unit, visit.today)
      const ready = await resultsReady(tx, [...new Set([...units, counter.unit.id])], 'post')
      const found: PostRow[] = []
      for (const caseId of ready) {
        const opened = await findAtCounter(tx, office, visit, caseId)
        if (opened === undefined || !opened.isHere) continue
        const content = await findContent(tx, caseId)
        found.push({
          caseId,
          code: opened.opened.case.code,
          procedure: content?.title ?? '',
          name: content?.applicant?.name ?? '',
          address: addressOf(content?.fields, content?.applicant?.address),
          typed: typed.find((item) => item.caseId === caseId)?.trackingNumber ?? '',
        })
      }
      return found
    })
    const batches = await listPostBatches(visit.database, counter.unit.id)
    return page(
      <PostPage counter={counter} rows={rows} batches={batches} problems={problems} />,
      problems.length === 0 ? 200 : 422,
    )
  }
  const loadBatch = async (visit: StaffVisit & { readonly params: z.infer<typeof BatchParams> }) => {
    const batch = await findPostBatch(visit.database, visit.params.batchId)
    if (batch === undefined || !visit.may(counterPermission, batch.unitId)) return undefined
    const rows = await transaction(visit.database, async (tx) => {
      const found: (PostRow & { readonly trackingNumber: string; readonly example: boolean })[] = []
      for (const { caseId, trackingNumber } of batch.items) {
        const opened = await findAtCounter(tx, office, visit, caseId)
        const content = opened && (await findContent(tx, caseId))
        if (opened === undefined || content === undefined) continue
        found.push({
          caseId,
          code: opened.opened.case.code,
          procedure: content.title,
          name: content.applicant?.name ?? '',
          address: addressOf(content.fields, content.applicant?.address),
          typed: '',
          trackingNumber,
          example: content.example,
        })
      }
      return found
    })
    return { batch, rows }
  }
  return [
    get({
      path: counterPaths.post,
      access: counterPermission,
      query: CounterQuery,
      handle: (visit) => show(visit, visit.query.noi),
    }),
    post({
      path: counterPaths.post,
      access: counterPermission,
      audit: 'dossier.results-posted',
      form: PostForm,
      invalid: (visit, problems) => show(visit, undefined, problems),
      handle: async (visit) => {
        const { form, database, now, actor } = visit
        const counter = await openCounter(visit, form.noi)
        if (counter === undefined) return notFound()
        const { id: unitId, code } = counter.unit
        const items = itemsOf(form)
        const problems = [...problemsOf(items), ...(await usedProblems(database, items))]
        if (problems.length > 0) return show(visit, code, problems, items)
        return visit
          .write(async ({ tx, audit }) => {
            const batchId = crypto.randomUUID()
            for (const { caseId, trackingNumber } of items) {
              const found = await findAtCounter(tx, office, visit, caseId)
              if (found === undefined || !found.isHere) return notFound()
              const { opened, caller } = found
              const note = `Kết quả đã gửi qua bưu chính công ích, mã bưu gửi ${trackingNumber}.`
              const wish = { transition: 'return-post', note, data: { trackingNumber } }
              const moved = await moveCase(tx, opened, caller, wish, opened.case.standing.sequence)
              if (!moved.ok) {
                const message = refusalAtCounter[moved.reason] ?? counterWords.notNow
                throw new PostRefused(opened.case.code, message.vi)
              }
              const { sequence } = moved.value.standing
              await tellCitizen(tx, office, { caseId, code: opened.case.code, sequence })
            }
            const batchCode = `BC-${dayInVietnam(now).replaceAll('-', '')}-${batchId.slice(0, 4).toUpperCase()}`
            const batch = { id: batchId, code: batchCode, unitId, sentAt: now, personId: actor.personId }
            await insertPostBatch(tx, { ...batch, items })
            await audit({
              subject: { kind: 'post-batch', id: batchId },
              unitId,
              details: { count: items.length },
            })
            return redirect(counterPaths.postBatch.to({ batchId }))
          })
          .catch((error: unknown) => {
            if (!(error instanceof PostRefused)) throw error
            const message = { vi: `${error.code}: ${error.message}`, en: `${error.code} cannot be sent now.` }
            return show(visit, code, [{ field: '', message }], items)
          })
      },
    }),
    get({
      path: counterPaths.postBatch,
      access: counterPermission,
      params: BatchParams,
      handle: async (visit) => {
        const found = await loadBatch(visit)
        if (found === undefined) return notFound()
        const fileHref = counterPaths.postFile.to(visit.params)
        return page(<PostBatchPage batch={found.batch} rows={found.rows} fileHref={fileHref} />)
      },
    }),
    get({
      path: counterPaths.postFile,
      access: counterPermission,
      params: BatchParams,
      handle: async (visit) => {
        const found = await loadBatch(visit)
        if (found === undefined || found.rows.length === 0) return notFound()
        const { batch, rows } = found
        const frame = await loadUnitPaper(visit.database, batch.unitId, batch.sentAt)
        const names = await personNames(visit.database, [batch.personId])
        const bytes = await renderPaperPdf({
          kind: 'handover-note',
          ...frame.paper,
          exampleData: rows.some(({ example }) => example),
          tracking: `${origin}${counterPaths.postBatch.to(visit.params)}`,
          batch: batch.code,
          what: 'results',
          from: frame.name,
          to: 'Bưu điện (dịch vụ bưu chính công ích)',
          handedAt: batch.sentAt.toISOString(),
          dossiers: rows.map((row) => ({
            code: row.code,
            procedure: row.procedure || '—',
            applicant: row.name || '—',
            parts: 1,
            dueAt: null,
            note: `${row.trackingNumber}; ${row.address}`.slice(0, 500),
          })),
          givenBy: names.get(batch.personId) ?? null,
          takenBy: null,
        })
        const fileName = `${batch.code}.pdf`
        return download(bytes, { mediaType: 'application/pdf', fileName, inline: true })
      },
    }),
  ]
}

/** One of the results cannot be sent; none was. */
class PostRefused extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

function itemsOf({ hoSo, maBuuGui }: z.infer<typeof PostForm>): PostItem[] {
  return hoSo.flatMap((caseId: CaseId, index) => {
    const trackingNumber = (maBuuGui[index] ?? '').toUpperCase().replaceAll(' ', '')
    return trackingNumber === '' ? [] : [{ caseId, trackingNumber }]
  })
}

function problemsOf(items: readonly PostItem[]): FieldProblem[] {
  if (items.length === 0) return [{ field: '', message: noNumber }]
  const numbers = items.map(({ trackingNumber }) => trackingNumber)
  if (new Set(numbers).size < numbers.length) return [{ field: '', message: twiceTheSame }]
  const wrong = numbers.filter((number) => !trackingPattern.test(number))
  return wrong.map((number) => ({
    field: '',
    message: { vi: `Mã bưu gửi ${number} chưa đúng dạng`, en: `${number} is no number of the post` },
  }))
}

async function usedProblems(
  reader: StaffVisit['database'],
  items: readonly PostItem[],
): Promise<FieldProblem[]> {
  const used = await usedTrackingNumbers(
    reader,
    items.map(({ trackingNumber }) => trackingNumber),
  )
  return used.map((number) => ({
    field: '',
    message: { vi: `Mã bưu gửi ${number} đã dùng cho hồ sơ khác`, en: `${number} is in use already` },
  }))
}

function addressOf(fields: unknown, address = ''): string {
  const own =
    typeof fields === 'object' && fields !== null && 'postTo' in fields && typeof fields.postTo === 'string'
      ? fields.postTo
      : ''
  return own || address
}

const noNumber = {
  vi: 'Ghi mã bưu gửi của ít nhất một kết quả',
  en: 'Enter the number of the post for at least one result',
}
const twiceTheSame = {
  vi: 'Hai kết quả có cùng một mã bưu gửi',
  en: 'Two results have the same number of the post',
}
