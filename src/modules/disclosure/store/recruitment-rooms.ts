import { z } from 'zod'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { CandidateId, PersonId, RecruitmentId } from '../../../platform/kernel/ids.ts'
import { ExamRoom, type Seat } from '../domain/recruitment/exam-rooms.ts'

/** Where and when the examination is, and by which seed its seats were drawn. */
export interface Seating {
  /** UUID that names the draw. */
  readonly id: string
  readonly place: string
  readonly startsAt: Date
  readonly rooms: readonly ExamRoom[]
  readonly seed: string
  readonly seatedAt: Date
}

/** A seat with the post for which its candidate sits the examination. */
export interface TakenSeat extends Seat {
  readonly candidateId: CandidateId
  readonly post: string
}

/** Seats everybody, once. @throws when it was done before */
export async function insertSeating(
  tx: Tx,
  id: RecruitmentId,
  seating: Seating & {
    readonly seats: readonly (Seat & { readonly candidateId: CandidateId })[]
    readonly by: PersonId | null
  },
): Promise<void> {
  await tx
    .insertInto('disclosure.recruitment_seating')
    .values({
      recruitment_id: id,
      id: seating.id,
      place: seating.place,
      starts_at: seating.startsAt,
      rooms: JSON.stringify(seating.rooms),
      seed: seating.seed,
      seated_at: seating.seatedAt,
      seated_by: seating.by,
    })
    .execute()
  await tx
    .insertInto('disclosure.recruitment_seat')
    .values(
      seating.seats.map(({ candidateId, room, seat }) => ({
        recruitment_id: id,
        candidate_id: candidateId,
        room,
        seat,
      })),
    )
    .execute()
}

export async function findSeating(reader: Reader, id: RecruitmentId): Promise<Seating | undefined> {
  const row = await reader
    .selectFrom('disclosure.recruitment_seating')
    .selectAll()
    .where('recruitment_id', '=', id)
    .executeTakeFirst()
  return (
    row && {
      id: row.id,
      place: row.place,
      startsAt: row.starts_at,
      rooms: z.array(ExamRoom).parse(row.rooms),
      seed: row.seed,
      seatedAt: row.seated_at,
    }
  )
}

/** Who sits where, room after room and seat after seat. */
export async function listSeats(reader: Reader, id: RecruitmentId): Promise<readonly TakenSeat[]> {
  const rows = await reader
    .selectFrom('disclosure.recruitment_seat as seat')
    .innerJoin('disclosure.recruitment_candidate as candidate', 'candidate.id', 'seat.candidate_id')
    .select(['candidate.id as candidateId', 'candidate.code', 'candidate.post', 'seat.room', 'seat.seat'])
    .where('seat.recruitment_id', '=', id)
    .orderBy('seat.room')
    .orderBy('seat.seat')
    .execute()
  return rows
}

/** Who was absent from a room, as it was last recorded. */
export interface RoomAttendance {
  readonly room: number
  readonly absent: readonly string[]
}

export async function recordAttendance(
  tx: Tx,
  id: RecruitmentId,
  recorded: RoomAttendance & { readonly by: PersonId | null; readonly at: Date },
): Promise<void> {
  await tx
    .insertInto('disclosure.recruitment_attendance')
    .values({
      recruitment_id: id,
      room: recorded.room,
      absent: [...recorded.absent],
      recorded_at: recorded.at,
      recorded_by: recorded.by,
    })
    .execute()
}

/** One line for each room that has reported. */
export async function listAttendance(reader: Reader, id: RecruitmentId): Promise<readonly RoomAttendance[]> {
  return reader
    .selectFrom('disclosure.recruitment_attendance')
    .select(['room', 'absent'])
    .distinctOn('room')
    .where('recruitment_id', '=', id)
    .orderBy('room')
    .orderBy('recorded_at', 'desc')
    .execute()
}

/** The codes of everybody who was absent. */
export function absentCodes(attendance: readonly RoomAttendance[]): ReadonlySet<string> {
  return new Set(attendance.flatMap(({ absent }) => absent))
}
