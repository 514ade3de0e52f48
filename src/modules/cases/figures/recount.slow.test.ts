import fc from 'fast-check'
import { expect, test } from 'vitest'
import { testDatabase } from '../../../../test/database/test-database.ts'
import { content } from '../../../../test/example/example.builder.ts'
import { workingCalendar } from '../../../platform/calendar/working-calendar.ts'
import { workingDaysBetween } from '../../../platform/calendar/working-days.ts'
import type { Figure, IndicatorQuestion } from '../../../platform/contracts/indicator.ts'
import { addDays, dayInVietnam, localDate, startOfDay } from '../../../platform/kernel/dates.ts'
import { type CaseId, newId, type UnitId } from '../../../platform/kernel/ids.ts'
import { caseKinds } from '../domain/case-type.ts'
import {
  type DutyScope,
  dossierDuty,
  everyDuty,
  onTimeScopes,
  petitionDuty,
} from '../domain/figures/duty-scope.ts'
import type { CaseWorld } from '../domain/world.ts'
import { applicantNamed, caseHistories } from './case-histories.builder.ts'
import { caseFigures } from './index.ts'
import { type RawCase, type RecountedDuty, recountDuties, workingHours } from './recount.builder.ts'
import { type RawRecords, recountReports } from './recount-reports.builder.ts'

const { database, owner } = await testDatabase()
const histories = await caseHistories(database, owner)
const calendar = workingCalendar(content.calendar.years)
const procedureId = newId('procedure')
const day = 86_400_000
const firstDay = startOfDay(localDate('2025-09-01'))
const breakAt = new Date('2026-03-10T03:00:00Z')
const endAt = new Date('2026-07-20T03:00:00Z')

const anyStep = fc.record({
  after: fc.oneof(
    fc.integer({ min: 1, max: day }),
    fc.integer({ min: 1, max: 3 * day }),
    fc.integer({ min: 1, max: 40 * day }),
  ),
  who: fc.constantFrom('clerk', 'clerk', 'clerk', 'head', 'citizen', 'system'),
  pick: fc.nat(1_000),
  transfer: fc.nat(9).map((number) => number === 0),
})
const anyStory = fc.record({
  kind: fc.constantFrom(...caseKinds),
  start: fc.integer({ min: 0, max: 280 * day }),
  enteredAfter: fc.oneof(fc.constant(0), fc.constant(0), fc.integer({ min: 0, max: 6 * day })),
  unit: fc.nat(2),
  days: fc.integer({ min: 2, max: 15 }),
  channel: fc.constantFrom('online', 'counter'),
  what: fc.constantFrom('environment', 'bullying', 'abuse'),
  extraPayment: fc.boolean(),
  applicant: fc.nat(6).map((number) => applicantNamed(`Người thứ ${number}`)),
  steps: fc.array(anyStep, { minLength: 3, maxLength: 9 }),
})
type Story = typeof anyStory extends fc.Arbitrary<infer Value> ? Value : never

/** Tells stories up to an instant; what is left of each is told when it is asked further. */
function tellers(stories: readonly Story[], units: readonly UnitId[]) {
  const filed: CaseId[] = []
  return stories.map((story) => {
    let caseId: CaseId | undefined
    let now = firstDay.getTime() + story.start + story.enteredAfter
    let next = 0
    return async (until: Date) => {
      if (now > until.getTime()) return
      if (caseId === undefined) {
        caseId = await histories.file(
          {
            kind: story.kind,
            unitId: units[story.unit] ?? newId('unit'),
            fields: { what: story.what, extraPayment: story.extraPayment },
            channel: story.channel,
            applicant: story.applicant,
            receivedAt: new Date(firstDay.getTime() + story.start),
            ...(story.kind === 'dossier' && {
              procedure: { id: procedureId, days: { days: story.days, unit: 'working-day' } },
            }),
          },
          new Date(now),
        )
        filed.push(caseId)
      }
      for (; next < story.steps.length; next += 1) {
        const step = story.steps[next]
        if (step === undefined || now + step.after > until.getTime()) return
        now += step.after
        await takeStep(caseId, step, new Date(now), units, filed)
      }
    }
  })
}

