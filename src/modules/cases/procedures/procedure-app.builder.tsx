import { moduleServer, visitorOf } from '../../../../test/app/module-server.tsx'
import { Visitor } from '../../../../test/app/visitor.ts'
import { testDatabase } from '../../../../test/database/test-database.ts'
import { content, plainOptions, usualExample } from '../../../../test/example/example.builder.ts'
import type { ExampleContext, ExampleWorld } from '../../../platform/contracts/example.ts'
import { loadExample } from '../../organisations/index.ts'
import { procedureExample } from './example.ts'
import { procedureJobs } from './jobs.ts'
import { procedurePermissions } from './permissions.ts'
import { procedureRoutes, procedureWorkspace } from './routes.ts'

/** The pages of procedures alone, on the example's catalogues; who visits is told by a cookie. */
export async function procedureApp() {
  const { database } = await testDatabase()
  const { promise: loaded, resolve: keepWorld } = Promise.withResolvers<ExampleWorld>()
  const lookAround = { name: 'look-around', load: async ({ world }: ExampleContext) => keepWorld(world) }
  await loadExample(database, usualExample(), { ...plainOptions, steps: [procedureExample, lookAround] })
  const world = await loaded
  const module = {
    name: 'cases',
    routes: procedureRoutes({ content }),
    permissions: procedurePermissions,
    workspace: [procedureWorkspace],
    jobs: procedureJobs,
    indicators: [],
    handlers: [],
  }
  const server = await moduleServer({ database, modules: [module], now: () => plainOptions.now })
  const today = world.period.to
  const [department] = world.unitsOn(today, 'commune-department')
  if (department === undefined) throw new Error('the example has no department')
  const headEmail = world.holders(department.id, 'head', today)[0]?.email ?? ''
  return {
    database,
    world,
    today,
    department,
    headEmail,
    anybody: () => new Visitor(server),
    signedIn: (email: string) => visitorOf(server, email),
    /** For a real browser: the address at which the pages answer. */
    listen: () => server.listen({ host: '127.0.0.1', port: 0 }),
  }
}
