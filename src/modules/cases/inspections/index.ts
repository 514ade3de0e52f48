import { workingCalendar } from '../../../platform/calendar/working-calendar.ts'
import type { WorkspaceEntry } from '../../../platform/contracts/module.ts'
import type { Route } from '../../../platform/http/route.ts'
import { conclusionRoutes } from './conclusion-routes.tsx'
import { decideRoutes } from './decide-routes.tsx'
import { documentRoutes } from './document-routes.tsx'
import { drawRoutes } from './draw-routes.tsx'
import { explainRoutes } from './explain-routes.tsx'
import type { InspectionDependencies } from './inspection-dependencies.ts'
import { oneInspectionRoutes } from './inspection-routes.tsx'
import { listRoutes } from './list-routes.tsx'
import { inspectionPaths } from './paths.ts'
import { portalRoutes } from './portal-routes.tsx'
import { programmeRoutes } from './programme-routes.tsx'
import { remedyRoutes } from './remedy-routes.tsx'
import { siteRoutes } from './site-routes.tsx'

export { inspectionConcluded, remedyOverdue } from './events.ts'
export { inspectionIndicators } from './indicators.ts'
export type { InspectionDependencies } from './inspection-dependencies.ts'
export { inspectionExample } from './inspection-example.ts'
export { inspectionJobs } from './inspection-jobs.ts'
export { inspectionPaths } from './paths.ts'
export { inspectionPermissions } from './permissions.ts'
export { inspectionsTopic } from './topics.ts'

/** Everything that is done with inspections, from the programme to the published conclusion and the remedies. */
export function inspectionRoutes(dependencies: InspectionDependencies): Route[] {
  const ground = { ...dependencies, calendar: workingCalendar(dependencies.content.calendar.years) }
  return [
    ...portalRoutes(ground),
    ...listRoutes(ground),
    ...programmeRoutes(ground),
    ...drawRoutes(ground),
    ...oneInspectionRoutes(ground),
    ...decideRoutes(ground),
    ...siteRoutes(ground),
    ...explainRoutes(ground),
    ...conclusionRoutes(ground),
    ...remedyRoutes(ground),
    ...documentRoutes(ground),
  ]
}

export const inspectionWorkspace: readonly WorkspaceEntry[] = [
  {
    href: inspectionPaths.list.to({}),
    words: { vi: 'Kiểm tra', en: 'Inspections' },
    permission: 'inspections.read',
  },
]
