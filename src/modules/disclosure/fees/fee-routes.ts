import type { Route } from '../../../platform/http/route.ts'
import type { DisclosureDependencies } from '../dependencies.ts'
import { feeDeskRoutes } from './desk-routes.tsx'
import { findingRoutes } from './finding-routes.tsx'
import { listRoutes } from './list-routes.tsx'
import { noticeRoutes } from './notice-routes.tsx'
import { publicFeeRoutes } from './public-routes.tsx'
import { reportRoutes } from './report-routes.tsx'
import { settleRoutes } from './settle-routes.tsx'

/** What families pay: public lists and reports, making the lists, over-collection and what went back. */
export function feeRoutes(dependencies: DisclosureDependencies): Route[] {
  return [
    ...publicFeeRoutes(dependencies),
    ...noticeRoutes(dependencies),
    ...reportRoutes(dependencies),
    ...feeDeskRoutes(),
    ...listRoutes(dependencies),
    ...settleRoutes(dependencies),
    ...findingRoutes(dependencies),
  ]
}
