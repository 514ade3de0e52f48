import type { WorkspaceEntry } from '../../../platform/contracts/module.ts'
import type { Route } from '../../../platform/http/route.ts'
import { owedRoutes } from './owed-routes.tsx'
import { reportPaths } from './paths.ts'
import { readRoutes } from './read-routes.tsx'
import { receivedRoutes } from './received-routes.tsx'
import type { ReportDependencies } from './report-dependencies.ts'
import { rollUpRoutes } from './roll-up-routes.tsx'

export { reportPaths } from './paths.ts'
export { reportPermissions } from './permissions.ts'
export type { ReportDependencies } from './report-dependencies.ts'
export { ReportSent, reportSent } from './report-events.ts'
export { reportJobs } from './report-jobs.ts'

/** Everything about reports: writing, signing, sending, receiving, putting together. */
export function reportRoutes(dependencies: ReportDependencies): Route[] {
  return [
    ...owedRoutes(dependencies),
    ...readRoutes(dependencies),
    ...receivedRoutes(dependencies),
    ...rollUpRoutes(dependencies),
  ]
}

export const reportWorkspace: readonly WorkspaceEntry[] = [
  {
    href: reportPaths.owed.to({}),
    words: { vi: 'Báo cáo', en: 'Reports' },
    permission: 'report.read',
  },
  {
    href: reportPaths.received.to({}),
    words: { vi: 'Báo cáo của các trường', en: "Schools' reports" },
    permission: 'report.receive',
  },
]
