/** What the rest of this module uses of the catalogue of procedures. */
export type { ProcedureVersion } from '../domain/procedures/procedure-definition.ts'
export {
  findProcedure,
  findProcedureVersion,
  getProcedureVersion,
  type ProcedureKey,
  ProcedureNotFound,
} from '../store/procedure-queries.ts'
export {
  type ListedProcedure,
  listPublishedProcedures,
  type ProcedureFilter,
  suggestProcedures,
} from '../store/procedure-search.ts'
export { procedurePaths } from './paths.ts'
export { feeWords, timeWords } from './procedure-words.ts'
export { proceduresTopic } from './topics.ts'
