import { generateExample } from '../../src/modules/organisations/example/generate-example.ts'
import { loadExample } from '../../src/modules/organisations/example/load-example.ts'
import { findUnitByCode } from '../../src/modules/organisations/index.ts'
import type { FigureSource } from '../../src/modules/plan/dependencies.ts'
import { reportPermissions, reportRoutes, reportWorkspace } from '../../src/modules/plan/reports/index.ts'
import type { UnitId } from '../../src/platform/kernel/ids.ts'
import { testDatabase } from '../database/test-database.ts'
import { content, plainOptions, usualWish } from '../example/example.builder.ts'
import { moduleServer, visitorOf } from './module-server.tsx'

export const originOfTests = 'https://minh-bach.example.test'

/** The pages of reports on a real database with a few schools; who visits is told by a cookie in place of signing in. */
export async function reportsApp(figures: FigureSource, schools = 40) {
  const test = await testDatabase()
  const { database } = test
  let now = plainOptions.now
  await loadExample(
    database,
    generateExample(content, { ...usualWish, units: schools, years: 1 }),
    plainOptions,
  )
  const dependencies = {
    content,
    figures,
    origin: originOfTests,
  }
  const module = {
    name: 'plan',
    routes: reportRoutes(dependencies),
    permissions: reportPermissions,
    workspace: reportWorkspace,
    jobs: [],
    indicators: [],
    handlers: [],
  }
  const server = await moduleServer({ database, modules: [module], now: () => now })
  return {
    ...test,
    dependencies,
    setNow: (changed: Date) => {
      now = changed
    },
    unitId: async (code: string): Promise<UnitId> => {
      const unit = await findUnitByCode(database, code)
      if (unit === undefined) throw new RangeError(code)
      return unit.id
    },
    /** For a real browser: the address at which the pages answer. */
    listen: () => server.listen({ host: '127.0.0.1', port: 0 }),
    /** Somebody of the example, by address. */
    signedIn: (email: string) => visitorOf(server, email),
  }
}
