import { sql } from 'kysely'
import type { Reader } from '../../../platform/database/database.ts'
import type { Publication } from '../domain/publication/publication.ts'
import { searchPublications } from '../search/search-publications.ts'
import type { SearchFilter } from '../search/search-question.ts'
import { readPublication } from '../store/publication-rows.ts'

/** What changed last: published, corrected or taken down; of a search, what was published last and is found. */
export async function lastChanged(
  reader: Reader,
  { typed, filter }: { readonly typed: string; readonly filter: SearchFilter },
  limit: number,
): Promise<readonly Publication[]> {
  if (typed.trim() !== '') {
    const { hits } = await searchPublications(reader, { typed, filter, perPage: limit })
    return hits
      .map(({ publication }) => publication)
      .sort((one, other) => other.changedAt.getTime() - one.changedAt.getTime())
  }
  const { unitId, kind } = filter
  if (unitId !== undefined) {
    const rows = await reader
      .selectFrom('disclosure.publication')
      .selectAll()
      .where('unit_id', '=', unitId)
      .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? ''))
      .orderBy('changed_at', 'desc')
      .orderBy('id')
      .limit(limit)
      .execute()
    return rows.map(readPublication)
  }
  const rows = await reader
    .selectFrom('disclosure.publication_version as version')
    .innerJoin('disclosure.publication as publication', (join) =>
      join
        .onRef('publication.id', '=', 'version.publication_id')
        .onRef('publication.version', '=', 'version.version'),
    )
    .selectAll('publication')
    .$if(kind !== undefined, (query) => query.where('publication.kind', '=', kind ?? ''))
    .orderBy('version.at', 'desc')
    .orderBy('version.publication_id')
    .limit(limit)
    .execute()
  return rows.map(readPublication)
}

/** A line of the map of the site. */
export interface MappedPublication {
  readonly number: number
  readonly changedAt: Date
}

/** The highest number that was given out. */
export async function highestNumber(reader: Reader): Promise<number> {
  const row = await reader
    .selectFrom('disclosure.publication')
    .select(({ fn }) => fn.max('number').as('highest'))
    .executeTakeFirst()
  return Number(row?.highest ?? 0)
}

/** What is public among the numbers from one to another, both included. */
export async function publicNumbers(
  reader: Reader,
  from: number,
  to: number,
): Promise<readonly MappedPublication[]> {
  const rows = await reader
    .selectFrom('disclosure.publication')
    .select(['number', 'changed_at'])
    .where(sql<boolean>`number between ${from} and ${to}`)
    .where('state', '=', 'public')
    .orderBy('number')
    .execute()
  return rows.map(({ number, changed_at }) => ({ number, changedAt: changed_at }))
}
