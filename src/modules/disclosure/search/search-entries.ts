import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { ExtractedText } from '../../../platform/documents/extract/extraction.ts'
import { dayInVietnam } from '../../../platform/kernel/dates.ts'
import type { FileId, PublicationId } from '../../../platform/kernel/ids.ts'
import { unitNames } from '../../organisations/index.ts'
import { contentWords, PublicationContent } from '../domain/publication/publication-content.ts'
import { searchLexemes } from './search-lexemes.ts'

/**
 * Leaves a publication findable by what its last version and the files of that say, or not at all when it is not
 * public any more: then the words of its files go too.
 */
export async function refreshSearchEntry(tx: Tx, publicationId: PublicationId): Promise<void> {
  const publication = await tx
    .selectFrom('disclosure.publication')
    .select(['unit_id', 'kind', 'version', 'state', 'title', 'published_at'])
    .where('id', '=', publicationId)
    .forUpdate()
    .executeTakeFirst()
  const content =
    publication?.state === 'public' ? await wordsOf(tx, publicationId, publication.version) : null
  // Words that were erased at once are looked for no more, and nor are those of the files of older versions.
  await forgetFiles(tx, publicationId)
  if (publication === undefined || content === null) {
    await tx.deleteFrom('disclosure.search_entry').where('publication_id', '=', publicationId).execute()
    return
  }
  const { version, title, unit_id: unitId, kind, published_at: publishedAt } = publication
  const files = await textsOfFiles(tx, publicationId, version)
  const texts = [
    ...contentWords(PublicationContent.parse(content)),
    ...files.flatMap(({ text }) => (text === null || text === '' ? [] : [text])),
  ]
  const names = await unitNames(tx, [unitId], dayInVietnam(publishedAt))
  const unitName = names.get(unitId)?.name ?? ''
  const lexemes = searchLexemes({ unitId, kind, publishedAt, title, unitName, texts })
  await sql`insert into disclosure.search_entry (publication_id, version, published_at, files_waiting, words, text)
    values (${publicationId}, ${version}, ${publishedAt}, ${files.some(({ text }) => text === null)},
      array_to_tsvector(${[...lexemes]}::text[]), ${texts.join('\n')})
    on conflict (publication_id) do update set version = excluded.version, published_at = excluded.published_at,
      files_waiting = excluded.files_waiting, words = excluded.words, text = excluded.text`.execute(tx)
}

/** What a version says; null when it was erased. */
async function wordsOf(tx: Tx, publicationId: PublicationId, version: number): Promise<unknown> {
  const row = await tx
    .selectFrom('disclosure.publication_version')
    .select('content')
    .where('publication_id', '=', publicationId)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  return row.content
}

/** Words of files that nothing public shows any more are not kept. */
async function forgetFiles(tx: Tx, publicationId: PublicationId): Promise<void> {
  await sql`delete from disclosure.file_text gone where gone.file_id in (
      select file_id from disclosure.publication_file where publication_id = ${publicationId}
    ) and not exists (
      select from disclosure.publication_file shown
      join disclosure.publication publication on publication.id = shown.publication_id and publication.state = 'public'
      join disclosure.publication_version version on version.publication_id = shown.publication_id
        and version.version = shown.version and version.redacted_at is null
      where shown.file_id = gone.file_id
    )`.execute(tx)
}

/** The files of a version in their order; the text is null for those that were not read yet. */
function textsOfFiles(reader: Reader, publicationId: PublicationId, version: number) {
  return reader
    .selectFrom('disclosure.publication_file as shown')
    .leftJoin('disclosure.file_text as read', 'read.file_id', 'shown.file_id')
    .select(['shown.file_id', 'read.text'])
    .where('shown.publication_id', '=', publicationId)
    .where('shown.version', '=', version)
    .orderBy('shown.position')
    .execute()
}

/** Publications with files that were not read yet, the newest first. */
export async function publicationsWaiting(
  reader: Reader,
  limit: number,
): Promise<readonly { readonly publicationId: PublicationId; readonly number: number }[]> {
  return reader
    .selectFrom('disclosure.search_entry as entry')
    .innerJoin('disclosure.publication as publication', 'publication.id', 'entry.publication_id')
    .select(['entry.publication_id as publicationId', 'publication.number'])
    .where('entry.files_waiting', '=', true)
    .orderBy('entry.published_at', 'desc')
    .limit(limit)
    .execute()
}

/** The files of what a publication shows now that were not read yet. */
export async function unreadFiles(reader: Reader, publicationId: PublicationId): Promise<readonly FileId[]> {
  const rows = await reader
    .selectFrom('disclosure.publication_file as shown')
    .innerJoin('disclosure.publication as publication', (join) =>
      join
        .onRef('publication.id', '=', 'shown.publication_id')
        .onRef('publication.version', '=', 'shown.version'),
    )
    .leftJoin('disclosure.file_text as read', 'read.file_id', 'shown.file_id')
    .select('shown.file_id')
    .where('shown.publication_id', '=', publicationId)
    .where('publication.state', '=', 'public')
    .where('read.file_id', 'is', null)
    .orderBy('shown.position')
    .execute()
  return rows.map(({ file_id }) => file_id)
}

/** Keeps what a file says. */
export async function keepFileText(tx: Tx, fileId: FileId, found: ExtractedText): Promise<void> {
  await tx
    .insertInto('disclosure.file_text')
    .values({
      file_id: fileId,
      outcome: found.kind,
      failure: found.kind === 'failed' ? found.reason : null,
      text: found.kind === 'text' ? found.text : '',
      complete: found.kind === 'text' ? found.complete : true,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** What a program found in a published file. */
export type FileReading = 'text' | 'part' | 'no-text' | 'failed'

/** What was found in files; those that were not read yet are left out. */
export async function fileReadings(
  reader: Reader,
  fileIds: readonly FileId[],
): Promise<ReadonlyMap<FileId, FileReading>> {
  if (fileIds.length === 0) return new Map()
  const rows = await reader
    .selectFrom('disclosure.file_text')
    .select(['file_id', 'outcome', 'complete'])
    .where('file_id', 'in', [...fileIds])
    .execute()
  return new Map(rows.map(({ file_id, outcome, complete }) => [file_id, readingOf(outcome, complete)]))
}

function readingOf(outcome: string, complete: boolean): FileReading {
  if (outcome === 'text') return complete ? 'text' : 'part'
  return outcome === 'no-text' ? 'no-text' : 'failed'
}
