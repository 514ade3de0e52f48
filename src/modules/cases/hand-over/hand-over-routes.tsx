import { z } from 'zod'
import { dayTable } from '../../../platform/calendar/day-table.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import { type Answer, download, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { checkbox, listOf, optionalText } from '../../../platform/http/form.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import type { FormVisit, SignedIn } from '../../../platform/http/visit.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { addDays, dayInVietnam, startOfDay } from '../../../platform/kernel/dates.ts'
import { type CaseId, idSchema } from '../../../platform/kernel/ids.ts'
import { personNames, unitNames } from '../../organisations/index.ts'
import type { CaseOffice } from '../conduct/case-office.ts'
import { moveCase, openCase } from '../conduct/move-case.ts'
import { tellCitizen } from '../conduct/tell-citizen.ts'
import { CounterQuery, counterPermission, openCounter, type StaffVisit } from '../counter/open-counter.ts'
import type { CaseDependencies } from '../dependencies.ts'
import { type BatchWish, batchContents, decideBatch, itemStates } from '../domain/hand-over/batch.ts'
import { findHandoverRule } from '../domain/hand-over/handover-due.ts'
import { workingMinutes } from '../domain/hand-over/working-minutes.ts'
import { renderPaperPdf } from '../papers/papers.ts'
import { findContent } from '../store/desk-case.ts'
import {
  findBatch,
  handoverFigures,
  insertBatch,
  listBatches,
  lockBatch,
  type StoredBatch,
  saveBatch,
} from '../store/hand-over-batches.ts'
import { actAs } from '../store/reading-as.ts'
import { BatchPage, type TypedFindings } from './batch-page.tsx'
import { batchRefusalWords } from './hand-over-words.ts'
import { ListPage } from './list-page.tsx'
import { loadWaiting } from './load-candidates.ts'
import { handOverPaths } from './paths.ts'
import { loadUnitPaper } from './unit-paper.ts'

const BatchParams = z.object({ batchId: z.uuid() })
const OpenForm = z.object({
  noi: optionalText(100),
  loai: z.enum(batchContents),
  den: idSchema('unit'),
  hoSo: listOf(idSchema('case')),
})
const SignForm = z.object({ xacNhan: checkbox })
const TakeForm = z.object({
  xacNhan: checkbox,
  hoSo: listOf(idSchema('case')),
  tinhTrang: z.preprocess(asList, z.array(z.enum(itemStates)).max(1_000)),
  ghiChu: z.preprocess(asList, z.array(z.string().max(500)).max(1_000)),
  khacBiet: optionalText(2_000),
})
type BatchVisit = StaffVisit & { readonly params: z.infer<typeof BatchParams> }
const figureDays = 30
const nothingFound: TypedFindings = { items: [], differences: '' }

