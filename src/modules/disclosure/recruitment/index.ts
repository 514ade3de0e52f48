import type { Route } from '../../../platform/http/route.ts'
import type { DisclosureDependencies } from '../dependencies.ts'
import { candidateRoutes } from './candidate-routes.tsx'
import { recruitmentDeskRoutes } from './desk-routes.tsx'
import { followRoutes } from './follow-routes.tsx'
import { markingRoutes } from './marking-routes.tsx'
import { noticeRoutes } from './notice-routes.tsx'
import { publicRecruitmentRoutes } from './public-routes.tsx'
import { recruitmentWorld } from './recruitment-world.ts'
import { roomRoutes } from './room-routes.tsx'

export { recruitmentWorkspace } from './desk-routes.tsx'
export { recruitmentPermissions } from './permissions.ts'
export { recruitmentIndicators } from './recruitment-indicators.ts'

/** Recruitment, from the approved plan to the decision. */
export function recruitmentRoutes({
  content,
  secret,
  origin,
}: Pick<DisclosureDependencies, 'content' | 'secret' | 'origin'>): Route[] {
  const world = recruitmentWorld(content)
  return [
    ...publicRecruitmentRoutes({ secret, origin }, world),
    ...followRoutes({ secret }, world),
    ...recruitmentDeskRoutes({ origin, world }),
    ...noticeRoutes(),
    ...candidateRoutes(),
    ...roomRoutes(),
    ...markingRoutes(world),
  ]
}
