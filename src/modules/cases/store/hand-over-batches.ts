import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { CaseId, PersonId, UnitId } from '../../../platform/kernel/ids.ts'
import {
  type Batch,
  type BatchContents,
  type BatchItem,
  batchContents,
  batchStates,
  itemStates,
} from '../domain/hand-over/batch.ts'

export interface StoredItem extends BatchItem<CaseId> {
  readonly code: string
  readonly procedure: string
  /** Nobody is named on the list. */
  readonly isConfidential: boolean
  readonly caseDueAt: Date | null
  readonly parts: number
  readonly readyAt: Date
  /** Until when the rule wants it handed over. */
  readonly dueAt: Date
  readonly workingMinutes: number | null
}

export interface StoredBatch extends Batch<CaseId> {
  readonly id: string
  readonly code: string
  readonly what: BatchContents
  readonly openedAt: Date
  readonly openedBy: PersonId
  readonly handedAt: Date | null
  readonly takenAt: Date | null
  readonly differences: string
  readonly items: readonly StoredItem[]
}

/** A batch as a list shows it. */
export interface BatchLine {
  readonly id: string
  readonly code: string
  readonly what: BatchContents
  readonly state: Batch['state']
  readonly fromUnitId: UnitId
  readonly toUnitId: UnitId
  readonly openedAt: Date
  readonly handedAt: Date | null
  readonly takenAt: Date | null
  readonly count: number
  readonly late: number
}

/**
 * Opens a batch with its cases. Refused by the database when one is in another batch under way.
 * @returns false when somebody was quicker with one of them
 */
export async function insertBatch(
  tx: Tx,
  batch: {
    readonly id: string
    readonly what: BatchContents
    readonly fromUnitId: UnitId
    readonly toUnitId: UnitId
    readonly by: PersonId
    readonly at: Date
    readonly items: readonly {
      readonly caseId: CaseId
      readonly parts: number
      readonly readyAt: Date
      readonly dueAt: Date
    }[]
  },
): Promise<boolean> {
  const prefix = batch.what === 'dossiers' ? 'BGHS' : 'BGKQ'
  const year = new Date(batch.at.getTime() + 7 * 3_600_000).getUTCFullYear()
  await sql`
    insert into cases.handover_batch (id, code, what, from_unit_id, to_unit_id, state, opened_at, opened_by)
    values (${batch.id}::uuid,
      ${`${prefix}-${year}-`} || lpad(nextval('cases.handover_number')::text, 5, '0'),
      ${batch.what}, ${batch.fromUnitId}::uuid, ${batch.toUnitId}::uuid, 'open', ${batch.at}, ${batch.by}::uuid)
    returning id`.execute(tx)
  const rows = batch.items.map(
    ({ caseId, parts, readyAt, dueAt }) =>
      sql`(${batch.id}::uuid, ${caseId}::uuid, 'listed', ${parts}::int, ${readyAt}::timestamptz, ${dueAt}::timestamptz)`,
  )
  const { rows: made } = await sql<{ case_id: CaseId }>`
    insert into cases.handover_item (batch_id, case_id, state, parts, ready_at, due_at)
    values ${sql.join(rows)} on conflict (case_id) where open do nothing returning case_id`.execute(tx)
  return made.length === batch.items.length
}

/** Holds a batch until the transaction ends, so that two people do not end it at once. */
export async function lockBatch(tx: Tx, id: string): Promise<void> {
  await sql`select id from cases.handover_batch where id = ${id}::uuid for update`.execute(tx)
}

export async function findBatch(reader: Reader, id: string): Promise<StoredBatch | undefined> {
  const row = await reader
    .selectFrom('cases.handover_batch')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return undefined
  return {
    id: row.id,
    code: row.code,
    what: known(batchContents, row.what),
    state: known(batchStates, row.state),
    fromUnitId: row.from_unit_id,
    toUnitId: row.to_unit_id,
    openedAt: row.opened_at,
    openedBy: row.opened_by,
    handedAt: row.handed_at,
    handedBy: row.handed_by,
    takenAt: row.taken_at,
    takenBy: row.taken_by,
    differences: row.differences,
    items: await itemsOf(reader, id),
  }
}

