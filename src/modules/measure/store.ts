import { type Selectable, sql } from 'kysely'
import type { Period } from '../../platform/contracts/indicator.ts'
import type { Reader, Tx } from '../../platform/database/database.ts'
import { inPortions } from '../../platform/database/in-portions.ts'
import type { MeasureClosedFigure, MeasureClosing } from '../../platform/database/schema.ts'
import type { ClosingId, UnitId } from '../../platform/kernel/ids.ts'
import type { ClosedFigure, Closing } from './closing/closing.ts'

/** Which revision of which closing. */
export interface ClosingRevision {
  readonly id: ClosingId
  readonly revision: number
}

/** Writes a revision down for good, with at least one figure. */
export async function insertClosing(tx: Tx, closing: Closing): Promise<void> {
  const { id, revision, period, figures } = closing
  await tx
    .insertInto('measure.closing')
    .values({
      id,
      revision,
      unit_id: closing.unitId,
      period_from: period.from,
      period_to: period.to,
      closed_at: closing.closedAt,
      reason: closing.reason,
      formulas: closing.formulas,
    })
    .execute()
  await tx
    .insertInto('measure.closed_figure')
    .values(
      figures.map(({ indicatorCode, definitionVersion, asAt, figure, withheldBelow }) => ({
        closing_id: id,
        revision,
        indicator_code: indicatorCode,
        definition_version: definitionVersion,
        as_at: asAt,
        numerator: figure?.numerator ?? null,
        denominator: figure?.denominator ?? null,
        withheld_below: withheldBelow,
      })),
    )
    .execute()
}

/** The newest revision of each unit for a period. */
export async function latestClosings(
  reader: Reader,
  { from, to }: Period,
): Promise<ReadonlyMap<UnitId, ClosingRevision & { readonly formulas: string }>> {
  const rows = await reader
    .selectFrom('measure.closing')
    .distinctOn('unit_id')
    .select(['unit_id', 'id', 'revision', 'formulas'])
    .where('period_from', '=', from)
    .where('period_to', '=', to)
    .orderBy('unit_id')
    .orderBy('revision', 'desc')
    .execute()
  return new Map(rows.map(({ unit_id, ...closing }) => [unit_id, closing]))
}

export async function findClosing(
  reader: Reader,
  { id, revision }: ClosingRevision,
): Promise<Closing | undefined> {
  const [found] = await withFigures(
    reader,
    await closings(reader).where('closing.id', '=', id).where('closing.revision', '=', revision).execute(),
  )
  return found
}

/** When each revision of a closing was made and why, oldest first. */
export async function listRevisions(
  reader: Reader,
  id: ClosingId,
): Promise<readonly Pick<Closing, 'id' | 'revision' | 'closedAt' | 'reason'>[]> {
  const rows = await reader
    .selectFrom('measure.closing')
    .select(['revision', 'closed_at', 'reason'])
    .where('id', '=', id)
    .orderBy('revision')
    .execute()
  return rows.map(({ revision, closed_at, reason }) => ({ id, revision, closedAt: closed_at, reason }))
}

/** Revisions that are read at a time. */
const portion = 100

/** Every revision of every closed period, in the order of their identifiers. */
export async function* everyClosing(reader: Reader): AsyncGenerator<Closing> {
  for await (const found of inPortions<Closing>((after) => closingsAfter(reader, after))) yield* found
}

async function closingsAfter(reader: Reader, after: ClosingRevision | undefined): Promise<Closing[]> {
  const rows = await closings(reader)
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(closing.id, closing.revision) > (${after?.id}::uuid, ${after?.revision}::int)`,
      ),
    )
    .orderBy('closing.id')
    .orderBy('closing.revision')
    .limit(portion)
    .execute()
  return withFigures(reader, rows)
}

/** A closed figure with the period and the revision in which it stands. */
export interface PeriodClosing extends ClosingRevision {
  readonly period: Period
  readonly closed: ClosedFigure
}

/** One figure of a unit in all its closed periods as the newest revisions have it, the latest period first. */
export async function closingsOf(
  reader: Reader,
  unitId: UnitId,
  indicatorCode: string,
): Promise<PeriodClosing[]> {
  const rows = await reader
    .selectFrom('measure.closing as closing')
    .innerJoin('measure.closed_figure as figure', (join) =>
      join
        .onRef('figure.closing_id', '=', 'closing.id')
        .onRef('figure.revision', '=', 'closing.revision')
        .on('figure.indicator_code', '=', indicatorCode),
    )
    .distinctOn(['closing.period_to', 'closing.period_from'])
    .selectAll('figure')
    .select(['closing.period_from', 'closing.period_to'])
    .where('closing.unit_id', '=', unitId)
    .orderBy('closing.period_to', 'desc')
    .orderBy('closing.period_from')
    .orderBy('closing.revision', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.closing_id,
    revision: row.revision,
    period: { from: row.period_from, to: row.period_to },
    closed: figureOf(row),
  }))
}

function closings(reader: Reader) {
  return reader
    .selectFrom('measure.closing as closing')
    .innerJoin('organisations.unit as unit', 'unit.id', 'closing.unit_id')
    .selectAll('closing')
    .select('unit.code')
}

async function withFigures(
  reader: Reader,
  rows: readonly (Selectable<MeasureClosing> & { readonly code: string })[],
): Promise<Closing[]> {
  const ids = [...new Set(rows.map(({ id }) => id))]
  const figures = await reader
    .selectFrom('measure.closed_figure')
    .selectAll()
    .where('closing_id', '=', sql<ClosingId>`any(${ids}::uuid[])`)
    .orderBy(sql`indicator_code collate "C"`)
    .execute()
  const byClosing = Map.groupBy(figures, ({ closing_id, revision }) => `${closing_id} ${revision}`)
  return rows.map((row) => ({
    id: row.id,
    revision: row.revision,
    unitId: row.unit_id,
    unitCode: row.code,
    period: { from: row.period_from, to: row.period_to },
    closedAt: row.closed_at,
    reason: row.reason,
    formulas: row.formulas,
    figures: (byClosing.get(`${row.id} ${row.revision}`) ?? []).map(figureOf),
  }))
}

function figureOf(row: Selectable<MeasureClosedFigure>): ClosedFigure {
  const { numerator, denominator } = row
  return {
    indicatorCode: row.indicator_code,
    definitionVersion: row.definition_version,
    asAt: row.as_at,
    figure: numerator === null ? null : { numerator, denominator },
    withheldBelow: row.withheld_below,
  }
}