/** Batches between a counter and an office, both ways: listed, handed over, taken, each signed with an account. */
export function handOverRoutes({ office, origin }: CaseDependencies): Route[] {
  const showList = async (visit: StaffVisit, code: string | undefined, refusal?: Words): Promise<Answer> => {
    const counter = await openCounter(visit, code)
    if (counter === undefined) return notFound()
    const { database, now, today } = visit
    const { id } = counter.unit
    const [waiting, batches, figures] = await Promise.all([
      loadWaiting(database, office, id, { now, today }),
      listBatches(database, id, now),
      handoverFigures(database, id, startOfDay(addDays(today, -figureDays))),
    ])
    const ids = [
      ...waiting.map(({ toUnitId }) => toUnitId),
      ...batches.flatMap(({ fromUnitId, toUnitId }) => [fromUnitId, toUnitId]),
    ]
    const names = await unitNames(database, [...new Set(ids)], today)
    return page(
      <ListPage
        counter={counter}
        waiting={waiting}
        batches={batches}
        figures={figures}
        names={names}
        rule={findHandoverRule(office.content.laws, today)}
        now={now}
        refusal={refusal}
      />,
      refusal === undefined ? 200 : 422,
    )
  }
  const showBatch = async (
    visit: BatchVisit,
    refusal?: Words,
    typed: TypedFindings = nothingFound,
  ): Promise<Answer> => {
    const batch = await findBatch(visit.database, visit.params.batchId)
    if (batch === undefined || !concerns(visit, batch)) return notFound()
    const [names, people] = await Promise.all([
      unitNames(visit.database, [batch.fromUnitId, batch.toUnitId], visit.today),
      personNames(visit.database, peopleOf(batch)),
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
      const actor = {
        personId: visit.actor.personId,
        mayFor: (unitId: StoredBatch['fromUnitId']) => visit.may(counterPermission, unitId),
      }
      const decided = decideBatch<CaseId>(batch, actor, wish)
      if (!decided.ok) return () => showBatch(visit, batchRefusalWords[decided.reason], typed)
      const { calendar } = await office.world(tx, visit.now)
      const table = dayTable(calendar)
      const minutes = batch.items.map(
        ({ caseId, readyAt }) => [caseId, workingMinutes(readyAt, visit.now, table)] as const,
      )
      await saveBatch(tx, batchId, decided.value, {
        at: visit.now,
        differences: typed.differences,
        workingMinutes: new Map(minutes),
      })
      if (decided.value.state === 'taken') {
        const goOn = batch.what === 'dossiers' ? acceptCase : inviteApplicant
        const taken = decided.value.items.filter(({ state }) => state === 'accepted')
        for (const { caseId } of taken) await goOn(tx, office, visit, caseId)
      }
      await audit({
        subject: { kind: 'handover-batch', id: batchId },
        unitId: wish.act === 'take' ? batch.toUnitId : batch.fromUnitId,
        details: { act: wish.act, count: batch.items.length },
      })
      return redirect(handOverPaths.batch.to({ batchId }))
    })

  return [
    get({
      path: handOverPaths.list,
      access: counterPermission,
      query: CounterQuery,
      handle: (visit) => showList(visit, visit.query.noi),
    }),
    post({
      path: handOverPaths.open,
      access: counterPermission,
      audit: 'handover.opened',
      form: OpenForm,
      invalid: (visit) => showList(visit, undefined, texts.chooseSome),
      handle: async (visit) => {
        const { form, now, today, actor } = visit
        const counter = await openCounter(visit, form.noi)
        if (counter === undefined) return notFound()
        const { id: fromUnitId, code } = counter.unit
        const waiting = await loadWaiting(visit.database, office, fromUnitId, { now, today })
        const group = waiting.find(({ what, toUnitId }) => what === form.loai && toUnitId === form.den)
        const chosen = group?.cases.filter(({ caseId }) => form.hoSo.includes(caseId)) ?? []
        if (form.hoSo.length === 0) return showList(visit, code, texts.chooseSome)
        if (group === undefined || chosen.length < form.hoSo.length)
          return showList(visit, code, texts.movedOn)
        const batchId = crypto.randomUUID()
        try {
          return await visit.write(async ({ tx, audit }) => {
            const made = await insertBatch(tx, {
              id: batchId,
              what: form.loai,
              fromUnitId,
              toUnitId: form.den,
              by: actor.personId,
              at: now,
              items: chosen.map(({ caseId, parts, readyAt, handOverBy }) => ({
                caseId,
                parts,
                readyAt,
                dueAt: handOverBy,
              })),
            })
            if (!made) throw new AlreadyInBatch()
            await audit({
              subject: { kind: 'handover-batch', id: batchId },
              unitId: fromUnitId,
              details: { count: chosen.length },
            })
            return redirect(handOverPaths.batch.to({ batchId }))
          })
        } catch (error) {
          if (error instanceof AlreadyInBatch) return showList(visit, code, texts.movedOn)
          throw error
        }
      },
    }),
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
        const bytes = await renderBatch(visit, batch, origin)
        return download(bytes, { mediaType: 'application/pdf', fileName: `${batch.code}.pdf`, inline: true })
      },
    }),
  ]
}

/** One of the cases went into another batch a moment before; nothing was opened. */
class AlreadyInBatch extends Error {}

function concerns(visit: StaffVisit, { fromUnitId, toUnitId }: StoredBatch): boolean {
  return visit.may(counterPermission, fromUnitId) || visit.may(counterPermission, toUnitId)
}

function peopleOf({ openedBy, handedBy, takenBy }: StoredBatch) {
  return [openedBy, handedBy, takenBy].filter((id) => id !== null)
}

