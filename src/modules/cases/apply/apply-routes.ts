import type { Route } from '../../../platform/http/route.ts'
import type { CaseDependencies } from '../dependencies.ts'
import { ShownOnce } from '../intake/shown-once.ts'
import { accountRoutes } from './account-routes.tsx'
import { checkRoutes } from './check-routes.tsx'
import { applyGround } from './open-draft.ts'
import { papersRoutes } from './papers-routes.tsx'
import { questionRoutes } from './question-routes.tsx'
import { receiptRoutes } from './receipt-routes.tsx'
import { resumeRoutes } from './resume-routes.tsx'
import { startRoutes } from './start-routes.tsx'

export { applyWorkspace } from './account-routes.tsx'

/** The citizen's way with a dossier: is it for me, fill in, papers, fee and result, check, send, receipt. */
export function applyRoutes(dependencies: CaseDependencies): Route[] {
  const ground = applyGround(dependencies)
  const shownOnce = new ShownOnce(dependencies)
  return [
    ...resumeRoutes(ground),
    ...startRoutes(ground),
    ...questionRoutes(ground),
    ...papersRoutes(ground),
    ...checkRoutes(ground, shownOnce),
    ...receiptRoutes(ground, shownOnce),
    ...accountRoutes(),
  ]
}