/** What may be found of an incident, and of an extra payment. */
const findings = [
  { found: 'confirmed', extraPaymentFound: 'true' },
  { found: 'confirmed', extraPaymentFound: 'untrue' },
  { found: 'unfounded' },
]

async function takeStep(
  caseId: CaseId,
  step: Story['steps'][number],
  at: Date,
  units: readonly UnitId[],
  filed: readonly CaseId[],
) {
  if (step.transfer) {
    const unitId = units[step.pick % units.length]
    if (unitId !== undefined)
      await histories.act(caseId, { type: 'transferred', unitId, reason: 'Thẩm quyền' }, at)
    return
  }
  const caller = histories.callers[step.who]
  const moves = await histories.moves(caseId, caller, at)
  const transition = moves[step.pick % Math.max(1, moves.length)]
  if (transition === undefined) {
    await histories.act(caseId, { type: 'assigned', handlerId: histories.handlerId, reason: 'Phân công' }, at)
    return
  }
  await histories.move(caseId, caller, transition, at, findings[step.pick % findings.length])
  const other = filed[step.pick % filed.length]
  if (transition === 'merge' && other !== undefined && other !== caseId)
    await histories.relate(caseId, other, 'merged-into')
}

const anyInstant = fc.integer({ min: 0, max: 320 * day }).map((since) => new Date(firstDay.getTime() + since))
const anyRecords = fc.record({
  ratings: fc.array(fc.record({ at: anyInstant, elsewhere: fc.constantFrom(true, false, null) }), {
    minLength: 20,
    maxLength: 20,
  }),
  helps: fc.array(
    fc.record({
      unit: fc.nat(2),
      at: anyInstant,
      lasts: fc.integer({ min: 1, max: day }),
      filed: fc.boolean(),
    }),
    { minLength: 10, maxLength: 10 },
  ),
  pupils: fc.array(
    fc.record({
      unit: fc.nat(2),
      on: anyInstant,
      saidAt: anyInstant,
      pupils: fc.integer({ min: 1, max: 900 }),
    }),
    { maxLength: 6 },
  ),
})
type Records = typeof anyRecords extends fc.Arbitrary<infer Value> ? Value : never

/** Writes down what people said and what clerks began beside the cases; each dossier that came on line ends a help. */
async function keepRecords(
  drawn: Records,
  all: readonly RawCase[],
  units: readonly UnitId[],
): Promise<RawRecords> {
  const unitAt = (place: number) => units[place] ?? newId('unit')
  const ratings = drawn.ratings.slice(0, all.length).flatMap(({ at, elsewhere }, place) => {
    const found = all[place]?.found
    return found === undefined
      ? []
      : [{ caseId: found.id, unitId: found.standing.unitId, kind: found.kind, at, elsewhere }]
  })
  for (const { caseId, unitId, kind, at, elsewhere } of ratings) {
    await owner.query(
      'insert into cases.rating (case_id, unit_id, kind, score, rated_at, went_elsewhere) values ($1, $2, $3, 4, $4, $5)',
      [caseId, unitId, kind, at, kind === 'dossier' ? elsewhere : null],
    )
  }
  const online = all.filter(({ found }) => found.kind === 'dossier' && found.channel === 'online')
  const helps = drawn.helps.map(({ unit, at, lasts, filed }, place) => {
    const dossier = filed ? online[place]?.found : undefined
    const begunAt = dossier?.acts[0]?.at ?? at
    const isOpen = !filed && place === 0
    const endedAt = isOpen ? null : new Date(begunAt.getTime() + lasts)
    return { unitId: unitAt(unit), begunAt, endedAt, caseId: dossier?.id ?? null }
  })
  for (const { unitId, begunAt, endedAt, caseId } of helps) {
    await owner.query(
      'insert into cases.online_help (id, unit_id, person_id, begun_at, ended_at, case_id, obstacle) values ($1, $2, $3, $4, $5, $6, $7)',
      [
        crypto.randomUUID(),
        unitId,
        histories.handlerId,
        begunAt,
        endedAt,
        caseId,
        endedAt !== null && caseId === null ? 'other' : null,
      ],
    )
  }
  const pupils = drawn.pupils.map(({ unit, on, saidAt, pupils: count }) => {
    return { unitId: unitAt(unit), on: dayInVietnam(on), saidAt, pupils: count }
  })
  for (const { unitId, on, saidAt, pupils: count } of pupils) {
    await owner.query(
      'insert into organisations.pupil_count (id, unit_id, counted_on, pupils, recorded_at) values ($1, $2, $3, $4, $5)',
      [crypto.randomUUID(), unitId, on, count, saidAt],
    )
  }
  return { ratings, helps, pupils }
}

