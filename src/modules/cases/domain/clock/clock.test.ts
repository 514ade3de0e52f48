import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { exampleReceipt, exampleRule } from '../../../../../test/clock/example-rule.ts'
import { workingCalendar } from '../../../../platform/calendar/working-calendar.ts'
import { loadContent } from '../../../../platform/content/load-content.ts'
import { localDate } from '../../../../platform/kernel/dates.ts'
import {
  type ClockRun,
  deadlineOf,
  findClockRule,
  findClockRuleVersion,
  isOverdue,
  listClockRules,
  workingTimeLeft,
} from './clock.ts'

const { laws, calendar: content } = loadContent(path.join(import.meta.dirname, '../../../../../content'))
const calendar = workingCalendar(content.years)
const later = new Date('2026-11-24T03:00:00Z')
const at = (text: string) => new Date(`${text}+07:00`)
const three = exampleRule('working-day', 3)
const run = (startedAt: string, more: Partial<ClockRun> = {}): ClockRun => ({
  rule: three,
  startedAt: at(startedAt),
  pauses: [],
  ...more,
})
const due = (asked: ClockRun) => deadlineOf(asked, calendar, later)

describe('receipt', () => {
  const oneStop = { rule: { ...three, receipt: exampleReceipt } }

  test('until just before the close of office hours the day itself counts', () => {
    expect(due(run('2024-06-03T16:59:59', oneStop))).toMatchObject({
      date: '2024-06-06',
      standing: 'confirmed',
    })
  })

  test('at the close and later the next working day counts, and the step says so', () => {
    const deadline = due(run('2024-06-03T17:00:00', oneStop))
    expect(deadline.date).toBe('2024-06-07')
    expect(deadline.standing).toBe('unconfirmed')
    expect(deadline.steps[1]).toMatchObject({
      kind: 'received',
      because: 'after-hours',
      countsAs: '2024-06-04',
    })
  })

  test('on a day off the next working day counts, with every day off in between', () => {
    const deadline = due(run('2024-04-28T09:00:00', oneStop))
    expect(deadline.date).toBe('2024-05-06')
    expect(deadline.steps.slice(1, 7).map(({ kind, day }) => `${kind} ${day}`)).toEqual([
      'received 2024-04-28',
      'skipped 2024-04-28',
      'skipped 2024-04-29',
      'skipped 2024-04-30',
      'skipped 2024-05-01',
      'start 2024-05-02',
    ])
  })

  test('late on the Friday before a worked Saturday, the Saturday counts', () => {
    expect(due(run('2024-05-03T20:00:00', oneStop)).steps[1]).toMatchObject({ countsAs: '2024-05-04' })
  })

  test('a rule without a receipt rule takes the day as it is, at any hour', () => {
    expect(due(run('2024-06-03T23:59:59')).date).toBe('2024-06-06')
    expect(due(run('2024-06-01T08:00:00')).date).toBe('2024-06-05')
  })
})

describe('standing still', () => {
  const paused = (from: string, to: string | null) => ({
    pauses: [{ from: at(from), to: to === null ? null : at(to) }],
  })

  test('the day that stops the clock counts, the day on which it runs on does not', () => {
    const deadline = due(run('2024-06-03T09:00:00', paused('2024-06-04T10:00:00', '2024-06-06T15:00:00')))
    expect(deadline.date).toBe('2024-06-10')
    expect(deadline.steps.filter(({ kind }) => kind === 'suspended').map(({ day }) => day)).toEqual([
      '2024-06-05',
      '2024-06-06',
    ])
  })

  test('stopped and run on within a day changes nothing', () => {
    const hour = paused('2024-06-04T10:00:00', '2024-06-04T11:00:00')
    expect(due(run('2024-06-03T09:00:00', hour)).date).toBe('2024-06-06')
  })

  test('stopped on the day of receipt, the term counts anew from the day on which it ran on', () => {
    const sameDay = paused('2024-06-03T10:00:00', '2024-06-05T16:00:00')
    expect(due(run('2024-06-03T09:00:00', sameDay)).date).toBe('2024-06-10')
  })

  test('stopped on its last day it ends on the day on which it runs on', () => {
    const lastDay = paused('2024-06-06T16:00:00', '2024-06-12T09:00:00')
    expect(due(run('2024-06-03T09:00:00', lastDay)).date).toBe('2024-06-12')
  })

  test('over Tết only the working days count as standing still', () => {
    const tet = paused('2024-02-06T09:00:00', '2024-02-16T09:00:00')
    const deadline = due(run('2024-02-05T09:00:00', tet))
    expect(deadline.date).toBe('2024-02-20')
    expect(deadline.steps.filter(({ kind }) => kind === 'suspended')).toHaveLength(3)
  })

  test('while it stands still it is not overdue, and its day is that of running on now', () => {
    const asked = run('2024-06-03T09:00:00', paused('2024-06-04T10:00:00', null))
    const deadline = deadlineOf(asked, calendar, at('2024-06-20T10:00:00'))
    expect(deadline).toMatchObject({ date: '2024-06-24', standsStill: true })
    expect(isOverdue(deadline, at('2024-07-20T10:00:00'))).toBe(false)
  })

  test('stopping a clock that has run out does not help', () => {
    const asked = run('2024-06-03T09:00:00', paused('2024-06-07T08:00:00', null))
    const deadline = deadlineOf(asked, calendar, at('2024-06-20T10:00:00'))
    expect(deadline).toMatchObject({ date: '2024-06-06', standsStill: false })
    expect(isOverdue(deadline, at('2024-06-20T10:00:00'))).toBe(true)
  })

  test('a term by the calendar is longer by the days for which it stood still', () => {
    const rule = exampleRule('calendar-day', 30)
    const asked = {
      ...run('2026-07-06T09:00:00', paused('2026-07-20T09:00:00', '2026-07-30T09:00:00')),
      rule,
    }
    const deadline = due(asked)
    expect(deadline.date).toBe('2026-08-17')
    expect(deadline.steps.map(({ kind, day }) => `${kind} ${day}`).slice(2)).toEqual([
      'added 2026-08-05',
      'paused 2026-08-15',
      'skipped 2026-08-15',
      'skipped 2026-08-16',
      'rolled 2026-08-17',
    ])
  })
})

