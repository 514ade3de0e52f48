import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../../../test/database/test-database.ts'
import { content } from '../../../../test/example/example.builder.ts'
import type { Figure } from '../../../platform/contracts/indicator.ts'
import { addDays, localDate } from '../../../platform/kernel/dates.ts'
import type { CaseId, UnitId } from '../../../platform/kernel/ids.ts'
import { onTimeScopes } from '../domain/figures/duty-scope.ts'
import { countIntegrity } from '../store/figure-integrity.ts'
import { caseHistories } from './case-histories.builder.ts'
import { type Arrival, type Clerk, clerkOf, type Desk } from './clerk.builder.ts'
import { caseFigures } from './index.ts'
import { type Manoeuvre, manoeuvres } from './manoeuvres.builder.ts'

const { database, owner, pool } = await testDatabase()
const histories = await caseHistories(database, owner)
const period = { from: localDate('2025-01-01'), to: localDate('2025-12-31') }
const asAt = new Date('2026-03-02T03:00:00Z')
const kinds = ['dossier', 'feedback', 'petition', 'complaint', 'question'] as const
const slowness = ['no', 'main', 'first'] as const

/** A year of arrivals, the same for everybody: of each kind some that go well and some that would be late. */
const arrivals: readonly Arrival[] = [0, 1].flatMap((round) =>
  kinds.flatMap((kind, place) =>
    slowness
      .filter((slow) => slow !== 'first' || kind !== 'question')
      .map((slow, nth) => ({
        number: round * 100 + place * 10 + nth,
        kind,
        slow,
        on: addDays(localDate('2025-01-06'), round * 77 + place * 14 + nth * 7),
      })),
  ),
)

async function dueOf(caseId: CaseId, clock: string): Promise<Date> {
  const { rows } = await owner.query<{ due_at: Date }>(
    'select due_at from cases.clock where case_id = $1 and clock = $2 order by run desc limit 1',
    [caseId, clock],
  )
  return rows[0]?.due_at ?? asAt
}

async function workYear(manoeuvre?: Manoeuvre) {
  const unitId = await histories.unit()
  const otherUnitId = await histories.unit()
  const clerk = clerkOf(histories, unitId, dueOf)
  const answered = new Map<string, Desk>()
  for (const arrival of arrivals) {
    const isTried = arrival.slow !== 'no' && manoeuvre?.suits(arrival) === true
    if (isTried) await manoeuvre.work(clerk, arrival, { otherUnitId, answered: answered.get(arrival.kind) })
    else await workHonestly(clerk, arrival, answered)
  }
  return { unitId, otherUnitId }
}

async function workHonestly(clerk: Clerk, arrival: Arrival, answered: Map<string, Desk>) {
  const desk = await clerk.workHonestly(arrival)
  if (arrival.slow === 'no') answered.set(arrival.kind, desk)
}

async function figuresOf(units: readonly UnitId[]) {
  const figures = new Map<string, Figure | null>()
  for (const { code, compute } of caseFigures(content))
    figures.set(code, await compute(database, { units, period, asAt }))
  return figures
}

const signsOf = async (unitId: UnitId) =>
  (await countIntegrity(database, { units: [unitId], period, asAt })).find((row) => row.unitId === unitId)

const readingOf = (figure: Figure | null | undefined) =>
  figure === null || figure === undefined || figure.denominator === 0
    ? undefined
    : figure.numerator / (figure.denominator ?? 1)

/** It grows and falls with what people do; see the decision. */
const dependsOnComplaints = 'petition-escalated-rate'

/** Time can move from one stage to another (what is entered late lies in the first); never out of all of them. */
const stageCodes = ['receiving', 'handling', 'signing'].flatMap((stage) => [
  `dossier-days-${stage}`,
  `dossier-days-${stage}-p90`,
])
const stageSum = (figures: ReadonlyMap<string, Figure | null>) =>
  stageCodes.reduce((sum, code) => sum + (figures.get(code)?.numerator ?? 0), 0)

let honest: Awaited<ReturnType<typeof workYear>>
beforeAll(async () => {
  honest = await workYear()
}, 120_000)

test('a clerk who works honestly has both kept and broken dates in the figures', async () => {
  const figures = await figuresOf([honest.unitId])
  for (const code of [
    'dossier-on-time-rate',
    'feedback-on-time-rate',
    'complaint-resolved-in-legal-time-rate',
  ]) {
    const share = readingOf(figures.get(code)) ?? -1
    expect(share, code).toBeGreaterThan(0)
    expect(share, code).toBeLessThan(1)
  }
  expect(figures.get('apology-letters-due')?.numerator).toBe(4)
  expect(figures.get('extra-payment-report-rate')?.numerator).toBeGreaterThan(0)
})

describe.each(manoeuvres)('a clerk who $name', (manoeuvre) => {
  test('improves no figure, and is seen', async () => {
    const played = await workYear(manoeuvre)
    for (const withOther of [false, true]) {
      const unitsOf = ({ unitId, otherUnitId }: typeof honest) =>
        withOther ? [unitId, otherUnitId] : [unitId]
      const before = await figuresOf(unitsOf(honest))
      const after = await figuresOf(unitsOf(played))
      expect(stageSum(after), 'time in the stages').toBeGreaterThanOrEqual(stageSum(before))
      for (const { code, direction } of content.indicators) {
        if (!before.has(code) || code === dependsOnComplaints || stageCodes.includes(code)) continue
        const was = readingOf(before.get(code))
        const is = readingOf(after.get(code))
        if (was !== undefined && is !== undefined) {
          const better = direction === 'higher-is-better' ? is - was : was - is
          expect(better, `${code}: ${was} became ${is}`).toBeLessThanOrEqual(1e-9)
        }
        if (code in onTimeScopes) {
          const due = (figure: Figure | null | undefined) => figure?.denominator ?? 0
          expect(due(after.get(code)), `${code}: fewer are counted`).toBeGreaterThanOrEqual(
            due(before.get(code)),
          )
        }
      }
    }
    const signs = await signsOf(played.unitId)
    const usual = await signsOf(honest.unitId)
    const least = manoeuvre.sign === 'reappointed' ? 0 : 1
    expect((signs?.[manoeuvre.sign] ?? 0) - (usual?.[manoeuvre.sign] ?? 0)).toBeGreaterThanOrEqual(least)
  }, 60_000)
})

test('nobody can change the day of a receipt, nor what was kept of dates, ends and successors', async () => {
  for (const statement of [
    'update cases.case set received_at = now()',
    'update cases.clock set started_at = now()',
    'update cases.clock_past set due_at = now()',
    'delete from cases.clock_past',
    'delete from cases.clock_end',
    'delete from cases.successor',
    'insert into cases.clock_end select * from cases.clock_end',
  ]) {
    await expect(pool.query(statement), statement).rejects.toThrow(/permission denied/)
  }
})
