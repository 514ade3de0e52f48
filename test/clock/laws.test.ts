import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ClockPause, type ClockRun, deadlineOf } from '../../src/modules/cases/domain/clock/clock.ts'
import { replayTerm } from '../../src/platform/calendar/replay-term.ts'
import type { TermStep } from '../../src/platform/calendar/term.ts'
import {
  isWorkingDay,
  type SpecialDay,
  workingCalendar,
} from '../../src/platform/calendar/working-calendar.ts'
import { workingDaysBetween } from '../../src/platform/calendar/working-days.ts'
import { loadContent } from '../../src/platform/content/load-content.ts'
import {
  addDays,
  daysBetween,
  type LocalDate,
  localDate,
  startOfDay,
} from '../../src/platform/kernel/dates.ts'
import { exampleReceipt, exampleRule } from './example-rule.ts'

const { years } = loadContent(path.join(import.meta.dirname, '../../content')).calendar
const calendar = workingCalendar(years)
const asAt = new Date('2035-06-01T03:00:00Z')

const anyDay = fc.integer({ min: 10, max: 4_900 }).map((offset) => addDays(localDate('2019-01-01'), offset))
const anyUnit = fc.constantFrom('working-day', 'calendar-day', 'month')
const anyRule = fc
  .tuple(anyUnit, fc.integer({ min: 0, max: 30 }), fc.boolean())
  .map(([unit, amount, strict]) =>
    exampleRule(unit, unit === 'month' ? amount % 4 : amount, strict ? {} : { receipt: exampleReceipt }),
  )
const anyMinute = fc.integer({ min: 0, max: 1_439 })
const at = (day: LocalDate, minute = 600) => new Date(startOfDay(day).getTime() + minute * 60_000)
const pauseFrom = (day: LocalDate, after: number, length: number): ClockPause => ({
  from: at(addDays(day, after)),
  to: at(addDays(day, after + length)),
})
const anyPauses = fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 20 })), {
  maxLength: 3,
})
const anyRun = fc.tuple(anyRule, anyDay, anyMinute, anyPauses).map(
  ([rule, day, minute, pauses]): ClockRun => ({
    rule,
    startedAt: at(day, minute),
    pauses: pauses.map(([after, length]) => pauseFrom(day, after, length)),
  }),
)
const due = (run: ClockRun, on = calendar) => deadlineOf(run, on, asAt)

test('a further day off never makes a deadline earlier', () => {
  const source = { text: 'thử', confidence: 'high', standing: 'confirmed' } as const
  fc.assert(
    fc.property(anyRun, fc.integer({ min: 0, max: 80 }), (run, offset) => {
      const off = addDays(localDate(run.startedAt.toISOString().slice(0, 10)), offset)
      const extra: SpecialDay = { day: off, kind: 'compensatory', name: { vi: 'Nghỉ', en: 'Off' }, source }
      const changed = { ...calendar, days: new Map([...calendar.days, [off, extra] as const]) }
      expect(due(run, changed).date >= due(run).date).toBe(true)
    }),
    { numRuns: 400 },
  )
})

test('standing still for k working days moves a term of working days by exactly k', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 30 }),
      anyDay,
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: 1, max: 25 }),
      (amount, day, after, length) => {
        const pause = pauseFrom(day, after, length)
        const stopped = addDays(day, after)
        const runsOn = addDays(day, after + length)
        const run = { rule: exampleRule('working-day', amount), startedAt: at(day), pauses: [] }
        const before = due(run).date
        fc.pre(stopped <= before && isWorkingDay(calendar, runsOn))
        const moved = due({ ...run, pauses: [pause] })
        const still = workingDaysBetween(calendar, stopped, runsOn).days
        expect(workingDaysBetween(calendar, before, moved.date).days).toBe(still)
        expect(moved.steps.filter(({ kind }) => kind === 'suspended')).toHaveLength(still)
      },
    ),
    { numRuns: 2_000 },
  )
})

test('standing still for k days moves the last day of a term by the calendar by exactly k, before days off', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 60 }),
      anyDay,
      fc.nat(60),
      fc.integer({ min: 1, max: 40 }),
      (amount, day, after, length) => {
        fc.pre(after <= amount)
        const run = {
          rule: exampleRule('calendar-day', amount),
          startedAt: at(day),
          pauses: [pauseFrom(day, after, length)],
        }
        const last = due(run).steps.findLast(({ kind }) => kind === 'paused')
        expect(daysBetween(day, last?.day ?? day)).toBe(amount + length)
      },
    ),
    { numRuns: 500 },
  )
})

test('a pause that begins after the last day changes nothing and does not stand still', () => {
  fc.assert(
    fc.property(anyRun, fc.integer({ min: 1, max: 30 }), (run, late) => {
      const before = due(run)
      const from = at(addDays(before.date, late))
      const after = due({ ...run, pauses: [...run.pauses, { from, to: null }] })
      expect(after.dueAt).toEqual(before.dueAt)
      expect(after.standsStill).toBe(false)
    }),
    { numRuns: 500 },
  )
})

test('a later start never ends earlier', () => {
  fc.assert(
    fc.property(anyRun, fc.integer({ min: 0, max: 20_000 }), (any, minutes) => {
      const startedAt = new Date(any.startedAt.getTime() + minutes * 60_000)
      // Months are of different lengths, so days that stood still may outweigh the later start; and no clock is
      // stopped before it runs.
      const pauses = any.rule.unit === 'month' ? [] : any.pauses.filter(({ from }) => from >= startedAt)
      const run = { ...any, pauses }
      const later = { ...run, startedAt }
      expect(due(later).date >= due(run).date).toBe(true)
    }),
    { numRuns: 1_000 },
  )
})

test('an extension never ends earlier', () => {
  fc.assert(
    fc.property(anyRun, anyUnit, fc.integer({ min: 1, max: 20 }), (run, unit, amount) => {
      const longer = { ...run, extendedBy: { amount, unit, reason: 'thử' } }
      expect(due(longer).date >= due(run).date).toBe(true)
    }),
    { numRuns: 1_000 },
  )
})

test('a later instant never brings the end of a clock that stands still nearer', () => {
  fc.assert(
    fc.property(anyRun, fc.nat(10), fc.nat(20_000), fc.nat(20_000), (run, after, first, more) => {
      const from = new Date(run.startedAt.getTime() + after * 86_400_000)
      const open = { ...run, pauses: [{ from, to: null }] }
      const earlier = deadlineOf(open, calendar, new Date(from.getTime() + first * 60_000))
      const later = deadlineOf(open, calendar, new Date(from.getTime() + (first + more) * 60_000))
      expect(later.date >= earlier.date).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('whoever repeats the steps of a term arrives at its day, which the offices work', () => {
  fc.assert(
    fc.property(anyRule, anyDay, anyMinute, (rule, day, minute) => {
      const deadline = due({ rule, startedAt: at(day, minute), pauses: [] })
      const from = deadline.steps.findIndex(({ kind }) => kind === 'start')
      const steps = deadline.steps.slice(from).filter(isTermStep)
      expect(replayTerm({ steps })).toBe(deadline.date)
      expect(isWorkingDay(calendar, deadline.date)).toBe(true)
    }),
    { numRuns: 1_000 },
  )
})

function isTermStep(step: { readonly kind: string }): step is TermStep {
  return ['start', 'counted', 'skipped', 'added', 'rolled', 'suspended'].includes(step.kind)
}
