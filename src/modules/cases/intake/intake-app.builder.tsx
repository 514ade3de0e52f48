import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'
import { moduleServer, visitorOf } from '../../../../test/app/module-server.tsx'
import { Visitor } from '../../../../test/app/visitor.ts'
import { testDatabase } from '../../../../test/database/test-database.ts'
import { content, plainOptions, usualExample } from '../../../../test/example/example.builder.ts'
import type { RoleCode } from '../../../platform/contracts/access.ts'
import type { Module } from '../../../platform/contracts/module.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import { openFileStore } from '../../../platform/files/file-store.ts'
import { localDate } from '../../../platform/kernel/dates.ts'
import { type CaseId, idSchema, type PersonId, type UnitId } from '../../../platform/kernel/ids.ts'
import { touchTopics } from '../../../platform/public-pages/topics.ts'
import { loadExample } from '../../organisations/index.ts'
import { answersRoutes } from '../answers/answers-routes.tsx'
import { createCaseOffice } from '../conduct/case-office.ts'
import { actOnCase, moveCase, openCase } from '../conduct/move-case.ts'
import { casePermissionRules } from '../permissions.ts'
import { publishAnswer, withdrawAnswer } from '../store/desk-publication.ts'
import { actAs } from '../store/reading-as.ts'
import { answersTopic } from '../topics.ts'
import { trackingRoutes } from '../tracking/tracking-routes.ts'
import { intakeWorkspace } from './desk-routes.tsx'
import { intakeJobs, intakeRoutes } from './intake-routes.ts'

/** What stands in for a decision of another module. */
const told = {
  decision: 'Kết quả tuyển sinh HS-123456-7890',
  text: 'Lý do: nhóm hết chỗ',
  on: localDate('2026-11-20'),
}

export const origin = 'https://minhbach.example'
const noteOfStaff = 'Nhà trường đã trả lại khoản thu ngày 20/11.'

/** The door, the page to follow a case and the public answers on the example's units, with a clock that the test sets. */
export async function intakeApp() {
  const test = await testDatabase()
  const { database } = test
  const example = usualExample()
  await loadExample(database, example, { ...plainOptions, steps: [] })
  let now = plainOptions.now
  const folder = mkdtempSync(path.join(tmpdir(), 'minhbach-intake-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  // Plain http in tests: the cookies of the real site would not be kept.
  const ground = { content, secret: 'một bí mật của bài thử', origin: 'http://127.0.0.1', now: () => now }
  const files = openFileStore(folder)
  const dependencies = {
    ...ground,
    files,
    office: createCaseOffice(ground),
    decidedElsewhere: async () => told,
  }
  const module: Module = {
    name: 'cases',
    routes: [...intakeRoutes(dependencies), ...trackingRoutes(dependencies), ...answersRoutes(dependencies)],
    permissions: casePermissionRules,
    workspace: intakeWorkspace,
    jobs: intakeJobs,
    indicators: [],
    handlers: [],
  }
  const server = await moduleServer({ database, modules: [module], now: () => now })
  const school = example.records.units.find(({ kind, validTo }) => kind === 'school' && validTo === null)
  if (school === undefined) throw new RangeError('the example has no school')
  const person = (unitId: UnitId, role: RoleCode) => {
    const found = example.people.find(({ assignments }) =>
      assignments.some((held) => held.unitId === unitId && held.role === role && held.validTo === null),
    )
    if (found === undefined) throw new RangeError(`the example has no ${role} there`)
    return found
  }
  const staff = async (caseId: CaseId, transition: string, note: string) => {
    const personId = idSchema('person').parse(person(school.id, 'principal').id)
    await transaction(database, async (tx) => {
      await actAs(tx, { kind: 'system' })
      const opened = await openCase(tx, dependencies.office, caseId, now)
      const caller = { actor: { kind: 'staff', personId }, may: () => true } as const
      const seen = opened.case.standing.sequence
      const moved = await moveCase(tx, opened, caller, { transition, note, data: {} }, seen)
      if (!moved.ok) throw new Error(`${transition}: ${moved.reason}`)
    })
  }
  const assign = (caseId: CaseId) =>
    transaction(database, async (tx) => {
      const handlerId = idSchema('person').parse(person(school.id, 'school-clerk').id)
      await actAs(tx, { kind: 'system' })
      const opened = await openCase(tx, dependencies.office, caseId, now)
      await actOnCase(tx, opened, { actor: { kind: 'system' } }, { type: 'assigned', handlerId, reason: '' })
    })
  return {
    ...test,
    example,
    server,
    office: dependencies.office,
    school: { ...school, name: example.records.names.find(({ unitId }) => unitId === school.id)?.name ?? '' },
    person,
    staff,
    /** To the clerk of the school. */
    assign,
    setNow: (changed: Date) => {
      now = changed
    },
    now: () => now,
    visitor: () => new Visitor(server),
    signedIn: (email: string) => visitorOf(server, email),
    /** Accepts and answers a feedback, as the school's principal. */
    answer: async (caseId: CaseId) => {
      await staff(caseId, 'accept', '')
      await staff(caseId, 'answer', noteOfStaff)
    },
    noteOfStaff,
    /** Publishes an answer as the desk does, and takes it off again when a reason is given. */
    publish: async (
      caseId: CaseId,
      texts: { readonly question: string; readonly answer: string },
      withdrawn?: string,
    ) => {
      const by: PersonId = idSchema('person').parse(person(school.id, 'principal').id)
      const day = localDate('2026-11-24')
      await transaction(database, async (tx) => {
        await publishAnswer(tx, {
          caseId,
          kind: 'feedback',
          unitId: school.id,
          ...texts,
          receivedOn: day,
          answeredOn: day,
          by,
          at: now,
        })
        if (withdrawn !== undefined) await withdrawAnswer(tx, caseId, { at: now, reason: withdrawn })
        await touchTopics(tx, [answersTopic])
      })
    },
    /** The newest case, as the owner of the database sees it. */
    newestCase: async () => {
      const { rows } = await test.owner.query<{
        id: CaseId
        code: string
        kind: string
        unit_id: UnitId
        about_unit_id: UnitId | null
        received_at: Date
        state: string
      }>('select * from cases.case order by right(code, 6) desc limit 1')
      const [row] = rows
      if (row === undefined) throw new RangeError('there is no case')
      return row
    },
    countCases: async () => {
      const { rows } = await test.owner.query<{ count: number }>(
        'select count(*)::int as count from cases.case',
      )
      return rows[0]?.count ?? 0
    },
  }
}
