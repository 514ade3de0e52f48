import type { PlanDependencies } from '../dependencies.ts'

/** What reports need beside what plans need. */
export interface ReportDependencies extends PlanDependencies {
  /** Where the platform is reached, for the links in letters. */
  readonly origin: string
}
