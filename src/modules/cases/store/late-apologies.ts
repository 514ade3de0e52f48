import { sql } from 'kysely'
import { z } from 'zod'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { CaseId, PersonId, UnitId } from '../../../platform/kernel/ids.ts'
import { type CaseKind, caseKinds } from '../domain/case-type.ts'
import type { CauseOfDelay, Stay } from '../domain/late/cause-of-delay.ts'

/** A clock whose running out is due an apology. */
export interface LateDossier {
  readonly caseId: CaseId
  readonly code: string
  readonly unitId: UnitId
  readonly handlerId: PersonId | null
  readonly run: number
  readonly dueAt: Date
}

/**
 * Dossiers that are late and for which no apology was opened yet, the longest late first. Needs a reader who is the
 * system: it looks at every unit.
 */
export async function lateDossiers(
  reader: Reader,
  now: Date,
  after: Pick<LateDossier, 'dueAt' | 'caseId'> | null,
  most: number,
): Promise<LateDossier[]> {
  const { rows } = await sql<LateDossier>`
    select clock.case_id as "caseId", "case".code, "case".unit_id as "unitId", "case".handler_id as "handlerId",
      clock.run, clock.due_at as "dueAt"
    from cases.clock
    join cases.case on "case".id = clock.case_id
    where clock.stopped_at is null and clock.kind = 'dossier' and clock.clock = 'process'
      and not clock.stands_still and clock.due_at < ${now} and clock.reappointed_on is null
      ${after === null ? sql`` : sql`and (clock.due_at, clock.case_id) > (${after.dueAt}, ${after.caseId}::uuid)`}
      and not exists (select from cases.apology where apology.case_id = clock.case_id)
    order by clock.due_at, clock.case_id
    limit ${most}`.execute(reader)
  return rows
}

/** Where some cases stayed and with whom, in the order of time. */
export async function staysOf(
  reader: Reader,
  caseIds: readonly CaseId[],
): Promise<ReadonlyMap<CaseId, readonly Stay[]>> {
  const { rows } = await sql<Stay & { caseId: CaseId }>`
    select case_id as "caseId", state, owner, handler_id as "handlerId", entered_at as "enteredAt",
      left_at as "leftAt"
    from cases.stage where case_id = any(${[...caseIds]}::uuid[])
    order by case_id, sequence`.execute(reader)
  return Map.groupBy(rows, ({ caseId }) => caseId)
}

/** @returns false when it was opened before */
export async function openApology(
  tx: Tx,
  late: LateDossier,
  cause: CauseOfDelay,
  now: Date,
): Promise<boolean> {
  const { rows } = await sql`
    insert into cases.apology (case_id, run, due_at, opened_at, cause_state, cause_person_id, cause_working_days)
    values (${late.caseId}, ${late.run}, ${late.dueAt}, ${now}, ${cause.state}, ${cause.personId}, ${cause.workingDays})
    on conflict (case_id) do nothing
    returning case_id`.execute(tx)
  return rows.length === 1
}

/** The apology that a dossier is due. */
export interface Apology {
  readonly caseId: CaseId
  readonly dueAt: Date
  readonly openedAt: Date
  readonly cause: CauseOfDelay
  readonly reason: string
  readonly newDay: LocalDate | null
  readonly preparedBy: PersonId | null
  readonly preparedAt: Date | null
  readonly signedAt: Date | null
}

/** An apology in a list, with what the list says of its case. */
export interface ListedApology extends Apology {
  readonly code: string
  readonly kind: CaseKind
  readonly definitionVersion: number
  readonly title: string
  readonly state: string
  readonly unitId: UnitId
  readonly handlerId: PersonId | null
  readonly sequence: number
}

interface ApologyRow extends Omit<ListedApology, 'kind' | 'cause'> {
  readonly kind: string
  readonly causeState: string
  readonly causePersonId: PersonId | null
  readonly causeWorkingDays: number
}

const columns = sql`
  apology.case_id as "caseId", apology.due_at as "dueAt", apology.opened_at as "openedAt",
  apology.cause_state as "causeState", apology.cause_person_id as "causePersonId",
  apology.cause_working_days as "causeWorkingDays", apology.reason, apology.new_day as "newDay",
  apology.prepared_by as "preparedBy", apology.prepared_at as "preparedAt", apology.signed_at as "signedAt",
  "case".code, "case".kind, "case".definition_version as "definitionVersion", content.title, "case".state,
  "case".unit_id as "unitId", "case".handler_id as "handlerId", "case".sequence`
