import { sql } from 'kysely'
import type { Reader } from '../../../platform/database/database.ts'
import { dayInVietnam } from '../../../platform/kernel/dates.ts'
import type { PublicationId, UnitId } from '../../../platform/kernel/ids.ts'
import type { Publication } from '../domain/publication/publication.ts'
import { readPublication } from '../store/publication-rows.ts'

/** The kinds that were ever published, walked through the index one by one however many publications there are. */
export async function publishedKinds(reader: Reader): Promise<readonly string[]> {
  const found = await sql<{ kind: string }>`
    with recursive kinds (kind) as (
      (select kind from disclosure.publication order by kind limit 1)
      union all
      select (select later.kind from disclosure.publication later where later.kind > kinds.kind order by later.kind limit 1)
      from kinds where kinds.kind is not null
    )
    select kind from kinds where kind is not null`.execute(reader)
  return found.rows.map(({ kind }) => kind)
}

/** From the year of the newest to that of the oldest that is public. */
export async function publishedYears(reader: Reader): Promise<readonly number[]> {
  const row = await reader
    .selectFrom('disclosure.search_entry')
    .select(({ fn }) => [fn.min('published_at').as('first'), fn.max('published_at').as('last')])
    .executeTakeFirst()
  if (row?.first == null || row.last == null) return []
  const [first, last] = [yearOf(new Date(row.first)), yearOf(new Date(row.last))]
  return Array.from({ length: last - first + 1 }, (_, index) => last - index)
}

function yearOf(at: Date): number {
  return Number(dayInVietnam(at).slice(0, 4))
}

/** The newest of a unit, what was taken down among them, for it leaves its trace. */
export async function latestOfUnit(
  reader: Reader,
  unitId: UnitId,
  limit: number,
): Promise<readonly Publication[]> {
  const rows = await reader
    .selectFrom('disclosure.publication')
    .selectAll()
    .where('unit_id', '=', unitId)
    .orderBy('published_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(readPublication)
}

/** How much of each duty a unit has public now; without a duty under the empty code. */
export async function countsByDuty(reader: Reader, unitId: UnitId): Promise<ReadonlyMap<string, number>> {
  const rows = await reader
    .selectFrom('disclosure.publication')
    .select(({ fn }) => ['duty_code', fn.countAll<number>().as('count')])
    .where('unit_id', '=', unitId)
    .where('state', '=', 'public')
    .groupBy('duty_code')
    .execute()
  return new Map(rows.map(({ duty_code, count }) => [duty_code ?? '', Number(count)]))
}

/** What had to be public until a day before this one, and still is. */
export async function pastTheirTime(
  reader: Reader,
  today: string,
  limit: number,
): Promise<readonly PublicationId[]> {
  const rows = await reader
    .selectFrom('disclosure.publication')
    .select('id')
    .where('state', '=', 'public')
    .where(sql<boolean>`public_until < ${today}::date`)
    .orderBy('public_until')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}
