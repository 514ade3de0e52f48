import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'

/**
 * A second clock, as plain as can be, that shares nothing with the first: it reads the calendar's files
 * itself, knows days as numbers only, walks one day at a time and keeps no steps. What it says must be what
 * the clock says.
 */
export interface PlainCalendar {
  /** 1 = the offices work, 0 = they do not, by days since 1 January 1970. */
  readonly works: Uint8Array
  readonly first: number
  readonly last: number
}

export interface PlainTerm {
  readonly unit: 'working-day' | 'calendar-day' | 'month' | 'year'
  readonly amount: number
}

/** A pause from the day on which the clock was stopped to the day on which it ran on. */
export interface PlainPause {
  readonly from: number
  readonly to: number
}

const msOfDay = 24 * 60 * 60 * 1000

export function plainCalendar(folder: string): PlainCalendar {
  const works = new Uint8Array(40_000)
  const years: number[] = []
  const changes: { day: number; works: number; year: number }[] = []
  for (const file of readdirSync(folder)) {
    if (!/^\d{4}\.yaml$/.test(file)) continue
    const content: unknown = parse(readFileSync(path.join(folder, file), 'utf8'))
    const year = Number(file.slice(0, 4))
    years.push(year)
    for (const { day, kind } of listed(content))
      changes.push({ day: Date.UTC(...numbers(day)) / msOfDay, works: kind === 'swapped-work' ? 1 : 0, year })
  }
  for (let day = 0; day < works.length; day++) {
    const dayOfWeek = (day + 4) % 7
    works[day] = dayOfWeek === 0 || dayOfWeek === 6 ? 0 : 1
  }
  changes.sort((a, b) => a.year - b.year)
  for (const change of changes) works[change.day] = change.works
  return {
    works,
    first: Date.UTC(Math.min(...years), 0, 1) / msOfDay,
    last: Date.UTC(Math.max(...years), 11, 31) / msOfDay,
  }
}

/**
 * The last day of a term: the number of a day.
 * @param from  the day of the event, which is not counted
 */
export function plainDeadline(
  calendar: PlainCalendar,
  from: number,
  term: PlainTerm,
  pauses: readonly PlainPause[],
  extension: PlainTerm | undefined,
): number {
  const { works } = calendar
  // The pauses that stopped the clock on what would have been its last day.
  const onLastDay = new Set<PlainPause>()
  // The clock stands still on the days after the one that stopped it, to the one on which it runs on; stopped
  // on its last day, from that day to the one before it runs on.
  const still = (day: number) =>
    pauses.some((pause) => {
      const shift = onLastDay.has(pause) ? 1 : 0
      return pause.from - shift < day && day <= pause.to - shift
    })
  const advance = (day: number, { unit, amount }: PlainTerm, final: boolean): number => {
    if (unit === 'working-day') {
      let current = day
      let todo = amount
      if (todo === 0) while (works[current] === 0 || still(current)) current++
      while (todo > 0) {
        current++
        if (works[current] === 1 && !still(current)) todo--
      }
      return final ? afterStopOnLastDay(current) : current
    }
    let end =
      unit === 'calendar-day' ? day + amount : plainMonths(day, unit === 'month' ? amount : amount * 12)
    for (const pause of pauses) {
      if (pause.to <= day) continue
      const began = Math.max(pause.from, day)
      let reach = end
      if (final) while (works[reach] === 0) reach++
      if (began > reach) break
      end = began <= end ? end + pause.to - began : pause.to
    }
    if (final) while (works[end] === 0) end++
    return end
  }
  const afterStopOnLastDay = (last: number): number => {
    const stopping = pauses.find((pause) => pause.from === last && pause.to > last && !onLastDay.has(pause))
    if (stopping === undefined) return last
    onLastDay.add(stopping)
    let next = last
    while (works[next] === 0 || still(next)) next++
    return afterStopOnLastDay(next)
  }
  const end = advance(from, term, extension === undefined)
  return extension === undefined ? end : advance(end, extension, true)
}

/** The day as which a receipt counts when what comes on a day off, or at this minute or later, counts on the next. */
export function plainReceipt({ works }: PlainCalendar, day: number, minute: number, closes: number): number {
  if (works[day] === 1 && minute < closes) return day
  let next = day + 1
  while (works[next] === 0) next++
  return next
}

/** The day of the same number so many months later, or the last of a shorter month. */
function plainMonths(day: number, months: number): number {
  const date = new Date(day * msOfDay)
  const wanted = date.getUTCDate()
  const target = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1))
  const lastOfMonth = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate()
  target.setUTCDate(Math.min(wanted, lastOfMonth))
  return target.getTime() / msOfDay
}

function listed(content: unknown): { day: string; kind: string }[] {
  if (typeof content !== 'object' || content === null || !('days' in content) || !Array.isArray(content.days))
    throw new Error('a calendar file without days')
  return content.days
}

function numbers(day: string): [number, number, number] {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return [year, month - 1, date]
}
