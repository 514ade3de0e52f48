import { type RawBuilder, sql } from 'kysely'
import type { OnlineLevel, ProcedurePlace } from '../../../platform/content/schema/procedure.ts'
import { onlineLevels, ProcedureTime, procedurePlaces } from '../../../platform/content/schema/procedure.ts'
import type { SchoolKind } from '../../../platform/content/schema/unit-kind.ts'
import type { Reader } from '../../../platform/database/database.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { ProcedureId, UnitId } from '../../../platform/kernel/ids.ts'
import { foldText } from '../../../platform/kernel/text.ts'

/** What is asked of the public catalogue; whatever is left out does not narrow it. */
export interface ProcedureFilter {
  readonly on: LocalDate
  /** Words of the name, of a paper, or the number; case, diacritics and small slips do not count. */
  readonly query?: string | undefined
  readonly level?: SchoolKind | undefined
  readonly place?: ProcedurePlace | undefined
  readonly unitId?: UnitId | undefined
  /** From 1. */
  readonly page: number
  readonly perPage: number
}

/** One procedure of the public catalogue, as the unit that last published it does it. */
export interface ListedProcedure {
  readonly id: ProcedureId
  readonly unitId: UnitId
  readonly slug: string
  readonly code: string | undefined
  readonly name: Words
  /** Where it is done: by one unit at the school, by another at the office. */
  readonly places: readonly ProcedurePlace[]
  readonly onlineLevel: OnlineLevel | undefined
  readonly standing: 'confirmed' | 'unconfirmed'
  readonly time: ProcedureTime
  /** How many units do it on the day. */
  readonly units: number
}

/** How near a query must come to the words of a name, to all words, and a single word to another: for slips of the pen. */
const nearness = { name: 0.5, text: 0.62, word: 0.8 }

/** One page of the published procedures valid on a day, the nearest to the query first, then by name. */
export async function listPublishedProcedures(
  reader: Reader,
  filter: ProcedureFilter,
): Promise<{ readonly procedures: readonly ListedProcedure[]; readonly total: number }> {
  const folded = foldText(filter.query ?? '')
  const matches =
    folded === ''
      ? sql`true`
      : sql`(${containsAll(folded)}
          or word_similarity(${folded}, folded_name) >= ${nearness.name}
          or word_similarity(${folded}, folded_text) >= ${nearness.text})`
  const level =
    filter.level === undefined ? sql`true` : sql`(levels = '{}' or levels @> array[${filter.level}]::text[])`
  const rank =
    folded === ''
      ? sql`0`
      : sql`(folded_name like ${`%${escaped(folded)}%`})::int + word_similarity(${folded}, folded_name)`
  const found = await sql<Row>`
    with recursive ${current(filter)},
    found as (
      select id, slug, ${rank} as rank, folded_name, count(*) over () as total
      from current where ${matches} and ${level}
      order by rank desc, folded_name, slug
      limit ${filter.perPage} offset ${(filter.page - 1) * filter.perPage}
    )
    ${columns(filter.on)}
    order by found.rank desc, found.folded_name, found.slug`.execute(reader)
  return { procedures: found.rows.map(listedOfRow), total: found.rows[0]?.total ?? 0 }
}

/**
 * What may have been meant when nothing was found: procedures that share words with the query, whoever shares
 * the rarest word coming first.
 */
export async function suggestProcedures(
  reader: Reader,
  question: Pick<ProcedureFilter, 'on' | 'query' | 'unitId'>,
): Promise<readonly ListedProcedure[]> {
  const words = foldText(question.query ?? '')
    .split(' ')
    .filter(isTelling)
    .slice(0, 12)
  if (words.length === 0) return []
  const found = await sql<Row>`
    with recursive ${current(question)},
    asked (word) as (select distinct unnest(${words}::text[])),
    shared as (
      select id, slug, folded_name, word, count(*) over (partition by word) as having_it
      from current join asked on word_similarity(word, folded_text) >= ${nearness.word}
    ),
    found as (
      select id, slug, folded_name, 0 as total,
        10 * max(1.0 / having_it) + sum(1.0 / having_it) as rank
      from shared group by id, slug, folded_name order by rank desc, folded_name limit 5
    )
    ${columns(question.on)}
    order by found.rank desc, found.folded_name`.execute(reader)
  return found.rows.map(listedOfRow)
}

