/** How people came to be received: on the head's fixed day, at ordinary hours, or at once (đột xuất). */
export const entryKinds = ['periodic', 'regular', 'unscheduled'] as const
export type EntryKind = (typeof entryKinds)[number]

/** What a matter is by its content, as the register classifies it. */
export const classifications = [
  'complaint',
  'denunciation',
  'petition',
  'feedback',
  'mixed',
  'other',
] as const
export type Classification = (typeof classifications)[number]

/** The grounds on which receiving somebody may be refused: Law on Citizen Reception 2013, Article 9, 1 to 4. */
export const refusalGrounds = ['incapable', 'disorder', 'settled', 'other'] as const
export type RefusalGround = (typeof refusalGrounds)[number]

/**
 * How many may speak for people who come about the same matter (Law on Citizen Reception 2013, Article 29):
 * five to ten send one or two, more than ten at most five. Fewer than five each speak for themselves.
 */
export function mostRepresentatives(people: number): number {
  if (people < 5) return Math.max(1, people)
  return people <= 10 ? 2 : 5
}

/** Whether what was said concerns a denunciation: then who said it stays with whoever received it. */
export function isConfidential(classification: Classification): boolean {
  return classification === 'denunciation' || classification === 'mixed'
}
