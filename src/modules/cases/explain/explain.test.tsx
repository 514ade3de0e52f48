import path from 'node:path'
import fc from 'fast-check'
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { exampleReceipt, exampleRule } from '../../../../test/clock/example-rule.ts'
import { workingCalendar } from '../../../platform/calendar/working-calendar.ts'
import { loadContent } from '../../../platform/content/load-content.ts'
import { addDays, localDate, startOfDay } from '../../../platform/kernel/dates.ts'
import { type ClockRun, deadlineOf } from '../domain/clock/clock.ts'
import { deadlineJson } from './deadline-json.ts'
import { deadlineText } from './deadline-text.ts'
import { DeadlineView } from './deadline-view.tsx'
import { foldSteps } from './fold-steps.ts'
import { stepLine } from './step-words.ts'

const { years } = loadContent(path.join(import.meta.dirname, '../../../../content')).calendar
const calendar = workingCalendar(years)
const now = new Date('2026-11-24T03:00:00Z')
const at = (text: string) => new Date(`${text}+07:00`)

const overTet: ClockRun = {
  rule: exampleRule('working-day', 10, { receipt: exampleReceipt }),
  startedAt: at('2024-02-02T19:00:00'),
  pauses: [{ from: at('2024-02-16T09:00:00'), to: at('2024-02-20T09:00:00') }],
  extendedBy: { amount: 3, unit: 'working-day', reason: '<script>alert(1)</script>' },
}

const anyRun = fc
  .tuple(
    fc.constantFrom('working-day', 'calendar-day', 'month', 'hour'),
    fc.nat(60),
    fc.integer({ min: 10, max: 4_500 }),
    fc.nat(1_439),
    fc.array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 30 })), { maxLength: 3 }),
  )
  .map(([unit, amount, offset, minute, pauses]): ClockRun => {
    const day = startOfDay(addDays(localDate('2019-01-01'), offset)).getTime()
    const later = (days: number) => new Date(day + days * 86_400_000)
    return {
      rule: exampleRule(unit, unit === 'month' ? amount % 6 : amount, { receipt: exampleReceipt }),
      startedAt: new Date(day + minute * 60_000),
      pauses: pauses.map(([after, length]) => ({ from: later(after), to: later(after + length) })),
    }
  })

test('drawing days together leaves none out', () => {
  fc.assert(
    fc.property(anyRun, (run) => {
      const { steps } = deadlineOf(run, calendar, now)
      const days = foldSteps(steps).map((step) => {
        if (step.kind === 'counted') return step.lastCount - step.firstCount + 1 + step.weekendDays
        if (step.kind === 'suspended') return step.days + step.weekendDays
        return step.kind === 'off' ? step.days : 1
      })
      expect(days.reduce((sum, count) => sum + count, 0)).toBe(steps.length)
    }),
    { numRuns: 500 },
  )
})

test('every step has its words in both languages, and every day off its source', () => {
  fc.assert(
    fc.property(anyRun, (run) => {
      const deadline = deadlineOf(run, calendar, now)
      for (const step of foldSteps(deadline.steps)) {
        const { days, effect, why, source } = stepLine(step)
        for (const { vi, en } of [days, effect, why])
          expect(`${vi}|${en}`).not.toMatch(/undefined|NaN|^\||\|$/u)
        if (step.kind === 'off') expect(source).toBeTruthy()
      }
    }),
    { numRuns: 300 },
  )
})

test('a long holiday, a pause and weeks of counting are read in few lines', () => {
  const lines = foldSteps(deadlineOf(overTet, calendar, now).steps).map((step) => stepLine(step))
  expect(
    lines.map(({ days, effect, why }) => `${days.vi} · ${effect.vi} · ${why.vi}`),
  ).toMatchInlineSnapshot(`
    [
      "thứ Sáu 02/02/2024 · Thời hạn · Thử: 10 ngày làm việc",
      "thứ Sáu 02/02/2024 · Không tính · Nhận lúc 19:00, sau giờ làm việc: tính là nhận ngày thứ Hai 05/02/2024",
      "03/02 – 04/02/2024 · Không tính · Nghỉ Thứ Bảy, Chủ nhật",
      "thứ Hai 05/02/2024 · Không tính · Ngày xảy ra sự kiện; đếm từ ngày liền kề",
      "06/02 – 07/02/2024 · Tính · Ngày làm việc thứ 1–2",
      "08/02 – 12/02/2024 · Không tính · Nghỉ lễ: Tết Giáp Thìn",
      "13/02 – 14/02/2024 · Không tính · Nghỉ bù Tết Giáp Thìn",
      "15/02 – 16/02/2024 · Tính · Ngày làm việc thứ 3–4",
      "17/02 – 18/02/2024 · Không tính · Nghỉ Thứ Bảy, Chủ nhật",
      "19/02 – 20/02/2024 · Đồng hồ dừng · Dừng từ 16/02/2024 đến 20/02/2024: 2 ngày làm việc không tính",
      "21/02 – 28/02/2024 · Tính · Ngày làm việc thứ 5–10, không tính 2 ngày Thứ Bảy, Chủ nhật",
      "thứ Tư 28/02/2024 · Gia hạn · Thêm 3 ngày làm việc: <script>alert(1)</script>",
      "29/02 – 04/03/2024 · Tính · Ngày làm việc thứ 11–13, không tính 2 ngày Thứ Bảy, Chủ nhật",
    ]
  `)
})

test('the page part shows the same day and sources as the text and the data, and escapes what people wrote', () => {
  const deadline = deadlineOf(overTet, calendar, now)
  const html = renderToString(<DeadlineView deadline={deadline} />)
  const json = deadlineJson(deadline)
  expect(html).toContain('Hạn cuối là hết thứ Hai 04/03/2024: 10 ngày làm việc và 3 ngày làm việc gia hạn')
  expect(deadlineText(deadline, 'vi')).toContain(
    'Hạn cuối là hết thứ Hai 04/03/2024: 10 ngày làm việc và 3 ngày làm việc gia hạn',
  )
  expect(json.due).toBe('2024-03-04T23:59:59+07:00')
  for (const source of new Set(json.steps.map((step) => step.source)))
    if (source !== null) expect(html).toContain(source)
  expect(html).not.toContain('<script>')
  expect(html).toContain('Chưa đối chiếu văn bản gốc')
})

test('predicted and standing still are said', () => {
  const open = {
    ...overTet,
    startedAt: at('2026-12-20T09:00:00'),
    pauses: [{ from: at('2026-12-22T09:00:00'), to: null }],
  }
  const text = deadlineText(deadlineOf(open, calendar, at('2026-12-23T09:00:00')), 'en')
  expect(text).toContain('Predicted date')
  expect(text).toContain('The clock stands still')
})
