import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type {
  DeclarationRoundId,
  HandoverId,
  PersonId,
  PublicationId,
  RegisterEntryId,
  UnitId,
} from '../../../platform/kernel/ids.ts'
import type { DeclarationRound, DueDeclaration, Excuse } from '../domain/registers/declaration.ts'
import { insertRegisterPeople } from './register-people.ts'

/** Who did it, and when. */
export interface Recorded {
  readonly by: PersonId | null
  readonly at: Date
}

export async function insertDeclarationRound(
  tx: Tx,
  { id, unitId, kind, year, dueOn }: DeclarationRound,
  { by, at, example = false }: Recorded & { readonly example?: boolean },
): Promise<void> {
  await tx
    .insertInto('disclosure.declaration_round')
    .values({ id, unit_id: unitId, kind, year, due_on: dueOn, opened_at: at, opened_by: by, example })
    .execute()
}

export interface PersonDue {
  readonly id: RegisterEntryId
  readonly personId: PersonId
  readonly position: string
}

/** Puts people on the list of a round. */
export async function addDueDeclarations(
  tx: Tx,
  round: Pick<DeclarationRound, 'id' | 'unitId'>,
  people: readonly PersonDue[],
  at: Date,
): Promise<void> {
  if (people.length === 0) return
  const { id: roundId, unitId } = round
  await insertRegisterPeople(
    tx,
    people.map(({ id, personId, position }) => ({
      subjectId: id,
      register: 'declaration',
      groupId: roundId,
      unitId,
      personId,
      position,
    })),
  )
  await tx
    .insertInto('disclosure.declaration_due')
    .values(people.map(({ id }) => ({ id, round_id: roundId, unit_id: unitId, added_at: at })))
    .execute()
}

export async function excuseFromDeclaring(
  tx: Tx,
  id: RegisterEntryId,
  reason: Excuse,
  { by, at }: Recorded,
): Promise<void> {
  await tx
    .insertInto('disclosure.declaration_excused')
    .values({ due_id: id, reason, recorded_at: at, recorded_by: by })
    .execute()
}

export interface ReceivedDeclaration {
  readonly receivedOn: LocalDate
  readonly pages: number
  /** SHA-256 of the sealed copy, where the unit keeps one; nothing of what is in it. */
  readonly sealed: string | null
}

export async function receiveDeclaration(
  tx: Tx,
  id: RegisterEntryId,
  { receivedOn, pages, sealed }: ReceivedDeclaration,
  { by, at }: Recorded,
): Promise<void> {
  await tx
    .insertInto('disclosure.declaration_received')
    .values({
      due_id: id,
      received_on: receivedOn,
      pages,
      sealed_sha256: sealed,
      recorded_at: at,
      recorded_by: by,
    })
    .execute()
}

export interface Handover {
  readonly id: HandoverId
  readonly handedOn: LocalDate
  readonly recipient: string
}

/** Passes on what was received and not passed on yet. @returns how many declarations went */
export async function handOverDeclarations(
  tx: Tx,
  roundId: DeclarationRoundId,
  { id, handedOn, recipient }: Handover,
  { by, at }: Recorded,
): Promise<number> {
  await tx
    .insertInto('disclosure.declaration_handover')
    .values({ id, round_id: roundId, handed_on: handedOn, recipient, recorded_at: at, recorded_by: by })
    .execute()
  const { numAffectedRows } = await sql`
    insert into disclosure.declaration_handed (due_id, handover_id, round_id)
    select due.id, ${id}, due.round_id
    from disclosure.declaration_due due
    join disclosure.declaration_received received on received.due_id = due.id
    where due.round_id = ${roundId} and received.received_on <= ${handedOn}
      and not exists (select from disclosure.declaration_handed where due_id = due.id)`.execute(tx)
  return Number(numAffectedRows ?? 0n)
}

