import { moduleServer, visitorOf } from '../../../../test/app/module-server.tsx'
import { testDatabase } from '../../../../test/database/test-database.ts'
import { content, plainOptions, usualExample } from '../../../../test/example/example.builder.ts'
import type { RoleCode } from '../../../platform/contracts/access.ts'
import type { ExampleStep } from '../../../platform/contracts/example.ts'
import type { Module } from '../../../platform/contracts/module.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { loadExample } from '../../organisations/index.ts'
import { createCaseOffice } from '../conduct/case-office.ts'
import { receptionWorkspace } from './desk-routes.tsx'
import { receptionPermissions } from './permissions.ts'
import { receptionIndicators } from './reception-indicators.ts'
import { receptionJobs } from './reception-jobs.ts'
import { receptionRoutes } from './reception-routes.ts'

export const receptionOrigin = 'https://minhbach.example'

/** The pages of citizen reception on the example's units; who visits is told by a cookie in place of signing in. */
export async function receptionApp(steps: readonly ExampleStep[] = []) {
  const test = await testDatabase()
  const { database } = test
  const example = usualExample()
  let now = plainOptions.now
  await loadExample(database, example, { ...plainOptions, steps })
  const ground = { content, origin: receptionOrigin, secret: 'một bí mật của bài thử' }
  const dependencies = { ...ground, office: createCaseOffice(ground) }
  const jobs = receptionJobs(dependencies)
  const module: Module = {
    name: 'cases',
    routes: receptionRoutes(dependencies),
    permissions: receptionPermissions,
    workspace: receptionWorkspace,
    jobs,
    indicators: receptionIndicators(content),
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
    jobs,
    school: { ...school, name: example.records.names.find(({ unitId }) => unitId === school.id)?.name ?? '' },
    otherSchool,
    setNow: (changed: Date) => {
      now = changed
    },
    /** Somebody who holds a role in a unit today, whoever leads first. */
    person: (unitId: UnitId, role: RoleCode) => {
      const found = example.people.find(({ assignments }) =>
        assignments.some((held) => held.unitId === unitId && held.role === role && held.validTo === null),
      )
      if (found === undefined) throw new RangeError(`the example has no ${role} there`)
      return found
    },
    signedIn: (email: string) => visitorOf(server, email),
  }
}
