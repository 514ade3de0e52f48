import type { Figure, Period } from '../../platform/contracts/indicator.ts'
import type { Reader } from '../../platform/database/database.ts'
import type { UnitId } from '../../platform/kernel/ids.ts'

/** A figure of a closed period as it was computed, and as at when. */
export interface Snapshot {
  readonly unitId: UnitId
  readonly indicatorCode: string
  readonly period: Period
  readonly asAt: Date
  readonly figure: Figure | null
  readonly definitionVersion: string
}

/** Keeps a figure; one that is kept already for this period and definition stays as it is. */
export async function keepSnapshots(database: Reader, snapshots: readonly Snapshot[]): Promise<void> {
  if (snapshots.length === 0) return
  await database
    .insertInto('measure.snapshot')
    .values(
      snapshots.map(({ unitId, indicatorCode, period, asAt, figure, definitionVersion }) => ({
        unit_id: unitId,
        indicator_code: indicatorCode,
        period_from: period.from,
        period_to: period.to,
        as_at: asAt,
        numerator: figure?.numerator ?? null,
        denominator: figure?.denominator ?? null,
        definition_version: definitionVersion,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The units of which a figure is kept for a period already. */
export async function unitsKept(
  database: Reader,
  indicatorCode: string,
  definitionVersion: string,
  period: Period,
): Promise<ReadonlySet<UnitId>> {
  const rows = await database
    .selectFrom('measure.snapshot')
    .select('unit_id')
    .where('indicator_code', '=', indicatorCode)
    .where('definition_version', '=', definitionVersion)
    .where('period_from', '=', period.from)
    .where('period_to', '=', period.to)
    .execute()
  return new Set(rows.map(({ unit_id }) => unit_id))
}

export interface SnapshotFilter {
  readonly unitId?: UnitId | undefined
  readonly indicatorCode?: string | undefined
}

/** Kept figures, the latest period first. */
export async function listSnapshots(
  database: Reader,
  { unitId, indicatorCode }: SnapshotFilter,
  paging: { readonly limit: number; readonly offset: number },
): Promise<Snapshot[]> {
  let query = database.selectFrom('measure.snapshot').selectAll()
  if (unitId !== undefined) query = query.where('unit_id', '=', unitId)
  if (indicatorCode !== undefined) query = query.where('indicator_code', '=', indicatorCode)
  const rows = await query
    .orderBy('period_to', 'desc')
    .orderBy('period_from')
    .orderBy('unit_id')
    .orderBy('indicator_code')
    .orderBy('definition_version')
    .limit(paging.limit)
    .offset(paging.offset)
    .execute()
  return rows.map((row) => ({
    unitId: row.unit_id,
    indicatorCode: row.indicator_code,
    period: { from: row.period_from, to: row.period_to },
    asAt: row.as_at,
    figure: row.numerator === null ? null : { numerator: row.numerator, denominator: row.denominator },
    definitionVersion: row.definition_version,
  }))
}
