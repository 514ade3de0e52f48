import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { CaseId, PersonId, UnitId } from '../../../platform/kernel/ids.ts'
import type { PaperSeries } from '../domain/counter/paper-series.ts'

export interface StoredSeries extends PaperSeries {
  readonly id: string
  readonly unitId: UnitId
  readonly madeAt: Date
}

/** What became of a number that was put by. */
export interface SettledNumber {
  readonly number: number
  /** `HS-2026-000123`; null when it was not used. */
  readonly caseCode: string | null
  readonly voidReason: string | null
}

/** Puts numbers by; they follow the last that were ever put by under the prefix. */
export async function insertSeries(
  tx: Tx,
  wish: {
    readonly unitId: UnitId
    readonly prefix: string
    readonly amount: number
    readonly by: PersonId
    readonly at: Date
  },
): Promise<void> {
  const { unitId, prefix, amount, by, at } = wish
  await sql`select pg_advisory_xact_lock(hashtextextended(${`series:${unitId}`}, 0))`.execute(tx)
  await sql`
    insert into cases.paper_series (id, unit_id, prefix, first, last, made_at, person_id)
    select ${crypto.randomUUID()}::uuid, ${unitId}::uuid, ${prefix}, coalesce(max(last), 0) + 1,
      coalesce(max(last), 0) + ${amount}::int, ${at}, ${by}::uuid
    from cases.paper_series where unit_id = ${unitId}::uuid and prefix = ${prefix}`.execute(tx)
}

export async function listSeries(reader: Reader, unitId: UnitId): Promise<readonly StoredSeries[]> {
  const rows = await reader
    .selectFrom('cases.paper_series')
    .selectAll()
    .where('unit_id', '=', unitId)
    .orderBy('made_at', 'desc')
    .orderBy('first', 'desc')
    .limit(20)
    .execute()
  return rows.map(seriesOf)
}

/** The series of a counter that has this number. */
export async function findSeries(
  reader: Reader,
  unitId: UnitId,
  { prefix, number }: { readonly prefix: string; readonly number: number },
): Promise<StoredSeries | undefined> {
  const row = await reader
    .selectFrom('cases.paper_series')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('prefix', '=', prefix)
    .where('first', '<=', number)
    .where('last', '>=', number)
    .executeTakeFirst()
  return row && seriesOf(row)
}

export async function settledNumbers(reader: Reader, seriesId: string): Promise<readonly SettledNumber[]> {
  const rows = await reader
    .selectFrom('cases.counter_number as settled')
    .leftJoin('cases.case as found', 'found.id', 'settled.case_id')
    .select(['settled.number', 'found.code', 'settled.void_reason'])
    .where('settled.series_id', '=', seriesId)
    .orderBy('settled.number')
    .execute()
  return rows.map(({ number, code, void_reason }) => ({ number, caseCode: code, voidReason: void_reason }))
}

/** Accounts for a number. @returns false when somebody has accounted for it already */
export async function settleNumber(
  tx: Tx,
  settled: {
    readonly seriesId: string
    readonly number: number
    readonly caseId: CaseId | null
    readonly voidReason: string | null
    readonly by: PersonId
    readonly at: Date
  },
): Promise<boolean> {
  const { seriesId, number, caseId, voidReason, by, at } = settled
  const { rows } = await sql<{ number: number }>`
    insert into cases.counter_number (series_id, number, case_id, void_reason, person_id, settled_at)
    values (${seriesId}::uuid, ${number}, ${caseId}, ${voidReason}, ${by}::uuid, ${at})
    on conflict (series_id, number) do nothing returning number`.execute(tx)
  return rows.length === 1
}

function seriesOf(row: {
  readonly id: string
  readonly unit_id: UnitId
  readonly prefix: string
  readonly first: number
  readonly last: number
  readonly made_at: Date
}): StoredSeries {
  return {
    id: row.id,
    unitId: row.unit_id,
    prefix: row.prefix,
    first: row.first,
    last: row.last,
    madeAt: row.made_at,
  }
}
