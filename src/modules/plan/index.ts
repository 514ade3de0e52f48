import type { Module } from '../../platform/contracts/module.ts'
import type { PlanDependencies } from './dependencies.ts'
import { planPaths } from './paths.ts'
import { planPermissions } from './permissions.ts'

export { type FigureSource, noFiguresYet, type PlanDependencies } from './dependencies.ts'
export { PlanIssued, planIssued } from './events.ts'
export { planPaths } from './paths.ts'
export { plansTopic, planTopic } from './topics.ts'

/** Plans from their document to the reports on them. */
export function planModule(_dependencies: PlanDependencies): Module {
  return {
    name: 'plan',
    routes: [],
    permissions: planPermissions,
    workspace: [
      {
        href: planPaths.deskList.to({}),
        words: { vi: 'Kế hoạch', en: 'Plans' },
        permission: 'plan.read-internal',
      },
    ],
    jobs: [],
    indicators: [],
    handlers: [],
  }
}
