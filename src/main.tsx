import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Pool } from 'pg'
import type { Logger } from 'pino'
import type { Config } from './platform/config/config.ts'
import { projectRoot } from './platform/config/project-root.ts'
import type { Content } from './platform/content/content.ts'
import { loadContent } from './platform/content/load-content.ts'
import type { Module } from './platform/contracts/module.ts'
import type { Database } from './platform/database/database.ts'
import { createCsrfProtection } from './platform/http/csrf.ts'
import { createServer } from './platform/http/server.ts'
import type { HttpServices } from './platform/http/services.ts'
import { createPermissions } from './platform/permissions/permissions.ts'
import { KeptPages } from './platform/public-pages/kept-pages.ts'
import { readVersions } from './platform/public-pages/topics.ts'
import { createVersionReader } from './platform/public-pages/version-reader.ts'
import { documentRenderer } from './site/document-renderer.ts'
import { ErrorPage } from './site/error-page.tsx'
import { siteRoutes } from './site/site-routes.tsx'

/** What the house is built on; tests build the same one on their own database and clock. */
export interface Ground {
  readonly config: Config
  readonly database: Database
  readonly pool: Pool
  readonly logger: Logger
  readonly now: () => Date
  /** Whether every page must say that its records are invented. */
  readonly exampleData: boolean
}

export interface House {
  readonly server: FastifyInstance
  readonly modules: readonly Module[]
  readonly content: Content
  readonly services: HttpServices
}

/** Builds the whole platform: the one place that knows every module and connects them. */
export async function buildHouse(ground: Ground): Promise<House> {
  const { config, database, logger, now, exampleData } = ground
  const secure = config.origin.startsWith('https:')
  const content = loadContent(path.join(projectRoot(), 'content'))
  const modules: Module[] = [{ ...nothingElse, name: 'site', routes: siteRoutes() }]
  const assetsFolder = path.join(projectRoot(), 'dist', 'assets')
  const services: HttpServices = {
    database,
    permissions: createPermissions(modules.flatMap((module) => module.permissions)),
    keptPages: new KeptPages(createVersionReader((topics) => readVersions(database, topics))),
    workspace: modules.flatMap((module) => module.workspace),
    csrf: createCsrfProtection(secure),
    now,
    findActor: async () => undefined,
    renderDocument: await documentRenderer({ content, exampleData, assetsFolder }),
    errorPage: (kind, reference) => <ErrorPage kind={kind} referenceNumber={reference} />,
  }
  const server = await createServer(services, {
    modules,
    assetsFolder,
    secure,
    trustedProxies: config.trustedProxies,
    logger,
  })
  return { server, modules, content, services }
}

const nothingElse = { permissions: [], workspace: [], jobs: [], indicators: [], handlers: [] }