export interface Posting {
  readonly way: 'noticeboard' | 'meeting'
  readonly place: string
  readonly from: LocalDate
  readonly to: LocalDate
  /** The number of the minutes that say so. */
  readonly minutes: string
}

export async function recordPosting(
  tx: Tx,
  id: HandoverId,
  { way, place, from, to, minutes }: Posting,
  { by, at, publicationId }: Recorded & { readonly publicationId: PublicationId },
): Promise<void> {
  await tx
    .insertInto('disclosure.declaration_posting')
    .values({
      handover_id: id,
      way,
      place,
      posted_from: from,
      posted_to: to,
      minutes,
      publication_id: publicationId,
      recorded_at: at,
      recorded_by: by,
    })
    .execute()
}

const roundColumns = sql`id, unit_id as "unitId", kind, year, due_on as "dueOn"`

/** The rounds of some units as known at an instant, the newest first. */
export async function listDeclarationRounds(
  reader: Reader,
  unitIds: readonly UnitId[],
  asAt: Date,
): Promise<readonly DeclarationRound[]> {
  const { rows } = await sql<DeclarationRound>`
    select ${roundColumns} from disclosure.declaration_round
    where unit_id = any(${[...unitIds]}::uuid[]) and opened_at <= ${asAt}
    order by due_on desc, kind, id`.execute(reader)
  return rows
}

export async function findDeclarationRound(
  reader: Reader,
  id: DeclarationRoundId,
): Promise<DeclarationRound | undefined> {
  const { rows } = await sql<DeclarationRound>`
    select ${roundColumns} from disclosure.declaration_round where id = ${id}`.execute(reader)
  return rows[0]
}

/** Everybody on the lists of some rounds as known at an instant, without who they are. */
export async function listDueDeclarations(
  reader: Reader,
  roundIds: readonly DeclarationRoundId[],
  asAt: Date,
): Promise<ReadonlyMap<DeclarationRoundId, readonly DueDeclaration[]>> {
  const { rows } = await sql<DueDeclaration & { readonly roundId: DeclarationRoundId }>`
    select due.id, due.round_id as "roundId", excused.reason as excuse, received.received_on as "receivedOn",
      received.pages, case when handover.recorded_at <= ${asAt} then handover.id end as "handoverId"
    from disclosure.declaration_due due
    left join disclosure.declaration_excused excused on excused.due_id = due.id and excused.recorded_at <= ${asAt}
    left join disclosure.declaration_received received on received.due_id = due.id and received.recorded_at <= ${asAt}
    left join disclosure.declaration_handed handed on handed.due_id = due.id
    left join disclosure.declaration_handover handover on handover.id = handed.handover_id
    where due.round_id = any(${[...roundIds]}::uuid[]) and due.added_at <= ${asAt}
    order by due.added_at, due.id`.execute(reader)
  return Map.groupBy(rows, ({ roundId }) => roundId)
}

export interface ListedHandover extends Handover {
  readonly copies: number
  readonly posting: (Posting & { readonly publicationId: PublicationId }) | null
}

/** What of a round was passed on, and how it was then shown inside the unit. */
export async function listHandovers(
  reader: Reader,
  roundId: DeclarationRoundId,
): Promise<readonly ListedHandover[]> {
  const { rows } = await sql<
    Handover & { readonly copies: number; readonly posting: ListedHandover['posting'] }
  >`
    select handover.id, handover.handed_on as "handedOn", handover.recipient,
      (select count(*)::int from disclosure.declaration_handed where handover_id = handover.id) as copies,
      case when posting.handover_id is not null then json_build_object('way', posting.way, 'place', posting.place,
        'from', posting.posted_from, 'to', posting.posted_to, 'minutes', posting.minutes,
        'publicationId', posting.publication_id) end as posting
    from disclosure.declaration_handover handover
    left join disclosure.declaration_posting posting on posting.handover_id = handover.id
    where handover.round_id = ${roundId}
    order by handover.handed_on, handover.id`.execute(reader)
  return rows
}
