import { z } from 'zod'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { listOf, optionalText } from '../../../platform/http/form.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { addDays, startOfDay } from '../../../platform/kernel/dates.ts'
import { idSchema } from '../../../platform/kernel/ids.ts'
import { unitNames } from '../../organisations/index.ts'
import { CounterQuery, counterPermission, openCounter, type StaffVisit } from '../counter/open-counter.ts'
import type { CaseDependencies } from '../dependencies.ts'
import { batchContents } from '../domain/hand-over/batch.ts'
import { findHandoverRule } from '../domain/hand-over/handover-due.ts'
import { handoverFigures, insertBatch, listBatches } from '../store/hand-over-batches.ts'
import { ListPage } from './list-page.tsx'
import { loadWaiting } from './load-candidates.ts'
import { handOverPaths } from './paths.ts'

const OpenForm = z.object({
  noi: optionalText(100),
  loai: z.enum(batchContents),
  den: idSchema('unit'),
  hoSo: listOf(idSchema('case')),
})
const figureDays = 30

/** What waits to be handed over, the batches of a counter or office, and how a new one is listed. */
export function batchListRoutes({ office }: CaseDependencies): Route[] {
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
  ]
}

/** One of the cases went into another batch a moment before; nothing was opened. */
class AlreadyInBatch extends Error {}

const texts = {
  chooseSome: { vi: 'Chọn ít nhất một hồ sơ để bàn giao.', en: 'Choose at least one.' },
  movedOn: {
    vi: 'Có hồ sơ vừa vào lô khác hoặc đã đổi tình trạng. Danh sách dưới đây là mới nhất.',
    en: 'One has just gone into another batch or changed. The list below is the newest.',
  },
}
