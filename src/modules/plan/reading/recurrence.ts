/** A recurrence in words: the rule (RFC 5545) and where it stands in the folded text. */
export type Recurrence = {
  readonly start: number
  readonly end: number
  readonly value: string
  /** True when a day is named that is already too late ("trước ngày 15 hằng tháng"). */
  readonly strict: boolean
}

const every = '(?:hang|moi|theo)'
/** "quý", and not the "quy" of quy định, quy chế, once marks are gone. */
const quarter = 'quy(?!\\s+(?:dinh|che|trinh|hoach|mo|tac|uoc|luat|chuan|cach|doi|dong))'
const before = '(truoc\\s+|cham nhat(?:\\s+(?:la|vao))?\\s+|vao\\s+)?'
const weekdays: Readonly<Record<string, string>> = {
  hai: 'MO',
  '2': 'MO',
  ba: 'TU',
  '3': 'TU',
  tu: 'WE',
  '4': 'WE',
  nam: 'TH',
  '5': 'TH',
  sau: 'FR',
  '6': 'FR',
  bay: 'SA',
  '7': 'SA',
}
const romanQuarter: Readonly<Record<string, number>> = {
  i: 3,
  ii: 6,
  iii: 9,
  iv: 12,
  '1': 3,
  '2': 6,
  '3': 9,
  '4': 12,
}

function byMonthDay(months: readonly number[], day: number): string {
  return `RRULE:FREQ=YEARLY;BYMONTH=${months.join(',')};BYMONTHDAY=${day}`
}

function periodOf(word: string): string {
  if (/ngay/.test(word)) return 'FREQ=DAILY'
  if (/tuan/.test(word)) return 'FREQ=WEEKLY'
  if (/(?:6|sau) thang|nua nam/.test(word)) return 'FREQ=MONTHLY;INTERVAL=6'
  if (/(?:3|ba) thang|quy/.test(word)) return 'FREQ=MONTHLY;INTERVAL=3'
  if (/thang/.test(word)) return 'FREQ=MONTHLY'
  return 'FREQ=YEARLY'
}

function timesInPeriod(count: number, period: string): string | undefined {
  if (count === 1) return periodOf(period)
  const months: Readonly<Record<string, number>> = { nam: 12, quy: 3 }
  const span = months[period]
  if (span === undefined || span % count !== 0) return undefined
  return span / count === 12
    ? 'FREQ=YEARLY'
    : span / count === 1
      ? 'FREQ=MONTHLY'
      : `FREQ=MONTHLY;INTERVAL=${span / count}`
}

function plainRule(interval: number, unit: string): string {
  const freq = unit === 'ngay' ? 'DAILY' : unit === 'tuan' ? 'WEEKLY' : unit === 'nam' ? 'YEARLY' : 'MONTHLY'
  const times = unit === 'quy' ? interval * 3 : interval
  return times === 12 && freq === 'MONTHLY'
    ? 'FREQ=YEARLY'
    : times === 1
      ? `FREQ=${freq}`
      : `FREQ=${freq};INTERVAL=${times}`
}

type Rule = readonly [RegExp, (match: RegExpExecArray) => string | undefined]

