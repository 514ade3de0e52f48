import { page } from '../../platform/http/answer.ts'
import { get, type Route } from '../../platform/http/route.ts'
import {
  listWitnessed,
  logPaths,
  logTopic,
  readLogFacts,
  type Witness,
} from '../../platform/public-log/index.ts'
import { LogPage } from './log-page.tsx'
import { WitnessPage } from './witness-page.tsx'

/** Checkpoints of each witness that its page lists. */
const shownOfEach = 10

/** The pages of the log for people; what programs read is put on the server by `registerPublicLog`. */
export function logPageRoutes(witnesses: readonly Witness[]): Route[] {
  return [
    get({
      path: logPaths.page,
      access: 'anyone',
      topics: () => [logTopic],
      handle: async ({ database }) => page(<LogPage facts={await readLogFacts(database, witnesses)} />),
    }),
    get({
      path: logPaths.witnesses,
      access: 'anyone',
      topics: () => [logTopic],
      handle: async ({ database }) => {
        const facts = await readLogFacts(database, witnesses)
        const names = witnesses.map(({ key }) => key.name)
        return page(
          <WitnessPage
            facts={facts}
            witnesses={witnesses}
            witnessed={await listWitnessed(database, names, shownOfEach)}
          />,
        )
      },
    }),
  ]
}
