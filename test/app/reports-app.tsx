import path from 'node:path'
import pino from 'pino'
import { afterAll } from 'vitest'
import { generateExample } from '../../src/modules/organisations/example/generate-example.ts'
import { loadExample } from '../../src/modules/organisations/example/load-example.ts'
import { findUnitByCode, unitsBelow } from '../../src/modules/organisations/index.ts'
import type { FigureSource } from '../../src/modules/plan/dependencies.ts'
import { reportPermissions, reportRoutes, reportWorkspace } from '../../src/modules/plan/reports/index.ts'
import { projectRoot } from '../../src/platform/config/project-root.ts'
import { type PersonActor, roleCodes } from '../../src/platform/contracts/access.ts'
import type { Database } from '../../src/platform/database/database.ts'
import { createCsrfProtection } from '../../src/platform/http/csrf.ts'
import { createServer } from '../../src/platform/http/server.ts'
import { dayInVietnam } from '../../src/platform/kernel/dates.ts'
import { idSchema, type UnitId } from '../../src/platform/kernel/ids.ts'
import { createPermissions } from '../../src/platform/permissions/permissions.ts'
import { KeptPages } from '../../src/platform/public-pages/kept-pages.ts'
import { readVersions } from '../../src/platform/public-pages/topics.ts'
import { createVersionReader } from '../../src/platform/public-pages/version-reader.ts'
import { documentRenderer } from '../../src/site/document-renderer.ts'
import { ErrorPage } from '../../src/site/error-page.tsx'
import { testDatabase } from '../database/test-database.ts'
import { content, plainOptions, usualWish } from '../example/example.builder.ts'
import { Visitor } from './visitor.ts'

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
  const assetsFolder = path.join(projectRoot(), 'dist', 'assets')
  const module = {
    name: 'plan',
    routes: reportRoutes(dependencies),
    permissions: reportPermissions,
    workspace: reportWorkspace,
    jobs: [],
    indicators: [],
    handlers: [],
  }
  const server = await createServer(
    {
      database,
      permissions: createPermissions(module.permissions),
      keptPages: new KeptPages(createVersionReader((topics) => readVersions(database, topics))),
      workspace: module.workspace,
      csrf: createCsrfProtection(false),
      now: () => now,
      findActor: (headers) => actorOfCookie(database, headers.cookie ?? '', now),
      renderDocument: await documentRenderer({ content, exampleData: true, assetsFolder }),
      errorPage: (kind, reference) => <ErrorPage kind={kind} referenceNumber={reference} />,
    },
    {
      modules: [module],
      assetsFolder,
      secure: false,
      trustedProxies: undefined,
      logger: pino({ level: 'silent' }),
    },
  )
  await server.ready()
  afterAll(() => server.close())
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
    signedIn(email: string) {
      const visitor = new Visitor(server)
      visitor.setCookie('nguoi', email)
      return visitor
    },
  }
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
  const accountId = idSchema('account').parse(first.id)
  return { kind: 'person', personId: first.id, accountId, name: first.given_name, assignments }
}
