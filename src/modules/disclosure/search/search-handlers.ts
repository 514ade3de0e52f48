import { type EventHandler, on } from '../../../platform/contracts/event.ts'
import { published } from '../events.ts'
import { refreshSearchEntry } from './search-entries.ts'

/** What is published, corrected or taken down is found, found anew or found no more. */
export const searchHandlers: readonly EventHandler[] = [
  on(published, 'disclosure.search', (tx, { publicationId }) => refreshSearchEntry(tx, publicationId)),
]
