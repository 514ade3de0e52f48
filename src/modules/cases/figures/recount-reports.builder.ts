import type { Figure, IndicatorQuestion } from '../../../platform/contracts/indicator.ts'
import { addDays, type LocalDate, startOfDay } from '../../../platform/kernel/dates.ts'
import type { CaseId, UnitId } from '../../../platform/kernel/ids.ts'
import type { RawCase } from './recount.builder.ts'

/** What lies in other tables than the acts. */
export interface RawRecords {
  readonly ratings: readonly {
    readonly caseId: CaseId
    readonly unitId: UnitId
    readonly kind: string
    readonly at: Date
    readonly elsewhere: boolean | null
  }[]
  readonly helps: readonly {
    readonly unitId: UnitId
    readonly begunAt: Date
    readonly endedAt: Date | null
    readonly caseId: CaseId | null
  }[]
  readonly pupils: readonly {
    readonly unitId: UnitId
    readonly on: LocalDate
    readonly pupils: number
    readonly saidAt: Date
  }[]
}

/** The figures that rest on what people say, counted row by row. */
export function recountReports(
  all: readonly RawCase[],
  { ratings, helps, pupils }: RawRecords,
  question: IndicatorQuestion,
): Readonly<Record<string, Figure | null>> {
  const { units, period, asAt } = question
  const low = startOfDay(period.from)
  const end = startOfDay(addDays(period.to, 1))
  const high = new Date(Math.min(end.getTime(), asAt.getTime()))
  const within = (at: Date) => at >= low && at < high
  const share = (known: boolean, rows: readonly boolean[]): Figure | null =>
    known ? { numerator: rows.filter(Boolean).length, denominator: rows.length } : null

  const said = ratings.filter(
    ({ unitId, kind, at, elsewhere }) =>
      units.includes(unitId) && kind === 'dossier' && elsewhere !== null && at < high,
  )
  const helped = helps.filter(({ unitId, begunAt }) => units.includes(unitId) && begunAt < high)
  const sizes = new Map(
    pupils
      .filter(({ unitId, on, saidAt }) => units.includes(unitId) && on <= period.to && saidAt <= asAt)
      .toSorted((a, b) => (a.on === b.on ? a.saidAt.getTime() - b.saidAt.getTime() : a.on < b.on ? -1 : 1))
      .map((row) => [row.unitId, row.pupils]),
  )
  const ofUnits = all.filter(({ found }) => units.includes(found.aboutUnitId ?? found.receivedUnitId))
  const violent = ofUnits.filter((raw) => {
    const { first, last } = confirmations(raw, asAt)
    return isViolence(raw) && last === 'confirmed' && first !== undefined && within(first)
  })
  const sized = [...sizes.values()].reduce((sum, count) => sum + count, 0)
  const isSized = violent.every(({ found }) => sizes.has(found.aboutUnitId ?? found.receivedUnitId))
  const returned = all.filter(
    ({ found }) =>
      found.kind === 'dossier' &&
      units.includes(found.receivedUnitId) &&
      found.acts.some((act) => act.type === 'moved' && returns.includes(act.transition) && within(act.at)),
  ).length
  const reports = ofUnits.filter(
    (raw) =>
      raw.extraPayment &&
      raw.found.kind === 'feedback' &&
      within(raw.found.receivedAt) &&
      (raw.found.acts[0]?.at ?? asAt) <= asAt &&
      !isFoundUntrue(raw, asAt),
  ).length
  return {
    'single-window-rate': share(
      said.length > 0,
      said.filter(({ at }) => at >= low).map(({ elsewhere }) => elsewhere === false),
    ),
    'online-service-support-count': share(
      helped.length > 0,
      helped
        .filter(({ begunAt }) => begunAt >= low)
        .map(({ caseId, endedAt }) => caseId !== null && endedAt !== null && endedAt <= asAt),
    ),
    'school-violence-incident-rate':
      sized > 0 && isSized ? { numerator: violent.length, denominator: sized } : null,
    'extra-payment-report-rate': returned > 0 ? { numerator: reports, denominator: returned } : null,
  }
}

const returns = ['return-online', 'return-counter', 'return-post', 'collected', 'hand-over-kept']

function isViolence({ found, what }: RawCase): boolean {
  return found.kind === 'incident' && (what === 'bullying' || what === 'abuse')
}

function confirmations({ found }: RawCase, asAt: Date) {
  const said = found.acts.flatMap((act) =>
    act.type === 'moved' && act.transition === 'conclude' && act.at <= asAt && act.data.found !== undefined
      ? [{ at: act.at, what: act.data.found }]
      : [],
  )
  return { first: said.find(({ what }) => what === 'confirmed')?.at, last: said.at(-1)?.what }
}

function isFoundUntrue({ found }: RawCase, asAt: Date): boolean {
  const moves = found.acts.flatMap((act) => (act.type === 'moved' && act.at <= asAt ? [act] : []))
  const last = moves.findLast(({ transition }) => transition === 'answer' || transition === 'reopen')
  return last?.transition === 'answer' && last.data.extraPaymentFound === 'untrue'
}
