import { ReceiptSession } from '../../../platform/http/receipt-session.ts'
import type { Route } from '../../../platform/http/route.ts'
import type { CaseDependencies } from '../dependencies.ts'
import { ShownOnce } from '../intake/shown-once.ts'
import { actRoutes } from './act-routes.tsx'
import { caseRoutes, type Following } from './case-routes.tsx'
import { enterRoutes } from './enter-routes.tsx'
import { higherRoutes } from './higher-routes.tsx'

/** Following a case with the code of its receipt, and doing with it what its definition allows. */
export function trackingRoutes(dependencies: CaseDependencies): Route[] {
  const following: Following = {
    dependencies,
    session: new ReceiptSession({
      secret: dependencies.secret,
      origin: dependencies.origin,
      kind: 'case',
      cookieName: 'ho-so',
      purpose: 'case-session',
    }),
  }
  return [
    ...enterRoutes(dependencies, following.session),
    ...caseRoutes(following),
    ...actRoutes(following),
    ...higherRoutes(following, new ShownOnce(dependencies)),
  ]
}
