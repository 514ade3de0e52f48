import { organisationsModule, type UnitPageSection } from '../../src/modules/organisations/index.ts'
import { moduleServer, visitorOf } from '../app/module-server.tsx'
import { Visitor } from '../app/visitor.ts'
import { testDatabase } from '../database/test-database.ts'
import { plainOptions } from './example.builder.ts'

export const setUpCodeOfTests = 'aaaa-bbbb-cccc-dddd'

/** The pages of this module alone, on a real database; who visits is told by a cookie in place of signing in. */
export async function unitsApp(sections: readonly UnitPageSection[] = []) {
  const test = await testDatabase()
  const { database } = test
  const module = organisationsModule({
    sections,
    setUpCode: setUpCodeOfTests,
    accounts: { routes: [], permissions: [], workspace: [] },
  })
  const server = await moduleServer({ database, modules: [module], now: () => plainOptions.now })
  return {
    ...test,
    visitor: () => new Visitor(server),
    /** For a real browser: the address at which the pages answer. */
    listen: () => server.listen({ host: '127.0.0.1', port: 0 }),
    /** Somebody of the example, by address. */
    signedIn: (email: string) => visitorOf(server, email),
  }
}
