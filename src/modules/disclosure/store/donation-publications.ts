import type { Reader, Tx } from '../../../platform/database/database.ts'
import { idSchema, type PublicationId } from '../../../platform/kernel/ids.ts'
import type { AppealId } from '../domain/donations/appeal.ts'
import { oneOf } from './donation-rows.ts'

/** What of an appeal is published as a record of its own. */
export const donationPublicationKinds = [
  'donation-appeal',
  'donation-receipts',
  'donation-spending',
  'donation-supervision',
  'donation-settlement',
] as const
export type DonationPublicationKind = (typeof donationPublicationKinds)[number]

export interface DonationPublication {
  readonly kind: DonationPublicationKind
  readonly version: number
  readonly publicationId: PublicationId
  /** Of its public address. */
  readonly number: number
  /** Hexadecimal; of the content that was published. */
  readonly contentHash: string
  /** Up to which entry of the journal it tells. */
  readonly entries: number
  readonly publishedAt: Date
}

/** What was published of an appeal, the newest version of each kind last. */
export async function loadDonationPublications(
  reader: Reader,
  appealId: AppealId,
): Promise<DonationPublication[]> {
  const rows = await reader
    .selectFrom('disclosure.donation_publication as made')
    .innerJoin('disclosure.publication as publication', 'publication.id', 'made.publication_id')
    .selectAll('made')
    .select('publication.number')
    .where('made.appeal_id', '=', appealId)
    .orderBy('made.version')
    .execute()
  return rows.map((row) => ({
    kind: oneOf(donationPublicationKinds, row.kind),
    version: row.version,
    publicationId: row.publication_id,
    number: row.number,
    contentHash: row.content_hash.toString('hex'),
    entries: row.entries,
    publishedAt: row.published_at,
  }))
}

export async function insertDonationPublication(
  tx: Tx,
  appealId: AppealId,
  made: Omit<DonationPublication, 'number'>,
): Promise<void> {
  await tx
    .insertInto('disclosure.donation_publication')
    .values({
      appeal_id: appealId,
      kind: made.kind,
      version: made.version,
      publication_id: made.publicationId,
      content_hash: Buffer.from(made.contentHash, 'hex'),
      entries: made.entries,
      published_at: made.publishedAt,
    })
    .execute()
}

/** Every appeal that was ever approved. */
export async function approvedAppeals(reader: Reader): Promise<AppealId[]> {
  const rows = await reader
    .selectFrom('disclosure.donation_appeal')
    .select('id')
    .where('approved_at', 'is not', null)
    .orderBy('number')
    .execute()
  return rows.map(({ id }) => idSchema('donation-appeal').parse(id))
}

/** Public appeals of which something may have changed since it was published. */
export async function appealsToPublish(reader: Reader): Promise<AppealId[]> {
  const rows = await reader
    .selectFrom('disclosure.donation_appeal')
    .select('id')
    .where('approved_at', 'is not', null)
    .where('state', 'in', ['approved', 'open', 'closed', 'works', 'settled'])
    .orderBy('changed_at')
    .execute()
  return rows.map(({ id }) => idSchema('donation-appeal').parse(id))
}
