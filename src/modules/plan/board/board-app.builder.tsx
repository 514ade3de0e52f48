import path from 'node:path'
import pino from 'pino'
import { projectRoot } from '../../../platform/config/project-root.ts'
import type { PersonActor } from '../../../platform/contracts/access.ts'
import type { Module } from '../../../platform/contracts/module.ts'
import type { Database } from '../../../platform/database/database.ts'
import { createCsrfProtection } from '../../../platform/http/csrf.ts'
import { createServer } from '../../../platform/http/server.ts'
import { createPermissions } from '../../../platform/permissions/permissions.ts'
import { KeptPages } from '../../../platform/public-pages/kept-pages.ts'
import { readVersions } from '../../../platform/public-pages/topics.ts'
import { createVersionReader } from '../../../platform/public-pages/version-reader.ts'
import { planPermissions } from '../permissions.ts'

export interface BoardAppGround {
  readonly database: Database
  readonly modules: readonly Module[]
  readonly now: () => Date
  /** Who asks; nobody when undefined. */
  readonly actor: () => PersonActor | undefined
  /** Draws whole documents; the pages of the site are handed in, for this module does not know them. */
  readonly renderDocument: Parameters<typeof createServer>[0]['renderDocument']
  readonly errorPage: Parameters<typeof createServer>[0]['errorPage']
}

/** The pages of some modules alone, on a real database; who visits is set by the test. */
export function boardApp(ground: BoardAppGround) {
  const { database, modules, now } = ground
  const assetsFolder = path.join(projectRoot(), 'dist', 'assets')
  return createServer(
    {
      database,
      permissions: createPermissions(planPermissions),
      keptPages: new KeptPages(createVersionReader((topics) => readVersions(database, topics))),
      workspace: [],
      csrf: createCsrfProtection(false),
      now,
      findActor: async () => ground.actor(),
      renderDocument: ground.renderDocument,
      errorPage: ground.errorPage,
    },
    {
      modules,
      assetsFolder,
      secure: false,
      trustedProxies: undefined,
      logger: pino({ level: 'silent' }),
    },
  )
}
