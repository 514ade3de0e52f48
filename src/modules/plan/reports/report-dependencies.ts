import type { PlanDependencies } from '../dependencies.ts'

/** What reports need of what plans stand on. */
export type ReportDependencies = Pick<PlanDependencies, 'content' | 'figures' | 'origin'>
