import { z } from 'zod'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { FileId, PersonId, PublicationId, UnitId } from '../../../platform/kernel/ids.ts'
import type { DraftFile, DraftId, FoundInFile } from '../domain/templates/draft.ts'

const Found = z.array(
  z.object({
    kind: z.string(),
    confidence: z.enum(['high', 'medium', 'low']),
    count: z.int(),
    samples: z.array(z.string()),
  }),
)
const Reading = z.enum(['text', 'no-text', 'failed'])

/** The files of a draft in the order in which they were added. */
export async function draftFiles(reader: Reader, draftId: DraftId): Promise<readonly DraftFile[]> {
  const rows = await reader
    .selectFrom('disclosure.draft_file as link')
    .innerJoin('platform.file as file', 'file.id', 'link.file_id')
    .select(['file.id', 'file.name', 'file.media_type', 'file.size', 'link.reading', 'link.found'])
    .where('link.draft_id', '=', draftId)
    .orderBy('link.position')
    .orderBy('link.file_id')
    .execute()
  return rows.map(({ id, name, media_type: mediaType, size, reading, found }) => ({
    id,
    name,
    mediaType,
    size,
    reading: Reading.parse(reading),
    found: Found.parse(found),
  }))
}

export interface NewDraftFile {
  readonly fileId: FileId
  readonly position: number
  readonly reading: DraftFile['reading']
  readonly found: readonly FoundInFile[]
}

export async function insertDraftFile(tx: Tx, draftId: DraftId, file: NewDraftFile): Promise<void> {
  await tx
    .insertInto('disclosure.draft_file')
    .values({
      draft_id: draftId,
      file_id: file.fileId,
      position: file.position,
      reading: file.reading,
      found: JSON.stringify(file.found),
    })
    .execute()
}

/** Takes files out of a draft; they stay in the store. */
export async function removeDraftFiles(tx: Tx, draftId: DraftId, ids: readonly FileId[]): Promise<void> {
  if (ids.length === 0) return
  await tx
    .deleteFrom('disclosure.draft_file')
    .where('draft_id', '=', draftId)
    .where('file_id', 'in', [...ids])
    .execute()
}

/** What is public of the unit and shows a file with the same bytes: the same paper may be about to go out twice. */
export async function publicationsWithSameFile(
  reader: Reader,
  unitId: UnitId,
  fileIds: readonly FileId[],
): Promise<readonly { readonly id: PublicationId; readonly title: string; readonly fileName: string }[]> {
  if (fileIds.length === 0) return []
  const rows = await reader
    .selectFrom('platform.file as mine')
    .innerJoin('platform.file as other', 'other.sha256', 'mine.sha256')
    .innerJoin('disclosure.publication_file as link', 'link.file_id', 'other.id')
    .innerJoin('disclosure.publication as publication', (join) =>
      join
        .onRef('publication.id', '=', 'link.publication_id')
        .onRef('publication.version', '=', 'link.version')
        .on('publication.unit_id', '=', unitId)
        .on('publication.state', '=', 'public'),
    )
    .where('mine.id', 'in', [...fileIds])
    .where('other.unit_id', '=', unitId)
    .select(['publication.id', 'publication.title', 'mine.name'])
    .distinct()
    .limit(5)
    .execute()
  return rows.map(({ id, title, name }) => ({ id, title, fileName: name }))
}

/** Why what was found may be public, by the digest of what was found in hexadecimal digits. */
export async function judgementsOf(reader: Reader, draftId: DraftId): Promise<ReadonlyMap<string, string>> {
  const rows = await reader
    .selectFrom('disclosure.draft_judgement')
    .select(['finding', 'reason'])
    .where('draft_id', '=', draftId)
    .execute()
  return new Map(rows.map(({ finding, reason }) => [finding.toString('hex'), reason]))
}

export interface NewJudgement {
  readonly finding: Buffer
  readonly kind: string
  readonly reason: string
  readonly by: PersonId
  readonly at: Date
}

/** Keeps a reason; the first one stands. */
export async function insertJudgement(tx: Tx, draftId: DraftId, judgement: NewJudgement): Promise<void> {
  await tx
    .insertInto('disclosure.draft_judgement')
    .values({
      draft_id: draftId,
      finding: judgement.finding,
      kind: judgement.kind,
      reason: judgement.reason,
      judged_by: judgement.by,
      judged_at: judgement.at,
    })
    .onConflict((conflict) => conflict.columns(['draft_id', 'finding']).doNothing())
    .execute()
}

/** Files and reasons of the draft that a publication came from, for the draft that corrects it. */
export async function copyFromPublished(
  tx: Tx,
  publicationId: PublicationId,
  to: DraftId,
  files: readonly FileId[],
): Promise<void> {
  const before = await tx
    .selectFrom('disclosure.draft')
    .select('id')
    .where('publication_id', '=', publicationId)
    .orderBy('submitted_at', 'desc')
    .executeTakeFirst()
  const known = before === undefined ? [] : await draftLinks(tx, before.id)
  for (const [index, fileId] of files.entries()) {
    const link = known.find((one) => one.file_id === fileId)
    await insertDraftFile(tx, to, {
      fileId,
      position: index + 1,
      reading: link === undefined ? 'no-text' : Reading.parse(link.reading),
      found: link === undefined ? [] : Found.parse(link.found),
    })
  }
  if (before === undefined) return
  await tx
    .insertInto('disclosure.draft_judgement')
    .columns(['draft_id', 'finding', 'kind', 'reason', 'judged_by', 'judged_at'])
    .expression((eb) =>
      eb
        .selectFrom('disclosure.draft_judgement')
        .select([eb.val<string>(to).as('draft_id'), 'finding', 'kind', 'reason', 'judged_by', 'judged_at'])
        .where('draft_id', '=', before.id),
    )
    .execute()
}

function draftLinks(reader: Reader, draftId: string) {
  return reader
    .selectFrom('disclosure.draft_file')
    .select(['file_id', 'reading', 'found'])
    .where('draft_id', '=', draftId)
    .execute()
}