const source = sql`
  from cases.apology
  join cases.case on "case".id = apology.case_id
  join cases.content on content.case_id = apology.case_id`
/** An apology still has an addressee who waits: the clock of its dossier runs on. */
const stillWanted = sql`
  apology.signed_at is null and "case".closed_at is null
  and exists (select from cases.clock where clock.case_id = apology.case_id and clock.clock = 'process'
    and clock.run = apology.run and clock.stopped_at is null)`

/** Where a list goes on. */
export interface ApologyCursor {
  readonly openedAt: Date
  readonly caseId: CaseId
}

/** The apologies that some units have not sent, the longest waiting first, as far as the reader may read the cases. */
export async function unsignedApologies(
  reader: Reader,
  unitIds: readonly UnitId[],
  { after, most, prepared }: { after: ApologyCursor | null; most: number; prepared: boolean },
): Promise<ListedApology[]> {
  const { rows } = await sql<ApologyRow>`
    select ${columns} ${source}
    where "case".unit_id = any(${[...unitIds]}::uuid[]) and ${stillWanted}
      and apology.prepared_at is ${prepared ? sql`not null` : sql`null`}
      ${after === null ? sql`` : sql`and (apology.opened_at, apology.case_id) > (${after.openedAt}, ${after.caseId}::uuid)`}
    order by apology.opened_at, apology.case_id
    limit ${most}`.execute(reader)
  return rows.map(listed)
}

/** The apology of a case, as far as the reader may read the case. */
export async function findApology(reader: Reader, caseId: CaseId): Promise<ListedApology | undefined> {
  const { rows } = await sql<ApologyRow>`
    select ${columns} ${source} where apology.case_id = ${caseId}::uuid`.execute(reader)
  return rows.map(listed)[0]
}

/** Keeps what the handler writes for the head to sign. @returns false when it was signed meanwhile */
export async function prepareApology(
  tx: Tx,
  caseId: CaseId,
  prepared: {
    readonly cause: Pick<CauseOfDelay, 'state' | 'personId'>
    readonly reason: string
    readonly newDay: LocalDate
    readonly by: PersonId
    readonly at: Date
  },
): Promise<boolean> {
  const { rows } = await sql`
    update cases.apology set cause_state = ${prepared.cause.state}, cause_person_id = ${prepared.cause.personId},
      reason = ${prepared.reason}, new_day = ${prepared.newDay}::date, prepared_by = ${prepared.by},
      prepared_at = ${prepared.at}
    where case_id = ${caseId}::uuid and signed_at is null
    returning case_id`.execute(tx)
  return rows.length === 1
}

export async function markApologySigned(
  tx: Tx,
  caseId: CaseId,
  signed: { readonly by: PersonId; readonly at: Date; readonly actSequence: number },
): Promise<void> {
  await sql`
    update cases.apology set signed_by = ${signed.by}, signed_at = ${signed.at}, act_sequence = ${signed.actSequence}
    where case_id = ${caseId}::uuid and signed_at is null`.execute(tx)
}

/** How many letters of each unit were ready before a moment and are not signed. */
export async function countUnsignedSince(
  reader: Reader,
  before: Date,
): Promise<{ readonly unitId: UnitId; readonly ready: number; readonly unwritten: number }[]> {
  const { rows } = await sql<{ unitId: UnitId; ready: number; unwritten: number }>`
    select "case".unit_id as "unitId", count(apology.prepared_at)::integer as ready,
      count(*) filter (where apology.prepared_at is null)::integer as unwritten
    from cases.apology
    join cases.case on "case".id = apology.case_id
    where ${stillWanted} and coalesce(apology.prepared_at, apology.opened_at) < ${before}
    group by "case".unit_id`.execute(reader)
  return rows
}

function listed({ causeState, causePersonId, causeWorkingDays, kind, ...row }: ApologyRow): ListedApology {
  return {
    ...row,
    kind: z.enum(caseKinds).parse(kind),
    cause: { state: causeState, personId: causePersonId, workingDays: causeWorkingDays },
  }
}