async function computed(question: IndicatorQuestion): Promise<Record<string, Figure | null>> {
  const figures: Record<string, Figure | null> = {}
  for (const { code, compute } of caseFigures(content)) figures[code] = await compute(database, question)
  return figures
}

/** The same figures, counted one case after the other from the acts. */
function recounted(all: readonly RawCase[], { units, period, asAt }: IndicatorQuestion) {
  const world: CaseWorld = { now: asAt, calendar, laws: content.laws }
  const end = Math.min(startOfDay(addDays(period.to, 1)).getTime(), asAt.getTime())
  const within = (duties: readonly RecountedDuty[], low: Date) =>
    duties.filter(({ dueAt }) => dueAt !== null && dueAt >= low && dueAt.getTime() < end)
  const duties = (scope: DutyScope, low = startOfDay(period.from)) =>
    within(recountDuties(all, units, scope, world), low)
  const number = (value: number | undefined): Figure | null =>
    value === undefined ? null : { numerator: value, denominator: null }
  const yearAgo = startOfDay(localDate(`${Number(period.to.slice(0, 4)) - 1}${period.to.slice(4)}`))
  const low = new Date(Math.min(yearAgo.getTime(), startOfDay(period.from).getTime()))
  const unanswered = (scope: DutyScope) =>
    duties(scope, low).filter(({ late, metAt }) => late && (metAt === null || metAt.getTime() >= end))
  const worked = (from: Date, to: Date) =>
    workingDaysBetween(calendar, dayInVietnam(from), dayInVietnam(to)).days
  const dossiers = duties(dossierDuty)
  const late = dossiers.filter((duty) => duty.late)
  const apologised = (found: RawCase['found']) =>
    found.acts.find((act) => act.type === 'moved' && act.transition === 'reappoint' && act.at <= asAt)
  const daysOf = ({ terms }: RecountedDuty) =>
    terms.map(({ startedAt, metAt, pauses }) =>
      Math.max(
        0,
        worked(startedAt, metAt ?? asAt) -
          pauses.reduce((sum, { from, to }) => {
            const over = Math.min(to?.getTime() ?? Infinity, (metAt ?? asAt).getTime())
            return sum + Math.max(0, worked(from, new Date(over)))
          }, 0),
      ),
    )
  const hoursOf = ({ startedAt, metAt }: RecountedDuty) =>
    Math.round(workingHours(startedAt, metAt ?? asAt, world) * 10) / 10
  const feedback = duties(onTimeScopes['feedback-on-time-rate'])
  const answered = duties(everyDuty).filter(({ found, metAt }) =>
    ['feedback', 'petition', 'question', 'voter-petition', 'incident'].includes(found.kind)
      ? metAt !== null || reopened(found, asAt)
      : false,
  )
  const rates = Object.fromEntries(
    Object.entries(onTimeScopes).map(([code, scope]) => {
      const due = duties(scope)
      return [code, { numerator: due.filter((duty) => !duty.late).length, denominator: due.length }]
    }),
  )
  return {
    ...rates,
    'petition-overdue-open-count': number(unanswered(petitionDuty).length),
    'case-backlog-count': number(unanswered(everyDuty).length),
    'apology-letters-due': number(late.length),
    'apology-letters-unsent': number(late.filter(({ found }) => apologised(found) === undefined).length),
    'late-dossier-apology-rate': {
      numerator: late.filter(({ found, dueAt }) => {
        const sent = apologised(found)
        return sent !== undefined && dueAt !== null && worked(dueAt, sent.at) <= 1
      }).length,
      denominator: late.length,
    },
    'dossier-working-days': number(quantile(dossiers.flatMap(daysOf), 0.5)),
    'dossier-working-days-p90': number(quantile(dossiers.flatMap(daysOf), 0.9)),
    'feedback-first-response-hours': number(quantile(feedback.map(hoursOf), 0.5)),
    'case-reopen-rate': {
      numerator: answered.filter(({ found }) => reopened(found, asAt)).length,
      denominator: answered.length,
    },
  }
}

