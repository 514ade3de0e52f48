import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { PersonId, PublicationId, UnitId } from '../../../platform/kernel/ids.ts'
import { type FeeLine, feeUnits } from '../domain/fees/fee-line.ts'
import { grades } from '../domain/fees/grade.ts'
import type { SchoolYear } from '../domain/fees/school-year.ts'

/** The list of a school year that is public. */
export interface FeeList {
  readonly id: string
  readonly unitId: UnitId
  readonly schoolYear: SchoolYear
  readonly version: number
  readonly publicationId: PublicationId
  /** Of the public address of the publication. */
  readonly number: number
  readonly publicFrom: Date
  readonly changedAt: Date
  readonly lines: readonly FeeLine[]
}

/** One version with its lines, and why it was made. */
export interface FeeListVersion {
  readonly version: number
  readonly reason: string
  readonly explanation: string
  readonly publishedAt: Date
  readonly lines: readonly FeeLine[]
}

interface LineRow {
  readonly kind: string | null
  readonly name: string
  readonly grades: readonly string[]
  /** In digits: JSON has no whole numbers of any size. */
  readonly amount: string
  readonly unit: string
  readonly times: number
  readonly from: LocalDate
  readonly voluntary: boolean
  readonly agreed: boolean
  readonly decision: string
  readonly ceiling: string | null
  readonly free: readonly string[]
  readonly half: readonly string[]
  readonly note: string
}

/** The lines of a version as JSON, in their order. */
const linesOf = (list: string, version: string) => sql<LineRow[]>`coalesce((
  select json_agg(json_build_object('kind', line.kind, 'name', line.name, 'grades', line.grades,
    'amount', line.amount::text, 'unit', line.unit, 'times', line.times, 'from', line.from_day,
    'voluntary', line.voluntary, 'agreed', line.agreed, 'decision', line.decision, 'ceiling', line.ceiling::text,
    'free', line.free, 'half', line.half, 'note', line.note) order by line.position)
  from disclosure.fee_line line
  where line.list_id = ${sql.ref(list)} and line.version = ${sql.ref(version)}), '[]'::json)`

function lineOf(row: LineRow): FeeLine {
  return {
    ...row,
    grades: grades.filter((grade) => row.grades.includes(grade)),
    amount: BigInt(row.amount),
    unit: feeUnits.find((unit) => unit === row.unit) ?? 'year',
    ceiling: row.ceiling === null ? null : BigInt(row.ceiling),
  }
}

function selectLists(reader: Reader) {
  return reader
    .selectFrom('disclosure.fee_list as list')
    .innerJoin('disclosure.publication as publication', 'publication.id', 'list.publication_id')
    .select([
      'list.id',
      'list.unit_id as unitId',
      'list.school_year as schoolYear',
      'list.version',
      'list.publication_id as publicationId',
      'publication.number',
      'list.public_from as publicFrom',
      'list.changed_at as changedAt',
    ])
    .select(linesOf('list.id', 'list.version').as('lines'))
}
type ListRow = Omit<FeeList, 'lines' | 'schoolYear'> & {
  readonly schoolYear: string
  readonly lines: LineRow[]
}

const listOf = (row: ListRow, schoolYear: SchoolYear): FeeList => ({
  ...row,
  schoolYear,
  lines: row.lines.map(lineOf),
})

export async function findFeeList(
  reader: Reader,
  unitId: UnitId,
  schoolYear: SchoolYear,
): Promise<FeeList | undefined> {
  const row = await selectLists(reader)
    .where('list.unit_id', '=', unitId)
    .where('list.school_year', '=', schoolYear)
    .executeTakeFirst()
  return row && listOf(row, schoolYear)
}

/** The public lists of some units for a year. */
export async function feeListsOf(
  reader: Reader,
  units: readonly UnitId[],
  schoolYear: SchoolYear,
): Promise<ReadonlyMap<UnitId, FeeList>> {
  const rows = await selectLists(reader)
    .where('list.unit_id', '=', sql<UnitId>`any(${[...units]}::uuid[])`)
    .where('list.school_year', '=', schoolYear)
    .execute()
  return new Map(rows.map((row) => [row.unitId, listOf(row, schoolYear)]))
}

/** The school years of which a unit has a public list, the newest first. */
export async function feeYearsOf(reader: Reader, unitId: UnitId): Promise<string[]> {
  const rows = await reader
    .selectFrom('disclosure.fee_list')
    .select('school_year')
    .where('unit_id', '=', unitId)
    .orderBy('school_year', 'desc')
    .execute()
  return rows.map((row) => row.school_year)
}

/** What a list said from when, the newest first. */
export async function feeListVersions(reader: Reader, listId: string): Promise<FeeListVersion[]> {
  const rows = await reader
    .selectFrom('disclosure.fee_list_version as version')
    .select([
      'version.version',
      'version.reason',
      'version.explanation',
      'version.published_at as publishedAt',
    ])
    .select(linesOf('version.list_id', 'version.version').as('lines'))
    .where('version.list_id', '=', listId)
    .orderBy('version.version', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, lines: row.lines.map(lineOf) }))
}

export interface NewFeeVersion {
  readonly list: Pick<FeeList, 'id' | 'unitId' | 'schoolYear' | 'version' | 'publicationId'>
  readonly lines: readonly FeeLine[]
  readonly reason: string
  readonly explanation: string
  readonly at: Date
  readonly approvedBy: PersonId | null
  readonly example?: boolean
}

/** Writes a version of a list: the first one, or a further one beside those before. */
export async function insertFeeVersion(tx: Tx, version: NewFeeVersion): Promise<void> {
  const { list, lines, at } = version
  if (list.version === 1) {
    await tx
      .insertInto('disclosure.fee_list')
      .values({
        id: list.id,
        unit_id: list.unitId,
        school_year: list.schoolYear,
        version: 1,
        publication_id: list.publicationId,
        public_from: at,
        changed_at: at,
        example: version.example ?? false,
      })
      .execute()
  } else {
    await tx
      .updateTable('disclosure.fee_list')
      .set({ version: list.version, changed_at: at })
      .where('id', '=', list.id)
      .where('version', '=', list.version - 1)
      .execute()
  }
  await tx
    .insertInto('disclosure.fee_list_version')
    .values({
      list_id: list.id,
      version: list.version,
      reason: version.reason,
      explanation: version.explanation,
      first_collection: firstDay(lines),
      published_at: at,
      approved_by: version.approvedBy,
    })
    .execute()
  await tx
    .insertInto('disclosure.fee_line')
    .values(
      lines.map((line, index) => ({
        list_id: list.id,
        version: list.version,
        position: index + 1,
        kind: line.kind,
        name: line.name,
        grades: [...line.grades],
        amount: Number(line.amount),
        unit: line.unit,
        times: line.times,
        from_day: line.from,
        voluntary: line.voluntary,
        agreed: line.agreed,
        decision: line.decision,
        ceiling: line.ceiling === null ? null : Number(line.ceiling),
        free: [...line.free],
        half: [...line.half],
        note: line.note,
      })),
    )
    .execute()
}

/** @throws RangeError for a list without lines, which nobody publishes */
function firstDay(lines: readonly FeeLine[]): LocalDate {
  const [first] = lines.map(({ from }) => from).sort()
  if (first === undefined) throw new RangeError('a list has at least one line')
  return first
}
