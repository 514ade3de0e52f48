import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { CaseId, ProcedureId, UnitId } from '../../../platform/kernel/ids.ts'
import { type CheckedPart, CheckedParts } from '../domain/counter/checklist.ts'

export interface CounterDossier {
  readonly caseId: CaseId
  /** Whose counter took it in. */
  readonly unitId: UnitId
  readonly parts: readonly CheckedPart[]
  readonly enteredAt: Date
}

export async function insertCounterDossier(
  tx: Tx,
  dossier: CounterDossier & { readonly begunAt: Date | null; readonly ticketId: string | null },
): Promise<void> {
  await tx
    .insertInto('cases.counter_dossier')
    .values({
      case_id: dossier.caseId,
      unit_id: dossier.unitId,
      parts: JSON.stringify(dossier.parts),
      begun_at: dossier.begunAt,
      entered_at: dossier.enteredAt,
      ticket_id: dossier.ticketId,
    })
    .execute()
}

export async function findCounterDossier(
  reader: Reader,
  caseId: CaseId,
): Promise<CounterDossier | undefined> {
  const row = await reader
    .selectFrom('cases.counter_dossier')
    .selectAll()
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  return (
    row && {
      caseId: row.case_id,
      unitId: row.unit_id,
      parts: CheckedParts.parse(row.parts),
      enteredAt: row.entered_at,
    }
  )
}

/** A dossier by what is public of it: nothing of what was written. */
export interface DossierHead {
  readonly caseId: CaseId
  readonly code: string
  readonly unitId: UnitId
  readonly state: string
  readonly procedureName: string
  readonly receivedAt: Date
  readonly dueAt: Date | null
}

/** The case of a number such as `HS-2026-000123`, when it is a dossier. */
export async function findDossierByCode(reader: Reader, code: string): Promise<CaseId | undefined> {
  const row = await reader
    .selectFrom('cases.case')
    .select('id')
    .where('code', '=', code)
    .where('kind', '=', 'dossier')
    .executeTakeFirst()
  return row?.id
}

/** Results of some units that are ready, by how they go out. Reads who wants them how, so it reads as the system. */
export async function resultsReady(
  reader: Reader,
  unitIds: readonly UnitId[],
  resultBy: 'counter' | 'post',
): Promise<readonly CaseId[]> {
  if (unitIds.length === 0) return []
  const { rows } = await sql<{ id: CaseId }>`
    select "case".id from cases.case
    join cases.applicant on applicant.case_id = "case".id
    where "case".kind = 'dossier' and "case".state = 'ready' and applicant.result_by = ${resultBy}
      and "case".unit_id = any(${[...unitIds]}::uuid[]) and "case".closed_at is null
    order by "case".due_at, "case".id limit 500`.execute(reader)
  return rows.map(({ id }) => id)
}

/** What a counter is to hand on: its dossiers that another unit decides and has not taken. */
export async function dossiersToHandOver(
  reader: Reader,
  counterId: UnitId,
  toUnitId: UnitId,
): Promise<readonly HandoverCandidate[]> {
  const { rows } = await sql<Candidate>`
    select "case".id, "case".code, procedure.name as procedure, "case".due_at as due,
      stage.entered_at as ready, dossier.parts
    from cases.counter_dossier dossier
    join cases.case on "case".id = dossier.case_id
    join cases.stage on stage.case_id = "case".id and stage.left_at is null
    left join cases.procedure on procedure.id = "case".procedure_id
    where dossier.unit_id = ${counterId}::uuid and "case".unit_id = ${toUnitId}::uuid
      and "case".closed_at is null and "case".state = 'received'
      and not exists (select from cases.handover_item item where item.case_id = "case".id and item.open)
    order by stage.entered_at, "case".id limit 500`.execute(reader)
  return rows.map(candidateOf)
}

