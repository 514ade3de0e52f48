import { sql } from 'kysely'
import { z } from 'zod'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import { deferred, prepared } from '../../../platform/database/pool-dialect.ts'
import type { CaseId, PersonId, UnitId } from '../../../platform/kernel/ids.ts'
import { foldText } from '../../../platform/kernel/text.ts'
import { type Case, type CaseHead, type CaseStanding, caseChannels } from '../domain/case.ts'
import type { CaseAct } from '../domain/case-act.ts'
import { type CaseType, caseKinds, confidentialities, stateOf } from '../domain/case-type.ts'
import { afterAct, foldCase } from '../domain/fold.ts'
import type { CaseWorld } from '../domain/world.ts'
import { actRow, readAct } from './act-rows.ts'
import { clockRows, nearestDue } from './clock-rows.ts'

/** Somebody else moved the case in the meantime; what was decided no longer holds. */
export class CaseStale extends Error {}
export class CaseNotFound extends Error {}

/** Who asks; absent of the anonymous. */
export interface Applicant {
  readonly name: string
  readonly phone: string
  readonly email: string
  readonly address: string
  readonly citizenNumber: string
  readonly language: 'vi' | 'en'
  readonly resultBy: 'online' | 'counter' | 'post'
}

/** A case that is filed now. */
export interface NewCase {
  readonly head: CaseHead
  readonly filed: Extract<CaseAct, { type: 'filed' }>
  readonly title: string
  readonly fields: Readonly<Record<string, unknown>>
  /** The words by which staff find it; what is searched is folded. */
  readonly searchText: string
  readonly applicant: Applicant | null
  readonly receiptLookup: Buffer
  readonly filedBy: PersonId | null
  readonly example: boolean
}

/**
 * The number of the next case, given once and never again; and how many days were announced so far, by which an office
 * knows whether its calendar still stands.
 */
export async function nextCaseNumber(
  reader: Reader,
): Promise<{ readonly number: number; readonly announcements: number }> {
  const asking = sql<{ number: number; announcements: number }>`
    select nextval('cases.case_number') as number, (select count(*) from cases.announced_day) as announcements`
  const { rows } = await reader.executeQuery<{ number: number; announcements: number }>(
    prepared(asking.compile(reader)),
  )
  return rows[0] ?? { number: 0, announcements: 0 }
}

/** Writes a new case with everything that belongs to it, in one statement. */
export async function insertCase(
  tx: Tx,
  type: CaseType,
  entered: NewCase,
  world: CaseWorld,
): Promise<CaseStanding> {
  const { head, filed, applicant } = entered
  const standing = foldCase([filed])
  const clocks = clockRows(type, head, standing, world)
  const { owner } = stateOf(type, standing.state)
  const writing = tx
    .with('head', (db) =>
      db.insertInto('cases.case').values({
        id: head.id,
        code: head.code,
        kind: head.kind,
        definition_version: head.definitionVersion,
        unit_id: standing.unitId,
        received_unit_id: head.receivedUnitId,
        about_unit_id: head.aboutUnitId,
        state: standing.state,
        owner,
        handler_id: null,
        confidentiality: head.confidentiality,
        channel: head.channel,
        anonymous: head.anonymous,
        procedure_id: head.procedureId,
        term_days: head.procedureDays?.days ?? null,
        term_unit: head.procedureDays?.unit ?? null,
        received_at: head.receivedAt,
        filed_at: filed.at,
        filed_by: entered.filedBy,
        due_at: nearestDue(clocks),
        sequence: standing.sequence,
        example: entered.example,
      }),
    )
    .with('content', (db) =>
      db.insertInto('cases.content').values({
        case_id: head.id,
        unit_id: standing.unitId,
        confidentiality: head.confidentiality,
        title: entered.title.slice(0, 300),
        fields: JSON.stringify(entered.fields),
        words: sql<string>`to_tsvector('simple', ${foldText(`${head.code} ${entered.title} ${entered.searchText}`)})`,
      }),
    )
    .with('act', (db) => db.insertInto('cases.act').values(actRow(head.id, filed)))
    .with('stage', (db) =>
      db.insertInto('cases.stage').values({
        case_id: head.id,
        sequence: filed.sequence,
        kind: head.kind,
        state: standing.state,
        owner,
        unit_id: standing.unitId,
        handler_id: null,
        entered_at: filed.at,
      }),
    )
    .with('receipt', (db) =>
      db.insertInto('cases.receipt').values({ case_id: head.id, lookup: entered.receiptLookup }),
    )
  const withClocks =
    clocks.length === 0 ? writing : writing.with('clock', (db) => db.insertInto('cases.clock').values(clocks))
  const whole =
    applicant === null
      ? withClocks
      : withClocks.with('applicant', (db) =>
          db.insertInto('cases.applicant').values({
            case_id: head.id,
            name: applicant.name,
            phone: applicant.phone,
            email: applicant.email,
            address: applicant.address,
            citizen_number: applicant.citizenNumber,
            language: applicant.language,
            result_by: applicant.resultBy,
          }),
        )
  // Nothing of it is asked for: it travels with what follows, at the latest with the commit.
  await tx.executeQuery(deferred(whole.selectNoFrom(sql`1`.as('done')).compile()))
  return standing
}

/**
 * Adds one act to a case and brings everything that is derived from the acts up to it.
 * @throws CaseStale when another act was added since `current` was read
 */