function reopened({ acts }: RawCase['found'], asAt: Date): boolean {
  return acts.some((act) => act.type === 'moved' && act.transition === 'reopen' && act.at <= asAt)
}

/** The smallest value that so great a share of all does not exceed. */
function quantile(values: readonly number[], share: number): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(values.length * share) - 1)]
}

test('every figure equals a plain recount of the acts, whatever happened, and stays as it was known', async () => {
  const periods = [
    { from: localDate('2025-10-01'), to: localDate('2025-12-31') },
    { from: localDate('2026-01-01'), to: localDate('2026-12-31') },
  ]
  let seen = { late: 0, inTime: 0 }
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyStory, { minLength: 30, maxLength: 30 }),
      anyRecords,
      async (stories, drawn) => {
        await owner.query(
          'truncate cases.online_help, organisations.pupil_count, cases.case, cases.clock, cases.act, cases.content, cases.stage, cases.clock_past, cases.clock_end, cases.successor cascade',
        )
        const units = [await histories.unit(), await histories.unit(), await histories.unit()]
        const told = tellers(stories, units)
        for (const tell of told) await tell(breakAt)
        const questions = periods.flatMap((period) =>
          [units.slice(0, 1), units].map((asked) => ({ units: asked, period, asAt: breakAt })),
        )
        const then = await histories.raw()
        const records = await keepRecords(drawn, then, units)
        const known = await Promise.all(questions.map(computed))
        questions.forEach((question, index) => {
          expect(known[index]).toMatchObject(recountReports(then, records, question))
          expect(withoutUnknown(known[index])).toMatchObject(ofKnown(recounted(then, question), known[index]))
        })
        for (const tell of told) await tell(endAt)
        expect(await Promise.all(questions.map(computed))).toEqual(known)
        const later = await histories.raw()
        for (const question of questions.map((asked) => ({ ...asked, asAt: endAt }))) {
          const now = await computed(question)
          expect(withoutUnknown(now)).toMatchObject(ofKnown(recounted(later, question), now))
          expect(now).toMatchObject(recountReports(later, records, question))
          const rates = Object.keys(onTimeScopes).flatMap((code) => now[code] ?? [])
          const inTime = rates.reduce((sum, { numerator }) => sum + numerator, seen.inTime)
          const due = rates.reduce((sum, { denominator }) => sum + (denominator ?? 0), 0)
          seen = { inTime, late: seen.late + due - (inTime - seen.inTime) }
        }
      },
    ),
    { numRuns: 3, endOnFailure: true },
  )
  expect(Math.min(seen.late, seen.inTime)).toBeGreaterThan(3)
}, 120_000)

function withoutUnknown(figures: Record<string, Figure | null> = {}) {
  return Object.fromEntries(Object.entries(figures).filter(([, figure]) => figure !== null))
}

/** A figure of records that there are not yet is null; there is nothing to recount. */
function ofKnown(figures: Record<string, Figure | null>, known: Record<string, Figure | null> = {}) {
  return Object.fromEntries(Object.entries(figures).filter(([code]) => known[code] !== null))
}
