import { z } from 'zod'
import { type DrawCrypto, runDraw } from '../draw/draw.ts'

/** A room of the examination and how many can sit in it. */
export const ExamRoom = z.strictObject({
  name: z.string().min(1).max(60),
  seats: z.int().positive().max(500),
})
export type ExamRoom = z.infer<typeof ExamRoom>

/** Where a candidate sits. `room`: number in the list of rooms, from 1, as `seat`. */
export interface Seat {
  readonly code: string
  readonly room: number
  readonly seat: number
}

/** How many invigilators each room has (Circular 6/2020/TT-BNV; unconfirmed). */
export const invigilatorsOfRoom = 2

/** What a seating is drawn from; with it anybody draws again, with `verify/` too. */
export interface SeatingDraw {
  /** UUID of the seating, which names the draw. */
  readonly id: string
  /** Public, in the log before anybody sits. */
  readonly seed: string
}

/** Why candidates cannot be seated. */
export type SeatingRefusal = 'nobody' | 'too-few-seats'

/** Whether the candidates fit into the rooms; null when they do. */
export function refuseSeating(candidates: number, rooms: readonly ExamRoom[]): SeatingRefusal | null {
  if (candidates === 0) return 'nobody'
  return rooms.reduce((sum, { seats }) => sum + seats, 0) < candidates ? 'too-few-seats' : null
}

/**
 * Seats candidates in drawn order, room after room, so that nobody chooses beside whom they sit.
 * @param codes  of the eligible candidates, in any order
 * @throws RangeError when there are too few seats
 */
export function seatCandidates(
  codes: readonly string[],
  rooms: readonly ExamRoom[],
  draw: SeatingDraw,
  crypto: DrawCrypto,
): readonly Seat[] {
  if (refuseSeating(codes.length, rooms) !== null) throw new RangeError('too few seats')
  const places = rooms.flatMap(({ seats }, index) =>
    Array.from({ length: seats }, (_, seat) => ({ room: index + 1, seat: seat + 1 })),
  )
  return drawnOrder(codes, draw, crypto).flatMap((code, index) => {
    const place = places[index]
    return place === undefined ? [] : [{ code, ...place }]
  })
}

/** Somebody who watches over a room. */
export interface Invigilator {
  readonly personId: string
  /** Stepped aside, or may not serve: somebody who waits takes the place. */
  readonly isOut: boolean
}

/**
 * Who watches over which room: the first named are drawn to the rooms, two a room; whoever is out is replaced by the
 * next who waits, and nobody else moves.
 * @param invigilators  in the order in which they were named, so that later ones only ever wait
 * @returns for each room, from the first, those who watch over it
 */
export function assignInvigilators<Person extends Invigilator>(
  invigilators: readonly Person[],
  rooms: number,
  draw: SeatingDraw,
  crypto: DrawCrypto,
): readonly (readonly Person[])[] {
  const wanted = rooms * invigilatorsOfRoom
  const first = invigilators.slice(0, wanted)
  const drawn = drawnOrder(
    first.map(({ personId }) => personId),
    draw,
    crypto,
  )
  const waiting = invigilators.slice(wanted).filter(({ isOut }) => !isOut)
  const serving = drawn.flatMap((personId) => {
    const person = first.find((one) => one.personId === personId)
    const next = person === undefined || person.isOut ? waiting.shift() : person
    return next === undefined ? [] : [next]
  })
  return Array.from({ length: rooms }, (_, room) => serving.filter((_, index) => index % rooms === room))
}

function drawnOrder(items: readonly string[], { id, seed }: SeatingDraw, crypto: DrawCrypto): string[] {
  if (items.length === 0) return []
  return runDraw({ draw: id, items: items.toSorted(), take: null }, seed, crypto).order.map(
    ({ item }) => item,
  )
}
