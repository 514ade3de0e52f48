import { moduleServer, visitorOf } from '../../../../test/app/module-server.tsx'
import { testDatabase } from '../../../../test/database/test-database.ts'
import { content, plainOptions, today, usualExample } from '../../../../test/example/example.builder.ts'
import type { RoleCode } from '../../../platform/contracts/access.ts'
import type { ExampleStep } from '../../../platform/contracts/example.ts'
import type { Module } from '../../../platform/contracts/module.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { loadExample } from '../../organisations/index.ts'
import { registerJobs, registerPermissions, registerRoutes, registerWorkspace } from './index.ts'

/** The registers on the example's units; who visits is told by a cookie in place of signing in. */
export async function registersApp(steps: readonly ExampleStep[] = []) {
  const test = await testDatabase()
  const example = usualExample()
  let now = plainOptions.now
  await loadExample(test.database, example, { ...plainOptions, steps })
  const module: Module = {
    name: 'disclosure',
    routes: registerRoutes({ content }),
    permissions: registerPermissions,
    workspace: registerWorkspace,
    jobs: registerJobs({ origin: 'https://minhbach.example' }),
    indicators: [],
    handlers: [],
  }
  const server = await moduleServer({ database: test.database, modules: [module], now: () => now })
  const holds = (unitId: UnitId, role: RoleCode) =>
    example.people.filter(({ assignments }) =>
      assignments.some(
        (held) =>
          held.unitId === unitId && held.role === role && (held.validTo === null || held.validTo > today),
      ),
    )
  const schools = example.records.units.filter(
    ({ id, kind, validTo }) =>
      kind === 'school' &&
      validTo === null &&
      (['school-clerk', 'principal', 'teacher'] as const).every((role) => holds(id, role).length > 0),
  )
  const [school, otherSchool] = schools
  if (school === undefined || otherSchool === undefined)
    throw new RangeError('the example has no two schools')
  return {
    ...test,
    server,
    module,
    school,
    otherSchool,
    /** Who holds a role in a unit today. */
    person: (unitId: UnitId, role: RoleCode, index = 0) => {
      const found = holds(unitId, role)[index]
      if (found === undefined) throw new RangeError(`the example has no ${role} there`)
      return {
        ...found,
        name: [found.familyName, found.middleName, found.givenName].filter(Boolean).join(' '),
      }
    },
    as: (email: string) => visitorOf(server, email),
    setNow: (changed: string) => {
      now = new Date(changed)
    },
    runJobs: async () => {
      for (const job of module.jobs) await job.run({ database: test.database, now })
    },
  }
}