async function itemsOf(reader: Reader, batchId: string): Promise<readonly StoredItem[]> {
  const rows = await reader
    .selectFrom('cases.handover_item as item')
    .innerJoin('cases.case as found', 'found.id', 'item.case_id')
    .leftJoin('cases.procedure as procedure', 'procedure.id', 'found.procedure_id')
    .select([
      'item.case_id',
      'item.state',
      'item.note',
      'item.parts',
      'item.ready_at',
      'item.due_at',
      'item.working_minutes',
      'found.code',
      'found.confidentiality',
      'found.due_at as case_due_at',
      'procedure.name',
    ])
    .where('item.batch_id', '=', batchId)
    .orderBy('found.code')
    .execute()
  return rows.map((row) => ({
    caseId: row.case_id,
    state: known(itemStates, row.state),
    note: row.note,
    code: row.code,
    procedure: row.name ?? '',
    isConfidential: row.confidentiality === 'confidential',
    caseDueAt: row.case_due_at,
    parts: row.parts,
    readyAt: row.ready_at,
    dueAt: row.due_at,
    workingMinutes: row.working_minutes,
  }))
}

/** Batches that come to or go from a unit, the newest first; those under way before the others. */
export async function listBatches(reader: Reader, unitId: UnitId, now: Date): Promise<readonly BatchLine[]> {
  const { rows } = await sql<{
    id: string
    code: string
    what: string
    state: string
    fromUnitId: UnitId
    toUnitId: UnitId
    openedAt: Date
    handedAt: Date | null
    takenAt: Date | null
    count: number
    late: number
  }>`
    select batch.id, batch.code, batch.what, batch.state, batch.from_unit_id as "fromUnitId",
      batch.to_unit_id as "toUnitId", batch.opened_at as "openedAt", batch.handed_at as "handedAt",
      batch.taken_at as "takenAt", items.count, items.late
    from (
      (select * from cases.handover_batch where from_unit_id = ${unitId}::uuid order by opened_at desc limit 30)
      union
      (select * from cases.handover_batch where to_unit_id = ${unitId}::uuid order by opened_at desc limit 30)
    ) batch
    cross join lateral (
      select count(*)::int as count,
        count(*) filter (where coalesce(batch.handed_at, ${now}::timestamptz) > item.due_at)::int as late
      from cases.handover_item item where item.batch_id = batch.id
    ) items
    order by batch.state in ('taken', 'cancelled'), batch.opened_at desc`.execute(reader)
  return rows.map((row) => ({
    ...row,
    what: known(batchContents, row.what),
    state: known(batchStates, row.state),
  }))
}

/** Writes down what was decided of a batch. */
export async function saveBatch(
  tx: Tx,
  id: string,
  decided: Batch<CaseId>,
  more: {
    readonly at: Date
    readonly differences: string
    readonly workingMinutes: ReadonlyMap<CaseId, number>
  },
): Promise<void> {
  const { at, differences, workingMinutes } = more
  const ended = decided.state === 'taken' || decided.state === 'cancelled'
  await tx
    .updateTable('cases.handover_batch')
    .set({
      state: decided.state,
      ...(decided.state === 'handed' && { handed_at: at, handed_by: decided.handedBy }),
      ...(decided.state === 'taken' && { taken_at: at, taken_by: decided.takenBy, differences }),
      ...(ended && { ended_at: at }),
    })
    .where('id', '=', id)
    .execute()
  if (!ended) return
  for (const item of decided.items) {
    await tx
      .updateTable('cases.handover_item')
      .set({
        state: item.state,
        note: item.note,
        open: false,
        working_minutes: item.state === 'accepted' ? (workingMinutes.get(item.caseId) ?? null) : null,
      })
      .where('batch_id', '=', id)
      .where('case_id', '=', item.caseId)
      .execute()
  }
}

/** How hand-overs of a unit went in a time: the rows of the figure, counted. */
export async function handoverFigures(
  reader: Reader,
  unitId: UnitId,
  from: Date,
): Promise<{ readonly count: number; readonly late: number; readonly medianHours: number | null }> {
  const { rows } = await sql<{ count: number; late: number; median: number | null }>`
    select count(*)::int as count, count(*) filter (where late)::int as late,
      (percentile_cont(0.5) within group (order by working_minutes))::float8 as median
    from cases.handover_row
    where (from_unit_id = ${unitId}::uuid or to_unit_id = ${unitId}::uuid) and taken_at >= ${from}`.execute(
    reader,
  )
  const [row] = rows
  return {
    count: row?.count ?? 0,
    late: row?.late ?? 0,
    medianHours: row?.median == null ? null : Math.round((row.median / 60) * 10) / 10,
  }
}

function known<Value extends string>(values: readonly Value[], text: string): Value {
  const found = values.find((value) => value === text)
  if (found === undefined) throw new RangeError(`the database has an unknown ${text}`)
  return found
}