/** What an office is to bring back: signed results of dossiers that a counter took in and gives out. */
export async function resultsToHandOver(
  reader: Reader,
  fromUnitId: UnitId,
  counterId: UnitId,
): Promise<readonly HandoverCandidate[]> {
  const { rows } = await sql<Candidate>`
    select "case".id, "case".code, procedure.name as procedure, "case".due_at as due,
      stage.entered_at as ready, dossier.parts
    from cases.counter_dossier dossier
    join cases.case on "case".id = dossier.case_id
    join cases.stage on stage.case_id = "case".id and stage.left_at is null
    left join cases.procedure on procedure.id = "case".procedure_id
    where dossier.unit_id = ${counterId}::uuid and "case".unit_id = ${fromUnitId}::uuid
      and "case".closed_at is null and "case".state = 'ready'
      and not exists (
        select from cases.handover_item item
        join cases.handover_batch batch on batch.id = item.batch_id
        where item.case_id = "case".id
          and (item.open or (batch.what = 'results' and item.state = 'accepted'))
      )
    order by stage.entered_at, "case".id limit 500`.execute(reader)
  return rows.map(candidateOf)
}

/** Whether a result lies at a counter: brought there and taken. */
export async function isResultAt(reader: Reader, caseId: CaseId, counterId: UnitId): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`
    select exists (
      select from cases.handover_item item join cases.handover_batch batch on batch.id = item.batch_id
      where item.case_id = ${caseId}::uuid and item.state = 'accepted'
        and batch.what = 'results' and batch.to_unit_id = ${counterId}::uuid
    ) as there`.execute(reader)
  return rows[0]?.there === true
}

/** A case that may go into a batch. */
export interface HandoverCandidate {
  readonly caseId: CaseId
  readonly code: string
  readonly procedure: string
  readonly dueAt: Date | null
  /** When it came to the counter, or was signed. */
  readonly readyAt: Date
  readonly parts: readonly CheckedPart[]
}

interface Candidate {
  readonly id: CaseId
  readonly code: string
  readonly procedure: string | null
  readonly due: Date | null
  readonly ready: Date
  readonly parts: unknown
}

function candidateOf(row: Candidate): HandoverCandidate {
  return {
    caseId: row.id,
    code: row.code,
    procedure: row.procedure ?? '',
    dueAt: row.due,
    readyAt: row.ready,
    parts: CheckedParts.parse(row.parts),
  }
}

/** The procedures that some units have published and do on a day, as the counter offers them. */
export async function offeredProcedures(
  reader: Reader,
  unitIds: readonly UnitId[],
  on: string,
): Promise<
  readonly {
    readonly id: ProcedureId
    readonly unitId: UnitId
    readonly name: string
    readonly code: string | undefined
  }[]
> {
  if (unitIds.length === 0) return []
  const { rows } = await sql<{ id: ProcedureId; unitId: UnitId; name: string; code: string | null }>`
    select distinct on (unit_id, slug) id, unit_id as "unitId", name, code from cases.procedure
    where unit_id = any(${[...unitIds]}::uuid[]) and published_at is not null
      and valid_from <= ${on}::date and (valid_to is null or valid_to >= ${on}::date)
    order by unit_id, slug, valid_from desc`.execute(reader)
  return rows.map((row) => ({ ...row, code: row.code ?? undefined }))
}

/** Counters that took in dossiers which a unit decides. */
export async function countersOf(reader: Reader, unitId: UnitId): Promise<readonly UnitId[]> {
  const rows = await reader
    .selectFrom('cases.counter_dossier')
    .innerJoin('cases.case', 'cases.case.id', 'cases.counter_dossier.case_id')
    .select('cases.counter_dossier.unit_id')
    .distinct()
    .where('cases.case.unit_id', '=', unitId)
    .where('cases.counter_dossier.unit_id', '<>', unitId)
    .limit(50)
    .execute()
  return rows.map(({ unit_id }) => unit_id)
}
