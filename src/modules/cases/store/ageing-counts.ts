import { sql } from 'kysely'
import type { Reader } from '../../../platform/database/database.ts'
import type { CaseId, PersonId, UnitId } from '../../../platform/kernel/ids.ts'
import { foldText } from '../../../platform/kernel/text.ts'
import type { AgeBounds, AgeBucket } from '../domain/late/age-bucket.ts'
import type { ComparedMatter } from '../domain/late/repeated-matters.ts'

/** Whose cases a board counts for somebody; see decision 0012. */
export interface BoardScope {
  /** The competent units that the reader oversees. */
  readonly units: readonly UnitId[]
  /** Where also confidential cases are counted: the reader decides them. */
  readonly deciding: readonly UnitId[]
  /** The reader's own units: what lies elsewhere and is about them is not counted. */
  readonly own: readonly UnitId[]
}

export type AgeCounts = Readonly<Record<AgeBucket, number>>

/** How many open cases are how old, of one unit, kind or handler. */
export interface CountedAges<Key> {
  readonly of: Key
  readonly ages: AgeCounts
}

export interface OpenCounts {
  readonly units: readonly CountedAges<UnitId>[]
  readonly kinds: readonly CountedAges<string>[]
}

interface AgesRow {
  readonly over20: number
  readonly over5: number
  readonly late: number
  readonly soon: number
  readonly later: number
  readonly standing: number
}

/** The open cases of the units of a scope by age, for each unit and for each kind; from an index alone. */
export async function countAges(reader: Reader, scope: BoardScope, bounds: AgeBounds): Promise<OpenCounts> {
  if (scope.units.length === 0) return { units: [], kinds: [] }
  const { rows } = await sql<AgesRow & { unitId: UnitId | null; kind: string | null }>`
    select unit_id as "unitId", kind, ${agesOf(bounds)}
    from cases.case where ${counted(scope)}
    group by grouping sets ((unit_id), (kind))`.execute(reader)
  return {
    units: rows.flatMap(({ unitId, kind: _, ...row }) =>
      unitId === null ? [] : [{ of: unitId, ages: agesOfRow(row) }],
    ),
    kinds: rows.flatMap(({ kind, unitId: _, ...row }) =>
      kind === null ? [] : [{ of: kind, ages: agesOfRow(row) }],
    ),
  }
}

/** The same by who handles them, for units whose cases the reader reads. */
export async function countHandlerAges(
  reader: Reader,
  scope: BoardScope,
  bounds: AgeBounds,
): Promise<CountedAges<PersonId | null>[]> {
  if (scope.units.length === 0) return []
  const { rows } = await sql<AgesRow & { of: PersonId | null }>`
    select handler_id as of, ${agesOf(bounds)}
    from cases.case where ${counted(scope)}
    group by handler_id`.execute(reader)
  return rows.map(({ of, ...row }) => ({ of, ages: agesOfRow(row) }))
}

function counted({ units, deciding, own }: BoardScope) {
  return sql`
    closed_at is null and unit_id = any(${[...units]}::uuid[])
    and (confidentiality <> 'confidential' or unit_id = any(${[...deciding]}::uuid[]))
    and (about_unit_id is null or about_unit_id <> all(${[...own]}::uuid[]) or unit_id = any(${[...own]}::uuid[]))`
}

function agesOf({ over20, over5, late, soon }: AgeBounds) {
  return sql`
    count(*) filter (where due_at < ${over20})::integer as over20,
    count(*) filter (where due_at >= ${over20} and due_at < ${over5})::integer as over5,
    count(*) filter (where due_at >= ${over5} and due_at < ${late})::integer as late,
    count(*) filter (where due_at >= ${late} and due_at < ${soon})::integer as soon,
    count(*) filter (where due_at >= ${soon})::integer as later,
    count(*) filter (where due_at is null)::integer as standing`
}

function agesOfRow({ over20, over5, late, soon, later, standing }: AgesRow): AgeCounts {
  return { 'late-over-20': over20, 'late-6-20': over5, 'late-to-5': late, soon, later, standing }
}

/** A matter as it is compared with others, with what a list says of it. */
export interface ListedMatter extends ComparedMatter {
  readonly code: string
  readonly title: string
  readonly receivedAt: Date
  readonly isOpen: boolean
}

const comparedKinds = ['feedback', 'petition', 'complaint', 'incident']

/**
 * The newest matters of some units since a moment, as far as the reader of the transaction may read them; ended ones
 * too, for who comes again was not content.
 */
export async function matterToCompare(
  reader: Reader,
  units: readonly UnitId[],
  since: Date,
  most: number,
): Promise<ListedMatter[]> {
  const { rows } = await sql<{
    caseId: CaseId
    code: string
    title: string
    receivedAt: Date
    isOpen: boolean
    aboutUnitId: UnitId | null
    words: string[]
    email: string | null
    phone: string | null
    citizenNumber: string | null
  }>`
    select newest.id as "caseId", newest.code, content.title, newest.received_at as "receivedAt",
      newest.closed_at is null as "isOpen", newest.about_unit_id as "aboutUnitId",
      tsvector_to_array(content.words) as words, applicant.email, applicant.phone,
      applicant.citizen_number as "citizenNumber"
    from (
      select id, code, received_at, closed_at, about_unit_id from cases.case
      where unit_id = any(${[...units]}::uuid[]) and kind = any(${comparedKinds}::text[])
        and received_at >= ${since}
      order by received_at desc, id
      limit ${most}
    ) newest
    join cases.content on content.case_id = newest.id
    left join cases.applicant on applicant.case_id = newest.id
    order by newest.received_at desc, newest.id`.execute(reader)
  return rows.map(({ words, email, phone, citizenNumber, ...row }) => ({
    ...row,
    words: new Set(words),
    senders: [email, phone?.replaceAll(/\D/gu, ''), citizenNumber].flatMap((sender) =>
      sender == null || sender === '' ? [] : [foldText(sender)],
    ),
  }))
}
