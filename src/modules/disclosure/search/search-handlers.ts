import { type EventHandler, on } from '../../../platform/contracts/event.ts'
import { touchTopics } from '../../../platform/public-pages/topics.ts'
import { published } from '../events.ts'
import { refreshSearchEntry } from './search-entries.ts'
import { searchTopic } from './topics.ts'

/** What is published, corrected or taken down is found, found anew or found no more. */
export const searchHandlers: readonly EventHandler[] = [
  on(published, 'disclosure.search', async (tx, { publicationId }) => {
    await refreshSearchEntry(tx, publicationId)
    await touchTopics(tx, [searchTopic])
  }),
]
