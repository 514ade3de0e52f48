import type { Route } from '../../../platform/http/route.ts'
import type { CaseDependencies } from '../dependencies.ts'
import { ShownOnce } from '../intake/shown-once.ts'
import { actRoutes } from './act-routes.tsx'
import { caseRoutes, type Following } from './case-routes.tsx'
import { CaseSession } from './case-session.ts'
import { enterRoutes } from './enter-routes.tsx'
import { higherRoutes } from './higher-routes.tsx'

/** Following a case with the code of its receipt, and doing with it what its definition allows. */
export function trackingRoutes(dependencies: CaseDependencies): Route[] {
  const following: Following = { dependencies, session: new CaseSession(dependencies) }
  return [
    ...enterRoutes(dependencies, following.session),
    ...caseRoutes(following),
    ...actRoutes(following),
    ...higherRoutes(following, new ShownOnce(dependencies)),
  ]
}
