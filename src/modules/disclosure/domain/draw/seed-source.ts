import type { SeedSource } from '../../../../platform/content/schema/enrolment.ts'
import { type LocalDate, startOfDay } from '../../../../platform/kernel/dates.ts'
import { accepted, type Result, refused } from '../../../../platform/kernel/result.ts'

/** Which public value a draw waits for, fixed together with its list. */
export type NamedSeed =
  | { readonly source: string; readonly round: number; readonly dueAt: Date }
  | { readonly source: string; readonly day: LocalDate; readonly station: string; readonly dueAt: Date }

/** What whoever commits a list names: the day on which the value comes, and for a lottery whose. */
export interface SeedWish {
  readonly day: LocalDate
  /** `Long An`: the lottery of which province; empty for a beacon. */
  readonly station: string
}

export const seedRefusals = ['seed-not-later', 'seed-too-late', 'station-missing'] as const
export type SeedRefusal = (typeof seedRefusals)[number]

/** A value further away than this would only delay a child's answer. In days. */
export const longestWait = 30

/** Noon in Việt Nam: the round of a beacon that a day stands for. */
const noonMs = 12 * 3_600_000

/**
 * Names the public value of a day. It must come after the list is committed and on a later day, so that nobody can
 * have known it: of a beacon the first round from noon on, of a lottery the draw of that day.
 */
export function nameSeed(
  source: SeedSource,
  wish: SeedWish,
  committedAt: Date,
  today: LocalDate,
): Result<NamedSeed, SeedRefusal> {
  if (wish.day <= today) return refused('seed-not-later')
  const begins = startOfDay(wish.day).getTime()
  if (begins - committedAt.getTime() > longestWait * 86_400_000) return refused('seed-too-late')
  if (source.rounds !== undefined) {
    const { genesis, period } = source.rounds
    const round = Math.ceil(((begins + noonMs) / 1_000 - genesis) / period) + 1
    const dueAt = new Date((genesis + (round - 1) * period) * 1_000)
    return dueAt <= committedAt ? refused('seed-not-later') : accepted({ source: source.code, round, dueAt })
  }
  if (wish.station === '') return refused('station-missing')
  const [hours = 0, minutes = 0] = (source.at ?? '00:00').split(':').map(Number)
  const dueAt = new Date(begins + (hours * 60 + minutes) * 60_000)
  return accepted({ source: source.code, day: wish.day, station: wish.station, dueAt })
}

/**
 * The public value as it goes into the draw: what was typed, without spaces and in lower case; undefined when it
 * does not look like a value of the source.
 */
export function readSeedValue(source: SeedSource, typed: string): string | undefined {
  const value = typed.replace(/\s+/gu, '').toLowerCase()
  return new RegExp(`^(?:${source.pattern})$`, 'u').test(value) ? value : undefined
}
