import type { Route } from '../../../platform/http/route.ts'
import type { CaseDependencies } from '../dependencies.ts'
import { caseRoutes } from './case-routes.tsx'
import { deedRoutes } from './deed-routes.tsx'
import { moveRoutes } from './move-routes.tsx'
import { paperRoutes } from './paper-routes.tsx'
import { readingRoutes } from './reading-routes.tsx'
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
