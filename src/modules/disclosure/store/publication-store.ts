import type { Tx } from '../../../platform/database/database.ts'
import type { PublicationId } from '../../../platform/kernel/ids.ts'
import type { Publication, PublicationVersion } from '../domain/publication/publication.ts'
import { readPublication } from './publication-rows.ts'

/** There is no such publication. */
export class PublicationNotFound extends Error {}

/** A publication for a change, so that two changes of it follow one another. @throws PublicationNotFound */
export async function lockPublication(tx: Tx, id: PublicationId): Promise<Publication> {
  const row = await tx
    .selectFrom('disclosure.publication')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) throw new PublicationNotFound()
  return readPublication(row)
}

export interface NewPublication extends Omit<Publication, 'number' | 'version' | 'state'> {
  readonly example: boolean
}

/** Writes a publication without its first version. @returns the number of its public address */
export async function insertPublication(tx: Tx, entered: NewPublication): Promise<number> {
  const { number } = await tx
    .insertInto('disclosure.publication')
    .values({
      id: entered.id,
      unit_id: entered.unitId,
      kind: entered.kind,
      duty_code: entered.duty?.code ?? null,
      occasion: entered.duty?.occasion ?? null,
      subject_type: entered.subject?.type ?? null,
      subject_id: entered.subject?.id ?? null,
      version: 1,
      state: 'public',
      title: entered.title,
      law: entered.law,
      published_at: entered.publishedAt,
      changed_at: entered.changedAt,
      public_until: entered.publicUntil,
      example: entered.example,
    })
    .returning('number')
    .executeTakeFirstOrThrow()
  return number
}

/** Leaves the publication as its new version does. */
export async function updatePublication(tx: Tx, changed: Publication): Promise<void> {
  await tx
    .updateTable('disclosure.publication')
    .set({
      version: changed.version,
      state: changed.state,
      title: changed.title,
      law: changed.law,
      changed_at: changed.changedAt,
      public_until: changed.publicUntil,
    })
    .where('id', '=', changed.id)
    .execute()
}

/** Writes a version with its files. */
export async function insertVersion(
  tx: Tx,
  publicationId: PublicationId,
  version: PublicationVersion & { readonly salt: string },
): Promise<void> {
  await tx
    .insertInto('disclosure.publication_version')
    .values({
      publication_id: publicationId,
      version: version.version,
      act: version.act,
      title: version.title,
      content: JSON.stringify(version.content),
      salt: Buffer.from(version.salt, 'hex'),
      law: version.law,
      reason: version.reason,
      at: version.at,
      published_by: version.by,
      approved_by: version.approvedBy,
      public_until: version.publicUntil,
    })
    .execute()
  if (version.files.length === 0) return
  await tx
    .insertInto('disclosure.publication_file')
    .values(
      version.files.map(({ id }, index) => ({
        publication_id: publicationId,
        version: version.version,
        position: index + 1,
        file_id: id,
      })),
    )
    .execute()
}
