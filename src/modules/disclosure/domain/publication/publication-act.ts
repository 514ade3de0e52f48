/** What can happen with a publication: each is a version of its own, and a leaf of the public log. */
export const publicationActs = ['published', 'corrected', 'withdrawn', 'expired'] as const
export type PublicationAct = (typeof publicationActs)[number]

export const publicationStates = ['public', 'withdrawn', 'expired'] as const
export type PublicationState = (typeof publicationStates)[number]

/** Where an act leaves the publication. */
export function stateAfter(act: PublicationAct): PublicationState {
  return act === 'withdrawn' || act === 'expired' ? act : 'public'
}

/** What may happen next; a withdrawn publication may come back, corrected. */
export function mayFollow(state: PublicationState, act: PublicationAct): boolean {
  if (act === 'published') return false
  if (act === 'corrected') return true
  return state === 'public'
}
