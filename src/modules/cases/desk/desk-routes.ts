import type { Route } from '../../../platform/http/route.ts'
import type { CaseDependencies } from '../dependencies.ts'
import { assignRoutes } from './assign-routes.tsx'
import { caseRoutes } from './case-routes.tsx'
import { consultRoutes } from './consult-routes.tsx'
import { consultationRoutes } from './consultation-routes.tsx'
import { deedRoutes } from './deed-routes.tsx'
import { groupRoutes } from './group-routes.tsx'
import { handlerRoutes } from './handler-routes.tsx'
import { levelRoutes } from './level-routes.tsx'
import { moveRoutes } from './move-routes.tsx'
import { paperRoutes } from './paper-routes.tsx'
import { publishRoutes } from './publish-routes.tsx'
import { readingRoutes } from './reading-routes.tsx'
import { reclassifyRoutes } from './reclassify-routes.tsx'
import { relatedRoutes } from './related-routes.tsx'
import { templateRoutes } from './template-routes.tsx'
import { transferRoutes } from './transfer-routes.tsx'
import { worklistRoutes } from './worklist-routes.tsx'

/** Everything that staff do with cases at the desk. */
export function deskRoutes(dependencies: CaseDependencies): Route[] {
  return [
    ...worklistRoutes(dependencies),
    ...caseRoutes(dependencies),
    ...readingRoutes(dependencies),
    ...moveRoutes(dependencies),
    ...paperRoutes(dependencies),
    ...deedRoutes(dependencies),
    ...assignRoutes(dependencies),
    ...consultRoutes(dependencies),
    ...consultationRoutes(dependencies),
    ...groupRoutes(dependencies),
    ...handlerRoutes(dependencies),
    ...levelRoutes(dependencies),
    ...publishRoutes(dependencies),
    ...reclassifyRoutes(dependencies),
    ...relatedRoutes(dependencies),
    ...templateRoutes(dependencies),
    ...transferRoutes(dependencies),
  ]
}

/** The entries of the workspace's navigation. */
export const deskWorkspace = [
  {
    href: '/khu-lam-viec/ho-so',
    words: { vi: 'Hồ sơ, đơn thư', en: 'Cases' },
    permission: 'cases.read',
  },
] as const
