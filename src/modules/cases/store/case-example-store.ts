import { sql } from 'kysely'
import type { z } from 'zod'
import { ProcedureTime } from '../../../platform/content/schema/procedure.ts'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { ProcedureId, UnitId } from '../../../platform/kernel/ids.ts'

/** The tables of cases in the order in which their rows may be inserted; a `words` column is folded text. */
const tables = [
  'cases.case',
  'cases.content',
  'cases.applicant',
  'cases.receipt',
  'cases.act',
  'cases.clock',
  'cases.stage',
  'cases.relation',
  'cases.rating',
  'cases.publication',
  'cases.queue_ticket',
  'cases.online_help',
] as const
type Table = (typeof tables)[number]
type Row = Readonly<Record<string, unknown>>

/** Rows of stories by table, as JSON will carry them. */
export type CaseExampleRows = { readonly [T in Table]: Row[] }

export function noCaseRows(): CaseExampleRows {
  return {
    'cases.case': [],
    'cases.content': [],
    'cases.applicant': [],
    'cases.receipt': [],
    'cases.act': [],
    'cases.clock': [],
    'cases.stage': [],
    'cases.relation': [],
    'cases.rating': [],
    'cases.publication': [],
    'cases.queue_ticket': [],
    'cases.online_help': [],
  }
}

/** One statement carries so many rows as one JSON value. */
const rowsAtOnce = 5_000

/** Inserts whole stories; those that refer to others come with them or after them. */
export async function insertCaseRows(tx: Tx, rows: CaseExampleRows): Promise<void> {
  for (const table of tables) {
    for (let start = 0; start < rows[table].length; start += rowsAtOnce) {
      await insertAll(tx, table, rows[table].slice(start, start + rowsAtOnce))
    }
  }
}

/** The columns of the first row are those of all. */
async function insertAll(tx: Tx, table: Table, rows: readonly Row[]): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const columns = Object.keys(first)
  const listed = sql.join(columns.map((column) => sql.ref(column)))
  const values = sql.join(
    columns.map((column) =>
      column === 'words'
        ? sql`to_tsvector('simple', given.entry ->> 'words')`
        : sql`whole.${sql.ref(column)}`,
    ),
  )
  // The text of `words` is no tsvector yet: it is taken from the entry itself.
  await sql`
    insert into ${sql.table(table)} (${listed})
    select ${values}
    from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) as given (entry)
    cross join lateral jsonb_populate_record(null::${sql.table(table)}, given.entry - 'words') as whole`.execute(
    tx,
  )
}

/** The first of so many numbers for new cases; they follow one another, for nobody else files meanwhile. */
export async function reserveCaseNumbers(tx: Tx, count: number): Promise<number> {
  const { rows } = await sql<{
    first: number
  }>`select min(number)::int as first from (select nextval('cases.case_number') as number from generate_series(1, ${count}::int)) as numbers`.execute(
    tx,
  )
  return rows[0]?.first ?? 1
}

/** A procedure of a unit with its term, as dossiers are filed under it. */
export interface ProcedureWithTime {
  readonly id: ProcedureId
  readonly unitId: UnitId
  readonly slug: string
  readonly name: string
  readonly time: z.infer<typeof ProcedureTime>
  readonly validFrom: LocalDate
  readonly validTo: LocalDate | null
}

/** All promulgated procedures of all units, in an order that does not hang on chance. */
export async function listProcedureTimes(reader: Reader): Promise<readonly ProcedureWithTime[]> {
  const rows = await reader
    .selectFrom('cases.procedure')
    .select(['id', 'unit_id', 'slug', 'name', 'valid_from', 'valid_to'])
    .select(sql<unknown>`definition -> 'time'`.as('time'))
    .where('published_at', 'is not', null)
    .orderBy('unit_id')
    .orderBy('slug')
    .orderBy('valid_from')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    slug: row.slug,
    name: row.name,
    time: ProcedureTime.parse(row.time),
    validFrom: row.valid_from,
    validTo: row.valid_to,
  }))
}
