import { z } from 'zod'
import type { Words } from '../../../platform/i18n/words.ts'
import { startOfDay } from '../../../platform/kernel/dates.ts'
import { parseTypedDay } from '../../../platform/kernel/typed-day.ts'
import type { FieldProblem } from '../../../ui/error-summary/error-summary.tsx'
import type { DeadlineAnswer, DeadlineQuestion } from './deadline-question.ts'

const typed = z.string().trim().max(100).catch('').default('')

/** What the page "by when?" is asked in its address. */
export const ReckonQuery = z.object({
  'quy-dinh': typed,
  'so-ngay': typed,
  ngay: typed,
  gio: typed,
  'truong-hop': typed,
  'dung-tu': typed,
  'dung-den': typed,
  'gia-han': typed,
})
export type ReckonQuery = z.infer<typeof ReckonQuery>

type Read =
  | { readonly ok: true; readonly question: DeadlineQuestion }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] }

/** The question in what was typed, or every problem with it. */
export function readReckonQuery(query: ReckonQuery): Read {
  const problems: FieldProblem[] = []
  const complain = (field: keyof ReckonQuery, message: Words) => problems.push({ field, message })

  const day = parseTypedDay(query.ngay)
  if (day === undefined) complain('ngay', dayWords)
  const time = query.gio === '' ? ['', '00', '00'] : /^(\d{1,2})[:hg.](\d{2})$/u.exec(query.gio)
  const minutes = time === null ? Number.NaN : Number(time[1] || 0) * 60 + Number(time[2])
  if (!(minutes < 24 * 60)) complain('gio', { vi: 'Nhập giờ như 16:30', en: 'Enter a time like 16:30' })

  const amount = query['so-ngay'] === '' ? null : Number(query['so-ngay'])
  if (amount !== null && (!Number.isInteger(amount) || amount < 0 || amount > 999))
    complain('so-ngay', {
      vi: 'Nhập số ngày là số nguyên từ 0 đến 999',
      en: 'Enter a whole number of days from 0 to 999',
    })
  if (amount === null && query['quy-dinh'] === '')
    complain('so-ngay', {
      vi: 'Chọn một quy định, hoặc nhập số ngày làm việc',
      en: 'Choose a rule, or enter a number of working days',
    })

  const stopped = query['dung-tu'] === '' ? null : parseTypedDay(query['dung-tu'])
  const runsOn = query['dung-den'] === '' ? null : parseTypedDay(query['dung-den'])
  if (stopped === undefined) complain('dung-tu', dayWords)
  if (runsOn === undefined) complain('dung-den', dayWords)
  if (stopped === null && runsOn)
    complain('dung-tu', { vi: 'Nhập ngày đồng hồ dừng', en: 'Enter the day on which the clock stopped' })
  if (stopped && runsOn && runsOn < stopped)
    complain('dung-den', { vi: 'Ngày chạy lại phải sau ngày dừng', en: 'The clock runs on after it stopped' })

  if (problems.length > 0 || day === undefined) return { ok: false, problems }
  return {
    ok: true,
    question: {
      ruleCode: query['quy-dinh'] || null,
      amount: query['quy-dinh'] === '' ? amount : null,
      startedAt: new Date(startOfDay(day).getTime() + minutes * 60_000),
      pauses: stopped ? [{ from: startOfDay(stopped), to: runsOn ? startOfDay(runsOn) : null }] : [],
      caseKind: query['truong-hop'] || null,
      extend: query['gia-han'] !== '',
    },
  }
}

/** Under which field a refused question is told. */
export const fieldOfRefusal = {
  rule: 'quy-dinh',
  amount: 'so-ngay',
  case: 'truong-hop',
  extend: 'gia-han',
  pause: 'dung-tu',
  from: 'ngay',
} as const satisfies Record<Extract<DeadlineAnswer, { ok: false }>['about'], keyof ReckonQuery>

const dayWords = { vi: 'Nhập ngày như 25/11/2024', en: 'Enter a day like 25/11/2024' }
