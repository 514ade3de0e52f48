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
import { openFileStore } from '../../../platform/files/file-store.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { loadExample } from '../../organisations/index.ts'
import { disclosurePermissionRules } from '../permissions.ts'
import { publicRoutes } from '../portal/portal-parts.ts'
import { publishRoutes, publishWorkspace } from './publish-routes.ts'

export const secretOfTests = 'một bí mật của bài thử'

/** The pages of clerks and of everybody on the example's units; who visits is told by a cookie in place of signing in. */
export async function publishApp(steps: readonly ExampleStep[] = []) {
  const test = await testDatabase()
  const { database } = test
  const example = usualExample()
  let now = plainOptions.now
  const folder = mkdtempSync(path.join(tmpdir(), 'minhbach-publish-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  await loadExample(database, example, { ...plainOptions, steps })
  const dependencies = {
    content,
    files: openFileStore(folder),
    origin: 'https://minhbach.example',
    secret: secretOfTests,
    now: () => now,
  }
  const module: Module = {
    name: 'disclosure',
    routes: [...publicRoutes(dependencies), ...publishRoutes(dependencies)],
    permissions: disclosurePermissionRules,
    workspace: publishWorkspace,
    jobs: [],
    indicators: [],
    handlers: [],
  }
  const server = await moduleServer({ database, modules: [module], now: () => now })
  const schools = example.records.units.filter(({ kind, validTo }) => kind === 'school' && validTo === null)
  const [school, otherSchool] = schools
  if (school === undefined || otherSchool === undefined)
    throw new RangeError('the example has no two schools')
  return {
    ...test,
    example,
    server,
    school,
    otherSchool,
    setNow: (changed: Date) => {
      now = changed
    },
    now: () => now,
    /** Somebody who holds a role in a unit today, whoever leads first. */
    person: (unitId: UnitId, role: RoleCode) => {
      const found = example.people.find(({ assignments }) =>
        assignments.some((held) => held.unitId === unitId && held.role === role && held.validTo === null),
      )
      if (found === undefined) throw new RangeError(`the example has no ${role} there`)
      return found
    },
    as: (email: string) => visitorOf(server, email),
  }
}
