import { type EventHandler, on } from '../../../platform/contracts/event.ts'
import { published } from '../events.ts'
import { enterTelling } from './subscription-store.ts'

/** Subscribers are told of what is published and corrected; what is taken down is in the feed. */
export const subscribeHandlers: readonly EventHandler[] = [
  on(published, 'disclosure.tell', async (tx, { publicationId, version, act }) => {
    if (act === 'published' || act === 'corrected') await enterTelling(tx, publicationId, version)
  }),
]
