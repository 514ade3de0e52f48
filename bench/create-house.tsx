import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import { buildHouse } from '../src/main.tsx'
import { measureModule } from '../src/modules/measure/index.ts'
import { boardRoutes } from '../src/modules/plan/board/board-routes.tsx'
import { planIndicators } from '../src/modules/plan/indicators.ts'
import { workPermissions } from '../src/modules/plan/work/permissions.ts'
import { workRoutes } from '../src/modules/plan/work/work-routes.tsx'
import { workingCalendar } from '../src/platform/calendar/working-calendar.ts'
import { readConfig } from '../src/platform/config/config.ts'
import { projectRoot } from '../src/platform/config/project-root.ts'
import { loadContent } from '../src/platform/content/load-content.ts'
import { openDatabase, openPool } from '../src/platform/database/database.ts'
import { openFileStore } from '../src/platform/files/file-store.ts'
import { registerRoute } from '../src/platform/http/register-route.ts'
import { createLogger } from '../src/platform/operations/create-logger.ts'
import { createPermissions } from '../src/platform/permissions/permissions.ts'
import { benchNow } from './bench-clock.ts'

/** The house of `main.tsx`; what is not connected there yet is put on the same server. */
export async function createHouse(environment: NodeJS.ProcessEnv): Promise<FastifyInstance> {
  const config = readConfig(environment)
  const content = loadContent(path.join(projectRoot(), 'content'))
  const pool = openPool(config.databaseUrl ?? '', config.databasePoolSize)
  const database = openDatabase(pool)
  const now = () => benchNow
  const { server, modules, services } = await buildHouse({
    config,
    content,
    database,
    pool,
    logger: createLogger(environment.MINHBACH_LOG_LEVEL ?? 'silent'),
    now,
    exampleData: true,
    watched: [],
  })
  const have = new Set(
    modules.flatMap(({ routes }) => routes.map(({ method, path: { pattern } }) => `${method} ${pattern}`)),
  )
  const files = openFileStore(config.dataFolder)
  const permissions = modules.flatMap((module) => module.permissions)
  const known = new Set(permissions.map(({ code }) => code))
  const more = createPermissions([...permissions, ...workPermissions.filter(({ code }) => !known.has(code))])
  const measure = measureModule({
    content,
    definitions: planIndicators(workingCalendar(content.calendar.years, content.calendar.closures)),
    citations: async () => [],
    logger: createLogger('silent'),
    now,
  })
  const routes = [
    ...boardRoutes({ content, now }),
    ...workRoutes({ content, files, origin: config.origin }),
    ...measure.routes,
  ]
  for (const route of routes) {
    if (have.has(`${route.method} ${route.path.pattern}`)) continue
    registerRoute(server, { ...services, permissions: more }, route)
  }
  return server
}
