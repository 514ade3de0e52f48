import type { Module } from '../../platform/contracts/module.ts'
import type { PlanDependencies } from './dependencies.ts'
import { deskRoutes } from './desk/desk-routes.tsx'
import { createIndicatorSuggester } from './domain/suggest-indicators.ts'
import { beginRoutes } from './import/begin-routes.tsx'
import { commitmentRoutes } from './import/commitment-routes.tsx'
import { confirmRoutes } from './import/confirm-routes.tsx'
import { headerRoutes } from './import/header-routes.tsx'
import { sectionRoutes } from './import/section-routes.tsx'
import { taskRoutes } from './import/task-routes.tsx'
import { indicatorRoutes } from './indicators/indicator-routes.tsx'
import { issueRoutes } from './issue/issue-routes.tsx'
import { planPaths } from './paths.ts'
import { planPermissions } from './permissions.ts'
import { dimensionNames } from './plan-words.ts'
import { portalRoutes } from './portal/portal-routes.tsx'

export { type FigureSource, noFiguresYet, type PlanDependencies } from './dependencies.ts'
export { PlanIssued, planIssued } from './events.ts'
export { planExample } from './example/plan-example.ts'
export { planPaths } from './paths.ts'
export { listPublicPlans, type PublicPlanFilter } from './store/plan-queries.ts'
export { plansTopic, planTopic } from './topics.ts'

/** Plans from their document to the reports on them. */
export function planModule(dependencies: PlanDependencies): Module {
  const { content } = dependencies
  const names = dimensionNames(content)
  const suggester = createIndicatorSuggester(
    content.papi.paragraphs,
    content.indicators.map(({ code, name }) => ({ code, name: name.vi })),
  )
  return {
    name: 'plan',
    routes: [
      ...portalRoutes(dependencies, names),
      ...deskRoutes(dependencies),
      ...beginRoutes(dependencies, suggester),
      ...confirmRoutes(names),
      ...headerRoutes(),
      ...sectionRoutes(names),
      ...commitmentRoutes(names),
      ...taskRoutes(),
      ...indicatorRoutes(content, suggester, names),
      ...issueRoutes(),
    ],
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
