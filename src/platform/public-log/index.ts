/** The public log: what every module may use of it. */
export { appendToLog, findLeafHash } from './append-to-log.ts'
export { LeafRefused } from './build-leaf.ts'
export { type PersonalValue, personal } from './commitment.ts'
export type { LeafType, LogEntry, LogField, LoggedFile } from './log-entry.ts'
