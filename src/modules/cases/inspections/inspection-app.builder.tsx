import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'
import { moduleServer, visitorOf } from '../../../../test/app/module-server.tsx'
import { testDatabase } from '../../../../test/database/test-database.ts'
import { content, plainOptions, today, usualExample } from '../../../../test/example/example.builder.ts'
import type { RoleCode } from '../../../platform/contracts/access.ts'
import type { ExampleStep } from '../../../platform/contracts/example.ts'
import type { Module } from '../../../platform/contracts/module.ts'
import { type FileStore, openFileStore } from '../../../platform/files/file-store.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { loadExample } from '../../organisations/index.ts'
import {
  inspectionIndicators,
  inspectionJobs,
  inspectionPermissions,
  inspectionRoutes,
  inspectionWorkspace,
} from './index.ts'

export const originOfTests = 'https://minhbach.example'

/** The pages of inspections on the example's units; who visits is told by a cookie in place of signing in. */
export async function inspectionApp(stepsOf: (files: FileStore) => readonly ExampleStep[] = () => []) {
  const test = await testDatabase()
  const { database } = test
  const example = usualExample()
  let now = plainOptions.now
  const folder = mkdtempSync(path.join(tmpdir(), 'minhbach-inspections-'))
  const files = openFileStore(folder)
  await loadExample(database, example, { ...plainOptions, steps: stepsOf(files) })
  const dependencies = { content, files, origin: originOfTests, now: () => now }
  const module: Module = {
    name: 'cases',
    routes: inspectionRoutes(dependencies),
    permissions: inspectionPermissions,
    workspace: inspectionWorkspace,
    jobs: inspectionJobs(dependencies),
    indicators: inspectionIndicators(content),
    handlers: [],
  }
  const server = await moduleServer({ database, modules: [module], now: () => now })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return {
    ...test,
    example,
    server,
    module,
    setNow: (changed: string) => {
      now = new Date(changed)
    },
    /** Somebody who holds a role in a unit today, whoever leads first. */
    person: (unitId: UnitId, role: RoleCode) => {
      const found = example.people.find(({ assignments }) =>
        assignments.some(
          ({ unitId: unit, role: held, validTo }) =>
            unit === unitId && held === role && (validTo === null || validTo > today),
        ),
      )
      if (found === undefined) throw new RangeError(`the example has no ${role} there`)
      return found
    },
    as: (email: string) => visitorOf(server, email),
  }
}

/** A picture of one pixel. */
export const onePixel = {
  fileName: 'anh-chup.png',
  mediaType: 'image/png',
  bytes: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
}
