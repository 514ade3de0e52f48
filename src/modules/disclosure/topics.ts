import type { UnitId } from '../../platform/kernel/ids.ts'

/** Everything that was made public, by anybody. */
export const publicationsTopic = 'disclosure.publications'

/** What one unit has made public. */
export function unitPublicationsTopic(unitId: UnitId): string {
  return `disclosure.publications:${unitId}`
}

/** Where anything hangs or hung on paper. */
export const postingsTopic = 'disclosure.postings'

/** One publication with its versions, by the number of its address. */
export function publicationTopic(number: number): string {
  return `disclosure.publication:${number}`
}
