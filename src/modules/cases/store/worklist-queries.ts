import { sql } from 'kysely'
import { z } from 'zod'
import type { Reader } from '../../../platform/database/database.ts'
import type { CaseId, PersonId, UnitId } from '../../../platform/kernel/ids.ts'
import { idSchema } from '../../../platform/kernel/ids.ts'
import { foldText } from '../../../platform/kernel/text.ts'
import { type CaseChannel, caseChannels } from '../domain/case.ts'
import {
  type CaseKind,
  type Confidentiality,
  caseKinds,
  confidentialities,
  type StateOwner,
  stateOwners,
} from '../domain/case-type.ts'
import type { WorklistView } from '../domain/desk/worklist-views.ts'

/** Whose list it is: rights as this visit has them. The transaction must read as the same person. */
export interface WorklistScope {
  readonly personId: PersonId
  readonly units: readonly UnitId[]
  /** Where also confidential cases are read. */
  readonly deciding: readonly UnitId[]
}

export interface WorklistFilter {
  readonly view: WorklistView
  readonly kind?: CaseKind | undefined
  /** Who must act: the state of every kind in one word. */
  readonly owner?: StateOwner | undefined
  readonly channel?: CaseChannel | undefined
}

/** One case of the list; the title is what its unit may read. */
export interface WorklistRow {
  readonly id: CaseId
  readonly code: string
  readonly kind: CaseKind
  readonly definitionVersion: number
  readonly unitId: UnitId
  readonly state: string
  readonly owner: StateOwner
  readonly handlerId: PersonId | null
  readonly confidentiality: Confidentiality
  readonly channel: CaseChannel
  readonly receivedAt: Date
  /** Of the office's nearest running clock; null while it stands still. */
  readonly dueAt: Date | null
  readonly closedAt: Date | null
  readonly title: string
}

export interface WorklistPage {
  readonly rows: readonly WorklistRow[]
  /** Where the next page begins; null on the last one. */
  readonly next: string | null
}

/** After which row a page begins: its date in milliseconds, or nothing while it stands still, and its id. */
interface Cursor {
  readonly at: Date | null
  readonly id: CaseId
}

/** The cursor of an address, or undefined when it is none of ours. */
export function readCursor(text: string | undefined): Cursor | undefined {
  const [, at = '', id = ''] = /^(-?\d{1,15}|x)\.([0-9a-f-]{36})$/u.exec(text ?? '') ?? []
  const parsed = idSchema('case').safeParse(id)
  if (!parsed.success) return undefined
  return { at: at === 'x' ? null : new Date(Number(at)), id: parsed.data }
}

/**
 * One page of the list, in the order of legal risk: overdue first, then what is due next, last what stands still.
 * Ended cases come by the day of receipt, the newest first. Built for a million cases: each page is a few short walks
 * along an index.
 */
export async function listWorklist(
  reader: Reader,
  scope: WorklistScope,
  filter: WorklistFilter,
  asked: { readonly now: Date; readonly after: Cursor | undefined; readonly perPage: number },
): Promise<WorklistPage> {
  const { after, perPage } = asked
  const wanted = perPage + 1
  if (scope.units.length === 0) return { rows: [], next: null }
  const rows: WorklistRow[] = []
  if (filter.view === 'ended') {
    rows.push(...(await walk(reader, scope, filter, asked.now, 'ended', after, wanted)))
  } else {
    if (after === undefined || after.at !== null)
      rows.push(...(await walk(reader, scope, filter, asked.now, 'running', after, wanted)))
    if (rows.length < wanted && filter.view !== 'overdue') {
      const from = after?.at === null ? after : undefined
      rows.push(...(await walk(reader, scope, filter, asked.now, 'still', from, wanted - rows.length)))
    }
  }
  const shown = rows.slice(0, perPage)
  const last = shown.at(-1)
  return { rows: shown, next: rows.length > perPage && last !== undefined ? cursorOf(filter, last) : null }
}

function cursorOf({ view }: WorklistFilter, { receivedAt, dueAt, id }: WorklistRow): string {
  const at = view === 'ended' ? receivedAt : dueAt
  return `${at === null ? 'x' : at.getTime()}.${id}`
}

type Part = 'running' | 'still' | 'ended'

async function walk(
  reader: Reader,
  scope: WorklistScope,
  filter: WorklistFilter,
  now: Date,
  part: Part,
  after: Cursor | undefined,
  most: number,
): Promise<WorklistRow[]> {
  const order = part === 'ended' ? sql`"case".received_at desc, "case".id` : sql`"case".due_at, "case".id`
  const outer = part === 'ended' ? sql`found.received_at desc, found.id` : sql`found.due_at, found.id`
  const { rows } = await sql<StoredRow>`
    select found.*, ${titleOf('found')} as title
    from unnest(${[...scope.units]}::uuid[]) as own (unit_id)
    cross join lateral (
      select ${columns} from cases.case
      where "case".unit_id = own.unit_id and ${partOf(part, after)} and ${filteredBy(scope, filter, now)}
        and ${readableBy(scope)}
      order by ${order} limit ${most}
    ) as found
    join cases.content on content.case_id = found.id
    order by ${outer} limit ${most}`.execute(reader)
  return rows.map(rowOf)
}

const columns = sql.raw(
  '"case".id, "case".code, "case".kind, "case".definition_version, "case".unit_id, "case".state, "case".owner, "case".handler_id, "case".confidentiality, "case".channel, "case".received_at, "case".due_at, "case".closed_at',
)

/** Lists name no confidential matter but to its handler: whoever else reads it says why, on its own page. */
function titleOf(row: 'found' | '"case"') {
  const columnsOf = sql.raw(row)
  return sql`case when ${columnsOf}.confidentiality = 'confidential'
    and ${columnsOf}.handler_id is distinct from (select cases.reader_person()) then '' else content.title end`
}

