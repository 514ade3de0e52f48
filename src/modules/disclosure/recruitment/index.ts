import type { Route } from '../../../platform/http/route.ts'
import type { DisclosureDependencies } from '../dependencies.ts'
import { candidateRoutes } from './candidate-routes.tsx'
import { recruitmentDeskRoutes } from './desk-routes.tsx'
import { markingRoutes } from './marking-routes.tsx'
import { publicRecruitmentRoutes } from './public-routes.tsx'
import { recruitmentWorld } from './recruitment-world.ts'

export { recruitmentWorkspace } from './desk-routes.tsx'
export { recruitmentPermissions } from './permissions.ts'

/** Recruitment, from the approved plan to the decision. */
export function recruitmentRoutes({
  content,
  secret,
}: Pick<DisclosureDependencies, 'content' | 'secret'>): Route[] {
  const world = recruitmentWorld(content)
  return [
    ...publicRecruitmentRoutes({ secret }, world),
    ...recruitmentDeskRoutes(world),
    ...candidateRoutes(),
    ...markingRoutes(world),
  ]
}
