import type { PlanCalendar } from './plan-calendar.ts'
import type { PlanDeadline } from './reading.ts'
import { clauseTimes } from './settled-recurrence.ts'
import { isoDay, type TimeExpression } from './time-expressions.ts'
import { fold } from './vietnamese.ts'

/** What words about time mean, without where they stand. */
export type Deadline = Pick<PlanDeadline, 'kind' | 'value' | 'precision' | 'strict'>

const onEvent =
  /^(?:ngay )?(?:sau )?khi\b|^ngay sau\b|^sau khi\b|^theo (?:yeu cau|de nghi|tinh hinh|thuc te|phat sinh|dot|vu viec)|\bkhi (?:co|phat sinh|thuc hien|duoc|nhan|can)\b|^phat sinh/
const ongoing = /\bthuong xuyen\b|\blien tuc\b|\bduy tri\b|^hang gio$/
const wholeYear =
  /^(?:thuc hien )?(?:trong|ca|het|den het|den cuoi|cuoi|suot|trong suot)\s+nam(?: (?:nay|ke hoach))?$|^(?:trong|ca) nam\b(?! hoc| \d)/
const relative =
  /(?:trong (?:vong|thoi (?:han|gian))|sau|cham nhat|khong qua|truoc|toi da)?\s*(?:la\s+)?(\d{1,3})\s*(?:\([^)]{0,20}\)\s*)?(ngay|tuan|thang)\b(?!\s*(?:\d|lan|\/))(?: lam viec)?/

function periodDays(count: number, unit: string): string {
  return unit === 'thang' ? `P${count}M` : `P${unit === 'tuan' ? count * 7 : count}D`
}

/** The deadline of a named day or period; "trước ngày X" is strict. */
export function deadlineOfExpression(expression: TimeExpression, plain: string): Deadline {
  const ahead = plain.slice(Math.max(0, expression.start - 24), expression.start)
  const strict = /\btruoc\s+(?:\d{1,2}\s?(?:gio|h)\s?(?:\d{1,2}\s(?:phut\s)?)?)?(?:ngay\s+)?$/.test(ahead)
  return {
    kind: 'date',
    value: isoDay(expression),
    ...(expression.precision === 'day' ? {} : { precision: expression.precision }),
    ...(strict ? { strict } : {}),
  }
}

/**
 * Reads the words of a time cell ("Quý III/2025", "Thường xuyên", "Trước ngày 15 hằng tháng").
 * @param calendar  the year that is meant where none is printed
 * @returns undefined where the words fix no time ("Theo quy định")
 */
export function readDeadline(words: string, calendar: PlanCalendar): Deadline | undefined {
  const plain = fold(words).replace(/\s+/g, ' ').trim()
  if (plain === '') return undefined
  const times = clauseTimes(plain, calendar)
  const recurring = times.recurrences[0]
  const startsOngoing = /^(?:thuc hien )?(?:thuong xuyen|lien tuc)/.test(plain)
  if (startsOngoing && !recurring?.value.includes('BYMONTHDAY')) return { kind: 'ongoing', value: 'ongoing' }
  if (recurring !== undefined)
    return { kind: 'recurring', value: recurring.value, ...(recurring.strict ? { strict: true } : {}) }
  const bare = barePeriod(plain)
  if (bare !== undefined) return bare
  const { dates } = times
  const span = relative.exec(plain)
  if (
    span?.[1] !== undefined &&
    (dates.length === 0 || /ke tu|sau khi|sau ngay|tu ngay (?:nhan|ban hanh|co)/.test(plain)) &&
    !/^tuan|^ngay/.test(plain)
  )
    return { kind: 'relative', value: periodDays(Number(span[1]), span[2] ?? 'ngay') }
  if (onEvent.test(plain) && dates.length === 0) return { kind: 'event', value: 'on-event' }
  const last = latest(dates)
  if (last !== undefined) return deadlineOfExpression(last, plain)
  if (wholeYear.test(plain) || /^nam$/.test(plain))
    return { kind: 'date', value: `${calendar.year}-12-31`, precision: 'year' }
  if (ongoing.test(plain)) return { kind: 'ongoing', value: 'ongoing' }
  return undefined
}

/** Cells that only name a period: "6 tháng", "Quý", "2025", "2024 - 2025". */
function barePeriod(plain: string): Deadline | undefined {
  if (/^(?:bao cao )?(?:0?6|sau) thang(?:\s*[,;]| va |$)/.test(plain))
    return { kind: 'recurring', value: 'RRULE:FREQ=MONTHLY;INTERVAL=6' }
  if (/^quy(?:\s*[,;]| va |$)/.test(plain))
    return { kind: 'recurring', value: 'RRULE:FREQ=MONTHLY;INTERVAL=3' }
  if (/^thang(?:\s*[,;]| va |$)/.test(plain)) return { kind: 'recurring', value: 'RRULE:FREQ=MONTHLY' }
  const year = /^(?:20\d\d\s?[-–]\s?)?(20\d\d)$/.exec(plain)?.[1]
  return year === undefined ? undefined : { kind: 'date', value: `${year}-12-31`, precision: 'year' }
}

/** The latest of several: a period ends with its last part. */
function latest(dates: readonly TimeExpression[]): TimeExpression | undefined {
  let last: TimeExpression | undefined
  for (const date of dates) if (last === undefined || isoDay(date) >= isoDay(last)) last = date
  return last
}
