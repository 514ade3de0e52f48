import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'
import { moduleServer, visitorOf } from '../../../../test/app/module-server.tsx'
import { testDatabase } from '../../../../test/database/test-database.ts'
import { content, plainOptions, usualExample } from '../../../../test/example/example.builder.ts'
import type { RoleCode } from '../../../platform/contracts/access.ts'
import type { ExampleStep } from '../../../platform/contracts/example.ts'
import type { Module } from '../../../platform/contracts/module.ts'
import { type FileStore, openFileStore } from '../../../platform/files/file-store.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { loadExample } from '../../organisations/index.ts'
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
  const server = await moduleServer({ database, modules: [module], now: () => now })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return {
    ...test,
    example,
    server,
    setNow: (changed: Date) => {
      now = changed
    },
    /** Somebody who holds a role in a unit today, whoever leads first. */
    person: (unitId: UnitId, role: RoleCode) => personWith(example, unitId, role),
    signedIn: (email: string) => visitorOf(server, email),
  }
}

function personWith(example: ReturnType<typeof usualExample>, unitId: UnitId, role: RoleCode) {
  const found = example.people.find(({ assignments }) =>
    assignments.some((held) => held.unitId === unitId && held.role === role && held.validTo === null),
  )
  if (found === undefined) throw new RangeError(`the example has no ${role} there`)
  return found
}
