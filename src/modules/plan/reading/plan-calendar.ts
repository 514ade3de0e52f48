import { isoDay, type TimeExpression } from './time-expressions.ts'

/** The years that a plan speaks of. */
export type PlanCalendar = {
  /** Year that is meant where none is printed. */
  readonly year: number
  /** Last year of a plan for a school year or a longer period; else the same year. */
  readonly lastYear: number
  /** Day, month or year of the document as far as printed; null where it has no date. */
  readonly issued: string | null
}

/** The years named in the title ("năm 2024", "năm học 2024-2025"), else that of the date. */
export function planCalendar(title: string | null, issued: string | null): PlanCalendar {
  const years = [...(title ?? '').matchAll(/(?<!\d)(20\d{2})(?!\d)/g)].map((match) => Number(match[1]))
  const dated = Number(issued?.slice(0, 4)) || undefined
  const lastYear = years.length === 0 ? (dated ?? 1970) : Math.max(...years)
  const year = dated !== undefined && years.length > 1 && years.includes(dated) ? dated : lastYear
  return { year, lastYear, issued }
}

/** Whether an expression is over before the document was issued. */
export function isBeforeIssue(expression: TimeExpression, { issued }: PlanCalendar): boolean {
  return issued !== null && isoDay(expression).slice(0, issued.length) < issued
}

/** A day without a year that is already over belongs to the next year of the plan: 30/5 of a school year. */
export function inPlanYears(expression: TimeExpression, calendar: PlanCalendar): TimeExpression {
  if (expression.yearGiven || calendar.lastYear <= calendar.year || !isBeforeIssue(expression, calendar))
    return expression
  return { ...expression, year: expression.year + 1 }
}
