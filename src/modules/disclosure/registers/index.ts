import type { Route } from '../../../platform/http/route.ts'
import type { DisclosureDependencies } from '../dependencies.ts'
import { appointmentRoutes } from './appointment-routes.tsx'
import { conflictRoutes } from './conflict-routes.tsx'
import { declarationRoutes } from './declaration-routes.tsx'
import { registerDeskRoutes } from './desk-routes.tsx'
import { publicRegisterRoutes } from './public-routes.tsx'
import { registerGround } from './register-ground.ts'
import { rotationRoutes } from './rotation-routes.tsx'

export { registerWorkspace } from './desk-routes.tsx'
export { registerPermissions } from './permissions.ts'
export { registerJobs } from './register-jobs.ts'

/** The integrity registers: declarations of assets, rotation, appointments, conflicts of interest. */
export function registerRoutes({ content }: Pick<DisclosureDependencies, 'content'>): Route[] {
  const ground = registerGround(content)
  return [
    ...publicRegisterRoutes(ground),
    ...registerDeskRoutes(),
    ...declarationRoutes(ground),
    ...rotationRoutes(ground),
    ...appointmentRoutes(ground),
    ...conflictRoutes(ground),
  ]
}
