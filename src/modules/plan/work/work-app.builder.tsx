import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pino from 'pino'
import { afterAll } from 'vitest'
import { Visitor } from '../../../../test/app/visitor.ts'
import { testDatabase } from '../../../../test/database/test-database.ts'
import { content, plainOptions, usualExample } from '../../../../test/example/example.builder.ts'
import { projectRoot } from '../../../platform/config/project-root.ts'
import { type PersonActor, type RoleCode, roleCodes } from '../../../platform/contracts/access.ts'
import type { ExampleStep } from '../../../platform/contracts/example.ts'
import type { Module } from '../../../platform/contracts/module.ts'
import type { Database } from '../../../platform/database/database.ts'
import { type FileStore, openFileStore } from '../../../platform/files/file-store.ts'
import { createCsrfProtection } from '../../../platform/http/csrf.ts'
import { createServer } from '../../../platform/http/server.ts'
import { dayInVietnam } from '../../../platform/kernel/dates.ts'
import { idSchema, type UnitId } from '../../../platform/kernel/ids.ts'
import { createPermissions } from '../../../platform/permissions/permissions.ts'
import { KeptPages } from '../../../platform/public-pages/kept-pages.ts'
import { readVersions } from '../../../platform/public-pages/topics.ts'
import { createVersionReader } from '../../../platform/public-pages/version-reader.ts'
import { documentRenderer } from '../../../site/document-renderer.ts'
import { ErrorPage } from '../../../site/error-page.tsx'
import { loadExample, unitsBelow } from '../../organisations/index.ts'
import { adoptRoutes } from '../adopt/adopt-routes.tsx'
import { adoptPermissions } from '../adopt/permissions.ts'
import { planPermissions } from '../permissions.ts'
import { workPermissions } from './permissions.ts'
import { workRoutes, workWorkspace } from './work-routes.tsx'

export const originOfTests = 'https://minhbach.example'

/** The pages of adopting and working on the example's units; who visits is told by a cookie in place of signing in. */
export async function workApp(stepsOf: (files: FileStore) => readonly ExampleStep[] = () => []) {
  const test = await testDatabase()
  const { database } = test
  const example = usualExample()
  let now = plainOptions.now
  const folder = mkdtempSync(path.join(tmpdir(), 'minhbach-work-'))
  const files = openFileStore(folder)
  await loadExample(database, example, { ...plainOptions, steps: stepsOf(files) })
  const permissions = [...planPermissions, ...adoptPermissions, ...workPermissions]
  const module: Module = {
    name: 'plan',
    routes: [...adoptRoutes({ content }), ...workRoutes({ content, files, origin: originOfTests })],
    permissions,
    workspace: workWorkspace,
    jobs: [],
    indicators: [],
    handlers: [],
  }
  const assetsFolder = path.join(projectRoot(), 'dist', 'assets')
  const server = await createServer(
    {
      database,
      permissions: createPermissions(permissions),
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
  afterAll(async () => {
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    ...test,
    example,
    server,
    setNow: (changed: Date) => {
      now = changed
    },
    /** Somebody who holds a role in a unit today, whoever leads first. */
    person: (unitId: UnitId, role: RoleCode) => personWith(example, unitId, role),
    signedIn(email: string) {
      const visitor = new Visitor(server)
      visitor.setCookie('nguoi', email)
      return visitor
    },
  }
}

function personWith(example: ReturnType<typeof usualExample>, unitId: UnitId, role: RoleCode) {
  const found = example.people.find(({ assignments }) =>
    assignments.some((held) => held.unitId === unitId && held.role === role && held.validTo === null),
  )
  if (found === undefined) throw new RangeError(`the example has no ${role} there`)
  return found
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
