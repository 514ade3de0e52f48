import type { Tx } from '../../../platform/database/database.ts'
import type { PersonId, PublicationId } from '../../../platform/kernel/ids.ts'
import { findLeafHash, logErasure } from '../../../platform/public-log/index.ts'
import { touchTopics } from '../../../platform/public-pages/topics.ts'
import { getUnit } from '../../organisations/index.ts'
import { refreshSearchEntry } from '../search/search-entries.ts'
import { searchTopic } from '../search/topics.ts'
import { eraseDraftWords, eraseVersionWords } from '../store/erase-store.ts'
import { listVersions } from '../store/publication-queries.ts'
import { lockPublication, updatePublication } from '../store/publication-store.ts'
import { publicationsTopic, publicationTopic, unitPublicationsTopic } from '../topics.ts'

export interface EraseWish {
  readonly publicationId: PublicationId
  /** All of them, or those before the one that stands. */
  readonly which: 'all' | 'older'
  /** The law and the decision by which it is erased. */
  readonly basis: string
  readonly by: PersonId
  readonly at: Date
}

/**
 * Takes the words of versions away for good, because the law says so: title, content and reason, with the salt by which
 * their hash could be guessed, and what was prepared for them. That there was a version, when, and under which law
 * stays; each one's leaf stays with its proof, and a new leaf says that its words were erased. Nobody finds, reads or
 * downloads them any more from the same moment on.
 * @returns how many versions lost their words
 * @throws PublicationNotFound
 */
export async function eraseWords(tx: Tx, wish: EraseWish): Promise<number> {
  const publication = await lockPublication(tx, wish.publicationId)
  const { id, number, unitId, version: last } = publication
  const standing = (await listVersions(tx, id)).filter(({ content }) => content !== null)
  const erased = standing.filter(({ version }) => wish.which === 'all' || version < last)
  if (erased.length === 0) return 0
  await eraseVersionWords(
    tx,
    id,
    erased.map(({ version }) => version),
    wish.at,
  )
  await eraseDraftWords(tx, id)
  if (wish.which === 'all') await updatePublication(tx, { ...publication, title: '', changedAt: wish.at })
  const { code } = await getUnit(tx, unitId)
  for (const { version } of erased) {
    const leafHash = await findLeafHash(tx, id, version)
    if (leafHash !== undefined)
      await logErasure(tx, {
        leafHash,
        unit: code,
        paths: ['publication.json'],
        basis: wish.basis,
        by: wish.by,
        at: wish.at,
      })
  }
  await refreshSearchEntry(tx, id)
  await touchTopics(tx, [
    publicationsTopic,
    unitPublicationsTopic(unitId),
    publicationTopic(number),
    searchTopic,
  ])
  return erased.length
}
