import { inPlanYears, type PlanCalendar } from './plan-calendar.ts'
import { type Recurrence, recurrences } from './recurrence.ts'
import { type TimeExpression, timeExpressions } from './time-expressions.ts'

/** The recurrences and the single dates of one clause, with days told apart from each other. */
export type ClauseTimes = { readonly recurrences: Recurrence[]; readonly dates: TimeExpression[] }

const quarterDated = /BYMONTH=(?:3,6,9,12|1,4,7,10);/
const dayOfMonth =
  /(truoc\s+|cham nhat\s+(?:la\s+|vao\s+)?)?ngay\s+(\d{1,2})(?!\d|\s*[/.-]\s*\d|\s+thang\s+\d)/g

/**
 * Times of a clause in which a recurrence and its day may stand apart: "hằng quý báo cáo …
 * (trước ngày 25 của tháng cuối quý)" is one deadline, and so is "hằng năm báo cáo … trước ngày 15/12".
 */
export function clauseTimes(plain: string, calendar: PlanCalendar): ClauseTimes {
  const found = recurrences(plain)
  const apart = (expression: TimeExpression) =>
    !found.some((span) => expression.start < span.end && span.start < expression.end)
  let dates = timeExpressions(plain, calendar.year)
    .filter(apart)
    .map((expression) => inPlanYears(expression, calendar))
  const settled: Recurrence[] = []
  for (const recurrence of found) {
    if (recurrence.value.includes('BY')) {
      settled.push(recurrence)
      continue
    }
    const rule = recurrence.value.slice('RRULE:'.length)
    if (rule === 'FREQ=MONTHLY;INTERVAL=3' && found.some((other) => quarterDated.test(other.value))) continue
    if (rule === 'FREQ=MONTHLY' && found.some((other) => /FREQ=MONTHLY;BYMONTHDAY/.test(other.value)))
      continue
    const yearless = dates.filter((date) => !date.yearGiven && Math.abs(date.start - recurrence.end) < 160)
    const days = yearless.filter((date) => date.precision === 'day')
    if (rule === 'FREQ=MONTHLY;INTERVAL=6' && days.length > 0) continue
    if (rule === 'FREQ=MONTHLY') {
      const day = dayAfter(plain, recurrence)
      if (day !== undefined) {
        settled.push({ ...recurrence, value: `RRULE:FREQ=MONTHLY;BYMONTHDAY=${day.day}`, strict: day.strict })
        continue
      }
    }
    const first = days[0] ?? yearless.find((date) => date.precision === 'month')
    if (rule === 'FREQ=YEARLY' && first !== undefined && days.length < 2) {
      dates = dates.filter((date) => date !== first)
      const value = `RRULE:FREQ=YEARLY;BYMONTH=${first.month}${first.precision === 'day' ? `;BYMONTHDAY=${first.day}` : ''}`
      settled.push({
        start: Math.min(recurrence.start, first.start),
        end: Math.max(recurrence.end, first.end),
        value,
        strict: /truoc\s+(?:ngay\s+)?$/.test(plain.slice(Math.max(0, first.start - 12), first.start)),
      })
      continue
    }
    settled.push(recurrence)
  }
  return { recurrences: settled, dates }
}

/** "hằng tháng gửi báo cáo trước ngày 20": the day that follows a bare month. */
function dayAfter(plain: string, recurrence: Recurrence): { day: number; strict: boolean } | undefined {
  dayOfMonth.lastIndex = recurrence.end
  const match = dayOfMonth.exec(plain)
  if (match === null || match.index - recurrence.end > 120) return undefined
  return { day: Number(match[2]), strict: match[1]?.startsWith('truoc') === true }
}
