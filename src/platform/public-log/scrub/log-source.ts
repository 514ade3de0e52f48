import type { Reader } from '../../database/database.ts'
import type { LeafType, LogEntry } from '../log-entry.ts'

/**
 * The rows of a module that stand in the log: the comparison makes their entries anew every few minutes and
 * finds every row that was changed past the program, by whoever has the database.
 */
export interface LogSource {
  /** `disclosure.publications`; stands in alarms. */
  readonly name: string
  /**
   * Types of leaves that come from this source, or from this and other sources, and from nowhere else: one that
   * none of them knows means that its row was removed.
   */
  readonly types: readonly LeafType[]
  /**
   * The entries that the rows would make now, exactly as they were given to `appendToLog`, personal values
   * included where they are still known; a value that is no longer known is any `personal('')`.
   */
  entries(reader: Reader): AsyncIterable<LogEntry> | Iterable<LogEntry>
}
