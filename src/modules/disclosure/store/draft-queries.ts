import type { Reader } from '../../../platform/database/database.ts'
import type { PublicationId, UnitId } from '../../../platform/kernel/ids.ts'
import type { Duty, Publication } from '../domain/publication/publication.ts'
import { PublicationContent } from '../domain/publication/publication-content.ts'
import type { Draft } from '../domain/templates/draft.ts'
import { readDraft } from './draft-store.ts'
import { readPublication } from './publication-rows.ts'

/** What is being prepared or waits in some units, what waits longest for approval first. */
export async function openDrafts(reader: Reader, unitIds: readonly UnitId[]): Promise<readonly Draft[]> {
  if (unitIds.length === 0) return []
  const rows = await reader
    .selectFrom('disclosure.draft')
    .selectAll()
    .where('unit_id', 'in', [...unitIds])
    .where('state', 'in', ['preparing', 'submitted', 'returned'])
    .orderBy('saved_at', 'desc')
    .orderBy('id')
    .limit(200)
    .execute()
  return rows.map(readDraft)
}

/** Other drafts of the same duty and time that are still open. */
export async function openDraftsOfDuty(
  reader: Reader,
  unitId: UnitId,
  duty: Duty,
): Promise<readonly Draft[]> {
  const rows = await reader
    .selectFrom('disclosure.draft')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('duty_code', '=', duty.code)
    .where('occasion', '=', duty.occasion)
    .where('state', 'in', ['preparing', 'submitted', 'returned'])
    .orderBy('saved_at', 'desc')
    .limit(5)
    .execute()
  return rows.map(readDraft)
}

/** What is public already of a duty and time. */
export async function publicationsOfDuty(
  reader: Reader,
  unitId: UnitId,
  duty: Duty,
): Promise<readonly Publication[]> {
  const rows = await reader
    .selectFrom('disclosure.publication')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('duty_code', '=', duty.code)
    .where('occasion', '=', duty.occasion)
    .where('state', '=', 'public')
    .orderBy('published_at', 'desc')
    .limit(5)
    .execute()
  return rows.map(readPublication)
}

/** What was published of the same duty the last time, to begin with. */
export async function contentOfLastTime(
  reader: Reader,
  unitId: UnitId,
  dutyCode: string,
  kind: string,
): Promise<{ readonly title: string; readonly content: PublicationContent } | undefined> {
  const row = await reader
    .selectFrom('disclosure.publication as publication')
    .innerJoin('disclosure.publication_version as version', 'version.publication_id', 'publication.id')
    .select(['version.title', 'version.content'])
    .where('publication.unit_id', '=', unitId)
    .where('publication.duty_code', '=', dutyCode)
    .where('publication.kind', '=', kind)
    .where('version.act', 'in', ['published', 'corrected'])
    .where('version.content', 'is not', null)
    .orderBy('publication.published_at', 'desc')
    .orderBy('version.version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { title: row.title, content: PublicationContent.parse(row.content) }
}

/** Where a list goes on. */
export interface After {
  readonly at: Date
  readonly id: PublicationId
}

/** What some units made public, newest first. */
export async function publicationsOfUnits(
  reader: Reader,
  unitIds: readonly UnitId[],
  limit: number,
  after?: After,
): Promise<readonly Publication[]> {
  if (unitIds.length === 0) return []
  const all = reader
    .selectFrom('disclosure.publication')
    .selectAll()
    .where('unit_id', 'in', [...unitIds])
  const rows = await (after === undefined
    ? all
    : all.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('published_at', 'id'), '<', tuple(after.at, after.id)),
      )
  )
    .orderBy('published_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(readPublication)
}

export async function findPublicationById(
  reader: Reader,
  id: PublicationId,
): Promise<Publication | undefined> {
  const row = await reader
    .selectFrom('disclosure.publication')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && readPublication(row)
}
