import { randomBytes } from 'node:crypto'
import type { Tx } from '../../../../platform/database/database.ts'
import { announce } from '../../../../platform/events/announce.ts'
import { newId, type PublicationId, type UnitId } from '../../../../platform/kernel/ids.ts'
import { appendToLog } from '../../../../platform/public-log/index.ts'
import { touchTopics } from '../../../../platform/public-pages/topics.ts'
import type { PublishWish } from '../../conduct/publish.ts'
import { publicationLeaf } from '../../conduct/record-version.ts'
import { published } from '../../events.ts'
import {
  type FirstVersion,
  insertFirstVersions,
  reservePublicationNumbers,
} from '../../store/publications-at-once.ts'
import { publicationsTopic, unitPublicationsTopic } from '../../topics.ts'

/**
 * What `publish` does for thousands of new publications without files, in a fraction of its statements: the same
 * rows, leaves and announcements. For the invented world alone.
 * @returns their identifiers, in the order of the wishes
 */
export async function publishAtOnce(
  tx: Tx,
  wishes: readonly PublishWish[],
  unitCodes: ReadonlyMap<UnitId, string>,
): Promise<PublicationId[]> {
  const numbers = await reservePublicationNumbers(tx, wishes.length)
  const entered = wishes.map((wish, index): FirstVersion => {
    const { unitId, kind, duty, subject, title, law, publicUntil, at } = wish
    const id = newId('publication')
    const shared = { title, law, publicUntil }
    return {
      publication: {
        ...shared,
        id,
        number: numbers[index] ?? 0,
        unitId,
        kind,
        duty,
        subject,
        version: 1,
        state: 'public',
        publishedAt: at,
        changedAt: at,
      },
      version: {
        ...shared,
        version: 1,
        act: 'published',
        content: wish.content,
        salt: randomBytes(32).toString('hex'),
        reason: '',
        at,
        by: wish.by,
        approvedBy: wish.approvedBy,
        files: [],
      },
    }
  })
  await insertFirstVersions(tx, entered)
  for (const { publication, version } of entered) {
    const { id, number, unitId, kind } = publication
    await appendToLog(tx, publicationLeaf(publication, version, unitCodes.get(unitId) ?? ''))
    await announce(tx, published, { publicationId: id, number, version: 1, unitId, kind, act: 'published' })
  }
  const units = [...new Set(wishes.map(({ unitId }) => unitId))]
  await touchTopics(tx, [publicationsTopic, ...units.map(unitPublicationsTopic)])
  return entered.map(({ publication }) => publication.id)
}
