import { z } from 'zod'
import type { Database } from '../platform/database/database.ts'
import { page, redirect } from '../platform/http/answer.ts'
import { definePath } from '../platform/http/path.ts'
import { get, type Route } from '../platform/http/route.ts'
import type { LocalDate } from '../platform/kernel/dates.ts'
import { storiesPage } from '../ui/stories/stories-page.tsx'
import { type HomeDoor, HomePage, type HomePlan } from './home-page.tsx'
import { verifyRoutes } from './verify/verify-routes.tsx'

export const sitePaths = {
  home: definePath('/'),
  language: definePath('/ngon-ngu'),
  designSystem: definePath('/giao-dien'),
  workspace: definePath('/khu-lam-viec'),
}

/** What the start page asks the modules for; `main.tsx` connects it. */
export interface SiteDependencies {
  readonly services: readonly HomeDoor[]
  readonly doors: readonly HomeDoor[]
  /** The topics of all that `currentPlans` tells. */
  readonly topics: readonly string[]
  readonly currentPlans: (database: Database, today: LocalDate) => Promise<readonly HomePlan[]>
  /** Where the work of the day begins. */
  readonly workspacePath: string
  /** An installation that nobody has set up yet leads to its set-up. */
  readonly setUpPath: (database: Database) => Promise<string | undefined>
}

/** A path of this site and nothing else: neither another host nor another scheme. */
export const localPath = z
  .string()
  .max(2_000)
  .regex(/^\/(?![/\\])[^\\\s]*$/)
  .catch('/')

/** Pages of the site itself, which belong to no module. */
export function siteRoutes(dependencies: SiteDependencies): Route[] {
  const { services, doors, topics, currentPlans, setUpPath, workspacePath } = dependencies
  return [
    ...verifyRoutes(),
    get({
      path: sitePaths.home,
      access: 'anyone',
      topics: () => topics,
      handle: async ({ database, today }) => {
        const plans = await currentPlans(database, today)
        const unset = plans.length === 0 ? await setUpPath(database) : undefined
        return unset === undefined
          ? page(<HomePage plans={plans} services={services} doors={doors} />)
          : redirect(unset)
      },
    }),
    get({
      path: sitePaths.language,
      access: 'anyone',
      query: z.object({ lang: z.string(), tiep: localPath }),
      // The adapter has remembered the language by the time it answers.
      handle: async ({ query }) => redirect(query.tiep),
    }),
    get({
      path: sitePaths.workspace,
      access: 'signed-in',
      handle: async () => redirect(workspacePath),
    }),
    get({
      path: sitePaths.designSystem,
      access: 'anyone',
      topics: () => [],
      handle: async ({ language }) => page(storiesPage(language)),
    }),
  ]
}
