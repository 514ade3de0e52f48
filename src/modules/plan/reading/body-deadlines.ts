import { citationSpans } from './citations.ts'
import { type Deadline, deadlineOfExpression } from './deadline.ts'
import { isBeforeIssue, type PlanCalendar } from './plan-calendar.ts'
import { clauseTimes } from './settled-recurrence.ts'
import { fold } from './vietnamese.ts'

/** A deadline in running text, with the words that say it. */
export type BodyDeadline = Deadline & { readonly raw: string }

/** To report, to submit, to finish, to issue: what a date must be bound to. */
const duty =
  /\b(?:bao cao|gui|nop|trinh|hoan thanh|hoan tat|ban hanh|xong|phe duyet|cong bo|tong hop|dang ky|ket thuc|phan hoi|gop y|cung cap so lieu|de xuat)\b/
const firm = /(?:cham nhat|han cuoi|han chot|hoan thanh|xong|hoan tat)[^.;]{0,40}$/
const bound =
  /(?:truoc|den het|den|het|trong|vao|cham nhat|muon nhat|khong qua|cuoi cung cua|cuoi cua|cuoi|thoi han|thoi gian|han|:|\()\s*(?:(?:la|vao|het|cuoi|ngay|truoc|trong|thoi diem|luc|\d{1,2}\s?(?:gio|h)(?:\s?\d{1,2}(?: phut)?)?,?)\s+){0,3}$/
const loose =
  /\b(?:tu|bat dau|ke tu|so voi|cua|ke hoach|chi so|bao cao|ket qua|du toan|so lieu|tinh den)\s+(?:ngay\s+|het\s+)?$/

/** Words that make a date the last day of whatever is to be done, with or without a duty to report. */
const lastDay =
  /(?:(?:truoc|cham nhat|muon nhat|khong qua|han cuoi|han chot)\s*(?:(?:la|vao|het|ngay|truoc|den|thoi diem|cuoi|cung|cua)\s+){0,6}|\bhet\s+ngay\s+|\bden\s+het\s+(?=ngay)?)$/

type Piece = { readonly start: number; readonly end: number }

/** Sentences and list members: a duty and its date stand in one of them. */
function clauses(plain: string): Piece[] {
  const pieces: Piece[] = []
  let start = 0
  for (const match of plain.matchAll(/[.;](?=\s)|[.;]$/g)) {
    pieces.push({ start, end: match.index + 1 })
    start = match.index + 1
  }
  if (start < plain.length) pieces.push({ start, end: plain.length })
  return pieces
}

/**
 * Deadlines that a commitment states in its sentences: a date, month, quarter, year or explicit
 * recurrence that is bound to a duty to report, submit, finish or issue.
 * Days before the document are of earlier documents and are left out.
 */
export function deadlinesInText(text: string, calendar: PlanCalendar): BodyDeadline[] {
  const plain = withoutCitations(text)
  const found: (BodyDeadline & { readonly start: number })[] = []
  for (const piece of clauses(plain)) {
    const clause = plain.slice(piece.start, piece.end)
    const dutiful = duty.test(clause)
    const times = clauseTimes(clause, calendar)
    for (const recurring of times.recurrences) {
      const dated = recurring.value.includes('BY')
      if (!dutiful && !(dated && isLastDay(clause, recurring))) continue
      if (!dated && !dutyNear(clause, recurring)) continue
      if (isYearOfSomething(clause, recurring, times.dates)) continue
      found.push({
        start: piece.start + recurring.start,
        raw: text.slice(piece.start + recurring.start, piece.start + recurring.end).trim(),
        kind: 'recurring',
        value: recurring.value,
        ...(recurring.strict ? { strict: true } : {}),
      })
    }
    let before: { readonly end: number; readonly precision: string } | undefined
    for (const expression of times.dates) {
      const listed = before !== undefined && before.precision === expression.precision
      const gap = listed ? clause.slice(before?.end, expression.start) : ''
      before = undefined
      // "vào tháng 6 và tháng 12": what binds the first member of a list binds the others.
      const bare = listed && /^\s*(?:,|va|;)?\s*$/.test(gap)
      const ahead = clause.slice(Math.max(0, expression.start - 90), expression.start)
      const binding = bare ? [''] : bound.exec(ahead)
      if (!dutiful && !lastDay.test(ahead)) continue
      if (binding === null || (loose.test(ahead) && !firm.test(ahead))) continue
      if (isStartOfSpan(clause, expression.end, ahead)) continue
      if (expression.precision === 'year' && !/(?:trong|het|cuoi|truoc|den)\s+$/.test(ahead)) continue
      if (isBeforeIssue(expression, calendar)) continue
      before = expression
      const start = piece.start + expression.start - (binding[0] ?? '').replace(/^[:(]\s*/, '').length
      found.push({
        start,
        raw: text.slice(start, piece.start + expression.end).trim(),
        ...deadlineOfExpression(expression, clause),
      })
    }
  }
  return found.sort((a, b) => a.start - b.start).map(({ start: _, ...deadline }) => deadline)
}

/** Whether a recurrence names its last day: "trước ngày 30 tháng 6 hằng năm". */
function isLastDay(clause: string, span: Piece & { readonly strict: boolean }): boolean {
  return span.strict || /truoc|cham nhat|muon nhat/.test(clause.slice(span.start, span.end))
}

/** "từ ngày 01/6 đến ngày 30/6": only the end is a deadline. */
function isStartOfSpan(clause: string, end: number, ahead: string): boolean {
  return (
    /\btu (?:ngay |thang |quy )?$/.test(ahead) ||
    /^\s*(?:den|-)\s*(?:ngay|thang|quy|\d)/.test(clause.slice(end))
  )
}

/** "Kê khai tài sản hằng năm, hoàn thành trước ngày 31/12/2025": the date is the deadline, "hằng năm" only a name. */
function isYearOfSomething(
  clause: string,
  span: Piece & { readonly value: string },
  dates: readonly { readonly yearGiven: boolean }[],
): boolean {
  if (span.value !== 'RRULE:FREQ=YEARLY' || !dates.some((date) => date.yearGiven)) return false
  const from = clause.lastIndexOf(',', span.start) + 1
  const until = clause.indexOf(',', span.end)
  return !duty.test(clause.slice(from, until < 0 ? clause.length : until))
}

function dutyNear(clause: string, span: Piece): boolean {
  return duty.test(clause.slice(Math.max(0, span.start - 70), span.end + 70))
}

/** Folded text with cited documents blanked, so that their dates are not read as deadlines. */
function withoutCitations(text: string): string {
  const letters = fold(text).split('')
  for (const span of citationSpans(text)) for (let at = span.start; at < span.end; at += 1) letters[at] = '_'
  return letters.join('')
}
