import { withReadDigits } from './vietnamese.ts'

/** A named day or period in a text, with its last day. */
export type TimeExpression = {
  readonly start: number
  readonly end: number
  readonly precision: 'day' | 'month' | 'quarter' | 'half' | 'year'
  /** Last day of what is named. */
  readonly year: number
  readonly month: number
  readonly day: number
  /** False when the text leaves the year to the plan. */
  readonly yearGiven: boolean
}

const romanQuarter: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 }

function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

type Found = Omit<TimeExpression, 'start' | 'end' | 'year' | 'yearGiven'> & {
  readonly year: number | undefined
}

function dayFound(
  day: string | undefined,
  month: string | undefined,
  year: string | undefined,
): Found | undefined {
  const d = Number(day)
  const m = Number(month)
  if (m < 1 || m > 12 || d < 1 || d > 31) return undefined
  return { precision: 'day', year: yearOf(year), month: m, day: d }
}

function yearOf(year: string | undefined): number | undefined {
  const value = Number(year)
  return value >= 1990 && value <= 2100 ? value : undefined
}

function monthFound(month: string | undefined, year: string | undefined): Found | undefined {
  const m = Number(month)
  return m < 1 || m > 12 ? undefined : { precision: 'month', year: yearOf(year), month: m, day: 0 }
}

/** Longest first; each is tried at the place where the one before it did not match. */
const patterns: readonly (readonly [RegExp, (match: RegExpExecArray) => Found | undefined])[] = [
  [
    /(?<![\d/.-])(?:ngay\s+)?(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{4})(?![\d/])/g,
    (match) => dayFound(match[1], match[3], match[4]),
  ],
  [
    /ngay\s+(\d{1,2})\s+thang\s+(\d{1,2})(?:\s*(?:nam\s+|\/)(\d{4}))?/g,
    (match) => dayFound(match[1], match[2], match[3]),
  ],
  [
    /\b(?:thang\s+|t\.?(?=\d{1,2}\/20))(\d{1,2})(?:\s*(?:\/|-|\.|nam\s)\s*(?:nam\s)?(\d{4}))?(?![\d/])(?!\s*thang)/g,
    (match) => monthFound(match[1], match[2]),
  ],
  [
    /(?<![\d/.-]|quy )(\d{1,2})\s?\/\s?(\d{4})(?![\d/])(?!\/?[a-z])/g,
    (match) => monthFound(match[1], match[2]),
  ],
  [
    /\b(?:quy\s+|q\s?\.?\s?)(iv|i{1,3}|[1-4])\b(?:\s*(?:\/|-|,|nam\s)\s*(?:nam\s)?(\d{4}))?/g,
    (match) => {
      const quarter = romanQuarter[match[1] ?? ''] ?? Number(match[1])
      return { precision: 'quarter', year: yearOf(match[2]), month: quarter * 3, day: 0 }
    },
  ],
  [
    /\b(?:0?6|sau) thang (dau|cuoi) nam(?:\s+(\d{4}))?/g,
    (match) => ({ precision: 'half', year: yearOf(match[2]), month: match[1] === 'dau' ? 6 : 12, day: 0 }),
  ],
  [
    /\bnam hoc\s+(\d{4})\s?[-/]\s?(\d{4})/g,
    (match) => ({ precision: 'year', year: yearOf(match[2]), month: 5, day: 0 }),
  ],
  [
    /\bgiai doan\s+\d{4}\s?[-/]\s?(\d{4})/g,
    (match) => ({ precision: 'year', year: yearOf(match[1]), month: 12, day: 0 }),
  ],
  [
    /\bnam\s+(\d{4})(?!\s?[-/]\s?\d)/g,
    (match) => ({ precision: 'year', year: yearOf(match[1]), month: 12, day: 0 }),
  ],
  [
    /(?<![\d/.-])(?:ngay\s+)?(\d{1,2})\/(\d{1,2})(?![\d/.]*\d|\/|\s?[%])(?!\/?[a-z]*-)/g,
    (match) => dayFound(match[1], match[2], undefined),
  ],
]

