import type { Module } from '../../../platform/contracts/module.ts'
import { apiRoutes } from './api-routes.ts'
import { keyPermissionRules } from './keys/key-permissions.ts'
import { keyRoutes, keyWorkspace } from './keys/key-routes.tsx'
import type { OpenDataDependencies } from './open-data-dependencies.ts'
import { openDataRoutes } from './open-data-routes.tsx'
import { callHandler } from './webhooks/call-handler.ts'
import { deliverCallsJob } from './webhooks/deliver-calls.ts'

export type { OpenDataDependencies } from './open-data-dependencies.ts'
export { openDataPaths } from './paths.ts'

type Part = Pick<Module, 'routes' | 'permissions' | 'workspace' | 'jobs' | 'handlers'>

/** Everything public, to be taken away: files, catalogue, interface, keys and calls. */
export function openData(dependencies: OpenDataDependencies, now: () => Date): Part {
  const { secret, callOrigins, origin } = dependencies
  return {
    routes: [...openDataRoutes(dependencies), ...apiRoutes(dependencies), ...keyRoutes(dependencies)],
    permissions: [...keyPermissionRules],
    workspace: keyWorkspace,
    jobs: [deliverCallsJob({ secret, allowedOrigins: callOrigins })],
    handlers: [callHandler(origin, now)],
  }
}
