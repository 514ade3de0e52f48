import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import {
  type FileId,
  type Id,
  idSchema,
  type PersonId,
  type PublicationId,
  type UnitId,
} from '../../../platform/kernel/ids.ts'

export type PostingId = Id<'posting'>

/** A notice on a board, and that it was taken down. */
export interface Posting {
  readonly id: PostingId
  readonly publicationId: PublicationId
  /** The version of the publication that hangs there. */
  readonly version: number
  readonly unitId: UnitId
  readonly place: string
  readonly postedOn: LocalDate
  readonly postedBy: PersonId | null
  /** The last day on which the law wants it there. */
  readonly until: LocalDate | null
  readonly picture: FileId | null
  readonly end: PostingEnd | null
}

export interface PostingEnd {
  readonly takenOn: LocalDate
  readonly takenBy: PersonId | null
  readonly reason: string
  readonly picture: FileId | null
}

/** With what it is a notice of. */
export interface ListedPosting extends Posting {
  readonly title: string
  readonly number: number
  /** Of the publication now; a lower one hangs outdated. */
  readonly currentVersion: number
  readonly publicationState: string
}

export interface NewPosting extends Omit<Posting, 'end'> {
  readonly recordedBy: PersonId | null
  readonly at: Date
  readonly example?: boolean
}

export async function insertPosting(tx: Tx, posting: NewPosting): Promise<void> {
  await tx
    .insertInto('disclosure.posting')
    .values({
      id: posting.id,
      publication_id: posting.publicationId,
      publication_version: posting.version,
      unit_id: posting.unitId,
      place: posting.place,
      posted_on: posting.postedOn,
      posted_by: posting.postedBy,
      until: posting.until,
      picture_id: posting.picture,
      recorded_by: posting.recordedBy,
      recorded_at: posting.at,
      example: posting.example ?? false,
    })
    .execute()
}

/** Records that a notice was taken down. @returns false when that stands already */
export async function insertPostingEnd(
  tx: Tx,
  postingId: PostingId,
  end: PostingEnd & { readonly recordedBy: PersonId; readonly at: Date },
): Promise<boolean> {
  const rows = await tx
    .insertInto('disclosure.posting_end')
    .values({
      posting_id: postingId,
      taken_on: end.takenOn,
      taken_by: end.takenBy,
      reason: end.reason,
      picture_id: end.picture,
      recorded_by: end.recordedBy,
      recorded_at: end.at,
    })
    .onConflict((conflict) => conflict.column('posting_id').doNothing())
    .returning('posting_id')
    .execute()
  return rows.length === 1
}

export async function findPosting(reader: Reader, id: PostingId): Promise<ListedPosting | undefined> {
  const row = await listed(reader).where('posting.id', '=', id).executeTakeFirst()
  return row && readPosting(row)
}

/** What hangs in some units, what must hang longest last. */
export async function hangingNow(
  reader: Reader,
  unitIds: readonly UnitId[],
): Promise<readonly ListedPosting[]> {
  if (unitIds.length === 0) return []
  const rows = await listed(reader)
    .where('posting.unit_id', 'in', [...unitIds])
    .where('ended.posting_id', 'is', null)
    .orderBy('posting.until')
    .orderBy('posting.posted_on')
    .limit(200)
    .execute()
  return rows.map(readPosting)
}

/** What was taken down in some units, the newest first. */
export async function takenDown(
  reader: Reader,
  unitIds: readonly UnitId[],
  limit: number,
): Promise<readonly ListedPosting[]> {
  if (unitIds.length === 0) return []
  const rows = await listed(reader)
    .where('posting.unit_id', 'in', [...unitIds])
    .where('ended.posting_id', 'is not', null)
    .orderBy('posting.posted_on', 'desc')
    .limit(limit)
    .execute()
  return rows.map(readPosting)
}

/** Where and when a publication hung, the newest first. */
export async function postingsOf(
  reader: Reader,
  publicationId: PublicationId,
): Promise<readonly ListedPosting[]> {
  const rows = await listed(reader)
    .where('posting.publication_id', '=', publicationId)
    .orderBy('posting.posted_on', 'desc')
    .limit(50)
    .execute()
  return rows.map(readPosting)
}

function listed(reader: Reader) {
  return reader
    .selectFrom('disclosure.posting as posting')
    .innerJoin('disclosure.publication as publication', 'publication.id', 'posting.publication_id')
    .leftJoin('disclosure.posting_end as ended', 'ended.posting_id', 'posting.id')
    .select([
      'posting.id',
      'posting.publication_id',
      'posting.publication_version',
      'posting.unit_id',
      'posting.place',
      'posting.posted_on',
      'posting.posted_by',
      'posting.until',
      'posting.picture_id',
      'publication.title',
      'publication.number',
      'publication.version',
      'publication.state',
      'ended.taken_on',
      'ended.taken_by',
      'ended.reason',
      'ended.picture_id as end_picture_id',
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof listed>['executeTakeFirstOrThrow']>>

function readPosting(row: Row): ListedPosting {
  return {
    id: idSchema('posting').parse(row.id),
    publicationId: row.publication_id,
    version: row.publication_version,
    unitId: row.unit_id,
    place: row.place,
    postedOn: row.posted_on,
    postedBy: row.posted_by,
    until: row.until,
    picture: row.picture_id,
    end:
      row.taken_on === null
        ? null
        : {
            takenOn: row.taken_on,
            takenBy: row.taken_by,
            reason: row.reason ?? '',
            picture: row.end_picture_id,
          },
    title: row.title,
    number: row.number,
    currentVersion: row.version,
    publicationState: row.state,
  }
}
