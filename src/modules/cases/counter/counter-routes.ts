import type { WorkspaceEntry } from '../../../platform/contracts/module.ts'
import type { Route } from '../../../platform/http/route.ts'
import type { CaseDependencies } from '../dependencies.ts'
import { handOverRoutes } from '../hand-over/hand-over-routes.ts'
import { handOverPaths } from '../hand-over/paths.ts'
import { ShownOnce } from '../intake/shown-once.ts'
import { counterWords } from './counter-words.ts'
import { entryRoutes } from './entry-routes.tsx'
import { giveRoutes } from './give-routes.tsx'
import { helpRoutes } from './help-routes.tsx'
import { counterPermission } from './open-counter.ts'
import { counterPaths } from './paths.ts'
import { postRoutes } from './post-routes.tsx'
import { queueRoutes } from './queue-routes.tsx'
import { counterReceiptRoutes } from './receipt-routes.tsx'
import { seriesRoutes } from './series-routes.tsx'

/** The counter: who waits, what is taken in, what is given out, and what goes to the office and back. */
export function counterRoutes(dependencies: CaseDependencies): Route[] {
  const shownOnce = new ShownOnce(dependencies)
  return [
    ...queueRoutes(dependencies),
    ...entryRoutes(dependencies, shownOnce),
    ...counterReceiptRoutes(dependencies, shownOnce),
    ...helpRoutes(),
    ...giveRoutes(dependencies),
    ...postRoutes(dependencies),
    ...seriesRoutes(),
    ...handOverRoutes(dependencies),
  ]
}

/** What the navigation of the workspace shows. */
export const counterWorkspace: readonly WorkspaceEntry[] = [
  { href: counterPaths.desk.to({}), words: counterWords.counter, permission: counterPermission },
  { href: counterPaths.give.to({}), words: counterWords.give, permission: counterPermission },
  {
    href: handOverPaths.list.to({}),
    words: { vi: 'Bàn giao', en: 'Hand-over' },
    permission: counterPermission,
  },
]
