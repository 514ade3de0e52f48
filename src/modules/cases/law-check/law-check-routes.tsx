import type { WorkspaceEntry } from '../../../platform/contracts/module.ts'
import { page } from '../../../platform/http/answer.ts'
import { get, type Route } from '../../../platform/http/route.ts'
import type { CaseDependencies } from '../dependencies.ts'
import { unconfirmedRules } from '../domain/law-check/unconfirmed-rules.ts'
import { LawCheckPage, lawCheckTexts } from './law-check-page.tsx'
import { lawCheckPaths } from './paths.ts'

/** The list of what somebody must still read in the official text before anybody relies on it. */
export function lawCheckRoutes({ content, office }: CaseDependencies): Route[] {
  return [
    get({
      path: lawCheckPaths.list,
      access: 'law.check',
      handle: async ({ today }) =>
        page(<LawCheckPage rules={unconfirmedRules(content.laws, office.types.all, today)} />),
    }),
  ]
}

export const lawCheckWorkspace: WorkspaceEntry = {
  href: lawCheckPaths.list.to({}),
  words: lawCheckTexts.title,
  permission: 'law.check',
}