describe('other terms', () => {
  test('a term ends at the end of its last day in Việt Nam', () => {
    const deadline = due(run('2024-06-03T09:00:00'))
    expect(deadline.dueAt).toEqual(new Date('2024-06-06T23:59:59.999+07:00'))
    expect(isOverdue(deadline, at('2024-06-06T23:59:59'))).toBe(false)
    expect(isOverdue(deadline, at('2024-06-07T00:00:00'))).toBe(true)
  })

  test('the time left is in working days, negative when late', () => {
    const deadline = due(run('2024-06-03T09:00:00'))
    expect(workingTimeLeft(deadline, calendar, at('2024-06-04T09:00:00'))).toBe(2)
    expect(workingTimeLeft(deadline, calendar, at('2024-06-10T09:00:00'))).toBe(-2)
  })

  test('hours run day and night and stand still to the minute', () => {
    const rule = exampleRule('hour', 72)
    const pauses = [{ from: at('2024-06-01T20:00:00'), to: at('2024-06-01T21:30:00') }]
    expect(due({ rule, startedAt: at('2024-05-31T17:30:00'), pauses }).dueAt).toEqual(
      at('2024-06-03T19:00:00'),
    )
  })

  test('a term before an event ends on a working day, earlier when need be', () => {
    const working = exampleRule('working-day', 5, { direction: 'before' })
    const days = exampleRule('calendar-day', 5, { direction: 'before' })
    expect(due({ rule: working, startedAt: at('2024-06-10T08:00:00'), pauses: [] }).date).toBe('2024-06-03')
    expect(due({ rule: days, startedAt: at('2024-06-06T08:00:00'), pauses: [] }).date).toBe('2024-05-31')
  })

  test('an extension counts on from the last day, in its own unit', () => {
    const extendedBy = { amount: 2, unit: 'calendar-day', reason: 'hồ sơ phức tạp' } as const
    const deadline = due(run('2024-06-03T09:00:00', { extendedBy }))
    expect(deadline.date).toBe('2024-06-10')
    expect(deadline.steps.find(({ kind }) => kind === 'extended')).toMatchObject({ day: '2024-06-06' })
  })

  test('what does not fit the rule is refused', () => {
    const complex = exampleRule('calendar-day', 30, { amountByCase: { complex: 45 } })
    const of =
      (rule: ClockRun['rule'], more: Partial<ClockRun> = {}) =>
      () =>
        due(run('2024-06-03T09:00:00', { rule, ...more }))
    expect(due(run('2024-06-03T09:00:00', { rule: complex, caseKind: 'complex' })).amount).toBe(45)
    expect(of(complex, { caseKind: 'odd' })).toThrow(RangeError)
    expect(of(exampleRule('working-day', 0, { amountIsGiven: true }))).toThrow('to the procedure')
    expect(of(three, { amount: -1 })).toThrow(RangeError)
    expect(of(three, { amount: 1.5 })).toThrow(RangeError)
    const before = exampleRule('working-day', 5, { direction: 'before' })
    expect(of(before, { pauses: [{ from: later, to: null }] })).toThrow(RangeError)
  })
})

describe('rules', () => {
  test('the rule of a day is the one in force, also when another has replaced it', () => {
    const find = (day: string) => findClockRule(laws, 'complaint.accept.first', localDate(day))
    expect(find('2026-06-30')).toMatchObject({
      code: 'complaint.accept.first',
      amount: 10,
      unit: 'calendar-day',
    })
    expect(find('2026-07-01')).toMatchObject({
      code: 'complaint.accept.2026',
      amount: 7,
      unit: 'working-day',
    })
    expect(find('2012-06-30')).toBeUndefined()
  })

  test('a case finds the version under which it runs by the code that its kind names', () => {
    const version = localDate('2026-07-01')
    expect(findClockRuleVersion(laws, 'complaint.accept.first', version)?.code).toBe('complaint.accept.2026')
    expect(findClockRuleVersion(laws, 'complaint.accept.first', localDate('2012-07-01'))?.amount).toBe(10)
    expect(findClockRuleVersion(laws, 'complaint.accept.first', localDate('2020-01-01'))).toBeUndefined()
  })

  test('what is no term is no clock rule, and "at once" is a term of no days', () => {
    expect(findClockRule(laws, 'onestop.reappoint.max', localDate('2024-01-01'))).toBeUndefined()
    expect(findClockRule(laws, 'info.inperson.simple', localDate('2024-01-01'))).toMatchObject({ amount: 0 })
    expect(listClockRules(laws, localDate('2024-01-01')).length).toBeGreaterThan(60)
  })

  test('a procedure brings its days, and takes receipts as the local rules do', () => {
    expect(findClockRule(laws, 'onestop.procedure', localDate('2025-07-01'))).toMatchObject({
      code: 'onestop.procedure.2025',
      amountIsGiven: true,
      receipt: { closesAt: '17:00', standing: 'unconfirmed' },
    })
  })
})
