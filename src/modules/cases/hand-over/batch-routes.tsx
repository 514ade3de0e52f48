import { z } from 'zod'
import { type Answer, download, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { checkbox, listOf, optionalText } from '../../../platform/http/form.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import type { FormVisit, SignedIn } from '../../../platform/http/visit.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { type CaseId, idSchema } from '../../../platform/kernel/ids.ts'
import { personNames, unitNames } from '../../organisations/index.ts'
import { counterPermission, type StaffVisit } from '../counter/open-counter.ts'
import type { CaseDependencies } from '../dependencies.ts'
import { type BatchWish, itemStates } from '../domain/hand-over/batch.ts'
import { findBatch, lockBatch, type StoredBatch } from '../store/hand-over-batches.ts'
import { renderBatchNote } from './batch-note.ts'
import { BatchPage, type TypedFindings } from './batch-page.tsx'
import { renderControlSlip } from './control-slip.ts'
import { batchRefusalWords } from './hand-over-words.ts'
import { handOverPaths } from './paths.ts'
import { signBatch, signersOf } from './sign-batch.ts'

const BatchParams = z.object({ batchId: z.uuid() })
const SlipParams = BatchParams.extend({ caseId: idSchema('case') })
const SignForm = z.object({ xacNhan: checkbox })
const TakeForm = z.object({
  xacNhan: checkbox,
  hoSo: listOf(idSchema('case')),
  tinhTrang: z.preprocess(asList, z.array(z.enum(itemStates)).max(1_000)),
  ghiChu: z.preprocess(asList, z.array(z.string().max(500)).max(1_000)),
  khacBiet: optionalText(2_000),
})
type BatchVisit = StaffVisit & { readonly params: z.infer<typeof BatchParams> }
const nothingFound: TypedFindings = { items: [], differences: '' }

/** One batch: seen, signed by who gives and who takes, given up, and its papers. */
export function batchRoutes({ office, origin }: CaseDependencies): Route[] {
  const showBatch = async (
    visit: BatchVisit,
    refusal?: Words,
    typed: TypedFindings = nothingFound,
  ): Promise<Answer> => {
    const batch = await findBatch(visit.database, visit.params.batchId)
    if (batch === undefined || !concerns(visit, batch)) return notFound()
    const [names, people] = await Promise.all([
      unitNames(visit.database, [batch.fromUnitId, batch.toUnitId], visit.today),
      personNames(visit.database, signersOf(batch)),
    ])
    return page(
      <BatchPage
        batch={batch}
        from={names.get(batch.fromUnitId)?.name ?? ''}
        to={names.get(batch.toUnitId)?.name ?? ''}
        people={people}
        mayHand={batch.state === 'open' && visit.may(counterPermission, batch.fromUnitId)}
        mayTake={
          batch.state === 'handed' &&
          visit.may(counterPermission, batch.toUnitId) &&
          batch.handedBy !== visit.actor.personId
        }
        now={visit.now}
        refusal={refusal}
        typed={typed}
      />,
      refusal === undefined ? 200 : 422,
    )
  }
  /** Decides, writes down what was decided, and leads back to the batch. */
  const sign = async <Form,>(
    visit: FormVisit<z.infer<typeof BatchParams>, unknown, Form, SignedIn>,
    wish: BatchWish<CaseId>,
    typed: TypedFindings = nothingFound,
  ): Promise<Answer> =>
    visit.write(async ({ tx, audit }) => {
      const { batchId } = visit.params
      await lockBatch(tx, batchId)
      const batch = await findBatch(tx, batchId)
      if (batch === undefined || !concerns(visit, batch)) return notFound()
      const signed = await signBatch(tx, office, visit, batch, { wish, differences: typed.differences })
      if (!signed.ok) return () => showBatch(visit, batchRefusalWords[signed.reason], typed)
      await audit({
        subject: { kind: 'handover-batch', id: batchId },
        unitId: wish.act === 'take' ? batch.toUnitId : batch.fromUnitId,
        details: { act: wish.act, count: batch.items.length },
      })
      return redirect(handOverPaths.batch.to({ batchId }))
    })

  return [
    get({
      path: handOverPaths.batch,
      access: counterPermission,
      params: BatchParams,
      handle: (visit) => showBatch(visit),
    }),
    post({
      path: handOverPaths.hand,
      access: counterPermission,
      audit: 'handover.handed',
      params: BatchParams,
      form: SignForm,
      invalid: (visit) => showBatch(visit, texts.confirm),
      handle: (visit) =>
        visit.form.xacNhan ? sign(visit, { act: 'hand' }) : showBatch(visit, texts.confirm),
    }),
    post({
      path: handOverPaths.take,
      access: counterPermission,
      audit: 'handover.taken',
      params: BatchParams,
      form: TakeForm,
      invalid: (visit) => showBatch(visit, batchRefusalWords['not-all-checked']),
      handle: async (visit) => {
        const { form } = visit
        const items = form.hoSo.map((caseId, index) => ({
          caseId,
          state: form.tinhTrang[index] ?? ('listed' as const),
          note: form.ghiChu[index] ?? '',
        }))
        const typed = { items, differences: form.khacBiet }
        if (!form.xacNhan) return showBatch(visit, texts.confirm, typed)
        const findings = items.flatMap(({ state, ...item }) =>
          state === 'listed' ? [] : [{ ...item, state }],
        )
        return sign(visit, { act: 'take', findings }, typed)
      },
    }),
    post({
      path: handOverPaths.cancel,
      access: counterPermission,
      audit: 'handover.cancelled',
      params: BatchParams,
      form: z.object({}),
      invalid: (visit) => showBatch(visit, texts.confirm),
      handle: (visit) => sign(visit, { act: 'cancel' }),
    }),
    get({
      path: handOverPaths.file,
      access: counterPermission,
      params: BatchParams,
      handle: async (visit) => {
        const batch = await findBatch(visit.database, visit.params.batchId)
        if (batch === undefined || !concerns(visit, batch)) return notFound()
        const bytes = await renderBatchNote(visit.database, batch, { origin, today: visit.today })
        return download(bytes, { mediaType: 'application/pdf', fileName: `${batch.code}.pdf`, inline: true })
      },
    }),
    get({
      path: handOverPaths.controlSlip,
      access: counterPermission,
      params: SlipParams,
      handle: async (visit) => {
        const { batchId, caseId } = visit.params
        const batch = await findBatch(visit.database, batchId)
        const item = batch?.items.find((one) => one.caseId === caseId)
        if (batch === undefined || item === undefined || item.isConfidential || !concerns(visit, batch))
          return notFound()
        const bytes = await renderControlSlip(visit, { office, origin }, caseId, batch)
        const fileName = `phieu-kiem-soat-${item.code}.pdf`
        return download(bytes, { mediaType: 'application/pdf', fileName, inline: true })
      },
    }),
  ]
}

function concerns(visit: StaffVisit, { fromUnitId, toUnitId }: StoredBatch): boolean {
  return visit.may(counterPermission, fromUnitId) || visit.may(counterPermission, toUnitId)
}

function asList(value: unknown): unknown {
  return value === undefined ? [] : Array.isArray(value) ? value : [value]
}

const texts = {
  confirm: { vi: 'Đánh dấu ô xác nhận trước khi ký.', en: 'Tick the confirmation before you sign.' },
}
