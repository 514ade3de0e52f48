import type { PublicationId, UnitId } from '../../platform/kernel/ids.ts'

/** Everything that was made public, by anybody. */
export const publicationsTopic = 'disclosure.publications'

/** What one unit has made public. */
export function unitPublicationsTopic(unitId: UnitId): string {
  return `disclosure.publications:${unitId}`
}

/** One publication with its versions. */
export function publicationTopic(publicationId: PublicationId): string {
  return `disclosure.publication:${publicationId}`
}
