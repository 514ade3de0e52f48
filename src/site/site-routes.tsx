import { z } from 'zod'
import { page, redirect } from '../platform/http/answer.ts'
import { definePath } from '../platform/http/path.ts'
import { get, type Route } from '../platform/http/route.ts'
import { storiesPage } from '../ui/stories/stories-page.tsx'

export const sitePaths = {
  home: definePath('/'),
  language: definePath('/ngon-ngu'),
  designSystem: definePath('/giao-dien'),
}

/** A path of this site and nothing else: neither another host nor another scheme. */
export const localPath = z
  .string()
  .max(2_000)
  .regex(/^\/(?![/\\])[^\\\s]*$/)
  .catch('/')

/** Pages of the site itself, which belong to no module. */
export function siteRoutes(): Route[] {
  return [
    get({
      path: sitePaths.language,
      access: 'anyone',
      query: z.object({ lang: z.string(), tiep: localPath }),
      // The adapter has remembered the language by the time it answers.
      handle: async ({ query }) => redirect(query.tiep),
    }),
    get({
      path: sitePaths.designSystem,
      access: 'anyone',
      topics: () => [],
      handle: async ({ language }) => page(storiesPage(language)),
    }),
  ]
}
