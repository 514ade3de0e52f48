import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { idSchema, newId, type PersonId, type UnitId } from '../../../platform/kernel/ids.ts'
import type { DrawId, LineId } from '../domain/inspections/inspection.ts'
import type { RiskRecord } from '../domain/inspections/risk.ts'

/** A draw as it was fixed, and what came of it once it was drawn. */
export interface Draw {
  readonly id: DrawId
  readonly lineId: LineId
  readonly listText: string
  readonly listHash: string
  readonly seedSource: string
  readonly seedDay: LocalDate
  readonly secret: string
  readonly secretHash: string
  readonly committedAt: Date
  readonly result: {
    readonly publicValue: string
    readonly seed: string
    readonly chosenCodes: readonly string[]
    readonly drawnAt: Date
  } | null
  /** Whether every drawn school has been visited, so that the secret may be shown. */
  readonly revealed: boolean
}

export async function findDraw(database: Reader, id: DrawId): Promise<Draw | undefined> {
  const row = await database
    .selectFrom('cases.inspection_draw as draw')
    .leftJoin('cases.inspection_draw_result as result', 'result.draw_id', 'draw.id')
    .selectAll('draw')
    .select(['result.public_value', 'result.seed', 'result.chosen_codes', 'result.drawn_at'])
    .select(
      sql<boolean>`not exists (select from cases.inspection
        where draw_id = draw.id and state in ('planned', 'decided'))`.as('revealed'),
    )
    .where('draw.id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { public_value, seed, chosen_codes, drawn_at } = row
  const drawn = public_value !== null && seed !== null && chosen_codes !== null && drawn_at !== null
  return {
    id: idSchema('inspection-draw').parse(row.id),
    lineId: idSchema('inspection-line').parse(row.line_id),
    listText: row.list_text,
    listHash: row.list_hash,
    seedSource: row.seed_source,
    seedDay: row.seed_day,
    secret: row.secret,
    secretHash: row.secret_hash,
    committedAt: row.committed_at,
    result: drawn ? { publicValue: public_value, seed, chosenCodes: chosen_codes, drawnAt: drawn_at } : null,
    revealed: drawn && row.revealed,
  }
}

export interface NewDraw {
  readonly lineId: LineId
  readonly listText: string
  readonly listHash: string
  readonly seedSource: string
  readonly seedDay: LocalDate
  readonly secret: string
  readonly secretHash: string
  readonly committedBy: PersonId
  readonly at: Date
}

/** Fixes a list, once for a line. @returns undefined when it was fixed before */
export async function insertDraw(tx: Tx, draw: NewDraw): Promise<DrawId | undefined> {
  const id = newId('inspection-draw')
  const inserted = await tx
    .insertInto('cases.inspection_draw')
    .values({
      id,
      line_id: draw.lineId,
      list_text: draw.listText,
      list_hash: draw.listHash,
      seed_source: draw.seedSource,
      seed_day: draw.seedDay,
      secret: draw.secret,
      secret_hash: draw.secretHash,
      committed_by: draw.committedBy,
      committed_at: draw.at,
    })
    .onConflict((conflict) => conflict.column('line_id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted === undefined ? undefined : id
}

export interface DrawResult {
  readonly publicValue: string
  readonly seed: string
  readonly chosenCodes: readonly string[]
  readonly drawnBy: PersonId
  readonly at: Date
}

/** Keeps what was drawn, once. @returns false when somebody drew before */
export async function insertDrawResult(tx: Tx, id: DrawId, result: DrawResult): Promise<boolean> {
  const inserted = await tx
    .insertInto('cases.inspection_draw_result')
    .values({
      draw_id: id,
      public_value: result.publicValue,
      seed: result.seed,
      chosen_codes: [...result.chosenCodes],
      drawn_by: result.drawnBy,
      drawn_at: result.at,
    })
    .onConflict((conflict) => conflict.column('draw_id').doNothing())
    .returning('draw_id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** What the records say of some schools on a day, for a draw on a topic; schools without records are there too. */
export async function loadRiskRecords(
  database: Reader,
  unitIds: readonly UnitId[],
  topic: string,
  today: LocalDate,
): Promise<ReadonlyMap<UnitId, RiskRecord>> {
  const { rows } = await sql<{ id: UnitId; last: LocalDate | null; findings: number; overdue: number }>`
    select unit.id,
      (select max(inspection.concluded_at)::date::text from cases.inspection
        where unit_id = unit.id and topic = ${topic} and concluded_at is not null) as last,
      (select count(*) from cases.inspection
        join cases.inspection_finding finding on finding.inspection_id = inspection.id and finding.upheld
        where unit_id = unit.id and concluded_at > ${today}::date - interval '3 years') as findings,
      (select count(*) from cases.inspection_remedy remedy
        join cases.inspection on inspection.id = remedy.inspection_id and inspection.concluded_at is not null
        where remedy.unit_id = unit.id and remedy.state <> 'accepted' and remedy.due_on < ${today}::date) as overdue
    from unnest(${[...unitIds]}::uuid[]) as unit (id)`.execute(database)
  return new Map(
    rows.map(({ id, last, findings, overdue }) => [
      id,
      {
        yearsSinceLast: last === null ? null : wholeYears(last, today),
        upheldFindings: findings,
        overdueRemedies: overdue,
      },
    ]),
  )
}

/** The units of some codes. */
export async function unitIdsByCode(
  database: Reader,
  codes: readonly string[],
): Promise<ReadonlyMap<string, UnitId>> {
  const rows = await database
    .selectFrom('organisations.unit')
    .select(['id', 'code'])
    .where('code', '=', sql<string>`any(${[...codes]}::text[])`)
    .execute()
  return new Map(rows.map(({ id, code }) => [code, id]))
}

function wholeYears(from: LocalDate, to: LocalDate): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  return from.slice(5) <= to.slice(5) ? years : years - 1
}