export async function appendAct(
  tx: Tx,
  type: CaseType,
  current: Case,
  act: CaseAct,
  world: CaseWorld,
): Promise<CaseStanding> {
  const standing = afterAct(current.standing, act)
  const clocks = clockRows(type, current, standing, world)
  const { owner } = stateOf(type, standing.state)
  const updated = await tx
    .updateTable('cases.case')
    .set({
      unit_id: standing.unitId,
      state: standing.state,
      owner,
      handler_id: standing.handlerId,
      confidentiality: standing.confidentiality ?? current.confidentiality,
      closed_at: standing.closedAt,
      outcome: standing.outcome,
      due_at: nearestDue(clocks),
      sequence: standing.sequence,
    })
    .where('id', '=', current.id)
    .where('sequence', '=', current.standing.sequence)
    .executeTakeFirst()
  if (updated.numUpdatedRows !== 1n)
    throw new CaseStale(`case moved on since act ${current.standing.sequence}`)
  await tx.insertInto('cases.act').values(actRow(current.id, act)).execute()
  await writeClocks(tx, clocks)
  if (changesPlace(current.standing, standing)) await writeStage(tx, current, standing, owner, act)
  return standing
}

/**
 * A case with all its acts, as the reader of this transaction may read it.
 * @throws CaseNotFound when there is none, or none for this reader
 */
export async function getCase(reader: Reader, caseId: CaseId): Promise<Case> {
  const found = await findCase(reader, caseId)
  if (found === undefined) throw new CaseNotFound('no such case for this reader')
  return found
}

/** A case with all its acts; absent also when the reader of this transaction may not read it. */
export async function findCase(reader: Reader, caseId: CaseId): Promise<Case | undefined> {
  const rows = await reader
    .selectFrom('cases.act')
    .innerJoin('cases.case', 'cases.case.id', 'cases.act.case_id')
    .where('cases.act.case_id', '=', caseId)
    .orderBy('cases.act.sequence')
    .select([
      'cases.case.id',
      'cases.case.code',
      'cases.case.kind',
      'cases.case.definition_version',
      'cases.case.received_unit_id',
      'cases.case.about_unit_id',
      'cases.case.channel',
      'cases.case.anonymous',
      'cases.case.confidentiality',
      'cases.case.procedure_id',
      'cases.case.term_days',
      'cases.case.term_unit',
      'cases.case.received_at',
      'cases.act.type',
      'cases.act.sequence',
      'cases.act.at',
      'cases.act.actor_kind',
      'cases.act.person_id',
      'cases.act.clocks',
      'cases.act.data',
    ])
    .execute()
  const [first] = rows
  if (first === undefined) return undefined
  const acts = rows.map(readAct)
  return {
    id: first.id,
    code: first.code,
    kind: z.enum(caseKinds).parse(first.kind),
    definitionVersion: first.definition_version,
    receivedUnitId: first.received_unit_id,
    aboutUnitId: first.about_unit_id,
    channel: z.enum(caseChannels).parse(first.channel),
    anonymous: first.anonymous,
    confidentiality: z.enum(confidentialities).parse(first.confidentiality),
    procedureId: first.procedure_id,
    procedureDays:
      first.term_days === null
        ? null
        : {
            days: first.term_days,
            unit: first.term_unit === 'calendar-day' ? 'calendar-day' : 'working-day',
          },
    receivedAt: first.received_at,
    standing: foldCase(acts),
    acts,
  }
}

/** Moves what was written along with its case, so that row security goes by the new unit and level. */
export async function moveContent(
  tx: Tx,
  caseId: CaseId,
  to: { readonly unitId: UnitId; readonly confidentiality: string; readonly readers: readonly PersonId[] },
): Promise<void> {
  await tx
    .updateTable('cases.content')
    .set({ unit_id: to.unitId, confidentiality: to.confidentiality, readers: [...to.readers] })
    .where('case_id', '=', caseId)
    .execute()
}

async function writeClocks(tx: Tx, rows: ReturnType<typeof clockRows>): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insertInto('cases.clock')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['case_id', 'clock', 'run']).doUpdateSet((excluded) => ({
        // Whose it was while it ran: what is stopped stays with whoever had it then.
        unit_id: sql`case when clock.stopped_at is null then ${excluded.ref('excluded.unit_id')} else clock.unit_id end`,
        handler_id: sql`case when clock.stopped_at is null then ${excluded.ref('excluded.handler_id')} else clock.handler_id end`,
        due_at: excluded.ref('excluded.due_at'),
        predicted: excluded.ref('excluded.predicted'),
        stands_still: excluded.ref('excluded.stands_still'),
        state: excluded.ref('excluded.state'),
        stopped_at: excluded.ref('excluded.stopped_at'),
        pauses: excluded.ref('excluded.pauses'),
        extended: excluded.ref('excluded.extended'),
        reappointed_on: excluded.ref('excluded.reappointed_on'),
        late: excluded.ref('excluded.late'),
      })),
    )
    .execute()
}

function changesPlace(before: CaseStanding, after: CaseStanding): boolean {
  return (
    before.state !== after.state || before.unitId !== after.unitId || before.handlerId !== after.handlerId
  )
}

async function writeStage(
  tx: Tx,
  head: CaseHead,
  standing: CaseStanding,
  owner: string,
  act: CaseAct,
): Promise<void> {
  await tx
    .updateTable('cases.stage')
    .set({ left_at: act.at })
    .where('case_id', '=', head.id)
    .where('left_at', 'is', null)
    .execute()
  await tx
    .insertInto('cases.stage')
    .values({
      case_id: head.id,
      sequence: act.sequence,
      kind: head.kind,
      state: standing.state,
      owner,
      unit_id: standing.unitId,
      handler_id: standing.handlerId,
      entered_at: act.at,
    })
    .execute()
}
