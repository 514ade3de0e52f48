import { randomBytes } from 'node:crypto'
import type { Tx } from '../../../platform/database/database.ts'
import type { PersonId } from '../../../platform/kernel/ids.ts'
import {
  assignInvigilators,
  type ExamRoom,
  refuseSeating,
  type SeatingRefusal,
  seatCandidates,
} from '../domain/recruitment/exam-rooms.ts'
import { happenedOf, type Recruitment } from '../domain/recruitment/round.ts'
import { drawCrypto } from '../enrolment/draw-crypto.ts'
import { listCandidates } from '../store/recruitment-candidates.ts'
import type { PanelMember } from '../store/recruitment-marking.ts'
import { findSeating, insertSeating, type Seating } from '../store/recruitment-rooms.ts'

export type SeatRefusal = SeatingRefusal | 'seated-already' | 'list-not-public'

/**
 * Draws every eligible candidate to a room and a seat, once: the seed comes from chance after the list is public, so
 * that nobody chose who sits where, and it is published with the summons. The recruitment is locked.
 */
export async function seatEverybody(
  tx: Tx,
  recruitment: Recruitment,
  wish: {
    readonly place: string
    readonly startsAt: Date
    readonly rooms: readonly ExamRoom[]
    readonly by: PersonId | null
    readonly at: Date
  },
): Promise<SeatRefusal | null> {
  if (happenedOf(recruitment)['eligibility-published'] === undefined) return 'list-not-public'
  if ((await findSeating(tx, recruitment.id)) !== undefined) return 'seated-already'
  const all = await listCandidates(tx, recruitment.id)
  const ids = new Map(all.flatMap(({ eligible, code, id }) => (eligible === true ? [[code, id]] : [])))
  const refusal = refuseSeating(ids.size, wish.rooms)
  if (refusal !== null) return refusal
  const draw = { id: crypto.randomUUID(), seed: randomBytes(32).toString('hex') }
  const seats = seatCandidates([...ids.keys()], wish.rooms, draw, drawCrypto).flatMap((seat) => {
    const candidateId = ids.get(seat.code)
    return candidateId === undefined ? [] : [{ ...seat, candidateId }]
  })
  await insertSeating(tx, recruitment.id, { ...draw, ...wish, seatedAt: wish.at, seats })
  return null
}

/** Who watches over each room, by the same seed; those of whom something speaks against it are replaced. */
export function invigilatorsOf(
  panel: readonly PanelMember[],
  seating: Seating,
  speaksAgainst: ReadonlySet<string>,
): readonly (readonly PanelMember[])[] {
  const named = panel
    .filter(({ part }) => part === 'invigilator')
    .toSorted((a, b) => a.namedAt.getTime() - b.namedAt.getTime() || (a.personId < b.personId ? -1 : 1))
    .map((member) => ({
      ...member,
      isOut: member.recusedBecause !== null || speaksAgainst.has(member.personId),
    }))
  return assignInvigilators(named, seating.rooms.length, seating, drawCrypto)
}