/** Words of two letters stand in every other name. */
function isTelling(word: string): boolean {
  return word.length >= 3
}

/** The units that do a procedure on a day. */
export async function unitsWithProcedure(
  reader: Reader,
  slug: string,
  on: LocalDate,
): Promise<readonly UnitId[]> {
  const rows = await reader
    .selectFrom('cases.procedure')
    .select('unit_id')
    .where('slug', '=', slug)
    .where('published_at', 'is not', null)
    .where('valid_from', '<=', on)
    .where(({ or, eb }) => or([eb('valid_to', 'is', null), eb('valid_to', '>=', on)]))
    .limit(1_000)
    .execute()
  return rows.map(({ unit_id }) => unit_id)
}

interface Row {
  readonly id: ProcedureId
  readonly unit_id: UnitId
  readonly slug: string
  readonly code: string | null
  readonly name: string
  readonly name_en: string
  readonly places: readonly string[]
  readonly online_level: string | null
  readonly standing: string
  readonly time: unknown
  readonly units: number
  readonly total: number
}

/**
 * Named query `current`: for each procedure one version valid on the day. A hundred units do the same two hundred
 * procedures, so the names are walked through the index one by one instead of reading every row.
 */
function current({
  on,
  unitId,
  place,
}: Pick<ProcedureFilter, 'on' | 'unitId' | 'place'>): RawBuilder<unknown> {
  const valid = sql`published_at is not null and valid_from <= ${on}::date
    and (valid_to is null or valid_to >= ${on}::date)`
  const placed = place === undefined ? sql`true` : sql`place = ${place}`
  if (unitId !== undefined) {
    return sql`current as (
      select id, slug, folded_name, folded_text, levels from cases.procedure
      where unit_id = ${unitId}::uuid and ${valid} and ${placed}
    )`
  }
  return sql`slugs (slug) as (
      (select slug from cases.procedure where published_at is not null order by slug limit 1)
      union all
      select (
        select later.slug from cases.procedure later
        where later.published_at is not null and later.slug > slugs.slug order by later.slug limit 1
      ) from slugs where slugs.slug is not null
    ),
    current as (
      select one.* from slugs join lateral (
        select id, slug, folded_name, folded_text, levels from cases.procedure
        where slug = slugs.slug and ${valid} and ${placed}
        order by valid_from desc, id desc limit 1
      ) one on true
    )`
}

/** What is shown of the versions that were `found`; only now are their definitions read. */
function columns(on: LocalDate): RawBuilder<unknown> {
  return sql`select version.id, version.unit_id, version.slug, version.code, version.name, version.name_en,
      version.online_level, version.standing, version.definition -> 'time' as time, found.total,
      everywhere.units, everywhere.places
    from found join cases.procedure version on version.id = found.id
    cross join lateral (
      select count(*) as units, array_agg(distinct other.place) as places from cases.procedure other
      where other.slug = version.slug and other.published_at is not null and other.valid_from <= ${on}::date
        and (other.valid_to is null or other.valid_to >= ${on}::date)
    ) everywhere`
}

/** Every word of the query stands somewhere in the text. */
function containsAll(folded: string): RawBuilder<unknown> {
  const words = folded.split(' ').map((word) => sql`folded_text like ${`%${escaped(word)}%`}`)
  return sql`(${sql.join(words, sql` and `)})`
}

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&')
}

function listedOfRow(row: Row): ListedProcedure {
  return {
    id: row.id,
    unitId: row.unit_id,
    slug: row.slug,
    code: row.code ?? undefined,
    name: { vi: row.name, en: row.name_en === '' ? row.name : row.name_en },
    places: procedurePlaces.filter((place) => row.places.includes(place)),
    onlineLevel: onlineLevels.find((level) => level === row.online_level),
    standing: row.standing === 'confirmed' ? 'confirmed' : 'unconfirmed',
    time: ProcedureTime.parse(row.time),
    units: row.units,
  }
}
