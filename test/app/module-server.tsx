import type { IncomingHttpHeaders } from 'node:http'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll } from 'vitest'
import { unitsBelow } from '../../src/modules/organisations/index.ts'
import { projectRoot } from '../../src/platform/config/project-root.ts'
import { type PersonActor, roleCodes } from '../../src/platform/contracts/access.ts'
import type { Module } from '../../src/platform/contracts/module.ts'
import type { Database } from '../../src/platform/database/database.ts'
import type { UploadScanning } from '../../src/platform/files/file-scanner.ts'
import { createCsrfProtection } from '../../src/platform/http/csrf.ts'
import { createServer } from '../../src/platform/http/server.ts'
import { dayInVietnam } from '../../src/platform/kernel/dates.ts'
import { idSchema } from '../../src/platform/kernel/ids.ts'
import { createLogger } from '../../src/platform/operations/create-logger.ts'
import { createPermissions } from '../../src/platform/permissions/permissions.ts'
import { KeptPages } from '../../src/platform/public-pages/kept-pages.ts'
import { readVersions } from '../../src/platform/public-pages/topics.ts'
import { createVersionReader } from '../../src/platform/public-pages/version-reader.ts'
import { documentRenderer } from '../../src/site/document-renderer.ts'
import { ErrorPage } from '../../src/site/error-page.tsx'
import { content } from '../example/example.builder.ts'
import { Visitor } from './visitor.ts'

export interface ModuleServerOptions {
  readonly database: Database
  readonly modules: readonly Module[]
  readonly now: () => Date
  readonly uploadScanning?: UploadScanning
  /** Who visits; told by a cookie in place of signing in when not given. */
  readonly findActor?: (headers: IncomingHttpHeaders) => Promise<PersonActor | undefined>
}

/** The pages of some modules alone, on a real database; the server is closed after the test file. */
export async function moduleServer(options: ModuleServerOptions): Promise<FastifyInstance> {
  const { database, modules, now } = options
  const assetsFolder = path.join(projectRoot(), 'dist', 'assets')
  const server = await createServer(
    {
      database,
      permissions: createPermissions(modules.flatMap(({ permissions }) => permissions)),
      keptPages: new KeptPages(createVersionReader((topics) => readVersions(database, topics))),
      workspace: modules.flatMap(({ workspace }) => workspace),
      csrf: createCsrfProtection(false),
      ...(options.uploadScanning && { uploadScanning: options.uploadScanning }),
      now,
      findActor: options.findActor ?? ((headers) => actorOfCookie(database, headers.cookie ?? '', now())),
      renderDocument: await documentRenderer({ content, exampleData: true, assetsFolder }),
      errorPage: (kind, reference) => <ErrorPage kind={kind} referenceNumber={reference} />,
    },
    { modules, assetsFolder, secure: false, trustedProxies: undefined, logger: createLogger('silent') },
  )
  await server.ready()
  afterAll(() => server.close())
  return server
}

/** Somebody of the example at a server of `moduleServer`, by address. */
export function visitorOf(server: FastifyInstance, email: string): Visitor {
  const visitor = new Visitor(server)
  visitor.setCookie('nguoi', email)
  return visitor
}

async function actorOfCookie(
  database: Database,
  cookies: string,
  now: Date,
): Promise<PersonActor | undefined> {
  const email = /nguoi=([^;]+)/.exec(cookies)?.[1]
  if (email === undefined) return undefined
  const today = dayInVietnam(now)
  const rows = await database
    .selectFrom('organisations.person as person')
    .innerJoin('organisations.role_assignment as held', 'held.person_id', 'person.id')
    .select(['person.id', 'person.given_name', 'held.role', 'held.unit_id'])
    .where('person.email', '=', decodeURIComponent(email))
    .where('held.valid_from', '<=', today)
    .where(({ or, eb }) => or([eb('held.valid_to', 'is', null), eb('held.valid_to', '>=', today)]))
    .execute()
  const [first] = rows
  if (first === undefined) return undefined
  const assignments = await Promise.all(
    rows.map(async ({ role, unit_id }) => ({
      role: roleCodes.find((code) => code === role) ?? ('teacher' as const),
      unitId: unit_id,
      unitName: '',
      below: new Set(await unitsBelow(database, unit_id, today)),
    })),
  )
  return {
    kind: 'person',
    personId: first.id,
    accountId: idSchema('account').parse(first.id),
    name: first.given_name,
    assignments,
  }
}