/** The days and periods that a folded text names, in order, without overlaps. */
export function timeExpressions(folded: string, planYear: number): TimeExpression[] {
  const plain = withReadDigits(folded)
  const found: TimeExpression[] = []
  for (const [pattern, read] of patterns) {
    for (const match of plain.matchAll(pattern)) {
      const start = match.index
      const end = start + match[0].length
      if (found.some((other) => start < other.end && other.start < end)) continue
      const value = read(match)
      if (value === undefined) continue
      const year = value.year ?? planYear
      const day =
        value.day === 0 ? lastDayOf(year, value.month) : Math.min(value.day, lastDayOf(year, value.month))
      found.push({
        start,
        end,
        precision: value.precision,
        year,
        month: value.month,
        day,
        yearGiven: value.year !== undefined,
      })
    }
  }
  found.sort((a, b) => a.start - b.start)
  return shareYears(withLists(plain, found, planYear))
}

/** "tháng 9, 10/2024", "quý II, III": more members of a list after the first. */
function withLists(plain: string, found: readonly TimeExpression[], planYear: number): TimeExpression[] {
  const all: TimeExpression[] = []
  for (const expression of found) {
    all.push(expression)
    if (expression.precision !== 'month' && expression.precision !== 'quarter') continue
    if (!/^(?:thang|quy)/.test(plain.slice(expression.start, expression.start + 5))) continue
    const quarter = expression.precision === 'quarter'
    const more = quarter
      ? /\s?(?:,|;|va|-|den|&|\+)\s?(?:quy\s)?(iv|i{1,3}|[1-4])\b(?!\/\d{1,2}\b(?!\d))(?:\s?(?:\/|nam\s)\s?(\d{4}))?/y
      : /\s?(?:,|;|va|-|den|&|\+)\s?(?:thang\s)?(\d{1,2})(?![\d]|\/\d{1,2}(?!\d))(?:\s?(?:\/|nam\s)\s?(\d{4}))?/y
    more.lastIndex = expression.end
    for (let match = more.exec(plain); match !== null; match = more.exec(plain)) {
      const end = match.index + match[0].length
      if (found.some((other) => other !== expression && match.index + 1 < other.end && other.start < end))
        break
      const month = quarter ? (romanQuarter[match[1] ?? ''] ?? Number(match[1])) * 3 : Number(match[1])
      if (month < 1 || month > 12) break
      const year = yearOf(match[2])
      all.push({
        start: match.index,
        end,
        precision: expression.precision,
        year: year ?? planYear,
        month,
        day: lastDayOf(year ?? planYear, month),
        yearGiven: year !== undefined,
      })
      more.lastIndex = end
    }
  }
  return all.sort((a, b) => a.start - b.start)
}

/** "Quý II, III/2025": a year given at the end of a list holds for the members before it. */
function shareYears(list: readonly TimeExpression[]): TimeExpression[] {
  const shared: TimeExpression[] = []
  let next: TimeExpression | undefined
  for (const expression of [...list].reverse()) {
    const near =
      next !== undefined && next.start - expression.end <= 12 && next.precision === expression.precision
    const year = !expression.yearGiven && near && next?.yearGiven ? next.year : undefined
    const settled =
      year === undefined
        ? expression
        : {
            ...expression,
            year,
            yearGiven: true,
            day: expression.precision === 'day' ? expression.day : lastDayOf(year, expression.month),
          }
    shared.push(settled)
    next = settled
  }
  return shared.reverse()
}

/** `YYYY-MM-DD` of the last day that an expression names. */
export function isoDay(expression: Pick<TimeExpression, 'year' | 'month' | 'day'>): string {
  return `${expression.year}-${String(expression.month).padStart(2, '0')}-${String(expression.day).padStart(2, '0')}`
}
