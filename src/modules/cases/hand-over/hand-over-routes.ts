import type { Route } from '../../../platform/http/route.ts'
import type { CaseDependencies } from '../dependencies.ts'
import { batchRoutes } from './batch-routes.tsx'
import { batchListRoutes } from './list-routes.tsx'

/** Batches between a counter and an office, both ways: listed, handed over, taken, each signed with an account. */
export function handOverRoutes(dependencies: CaseDependencies): Route[] {
  return [...batchListRoutes(dependencies), ...batchRoutes(dependencies)]
}
