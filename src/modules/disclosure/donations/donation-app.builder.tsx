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
import { openFileStore } from '../../../platform/files/file-store.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { loadExample } from '../../organisations/index.ts'
import { donationPermissions, donationRoutes, donationsJobs, donationWorkspace } from './index.ts'

/** The pages of donations on the example's units; who visits is told by a cookie in place of signing in. */
export async function donationApp(steps: readonly ExampleStep[] = []) {
  const test = await testDatabase()
  const example = usualExample()
  let now = plainOptions.now
  const folder = mkdtempSync(path.join(tmpdir(), 'minhbach-donations-'))
  await loadExample(test.database, example, { ...plainOptions, steps })
  const dependencies = {
    content,
    files: openFileStore(folder),
    origin: 'https://minhbach.example',
    secret: 'bí mật của thử nghiệm',
    now: () => now,
  }
  const module: Module = {
    name: 'disclosure',
    routes: donationRoutes(dependencies),
    permissions: donationPermissions,
    workspace: donationWorkspace,
    jobs: donationsJobs(dependencies),
    indicators: [],
    handlers: [],
  }
  const server = await moduleServer({ database: test.database, modules: [module], now: () => now })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  /** Somebody who holds a role in a unit today, whoever leads first. */
  const findPerson = (unitId: UnitId, role: RoleCode) =>
    example.people.find(({ assignments }) =>
      assignments.some(
        (held) =>
          held.unitId === unitId && held.role === role && (held.validTo === null || held.validTo > today),
      ),
    )
  const person = (unitId: UnitId, role: RoleCode) => {
    const found = findPerson(unitId, role)
    if (found === undefined) throw new RangeError(`the example has no ${role} there`)
    return found
  }
  const officeId = example.records.units.find(({ code }) => code === 'vhxh-tan-an-ward')?.id
  const school = example.records.superiors.find(
    ({ superiorId, validTo, unitId }) =>
      superiorId === officeId &&
      validTo === null &&
      example.records.units.some(({ id, kind }) => id === unitId && kind === 'school') &&
      (['school-clerk', 'principal', 'inspection-board-member'] as const).every(
        (role) => findPerson(unitId, role) !== undefined,
      ),
  )
  if (officeId === undefined || school === undefined)
    throw new RangeError('the example has no such ward or school')
  return {
    ...test,
    example,
    server,
    module,
    person,
    officeId,
    schoolId: school.unitId,
    as: (email: string) => visitorOf(server, email),
    setNow: (changed: string) => {
      now = new Date(changed)
    },
    /** Publishes what is new, as it happens several times a day. */
    runJobs: async () => {
      for (const job of module.jobs) await job.run({ database: test.database, now })
    },
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
