import { sql } from 'kysely'
import type { Reader } from '../../../platform/database/database.ts'
import type { FileId, PublicationId } from '../../../platform/kernel/ids.ts'
import type {
  Publication,
  PublicationVersion,
  PublishedFile,
  Subject,
} from '../domain/publication/publication.ts'
import { publicationActs } from '../domain/publication/publication-act.ts'
import { PublicationContent } from '../domain/publication/publication-content.ts'
import { readPublication } from './publication-rows.ts'

/** The publication of a public address. */
export async function findPublication(reader: Reader, number: number): Promise<Publication | undefined> {
  const row = await reader
    .selectFrom('disclosure.publication')
    .selectAll()
    .where('number', '=', number)
    .executeTakeFirst()
  return row && readPublication(row)
}

/** What was published about a thing, the newest first. */
export async function publicationsAbout(reader: Reader, subject: Subject): Promise<readonly Publication[]> {
  const rows = await reader
    .selectFrom('disclosure.publication')
    .selectAll()
    .where('subject_type', '=', subject.type)
    .where('subject_id', '=', subject.id)
    .orderBy('published_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(readPublication)
}

/** Every version of a publication with its files, the first one first. */
export async function listVersions(
  reader: Reader,
  publicationId: PublicationId,
): Promise<readonly PublicationVersion[]> {
  return (await listVersionsOf(reader, [publicationId])).get(publicationId) ?? []
}

/** As `listVersions`, for several publications with one statement. */
export async function listVersionsOf(
  reader: Reader,
  publicationIds: readonly PublicationId[],
): Promise<ReadonlyMap<PublicationId, readonly PublicationVersion[]>> {
  const rows = await reader
    .selectFrom('disclosure.publication_version as version')
    .select((eb) => [
      'version.publication_id',
      'version.version',
      'version.act',
      'version.title',
      'version.content',
      'version.law',
      'version.reason',
      'version.at',
      'version.published_by',
      'version.approved_by',
      'version.public_until',
      sql<string | null>`encode(version.salt, 'hex')`.as('salt'),
      eb
        .selectFrom('disclosure.publication_file as link')
        .innerJoin('platform.file as file', 'file.id', 'link.file_id')
        .whereRef('link.publication_id', '=', 'version.publication_id')
        .whereRef('link.version', '=', 'version.version')
        .select(
          sql<FileRow[]>`coalesce(jsonb_agg(jsonb_build_object('id', file.id, 'name', file.name,
            'mediaType', file.media_type, 'size', file.size, 'sha256', encode(file.sha256, 'hex'))
            order by link.position), '[]')`.as('files'),
        )
        .as('files'),
    ])
    .where('version.publication_id', 'in', publicationIds)
    .orderBy('version.version')
    .execute()
  const versions = rows.map((row): PublicationVersion & { readonly publicationId: PublicationId } => {
    const act = publicationActs.find((candidate) => candidate === row.act)
    if (act === undefined) throw new RangeError(`nothing is ${row.act}`)
    return {
      publicationId: row.publication_id,
      version: row.version,
      act,
      title: row.title,
      content: row.content === null ? null : PublicationContent.parse(row.content),
      salt: row.salt,
      law: row.law,
      reason: row.reason,
      at: row.at,
      by: row.published_by,
      approvedBy: row.approved_by,
      publicUntil: row.public_until,
      files: row.files ?? [],
    }
  })
  return Map.groupBy(versions, ({ publicationId }) => publicationId)
}

/** Publications in the order of their numbers, after one of them. */
export async function publicationsAfter(
  reader: Reader,
  number: number,
  limit: number,
): Promise<readonly Publication[]> {
  const rows = await reader
    .selectFrom('disclosure.publication')
    .selectAll()
    .where('number', '>', number)
    .orderBy('number')
    .limit(limit)
    .execute()
  return rows.map(readPublication)
}

interface FileRow extends PublishedFile {
  readonly id: FileId
}
