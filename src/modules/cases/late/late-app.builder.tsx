import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'
import { moduleServer, visitorOf } from '../../../../test/app/module-server.tsx'
import { testDatabase } from '../../../../test/database/test-database.ts'
import { content, plainOptions, usualExample } from '../../../../test/example/example.builder.ts'
import type { PermissionRule, RoleCode } from '../../../platform/contracts/access.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import { openFileStore } from '../../../platform/files/file-store.ts'
import type { Route } from '../../../platform/http/route.ts'
import {
  type CaseId,
  newId,
  type PersonId,
  type ProcedureId,
  type UnitId,
} from '../../../platform/kernel/ids.ts'
import { loadExample } from '../../organisations/index.ts'
import { createCaseOffice } from '../conduct/case-office.ts'
import { type Filing, fileCase } from '../conduct/file-case.ts'
import { actOnCase, moveCase, openCase } from '../conduct/move-case.ts'
import type { CaseDependencies } from '../dependencies.ts'
import { casePermissionRules } from '../permissions.ts'
import type { Applicant } from '../store/case-store.ts'
import { actAs } from '../store/reading-as.ts'
import { lateJobs } from './late-jobs.ts'

export const father: Applicant = {
  name: 'Nguyễn Văn Bình',
  phone: '0900000001',
  email: 'binh@example.vn',
  address: '12 Hùng Vương',
  citizenNumber: '',
  language: 'vi',
  resultBy: 'counter',
}

/** Pages about time on the example's units, with a clock that the test sets; a cookie tells who visits. */
export async function lateApp(
  start: string,
  pages: {
    readonly routes: (dependencies: CaseDependencies) => Route[]
    readonly permissions?: readonly PermissionRule[]
  },
) {
  const test = await testDatabase()
  const { database } = test
  const example = usualExample()
  let now = new Date(start)
  await loadExample(database, example, plainOptions)
  const folder = mkdtempSync(path.join(tmpdir(), 'minhbach-late-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const ground = { content, origin: 'https://minhbach.example', secret: 'một bí mật của bài thử' }
  const office = createCaseOffice(ground)
  const dependencies: CaseDependencies = { ...ground, office, files: openFileStore(folder), now: () => now }
  const jobs = lateJobs(dependencies)
  const server = await moduleServer({
    database,
    modules: [
      {
        name: 'cases',
        routes: pages.routes(dependencies),
        permissions: [...casePermissionRules, ...(pages.permissions ?? [])],
        workspace: [],
        jobs,
        indicators: [],
        handlers: [],
      },
    ],
    now: () => now,
  })
  const officeUnit = example.records.units.find(({ code }) => code === 'vhxh-tan-an-ward')
  if (officeUnit === undefined) throw new RangeError('the example has no such ward')
  return {
    ...test,
    example,
    office,
    server,
    officeUnit,
    setNow: (changed: string) => {
      now = new Date(changed)
    },
    now: () => now,
    runJob: async (name: string) => {
      const job = jobs.find((known) => known.name === name)
      if (job === undefined) throw new RangeError(`no job ${name}`)
      await job.run({ database, now })
    },
    person: (unitId: UnitId, role: RoleCode) => {
      const found = example.people.find(({ assignments }) =>
        assignments.some((held) => held.unitId === unitId && held.role === role && held.validTo === null),
      )
      if (found === undefined) throw new RangeError(`the example has no ${role} there`)
      return found
    },
    signedIn: (email: string) => visitorOf(server, email),
    file: (filing: Partial<Filing> & Pick<Filing, 'kind' | 'unitId'>) =>
      transaction(database, (tx) =>
        fileCase(
          tx,
          office,
          { title: 'Việc của người dân', fields: {}, applicant: father, channel: 'online', ...filing },
          now,
        ),
      ),
    /** Files a dossier of some working days, accepts it and gives it to somebody. */
    dossier: async (
      unitId: UnitId,
      days: number,
      handlerId: PersonId,
      procedureId: ProcedureId = newId('procedure'),
    ) => {
      const filed = await transaction(database, (tx) =>
        fileCase(
          tx,
          office,
          {
            kind: 'dossier',
            unitId,
            title: 'Chuyển trường đối với học sinh trung học cơ sở',
            fields: { forWhom: 'Nguyễn Minh An', resultBy: 'counter' },
            applicant: father,
            channel: 'online',
            procedure: { id: procedureId, days: { days, unit: 'working-day' } },
          },
          now,
        ),
      )
      await transaction(database, async (tx) => {
        await actAs(tx, { kind: 'case', caseId: filed.caseId })
        const opened = await openCase(tx, office, filed.caseId, now)
        await moveCase(tx, opened, staff(handlerId), { transition: 'accept', note: '', data: {} }, 1)
        const accepted = await openCase(tx, office, filed.caseId, now)
        await actOnCase(tx, accepted, staff(handlerId), { type: 'assigned', handlerId, reason: '' })
      })
      return filed
    },
    /** What somebody does with a case, with every right. */
    move: (
      caseId: CaseId,
      by: PersonId | 'citizen',
      transition: string,
      note = '',
      data: Readonly<Record<string, unknown>> = {},
    ) =>
      transaction(database, async (tx) => {
        await actAs(tx, { kind: 'case', caseId })
        const opened = await openCase(tx, office, caseId, now)
        const caller =
          by === 'citizen' ? ({ actor: { kind: 'citizen' }, may: () => false } as const) : staff(by)
        return moveCase(tx, opened, caller, { transition, note, data }, opened.case.standing.sequence)
      }),
  }
}

function staff(personId: PersonId) {
  return { actor: { kind: 'staff', personId }, may: () => true } as const
}
