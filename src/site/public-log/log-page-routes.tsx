import { page } from '../../platform/http/answer.ts'
import { get, type Route } from '../../platform/http/route.ts'
import { logPaths, logTopic, readLogFacts, type Witness } from '../../platform/public-log/index.ts'
import { LogPage } from './log-page.tsx'

/** The page of the log for people; what programs read is put on the server by `registerPublicLog`. */
export function logPageRoutes(witnesses: readonly Witness[]): Route[] {
  return [
    get({
      path: logPaths.page,
      access: 'anyone',
      topics: () => [logTopic],
      handle: async ({ database }) => page(<LogPage facts={await readLogFacts(database, witnesses)} />),
    }),
  ]
}
