import { endOfDay, type LocalDate, startOfDay } from '../../../../platform/kernel/dates.ts'
import { accepted, type Result, refused } from '../../../../platform/kernel/result.ts'

/** In what right somebody received: only the head's own days are those that the law asks of the head. */
export const capacities = ['head', 'deputy', 'staff'] as const
export type Capacity = (typeof capacities)[number]

/** A reception day as it was announced, and what became of it. */
export interface ReceptionDay {
  readonly day: LocalDate
  readonly publishedAt: Date
  readonly cancelledAt: Date | null
  /** Whether another day was announced in its place. */
  readonly replaced: boolean
  readonly held: { readonly capacity: Capacity; readonly recordedAt: Date } | null
}

export const dayStates = [
  'announced',
  'moved',
  'cancelled',
  'held-by-head',
  'held-by-other',
  'not-recorded',
] as const
export type DayState = (typeof dayStates)[number]

/** What is to be said of a reception day; one that is over and of which nothing was recorded is not held. */
export function dayState(day: ReceptionDay, now: Date): DayState {
  if (day.cancelledAt !== null) return day.replaced ? 'moved' : 'cancelled'
  if (day.held !== null) return day.held.capacity === 'head' ? 'held-by-head' : 'held-by-other'
  return endOfDay(day.day) <= now ? 'not-recorded' : 'announced'
}

export const cancelRefusals = ['already-cancelled', 'already-held', 'day-is-over'] as const
export type CancelRefusal = (typeof cancelRefusals)[number]

/** Whether a day may still be cancelled or moved: not when it is over, for people have come by then. */
export function decideCancel(day: ReceptionDay, now: Date): Result<null, CancelRefusal> {
  if (day.cancelledAt !== null) return refused('already-cancelled')
  if (day.held !== null) return refused('already-held')
  return endOfDay(day.day) <= now ? refused('day-is-over') : accepted(null)
}

export const heldRefusals = ['cancelled', 'already-recorded', 'not-yet', 'needs-authorisation'] as const
export type HeldRefusal = (typeof heldRefusals)[number]

/**
 * Whether it may be recorded who received on a day: once, from the day on. Whoever is not the head names the
 * authorisation on which they received.
 */
export function decideHeld(
  day: ReceptionDay,
  held: { readonly capacity: Capacity; readonly authorisation: string },
  now: Date,
): Result<null, HeldRefusal> {
  if (day.cancelledAt !== null) return refused('cancelled')
  if (day.held !== null) return refused('already-recorded')
  if (now < startOfDay(day.day)) return refused('not-yet')
  if (held.capacity !== 'head' && held.authorisation === '') return refused('needs-authorisation')
  return accepted(null)
}

export const registerRefusals = ['cancelled', 'full', 'closed'] as const
export type RegisterRefusal = (typeof registerRefusals)[number]

/** Whether somebody may still register: before the day begins, while there is room. */
export function decideRegister(
  day: ReceptionDay,
  room: { readonly quota: number; readonly taken: number },
  now: Date,
): Result<null, RegisterRefusal> {
  if (day.cancelledAt !== null) return refused('cancelled')
  if (now >= startOfDay(day.day)) return refused('closed')
  return room.taken >= room.quota ? refused('full') : accepted(null)
}
