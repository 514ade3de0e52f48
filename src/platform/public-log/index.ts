/** The public log: what every module may use of it. */
export { appendToLog, findLeafHash } from './append-to-log.ts'
export { LeafRefused } from './build-leaf.ts'
export { type PersonalValue, personal } from './commitment.ts'
export {
  type Erasure,
  erasePersonal,
  logErasure,
  NothingToErase,
  openedCommitments,
} from './erase-personal.ts'
export { type FoundLeaf, findLeaf } from './find-leaf.ts'
export { type LeafType, type LogEntry, type LogField, type LoggedFile, leafTypes } from './log-entry.ts'
export { type LogFacts, readLogFacts } from './log-facts.ts'
export { logPaths, proofFileName } from './log-paths.ts'
export type { Witness } from './log-settings.ts'
export { type LoggedRevision, latestCheckpointLine, type Proof, proofOf, readLeafFiles } from './proof-of.ts'
export { checkLeaf } from './scrub/compare-source.ts'
export type { LogSource } from './scrub/log-source.ts'
export { scrubLogJob } from './scrub/scrub-log-job.ts'
export type { AlarmKind } from './store/alarm-store.ts'
export { logTopic } from './store/log-topic.ts'
export { listWitnessed, type WitnessedCheckpoint } from './witnessed-checkpoints.ts'