/** The most telling first; what a rule has taken is not read again by those after it. */
const rules: readonly Rule[] = [
  // hằng quý (trước ngày 25 của tháng cuối quý) | ngày 25 tháng cuối quý
  [
    new RegExp(
      `(?:(?:dinh ky\\s+)?(?:${every}\\s+)?${quarter}\\s*[(,;:]?\\s*(?:vao\\s+)?)?${before}ngay\\s+(\\d{1,2})\\s+(?:cua\\s+)?thang\\s+(cuoi|dau)\\s+(?:cua\\s+)?(?:(?:${every}\\s+)?quy)(\\s+(?:sau|tiep theo|ke tiep|lien ke))?\\s*\\)?`,
      'g',
    ),
    (match) => {
      const months = match[3] === 'cuoi' ? [3, 6, 9, 12] : [1, 4, 7, 10]
      return byMonthDay(months, Number(match[2]))
    },
  ],
  // trước ngày 15/6 và 15/12 hằng năm
  [
    new RegExp(
      `${before}(?:ngay\\s+)?(\\d{1,2})(?:\\/|\\s+thang\\s+)(\\d{1,2})\\s*(?:,|va|;)\\s*(?:truoc\\s+)?(?:ngay\\s+)?(\\d{1,2})(?:\\/|\\s+thang\\s+)(\\d{1,2})\\s*\\)?\\s*,?\\s*${every}\\s+nam\\b`,
      'g',
    ),
    (match) => {
      if (Number(match[2]) !== Number(match[4])) return undefined
      return byMonthDay([Number(match[3]), Number(match[5])], Number(match[2]))
    },
  ],
  // trước ngày 15/12 hằng năm | ngày 15 tháng 12 hằng năm | 15/12 của năm
  [
    new RegExp(
      `${before}(?:ngay\\s+)?(\\d{1,2})(?:\\/|\\s+thang\\s+)(\\d{1,2})\\s*(?:cua\\s+)?${every}\\s+nam\\b`,
      'g',
    ),
    (match) => byMonthDay([Number(match[3])], Number(match[2])),
  ],
  // hằng năm (trước ngày 15/12) | hằng năm, trước ngày 15/12
  [
    new RegExp(
      `${every}\\s+nam\\s*[(,:]?\\s*${before}(?:ngay\\s+)?(\\d{1,2})(?:\\/|\\s+thang\\s+)(\\d{1,2})(?![\\d/])\\s*\\)?`,
      'g',
    ),
    (match) => byMonthDay([Number(match[3])], Number(match[2])),
  ],
  // tháng 6 và tháng 12 hằng năm | tháng 3, 6, 9, 12 hằng năm
  [
    new RegExp(
      `thang\\s+(\\d{1,2}(?:\\s*(?:,|va|;)\\s*(?:thang\\s+)?\\d{1,2}){0,11})\\s+(?:cua\\s+)?${every}\\s+nam\\b`,
      'g',
    ),
    (match) => `RRULE:FREQ=YEARLY;BYMONTH=${(match[1] ?? '').match(/\d+/g)?.map(Number).join(',') ?? ''}`,
  ],
  [
    new RegExp(`quy\\s+(iv|i{1,3}|[1-4])\\s+(?:cua\\s+)?${every}\\s+nam\\b`, 'g'),
    (match) => `RRULE:FREQ=YEARLY;BYMONTH=${romanQuarter[match[1] ?? ''] ?? 12}`,
  ],
  // trước ngày 15 hằng tháng | ngày 15 của tháng
  [
    new RegExp(
      `${before}(?:ngay|mung)\\s+(\\d{1,2})\\s*(?:,\\s*)?(?:cua\\s+)?(?:${every}\\s+thang|cac thang|trong thang|cua thang)(?!\\s+(?:cuoi|dau|\\d))`,
      'g',
    ),
    (match) => `RRULE:FREQ=MONTHLY;BYMONTHDAY=${Number(match[2])}`,
  ],
  // hằng tháng (trước ngày 20)
  [
    new RegExp(
      `(?:${every}|dinh ky)\\s+thang\\s*[(,:]?\\s*${before}(?:ngay)\\s+(\\d{1,2})(?![\\d/])(?!\\s+(?:ngay|thang \\d))(?:\\s+(?:cua\\s+)?thang)?\\s*\\)?`,
      'g',
    ),
    (match) => `RRULE:FREQ=MONTHLY;BYMONTHDAY=${Number(match[2])}`,
  ],
  // hằng quý (trước ngày 25/3, …) is read as its dates; hằng quý, ngày 5 has no month and stays a quarter
  // thứ Sáu hằng tuần
  [
    new RegExp(
      `${before}(?:ngay\\s+)?thu\\s+(hai|ba|tu|nam|sau|bay|[2-7])\\s*(?:cua\\s+)?(?:${every}\\s+)tuan`,
      'g',
    ),
    (match) => `RRULE:FREQ=WEEKLY;BYDAY=${weekdays[match[2] ?? ''] ?? 'MO'}`,
  ],
  [
    new RegExp(
      `(?:${every}\\s+)tuan\\s*[(,]?\\s*${before}(?:ngay\\s+)?(?:vao\\s+)?thu\\s+(hai|ba|tu|nam|sau|bay|[2-7])\\b\\s*\\)?`,
      'g',
    ),
    (match) => `RRULE:FREQ=WEEKLY;BYDAY=${weekdays[match[2] ?? ''] ?? 'MO'}`,
  ],
  // 6 tháng/lần, 3 tháng một lần
  [
    /()\b(\d{1,2}|sau|ba)\s+(ngay|tuan|thang|quy|nam)\s*(?:\/|\s)\s*(?:1|01|mot)?\s*lan\b/g,
    (match) =>
      `RRULE:${plainRule(match[2] === 'sau' ? 6 : match[2] === 'ba' ? 3 : Number(match[2]), match[3] ?? '')}`,
  ],
  // 01 lần/quý, 2 lần/năm
  [
    /()\b(\d{1,2}|mot|hai)\s+lan\s*(?:\/|trong\s|moi\s)\s*(?:1\s|01\s)?(tuan|thang|quy|nam)\b/g,
    (match) => {
      const rule = timesInPeriod(
        match[2] === 'mot' ? 1 : match[2] === 'hai' ? 2 : Number(match[2]),
        match[3] ?? '',
      )
      return rule === undefined ? undefined : `RRULE:${rule}`
    },
  ],
  // định kỳ 6 tháng, hằng quý, mỗi năm một lần
  [
    new RegExp(
      `()(?:dinh ky\\s+(?:${every}\\s+)?|${every}\\s+)(0?6 thang|sau thang|0?3 thang|ba thang|nua nam|ngay|tuan|thang|${quarter}|nam)\\b(?!\\s+(?:\\d{4}|hoc|\\d{1,2}\\/))(?:\\s+(?:1|01|mot) lan)?`,
      'g',
    ),
    (match) => `RRULE:${periodOf(match[2] ?? '')}`,
  ],
]

