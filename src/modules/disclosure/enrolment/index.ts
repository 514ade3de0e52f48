import type { WorkspaceEntry } from '../../../platform/contracts/module.ts'
import { ReceiptSession } from '../../../platform/http/receipt-session.ts'
import type { Route } from '../../../platform/http/route.ts'
import { actRoutes } from './act-routes.tsx'
import { applyRoutes } from './apply-routes.tsx'
import { checkRoutes } from './check-routes.tsx'
import { createRoutes } from './create-routes.tsx'
import { deskSchoolRoutes } from './desk-school-routes.tsx'
import { doublesRoutes } from './doubles-routes.tsx'
import { drawRoutes } from './draw-routes.tsx'
import type { EnrolmentGround } from './enrolment-ground.ts'
import { followRoutes } from './follow-routes.tsx'
import { enrolmentPaths } from './paths.ts'
import { planRoutes } from './plan-routes.tsx'
import { publicRoutes } from './public-routes.tsx'
import { tablesRoutes } from './tables-routes.tsx'

export { enrolmentPaths } from './paths.ts'
export { enrolmentPermissions } from './permissions.ts'
export { enrolmentTopic } from './topics.ts'

/** Enrolment at first grades, from the plan to the draw, the results and what changes afterwards. */
export function enrolmentRoutes(dependencies: EnrolmentGround): Route[] {
  const session = new ReceiptSession({
    secret: dependencies.secret,
    origin: dependencies.origin,
    kind: 'enrolment-application',
    cookieName: 'tuyen-sinh',
    purpose: 'enrolment-session',
  })
  return [
    ...publicRoutes(dependencies),
    ...applyRoutes(dependencies, session),
    ...followRoutes(dependencies, session),
    ...createRoutes(dependencies),
    ...tablesRoutes(dependencies),
    ...planRoutes(dependencies),
    ...doublesRoutes(dependencies),
    ...checkRoutes(dependencies),
    ...deskSchoolRoutes(dependencies),
    ...drawRoutes(dependencies),
    ...actRoutes(dependencies),
  ]
}

export const enrolmentWorkspace: readonly WorkspaceEntry[] = [
  {
    href: enrolmentPaths.desk.to({}),
    words: { vi: 'Tuyển sinh', en: 'Enrolment' },
    permission: 'enrolment.read',
  },
]
