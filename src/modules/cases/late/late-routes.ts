import type { WorkspaceEntry } from '../../../platform/contracts/module.ts'
import type { Route } from '../../../platform/http/route.ts'
import type { CaseDependencies } from '../dependencies.ts'
import { apologyRoutes } from './apology-routes.tsx'
import { boardTexts } from './board-page.tsx'
import { boardRoutes } from './board-routes.tsx'
import { lateWords } from './late-words.ts'
import { latePaths } from './paths.ts'

/** Everything about lateness that people open. */
export function lateRoutes(dependencies: CaseDependencies): Route[] {
  return [...apologyRoutes(dependencies), ...boardRoutes(dependencies)]
}

export const lateWorkspace: readonly WorkspaceEntry[] = [
  { href: latePaths.apologies.to({}), words: lateWords.apologies, permission: 'cases.read' },
  { href: latePaths.board.to({}), words: boardTexts.title, permission: 'cases.oversee' },
]