/** The members of "định kỳ hằng quý, 6 tháng và năm" after the first. */
const listMember =
  /\s*(?:,|;|va|hoac)\s*(?:(?:hang|dinh ky)\s+)?(0?6 thang|sau thang|quy|ca nam|nam|thang)\b(?!\s+(?:\d|hoc|dau|cuoi))(?!\s*\(\s*(?:truoc|ngay|cham))/y

/** The recurrences that a folded text names, in order, without overlaps. */
export function recurrences(plain: string): Recurrence[] {
  const found: Recurrence[] = []
  for (const [pattern, read] of rules) {
    for (const match of plain.matchAll(pattern)) {
      const start = match.index
      const end = start + match[0].length
      if (found.some((other) => start < other.end && other.start < end)) continue
      const value = read(match)
      if (value === undefined) continue
      found.push({ start, end, value, strict: /^truoc/.test(match[1] ?? '') })
    }
  }
  for (const first of [...found]) {
    if (!/FREQ=(?:MONTHLY|YEARLY)(?:;INTERVAL=\d)?$/.test(first.value)) continue
    listMember.lastIndex = first.end
    for (let match = listMember.exec(plain); match !== null; match = listMember.exec(plain)) {
      const start = match.index
      const end = start + match[0].length
      if (found.some((other) => start < other.end && other.start < end)) break
      found.push({ start, end, value: `RRULE:${periodOf(match[1] ?? '')}`, strict: false })
      listMember.lastIndex = end
    }
  }
  return found.sort((a, b) => a.start - b.start)
}
