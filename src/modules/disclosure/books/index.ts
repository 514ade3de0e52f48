import type { WorkspaceEntry } from '../../../platform/contracts/module.ts'
import type { Route } from '../../../platform/http/route.ts'
import type { DisclosureDependencies } from '../dependencies.ts'
import { bookDeskRoutes } from './desk-routes.tsx'
import { memberRoutes } from './member-routes.tsx'
import { bookPaths } from './paths.ts'
import { publicBookRoutes } from './public-routes.tsx'
import { purchaseRoutes } from './purchase-routes.tsx'
import { selectionRoutes } from './selection-routes.tsx'
import { stepRoutes } from './step-routes.tsx'

export { bookPermissions } from './permissions.ts'

/** Which textbooks a school uses and how they were chosen; what books and equipment it bought. */
export function bookRoutes(dependencies: Pick<DisclosureDependencies, 'content' | 'files'>): Route[] {
  return [
    ...publicBookRoutes(dependencies),
    ...bookDeskRoutes(),
    ...selectionRoutes(dependencies),
    ...stepRoutes(dependencies),
    ...memberRoutes(dependencies),
    ...purchaseRoutes(dependencies),
  ]
}

export const bookWorkspace: readonly WorkspaceEntry[] = [
  {
    href: bookPaths.desk.to({}),
    words: { vi: 'Sách và thiết bị', en: 'Books and equipment' },
    permission: 'books.write',
  },
]
