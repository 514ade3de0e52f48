import path from 'node:path'
import { expect, test } from 'vitest'
import { type ClockRun, deadlineOf } from '../../src/modules/cases/domain/clock/clock.ts'
import { workingCalendar } from '../../src/platform/calendar/working-calendar.ts'
import { loadContent } from '../../src/platform/content/load-content.ts'
import { exampleReceipt, exampleRule } from './example-rule.ts'
import { type PlainPause, type PlainTerm, plainCalendar, plainDeadline, plainReceipt } from './plain-clock.ts'

const root = path.join(import.meta.dirname, '../..')
const calendar = workingCalendar(loadContent(path.join(root, 'content')).calendar.years)
const plain = plainCalendar(path.join(root, 'content/calendar'))
const dayMs = 86_400_000
const cases = 1_000_000

/** Numbers that look random and are the same in every run. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const units = ['working-day', 'calendar-day', 'month', 'year'] as const
const longest = { 'working-day': 40, 'calendar-day': 70, month: 4, year: 2 }
const rules = {
  'working-day': exampleRule('working-day', 0),
  'calendar-day': exampleRule('calendar-day', 0),
  month: exampleRule('month', 0),
  year: exampleRule('year', 0),
}
const closing = 17 * 60

/** An instant on a day in Việt Nam, given by the day's number; at any time of it. */
const instantOn = (day: number, minute: number) => new Date(day * dayMs - 7 * 3_600_000 + minute * 60_000)
const dueDay = (due: Date) => Math.floor((due.getTime() + 7 * 3_600_000) / dayMs)

test(`two clocks that share nothing agree on ${cases} cases`, () => {
  const random = randomNumbers(20_241_125)
  const asAt = new Date('2036-01-01T00:00:00Z')
  const latestStart = plain.last - 1_600
  const term = (): PlainTerm => {
    const unit = units[random(8) < 5 ? 0 : random(4)] ?? 'working-day'
    return { unit, amount: random(longest[unit] + 1) }
  }
  const differences: string[] = []
  for (let number = 0; number < cases && differences.length < 5; number += 1) {
    const from = plain.first + 1 + random(latestStart - plain.first)
    const main = term()
    const longer = random(5) === 0 ? term() : undefined
    const extension = longer && { unit: longer.unit, amount: longer.unit === 'year' ? 1 : 1 + random(20) }
    const strict = random(3) > 0
    const counts = (day: number, minute: number) => (strict ? day : plainReceipt(plain, day, minute, closing))
    const startMinute = random(1_440)
    const start = counts(from, startMinute)
    const pauses: PlainPause[] = []
    const stops: ClockRun['pauses'][number][] = []
    for (let left = random(2) === 0 ? random(4) : 0, day = from; left > 0; left -= 1) {
      const stopped = day + random(15)
      const goesOn = stopped + 1 + random(20)
      const minute = random(1_440)
      const last = pauses.at(-1)
      const began = Math.max(stopped, start, last?.to ?? start)
      if (counts(goesOn, minute) > began) pauses.push({ from: began, to: counts(goesOn, minute) })
      stops.push({ from: instantOn(stopped, random(1_440)), to: instantOn(goesOn, minute) })
      day = goesOn
    }
    const run: ClockRun = {
      rule: strict ? rules[main.unit] : { ...rules[main.unit], receipt: exampleReceipt },
      amount: main.amount,
      startedAt: instantOn(from, startMinute),
      pauses: stops,
      ...(extension !== undefined && { extendedBy: { ...extension, reason: 'thử' } }),
    }
    const expected = plainDeadline(plain, start, main, pauses, extension)
    const found = dueDay(deadlineOf(run, calendar, asAt).dueAt)
    if (found !== expected)
      differences.push(JSON.stringify({ start, main, extension, pauses, expected, found }))
  }
  expect(differences).toEqual([])
}, 180_000)