function partOf(part: Part, after: Cursor | undefined) {
  const at = after?.at ?? null
  switch (part) {
    case 'running':
      return after === undefined || at === null
        ? sql`"case".closed_at is null and "case".due_at is not null`
        : sql`"case".closed_at is null and ("case".due_at, "case".id) > (${at}, ${after.id}::uuid)`
    case 'still':
      return after === undefined
        ? sql`"case".closed_at is null and "case".due_at is null`
        : sql`"case".closed_at is null and "case".due_at is null and "case".id > ${after.id}::uuid`
    case 'ended':
      return after === undefined || at === null
        ? sql`"case".closed_at is not null`
        : sql`"case".closed_at is not null and "case".received_at <= ${at}
            and ("case".received_at < ${at} or "case".id > ${after.id}::uuid)`
  }
}

function filteredBy({ personId }: WorklistScope, { view, kind, owner, channel }: WorklistFilter, now: Date) {
  const conditions = [
    ...(view === 'mine' ? [sql`"case".handler_id = ${personId}::uuid`] : []),
    ...(view === 'nobodys' ? [sql`"case".handler_id is null`] : []),
    ...(view === 'overdue' ? [sql`"case".due_at < ${now}`] : []),
    ...(kind === undefined ? [] : [sql`"case".kind = ${kind}`]),
    ...(owner === undefined ? [] : [sql`"case".owner = ${owner}`]),
    ...(channel === undefined ? [] : [sql`"case".channel = ${channel}`]),
  ]
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)
}

/** The rule of row security on cases.content, on the columns of the case itself: so that it can be counted by index. */
function readableBy({ personId, deciding }: WorklistScope) {
  return sql`("case".confidentiality <> 'confidential' or "case".handler_id = ${personId}::uuid
    or "case".unit_id = any(${[...deciding]}::uuid[]))`
}

/** How many running cases each view has. */
export type WorklistCounts = Readonly<Record<Exclude<WorklistView, 'ended'>, number>>

export async function countWorklist(
  reader: Reader,
  scope: WorklistScope,
  now: Date,
): Promise<WorklistCounts> {
  const { rows } = await sql<WorklistCounts>`
    select count(*) filter (where "case".handler_id = ${scope.personId}::uuid) as mine,
      count(*) filter (where "case".handler_id is null) as nobodys,
      count(*) as unit,
      count(*) filter (where "case".due_at < ${now}) as overdue
    from cases.case
    where "case".unit_id = any(${[...scope.units]}::uuid[]) and "case".closed_at is null
      and ${readableBy(scope)}`.execute(reader)
  return rows[0] ?? { mine: 0, nobodys: 0, unit: 0, overdue: 0 }
}

/**
 * Cases with these words, or of this code, newest first; diacritics do not count and the last word may be begun only.
 * The transaction must read as whoever searches.
 */
export async function searchWorklist(reader: Reader, wanted: string, most: number): Promise<WorklistRow[]> {
  const query = searchQuery(wanted)
  if (query === undefined) return []
  const { rows } = await sql<StoredRow>`
    select ${columns}, ${titleOf('"case"')} as title
    from cases.search_cases(to_tsquery('simple', ${query}), ${most}) as hit (id)
    join cases.case on "case".id = hit.id
    join cases.content on content.case_id = "case".id
    order by "case".received_at desc, "case".id`.execute(reader)
  return rows.map(rowOf)
}

/** The case of a code as it stands on a paper, when the reader of the transaction may read it. */
export async function findByCode(reader: Reader, code: string): Promise<WorklistRow | undefined> {
  const { rows } = await sql<StoredRow>`
    select ${columns}, ${titleOf('"case"')} as title from cases.case
    join cases.content on content.case_id = "case".id
    where "case".code = ${code.trim().toUpperCase()}`.execute(reader)
  return rows[0] && rowOf(rows[0])
}

/** Some cases, as far as the reader of the transaction may read them, in the order given. */
export async function listCasesById(reader: Reader, ids: readonly CaseId[]): Promise<WorklistRow[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<StoredRow>`
    select ${columns}, ${titleOf('"case"')} as title from cases.case
    join cases.content on content.case_id = "case".id
    where "case".id = any(${[...ids]}::uuid[])`.execute(reader)
  return rows.map(rowOf).toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))
}

function searchQuery(wanted: string): string | undefined {
  const words = foldText(wanted).match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length === 0) return undefined
  return words
    .slice(0, 12)
    .map((word, index, all) => (index === all.length - 1 ? `'${word}':*` : `'${word}'`))
    .join(' & ')
}

const StoredRow = z.object({
  id: idSchema('case'),
  code: z.string(),
  kind: z.enum(caseKinds),
  definition_version: z.number(),
  unit_id: idSchema('unit'),
  state: z.string(),
  owner: z.enum(stateOwners),
  handler_id: idSchema('person').nullable(),
  confidentiality: z.enum(confidentialities),
  channel: z.enum(caseChannels),
  received_at: z.date(),
  due_at: z.date().nullable(),
  closed_at: z.date().nullable(),
  title: z.string(),
})
type StoredRow = z.input<typeof StoredRow>

function rowOf(row: StoredRow): WorklistRow {
  const { definition_version, unit_id, handler_id, received_at, due_at, closed_at, ...same } =
    StoredRow.parse(row)
  return {
    ...same,
    definitionVersion: definition_version,
    unitId: unit_id,
    handlerId: handler_id,
    receivedAt: received_at,
    dueAt: due_at,
    closedAt: closed_at,
  }
}
