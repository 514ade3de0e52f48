import type { Tx } from '../../../platform/database/database.ts'
import { announce } from '../../../platform/events/announce.ts'
import { sha256Of } from '../../../platform/files/sha256-of.ts'
import { appendToLog, type LogEntry } from '../../../platform/public-log/index.ts'
import { touchTopics } from '../../../platform/public-pages/topics.ts'
import { getUnit } from '../../organisations/index.ts'
import type { Publication, PublicationVersion } from '../domain/publication/publication.ts'
import type { PublicationAct } from '../domain/publication/publication-act.ts'
import { publicationDocument } from '../domain/publication/publication-document.ts'
import { published } from '../events.ts'
import { insertVersion } from '../store/publication-store.ts'
import { publicationsTopic, publicationTopic, unitPublicationsTopic } from '../topics.ts'

type SaltedVersion = PublicationVersion & { readonly salt: string }

/** Writes a version, its leaf, and everything that follows from it. */
export async function recordVersion(tx: Tx, publication: Publication, version: SaltedVersion): Promise<void> {
  const { id, number, unitId, kind } = publication
  await insertVersion(tx, id, version)
  const { code } = await getUnit(tx, unitId)
  await appendToLog(tx, publicationLeaf(publication, version, code))
  await announce(tx, published, {
    publicationId: id,
    number,
    version: version.version,
    unitId,
    kind,
    act: version.act,
  })
  await touchTopics(tx, [publicationsTopic, unitPublicationsTopic(unitId), publicationTopic(number)])
}

const leafTypes = {
  published: 'publication',
  corrected: 'revision',
  withdrawn: 'withdrawal',
  expired: 'withdrawal',
} as const satisfies Record<PublicationAct, LogEntry['type']>

/**
 * What the public log keeps of a version: hashes, and no words that somebody typed, for a leaf can never be
 * taken out again. Files are numbered, since their names are typed too.
 */
export function publicationLeaf(
  publication: Publication,
  version: SaltedVersion,
  unitCode: string,
): LogEntry {
  const { id, number, kind, duty } = publication
  const document = publicationDocument(number, version)
  return {
    type: leafTypes[version.act],
    id,
    revision: version.version,
    unit: unitCode,
    at: version.at,
    title: `${kind} ${number}.${version.version}`,
    files: [
      { name: 'publication.json', size: document.length, sha256: sha256Of(document) },
      ...version.files.map(({ size, sha256 }, index) => ({ name: `${index + 1}`, size, sha256 })),
    ],
    fields: {
      act: version.act,
      kind,
      number,
      ...(duty !== null && { duty: duty.code, occasion: duty.occasion }),
      ...(version.publicUntil !== null && { until: version.publicUntil }),
    },
  }
}
