export type { PlanFileReading } from './read-plan-file.ts'
export { readPlanFile } from './read-plan-file.ts'
export {
  type Commitment,
  type DeadlineKind,
  type Dimension,
  type DocumentType,
  deadlineKinds,
  dimensions,
  documentTypes,
  type PlanCitation,
  type PlanDeadline,
  PlanReading,
  type PlanSection,
  type PlanTask,
  type SectionKind,
  type Signatory,
  type SourceRange,
  sectionKinds,
} from './reading.ts'
export { maximumPlanFileBytes, type PlanFileRefusal, type RefusalReason, refusalReasons } from './refusal.ts'
export type { SourceBlock } from './source-block.ts'
