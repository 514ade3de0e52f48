import { sql } from 'kysely'
import type { Reader } from '../../../platform/database/database.ts'
import { localDate, startOfDay } from '../../../platform/kernel/dates.ts'
import { idSchema, type PublicationId } from '../../../platform/kernel/ids.ts'
import type { Publication } from '../domain/publication/publication.ts'
import { readPublication } from '../store/publication-rows.ts'
import { excerptOf, markWords, type Piece } from './excerpt.ts'
import { questionTiers, readQuestion, type SearchFilter } from './search-question.ts'

/** A publication that was found, as a list shows it. */
export interface SearchHit {
  readonly publication: Publication
  readonly title: readonly Piece[]
  /** Lines of what it or its files say. */
  readonly excerpt: readonly Piece[]
}

/** Where a page of hits ends, so that the next one begins after it. */
export interface SearchPlace {
  readonly tier: number
  readonly at: Date
  readonly id: PublicationId
}

export interface SearchWish {
  readonly typed: string
  readonly filter: SearchFilter
  /** Of the first publishing, in Việt Nam. */
  readonly year?: number | undefined
  readonly after?: SearchPlace | undefined
  readonly perPage: number
}

export interface FoundPublications {
  readonly hits: readonly SearchHit[]
  readonly next: SearchPlace | undefined
}

/** Of a text only so much is looked through for the lines that are shown; what is found later is found all the same. */
const excerptCharacters = 12_000

/**
 * What is public and has the words, those with them side by side in the title first, the newest first; without
 * words, everything that the filter lets through.
 */
export async function searchPublications(reader: Reader, wish: SearchWish): Promise<FoundPublications> {
  const question = readQuestion(wish.typed)
  const places = await findPlaces(reader, wish)
  const shown = places.slice(0, wish.perPage)
  const rows = await hitRows(
    reader,
    shown.map(({ id }) => id),
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  const hits = shown.flatMap(({ id }) => {
    const row = byId.get(id)
    if (row === undefined) return []
    const publication = readPublication(row)
    return {
      publication,
      title: markWords(publication.title, question),
      excerpt: excerptOf(row.text, question),
    }
  })
  return { hits, next: places.length > wish.perPage ? shown.at(-1) : undefined }
}

async function findPlaces(reader: Reader, wish: SearchWish): Promise<readonly SearchPlace[]> {
  const { typed, filter, year, after } = wish
  const wanted = wish.perPage + 1
  const question = readQuestion(typed)
  if (question.groups.length === 0 && typed.trim() !== '') return []
  const tiers = questionTiers(question, filter)
  if (tiers.length === 0) return newest(reader, year, after, wanted)
  const found = await sql<{ tier: number; published_at: Date; publication_id: PublicationId }>`
    select * from disclosure.newest_matches(
      ${JSON.stringify(tiers)}::jsonb, ${wanted}::integer, ${startOfYear(year)}::timestamptz,
      ${startOfYear(year === undefined ? undefined : year + 1)}::timestamptz,
      ${after?.tier ?? 1}::integer, ${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid)`.execute(
    reader,
  )
  return found.rows.map(({ tier, published_at: at, publication_id: id }) => ({ tier, at, id }))
}

/** Without words and filter, all of a year or of all years. */
async function newest(
  reader: Reader,
  year: number | undefined,
  after: SearchPlace | undefined,
  wanted: number,
): Promise<readonly SearchPlace[]> {
  let query = reader
    .selectFrom('disclosure.search_entry')
    .select(['published_at as at', 'publication_id as id'])
    .orderBy('published_at', 'desc')
    .orderBy('publication_id', 'desc')
    .limit(wanted)
  const [from, to] = [startOfYear(year), startOfYear(year === undefined ? undefined : year + 1)]
  if (from !== null) query = query.where('published_at', '>=', from)
  if (to !== null) query = query.where('published_at', '<', to)
  if (after !== undefined)
    query = query.where(sql<boolean>`(published_at, publication_id) < (${after.at}, ${after.id}::uuid)`)
  return (await query.execute()).map(({ at, id }) => ({ tier: 1, at, id }))
}

function startOfYear(year: number | undefined): Date | null {
  return year === undefined ? null : startOfDay(localDate(`${String(year).padStart(4, '0')}-01-01`))
}

function hitRows(reader: Reader, ids: readonly PublicationId[]) {
  return reader
    .selectFrom('disclosure.publication as publication')
    .innerJoin('disclosure.search_entry as entry', 'entry.publication_id', 'publication.id')
    .selectAll('publication')
    .select(sql<string>`left(entry.text, ${excerptCharacters})`.as('text'))
    .where('publication.id', '=', sql<PublicationId>`any(${[...ids]}::uuid[])`)
    .where('publication.state', '=', 'public')
    .execute()
}

/** A place as it stands in an address; undefined for what is none. */
export function readPlace(text: string): SearchPlace | undefined {
  const match = /^(\d)_(\d{1,14})_([0-9a-f-]{36})$/.exec(text)
  const id = idSchema('publication').safeParse(match?.[3])
  if (match === null || !id.success) return undefined
  return { tier: Math.max(1, Number(match[1])), at: new Date(Number(match[2])), id: id.data }
}

export function placeText({ tier, at, id }: SearchPlace): string {
  return `${tier}_${at.getTime()}_${id}`
}
