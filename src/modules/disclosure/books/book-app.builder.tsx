import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'
import { moduleServer, visitorOf } from '../../../../test/app/module-server.tsx'
import { testDatabase } from '../../../../test/database/test-database.ts'
import { content, plainOptions, today, usualExample } from '../../../../test/example/example.builder.ts'
import type { ExampleStep } from '../../../platform/contracts/example.ts'
import type { Module } from '../../../platform/contracts/module.ts'
import { type FileStore, openFileStore } from '../../../platform/files/file-store.ts'
import { loadExample } from '../../organisations/index.ts'
import { bookPermissions, bookRoutes, bookWorkspace } from './index.ts'

/** The pages of books on the example's units; who visits is told by a cookie in place of signing in. */
export async function bookApp(steps: (files: FileStore) => readonly ExampleStep[] = () => []) {
  const test = await testDatabase()
  const example = usualExample()
  const { now } = plainOptions
  const folder = mkdtempSync(path.join(tmpdir(), 'minhbach-books-'))
  const files = openFileStore(folder)
  await loadExample(test.database, example, { ...plainOptions, steps: steps(files) })
  const module: Module = {
    name: 'disclosure',
    routes: bookRoutes({ content, files }),
    permissions: bookPermissions,
    workspace: bookWorkspace,
    jobs: [],
    indicators: [],
    handlers: [],
  }
  const server = await moduleServer({ database: test.database, modules: [module], now: () => now })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const holds = (unitId: string, role: 'school-clerk' | 'principal') =>
    example.people.find(({ assignments }) =>
      assignments.some(
        (held) =>
          held.unitId === unitId && held.role === role && (held.validTo === null || held.validTo > today),
      ),
    )
  const school = example.records.units.find(
    ({ id, kind, level }) =>
      kind === 'school' &&
      level === 'THCS' &&
      holds(id, 'school-clerk') !== undefined &&
      holds(id, 'principal') !== undefined,
  )
  const clerk = school && holds(school.id, 'school-clerk')
  const principal = school && holds(school.id, 'principal')
  if (school === undefined || clerk === undefined || principal === undefined)
    throw new RangeError('the example has no lower secondary school with a clerk and a principal')
  return {
    ...test,
    server,
    content,
    school,
    clerk: clerk.email,
    principal: principal.email,
    as: (email: string) => visitorOf(server, email),
  }
}
