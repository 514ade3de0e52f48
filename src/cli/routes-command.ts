import path from 'node:path'
import { buildHouse } from '../main.tsx'
import { readConfig } from '../platform/config/config.ts'
import { projectRoot } from '../platform/config/project-root.ts'
import { loadContent } from '../platform/content/load-content.ts'
import { openDatabase, openPool } from '../platform/database/database.ts'
import type { RouteListing } from '../platform/http/route-listing.ts'
import { createLogger } from '../platform/operations/create-logger.ts'

/** Prints every route with who may use it; `--json` for programs. Needs no database: nothing is asked of it. */
export async function routesCommand(args: readonly string[]): Promise<number> {
  const pool = openPool('postgres://nobody@127.0.0.1:1/none', 2)
  const house = await buildHouse({
    config: readConfig(),
    content: loadContent(path.join(projectRoot(), 'content')),
    watched: [],
    database: openDatabase(pool),
    pool,
    logger: createLogger('silent'),
    now: () => new Date(),
    exampleData: false,
  })
  const routes = house.server.routeListing.toSorted(
    (a, b) => a.path.localeCompare(b.path) || a.method.localeCompare(b.method),
  )
  process.stdout.write(args.includes('--json') ? `${JSON.stringify(routes, null, 2)}\n` : table(routes))
  await house.server.close()
  await pool.end()
  return 0
}

function table(routes: readonly RouteListing[]): string {
  return routes
    .map(({ method, path, permission, module }) =>
      [method.padEnd(5), path.padEnd(56), permission.padEnd(28), module].join(' '),
    )
    .join('\n')
    .concat('\n')
}
