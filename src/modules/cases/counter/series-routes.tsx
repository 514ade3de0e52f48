import { z } from 'zod'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { type FieldProblem, optionalText } from '../../../platform/http/form.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { readWrittenNumber } from '../domain/counter/paper-series.ts'
import {
  findSeries,
  insertSeries,
  listSeries,
  settledNumbers,
  settleNumber,
} from '../store/counter-series.ts'
import { counterWords } from './counter-words.ts'
import { CounterQuery, counterPermission, openCounter, type StaffVisit } from './open-counter.ts'
import { counterPaths } from './paths.ts'
import { SeriesPage } from './series-page.tsx'

const AddForm = z.object({
  noi: optionalText(100),
  soLuong: z.coerce.number().int().min(1).max(500).catch(50),
})
const VoidForm = z.object({ noi: optionalText(100), so: optionalText(30), lyDo: optionalText(300) })

/** Numbers put by for a day without power: taken in advance, entered or given up afterwards, each once. */
export function seriesRoutes(): Route[] {
  const show = async (
    visit: StaffVisit,
    code: string | undefined,
    problems: readonly FieldProblem[] = [],
  ): Promise<Answer> => {
    const counter = await openCounter(visit, code)
    if (counter === undefined) return notFound()
    const series = await listSeries(visit.database, counter.unit.id)
    const settled = await Promise.all(series.map(({ id }) => settledNumbers(visit.database, id)))
    return page(
      <SeriesPage
        counter={counter}
        series={series.map((one, index) => ({ series: one, settled: settled[index] ?? [] }))}
        problems={problems}
      />,
      problems.length === 0 ? 200 : 422,
    )
  }
  return [
    get({
      path: counterPaths.series,
      access: counterPermission,
      query: CounterQuery,
      handle: (visit) => show(visit, visit.query.noi),
    }),
    post({
      path: counterPaths.addSeries,
      access: counterPermission,
      audit: 'counter.numbers-put-by',
      form: AddForm,
      invalid: (visit, problems) => show(visit, undefined, problems),
      handle: async (visit) => {
        const { form, today, now, actor } = visit
        const counter = await openCounter(visit, form.noi)
        if (counter === undefined) return notFound()
        const { id, code } = counter.unit
        return visit.write(async ({ tx, audit }) => {
          const prefix = `G${today.slice(2, 4)}${today.slice(5, 7)}`
          await insertSeries(tx, { unitId: id, prefix, amount: form.soLuong, by: actor.personId, at: now })
          await audit({ subject: { kind: 'unit', id }, unitId: id, details: { amount: form.soLuong } })
          return redirect(counterPaths.series.to({}, { noi: code }))
        })
      },
    }),
    post({
      path: counterPaths.voidNumber,
      access: counterPermission,
      audit: 'counter.number-given-up',
      form: VoidForm,
      invalid: (visit, problems) => show(visit, undefined, problems),
      handle: async (visit) => {
        const { form, now, actor, database } = visit
        const counter = await openCounter(visit, form.noi)
        if (counter === undefined) return notFound()
        const { id, code } = counter.unit
        const written = readWrittenNumber(form.so)
        const series = written && (await findSeries(database, id, written))
        if (written === undefined || series === undefined)
          return show(visit, code, [{ field: 'so', message: counterWords.paperProblem }])
        if (form.lyDo === '') return show(visit, code, [noReason])
        return visit.write(async ({ tx, audit }) => {
          const given = { seriesId: series.id, number: written.number, caseId: null, voidReason: form.lyDo }
          if (!(await settleNumber(tx, { ...given, by: actor.personId, at: now })))
            return () => show(visit, code, [{ field: 'so', message: counterWords.paperUsed }])
          await audit({ subject: { kind: 'unit', id }, unitId: id, details: { number: form.so } })
          return redirect(counterPaths.series.to({}, { noi: code }))
        })
      },
    }),
  ]
}

const noReason = {
  field: 'lyDo',
  message: { vi: 'Ghi vì sao số này không dùng', en: 'Say why it was not used' },
}
