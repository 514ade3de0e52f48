import type { WorkspaceEntry } from '../../../platform/contracts/module.ts'
import type { Route } from '../../../platform/http/route.ts'
import type { DisclosureDependencies } from '../dependencies.ts'
import { deskRoutes } from './desk-routes.tsx'
import { eventRoutes } from './event-routes.tsx'
import { dutyGround } from './load-duties.ts'
import { obligationPaths } from './paths.ts'
import { publicObligationRoutes } from './public-routes.tsx'

/** The entry of the workspace's navigation. */
export const obligationWorkspace: readonly WorkspaceEntry[] = [
  {
    href: obligationPaths.desk.to({}),
    words: { vi: 'Nghĩa vụ công khai', en: 'Duties to publish' },
    permission: 'disclosure.oversee',
  },
]

/** Duties to publish: for everybody, for those who fulfil them, and for those who oversee. */
export function obligationRoutes({ content }: Pick<DisclosureDependencies, 'content'>): Route[] {
  const ground = dutyGround(content)
  return [
    ...publicObligationRoutes(content, ground),
    ...deskRoutes(ground),
    ...eventRoutes(content.disclosure),
  ]
}
