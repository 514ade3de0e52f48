import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { workingCalendar } from '../../../../platform/calendar/working-calendar.ts'
import { isWorkingDay } from '../../../../platform/calendar/working-days.ts'
import { projectRoot } from '../../../../platform/config/project-root.ts'
import { loadContent } from '../../../../platform/content/load-content.ts'
import { endOfDay, localDate, startOfDay } from '../../../../platform/kernel/dates.ts'
import { receiptCode } from '../../../../platform/kernel/receipt-code.ts'
import { monthlyDays } from './monthly-days.ts'
import { promiseChoices, promiseState, promiseStates } from './promise.ts'
import { decideCancel, decideHeld, decideRegister, type ReceptionDay } from './reception-day.ts'
import { mostRepresentatives } from './reception-entry.ts'

const calendar = workingCalendar(loadContent(path.join(projectRoot(), 'content')).calendar.years)

test('a fixed day gives way to the next working day, over Tết too, and a short month has its last day', () => {
  const days = monthlyDays(calendar, { year: 2027, month: 1 }, 31, 3)
  expect(days.map(({ wished }) => wished)).toEqual(['2027-01-31', '2027-02-28', '2027-03-31'])
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 1, max: 12 }), (dayOfMonth, month) => {
      for (const { day, wished } of monthlyDays(calendar, { year: 2026, month }, dayOfMonth, 12)) {
        expect(isWorkingDay(calendar, day)).toBe(true)
        expect(day >= wished).toBe(true)
      }
    }),
  )
})

test.each([
  [1, 1],
  [4, 4],
  [5, 2],
  [10, 2],
  [11, 5],
  [300, 5],
])('of %i people on one matter at most %i speak (Article 29)', (people, most) => {
  expect(mostRepresentatives(people)).toBe(most)
})

test('whatever happened to a promise, something can still be done with it', () => {
  for (const state of promiseStates) expect(promiseChoices[state].length).toBeGreaterThan(0)
  const dueOn = localDate('2026-06-15')
  expect(promiseState(dueOn, [], new Date(endOfDay(dueOn).getTime() - 1))).toBe('open')
  expect(promiseState(dueOn, [], endOfDay(dueOn))).toBe('late')
})

test('a day can be registered for until it begins, changed until it is over, recorded once it has begun', () => {
  const day: ReceptionDay = {
    day: localDate('2026-06-15'),
    publishedAt: startOfDay(localDate('2026-05-01')),
    cancelledAt: null,
    replaced: false,
    held: null,
  }
  const head = { capacity: 'head', authorisation: '' } as const
  const room = { quota: 1, taken: 0 }
  const before = new Date(startOfDay(day.day).getTime() - 1)
  expect(decideRegister(day, room, before).ok).toBe(true)
  expect(decideRegister(day, { quota: 1, taken: 1 }, before)).toEqual({ ok: false, reason: 'full' })
  expect(decideRegister(day, room, startOfDay(day.day))).toEqual({ ok: false, reason: 'closed' })
  expect(decideHeld(day, head, before)).toEqual({ ok: false, reason: 'not-yet' })
  expect(decideHeld(day, head, startOfDay(day.day)).ok).toBe(true)
  expect(decideCancel(day, startOfDay(day.day)).ok).toBe(true)
  expect(decideCancel(day, endOfDay(day.day))).toEqual({ ok: false, reason: 'day-is-over' })
})

test('a receipt code notices every wrong digit, and the same form always gives the same', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 8, maxLength: 32 }),
      fc.integer({ min: 0, max: 15 }),
      fc.integer({ min: 1, max: 9 }),
      (bytes, place, shift) => {
        const code = receiptCode(bytes)
        expect(code).toMatch(/^\d{16}$/)
        expect(receiptCode(bytes)).toBe(code)
        expect(BigInt(code) % 97n).toBe(1n)
        const digit = String((Number(code.charAt(place)) + shift) % 10)
        const wrong = code.slice(0, place) + digit + code.slice(place + 1)
        expect(BigInt(wrong) % 97n).not.toBe(1n)
      },
    ),
  )
})
