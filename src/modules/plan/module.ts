import { workingCalendar } from '../../platform/calendar/working-calendar.ts'
import type { Content } from '../../platform/content/content.ts'
import type { Module } from '../../platform/contracts/module.ts'
import { adoptRoutes } from './adopt/adopt-routes.tsx'
import { adoptPermissions } from './adopt/permissions.ts'
import { boardEntry, boardRoutes } from './board/board-routes.tsx'
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
import { planIndicators } from './indicators.ts'
import { issueRoutes } from './issue/issue-routes.tsx'
import { planPaths } from './paths.ts'
import { planPermissions } from './permissions.ts'
import { dimensionNames } from './plan-words.ts'
import { portalRoutes } from './portal/portal-routes.tsx'
import { reportJobs, reportPermissions, reportRoutes, reportWorkspace } from './reports/index.ts'
import { workPermissions } from './work/permissions.ts'
import { workJobs } from './work/reminder-job.ts'
import { workRoutes, workWorkspace } from './work/work-routes.tsx'

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
      ...adoptRoutes(dependencies),
      ...workRoutes(dependencies),
      ...reportRoutes(dependencies),
      ...boardRoutes(dependencies),
    ],
    permissions: [...planPermissions, ...adoptPermissions, ...workPermissions, ...reportPermissions],
    workspace: [
      {
        href: planPaths.deskList.to({}),
        words: { vi: 'Kế hoạch', en: 'Plans' },
        permission: 'plan.read-internal',
      },
      ...workWorkspace,
      ...reportWorkspace,
      boardEntry,
    ],
    jobs: [...workJobs(dependencies), ...reportJobs(dependencies)],
    indicators: planIndicatorsOf(content),
    handlers: [],
  }
}

/** What plans offer to be measured; apart from the module, for figures are computed before pages show them. */
export function planIndicatorsOf(content: Content): Module['indicators'] {
  return planIndicators(workingCalendar(content.calendar.years))
}
