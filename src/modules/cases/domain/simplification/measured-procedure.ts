import type { WorkingCalendar } from '../../../../platform/calendar/working-calendar.ts'
import { workingDaysBetween } from '../../../../platform/calendar/working-days.ts'
import { dayInVietnam } from '../../../../platform/kernel/dates.ts'
import { foldText } from '../../../../platform/kernel/text.ts'
import type { Stay } from '../late/cause-of-delay.ts'

/** Dossiers that must have ended before anything is said of a procedure: fewer are chance, and could name somebody. */
export const fewestDossiers = 20

/** An ended dossier as far as it is measured. */
export interface MeasuredDossier {
  readonly stays: readonly Stay[]
  readonly late: boolean
  /** Names of the parts for which something was handed in. */
  readonly partsGiven: readonly string[]
  /** What was asked for afterwards, each as it was written. */
  readonly partsAsked: readonly string[]
}

/** Working days, each the smallest number that a share of all does not exceed (nearest rank). */
export interface Spread {
  readonly n: number
  readonly median: number
  readonly p90: number
}

export interface StageTime extends Spread {
  readonly state: string
  readonly owner: string
  /** Of all working days of all dossiers with the office; null of stages in which others have it. */
  readonly share: number | null
}

export interface PartUse {
  readonly name: string
  readonly given: number
  readonly asked: number
}

export interface MeasuredProcedure {
  readonly n: number
  readonly late: number
  /** With the office, from receipt to the end: without the time of citizens and other bodies. */
  readonly total: Spread
  readonly stages: readonly StageTime[]
  readonly parts: readonly PartUse[]
}

/** Who has a dossier while no time of the office goes by. */
const others: readonly string[] = ['citizen', 'other-agency', 'nobody']

/**
 * What dossiers of one procedure really took and were asked for; undefined when there are too few to say anything.
 * @param parts  what the procedure asks for, by name
 */
export function measureProcedure(
  dossiers: readonly MeasuredDossier[],
  parts: readonly string[],
  calendar: WorkingCalendar,
): MeasuredProcedure | undefined {
  if (dossiers.length < fewestDossiers) return undefined
  const daysOf = dayCounter(calendar)
  const byStage = new Map<string, { owner: string; days: number[] }>()
  const totals: number[] = []
  for (const { stays } of dossiers) {
    const stayed = new Map<string, { owner: string; days: number }>()
    for (const stay of stays) {
      if (stay.leftAt === null || stay.owner === 'nobody') continue
      const before = stayed.get(stay.state)?.days ?? 0
      stayed.set(stay.state, { owner: stay.owner, days: before + daysOf(stay.enteredAt, stay.leftAt) })
    }
    let total = 0
    for (const [state, { owner, days }] of stayed) {
      const stage = byStage.get(state) ?? { owner, days: [] }
      stage.days.push(days)
      byStage.set(state, stage)
      if (!others.includes(owner)) total += days
    }
    totals.push(total)
  }
  const all = totals.reduce((sum, days) => sum + days, 0)
  return {
    n: dossiers.length,
    late: dossiers.filter(({ late }) => late).length,
    total: spreadOf(totals),
    stages: [...byStage].map(([state, { owner, days }]) => {
      const sum = days.reduce((some, more) => some + more, 0)
      return {
        state,
        owner,
        ...spreadOf(days),
        share: others.includes(owner) || all === 0 ? null : sum / all,
      }
    }),
    parts: partsUsed(dossiers, parts),
  }
}

function partsUsed(dossiers: readonly MeasuredDossier[], parts: readonly string[]): PartUse[] {
  return parts.map((name) => {
    const wanted = foldText(name)
    const has = (names: readonly string[]) => names.some((one) => isSame(foldText(one), wanted))
    return {
      name,
      given: dossiers.filter(({ partsGiven }) => has(partsGiven)).length,
      asked: dossiers.filter(({ partsAsked }) => has(partsAsked)).length,
    }
  })
}

/** Clerks shorten names of papers: one that is contained in the other is the same paper. */
function isSame(some: string, other: string): boolean {
  return some !== '' && (some.includes(other) || other.includes(some))
}

/** The numbers of a list that half, and nine tenths, of it do not exceed. */
export function spreadOf(numbers: readonly number[]): Spread {
  const sorted = numbers.toSorted((a, b) => a - b)
  const rank = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
  return { n: sorted.length, median: rank(0.5), p90: rank(0.9) }
}

/** Many dossiers go from the same day to the same day: each pair is counted once. */
function dayCounter(calendar: WorkingCalendar): (from: Date, to: Date) => number {
  const known = new Map<string, number>()
  return (from, to) => {
    const [first, last] = [dayInVietnam(from), dayInVietnam(to)]
    const key = `${first} ${last}`
    const days = known.get(key) ?? workingDaysBetween(calendar, first, last).days
    known.set(key, days)
    return days
  }
}
