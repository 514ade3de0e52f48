import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'
import { casesModule, collectionCases } from '../../src/modules/cases/index.ts'
import { disclosureModule } from '../../src/modules/disclosure/index.ts'
import { loadExample } from '../../src/modules/organisations/index.ts'
import type { RoleCode } from '../../src/platform/contracts/access.ts'
import { openFileStore } from '../../src/platform/files/file-store.ts'
import type { UnitId } from '../../src/platform/kernel/ids.ts'
import { moduleServer, visitorOf } from '../app/module-server.tsx'
import { Visitor } from '../app/visitor.ts'
import { testDatabase } from '../database/test-database.ts'
import { content, plainOptions, usualExample } from '../example/example.builder.ts'

/** Collections and the door of the cases on the example's units, with a clock that the test sets. */
export async function feesApp(level = 'THCS') {
  const test = await testDatabase()
  const { database } = test
  const example = usualExample()
  await loadExample(database, example, { ...plainOptions, steps: [] })
  let now = plainOptions.now
  const folder = mkdtempSync(path.join(tmpdir(), 'minhbach-fees-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const ground = {
    content,
    files: openFileStore(folder),
    secret: 'một bí mật của bài thử',
    origin: 'http://127.0.0.1',
    now: () => now,
  }
  const modules = [
    casesModule(ground),
    disclosureModule({ ...ground, collectionCases: collectionCases(ground) }),
  ]
  const server = await moduleServer({ database, modules, now: () => now })
  const schools = example.records.units.filter(
    (unit) => unit.kind === 'school' && unit.level === level && unit.validTo === null,
  )
  const [school] = schools
  if (school === undefined) throw new RangeError('the example has no such school')
  const person = (unitId: UnitId, role: RoleCode) => {
    const found = example.people.find(({ assignments }) =>
      assignments.some((held) => held.unitId === unitId && held.role === role && held.validTo === null),
    )
    if (found === undefined) throw new RangeError(`the example has no ${role} there`)
    return found.email
  }
  /** Somebody of the authority that directs the school now. */
  const overseer = () => {
    const above = example.records.superiors.find(
      ({ unitId, validTo }) => unitId === school.id && validTo === null,
    )
    if (above === undefined) throw new RangeError('nobody directs the school')
    return person(above.superiorId, 'head')
  }
  return {
    ...test,
    content,
    server,
    schools,
    school,
    person,
    overseer,
    now: () => now,
    setNow: (changed: Date) => {
      now = changed
    },
    visitor: () => new Visitor(server),
    signedIn: (email: string) => visitorOf(server, email),
  }
}
