import path from 'node:path'
import pino from 'pino'
import { afterAll } from 'vitest'
import {
  organisationsModule,
  type UnitPageSection,
  unitsBelow,
} from '../../src/modules/organisations/index.ts'
import { projectRoot } from '../../src/platform/config/project-root.ts'
import { type PersonActor, roleCodes } from '../../src/platform/contracts/access.ts'
import type { Database } from '../../src/platform/database/database.ts'
import { createCsrfProtection } from '../../src/platform/http/csrf.ts'
import { createServer } from '../../src/platform/http/server.ts'
import { dayInVietnam } from '../../src/platform/kernel/dates.ts'
import { idSchema } from '../../src/platform/kernel/ids.ts'
import { createPermissions } from '../../src/platform/permissions/permissions.ts'
import { KeptPages } from '../../src/platform/public-pages/kept-pages.ts'
import { readVersions } from '../../src/platform/public-pages/topics.ts'
import { createVersionReader } from '../../src/platform/public-pages/version-reader.ts'
import { documentRenderer } from '../../src/site/document-renderer.ts'
import { ErrorPage } from '../../src/site/error-page.tsx'
import { Visitor } from '../app/visitor.ts'
import { testDatabase } from '../database/test-database.ts'
import { content, plainOptions } from './example.builder.ts'

export const setUpCodeOfTests = 'aaaa-bbbb-cccc-dddd'

/** The pages of this module alone, on a real database; who visits is told by a cookie in place of signing in. */
export async function unitsApp(sections: readonly UnitPageSection[] = []) {
  const test = await testDatabase()
  const { database } = test
  const now = () => plainOptions.now
  const module = organisationsModule({
    sections,
    setUpCode: setUpCodeOfTests,
    accounts: { routes: [], permissions: [], workspace: [] },
  })
  const server = await createServer(
    {
      database,
      permissions: createPermissions(module.permissions),
      keptPages: new KeptPages(createVersionReader((topics) => readVersions(database, topics))),
      workspace: module.workspace,
      csrf: createCsrfProtection(false),
      now,
      findActor: (headers) => actorOfCookie(database, headers.cookie ?? ''),
      renderDocument: await documentRenderer({
        content,
        exampleData: true,
        assetsFolder: path.join(projectRoot(), 'dist', 'assets'),
      }),
      errorPage: (kind, reference) => <ErrorPage kind={kind} referenceNumber={reference} />,
    },
    {
      modules: [module],
      assetsFolder: path.join(projectRoot(), 'dist', 'assets'),
      secure: false,
      trustedProxies: undefined,
      logger: pino({ level: 'silent' }),
    },
  )
  await server.ready()
  afterAll(() => server.close())
  return {
    ...test,
    visitor: () => new Visitor(server),
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

async function actorOfCookie(database: Database, cookies: string): Promise<PersonActor | undefined> {
  const email = /nguoi=([^;]+)/.exec(cookies)?.[1]
  if (email === undefined) return undefined
  const today = dayInVietnam(plainOptions.now)
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