/** Whoever takes a dossier for the office has looked it through: it goes on. The clock has run all the time. */
async function acceptCase(tx: Tx, office: CaseOffice, visit: StaffVisit, caseId: CaseId): Promise<void> {
  await actAs(tx, { kind: 'case', caseId })
  const opened = await openCase(tx, office, caseId, visit.now)
  const { unitId, sequence } = opened.case.standing
  const caller = {
    actor: { kind: 'staff', personId: visit.actor.personId },
    may: (permission: string) => visit.may(permission, unitId),
  } as const
  // One that was withdrawn or sent for a supplement meanwhile is handed over all the same, and stays as it is.
  await moveCase(tx, opened, caller, { transition: 'accept', note: '', data: {} }, sequence)
}

/** A result that has come to the counter where it is to be collected: whoever waits for it is told. */
async function inviteApplicant(tx: Tx, office: CaseOffice, visit: StaffVisit, caseId: CaseId): Promise<void> {
  await actAs(tx, { kind: 'case', caseId })
  const content = await findContent(tx, caseId)
  if (content?.applicant?.resultBy !== 'counter') return
  const opened = await openCase(tx, office, caseId, visit.now)
  const caller = {
    actor: { kind: 'staff', personId: visit.actor.personId },
    may: (permission: string) => permission === counterPermission,
  } as const
  const wish = { transition: 'invite', note: '', data: {} }
  const moved = await moveCase(tx, opened, caller, wish, opened.case.standing.sequence)
  if (!moved.ok) return
  const { sequence } = moved.value.standing
  await tellCitizen(tx, office, { caseId, code: opened.case.code, sequence })
}

async function renderBatch(visit: StaffVisit, batch: StoredBatch, origin: string): Promise<Uint8Array> {
  const { database } = visit
  const frame = await loadUnitPaper(database, batch.fromUnitId, batch.openedAt)
  const to = (await unitNames(database, [batch.toUnitId], visit.today)).get(batch.toUnitId)?.name ?? ''
  const people = await personNames(database, peopleOf(batch))
  const applicants = new Map<CaseId, { name: string; example: boolean }>()
  await transaction(database, async (tx) => {
    for (const { caseId, isConfidential } of batch.items) {
      if (isConfidential) continue
      await actAs(tx, { kind: 'case', caseId })
      const content = await findContent(tx, caseId)
      applicants.set(caseId, {
        name: content?.applicant?.name || '—',
        example: content?.example ?? false,
      })
    }
  })
  return renderPaperPdf({
    kind: 'handover-note',
    ...frame.paper,
    exampleData: [...applicants.values()].some(({ example }) => example),
    tracking: `${origin}${handOverPaths.batch.to({ batchId: batch.id })}`,
    batch: batch.code,
    what: batch.what,
    from: frame.name,
    to,
    handedAt: (batch.handedAt ?? batch.openedAt).toISOString(),
    dossiers: batch.items.map((item) => ({
      code: item.code,
      procedure: item.procedure || '—',
      applicant: applicants.get(item.caseId)?.name ?? '—',
      parts: item.parts,
      dueAt: item.caseDueAt === null ? null : `${dayInVietnam(item.caseDueAt)}T17:00:00+07:00`,
      note: item.note || null,
    })),
    givenBy: batch.handedBy === null ? null : (people.get(batch.handedBy) ?? null),
    takenBy: batch.takenBy === null ? null : (people.get(batch.takenBy) ?? null),
  })
}

function asList(value: unknown): unknown {
  return value === undefined ? [] : Array.isArray(value) ? value : [value]
}

const texts = {
  chooseSome: { vi: 'Chọn ít nhất một hồ sơ để bàn giao.', en: 'Choose at least one.' },
  movedOn: {
    vi: 'Có hồ sơ vừa vào lô khác hoặc đã đổi tình trạng. Danh sách dưới đây là mới nhất.',
    en: 'One has just gone into another batch or changed. The list below is the newest.',
  },
  confirm: {
    vi: 'Đánh dấu ô xác nhận trước khi ký.',
    en: 'Tick the confirmation before you sign.',
  },
}
