import path from 'node:path'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../../test/database/test-database.ts'
import { projectRoot } from '../../../platform/config/project-root.ts'
import { loadContent } from '../../../platform/content/load-content.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import { newId, type PersonId, type UnitId } from '../../../platform/kernel/ids.ts'
import { findCase } from '../store/case-store.ts'
import { actAs, type CaseReader, readingAs } from '../store/reading-as.ts'
import { findCaseByReceipt } from '../store/receipt-code.ts'
import { createCaseOffice } from './case-office.ts'
import { fileCase } from './file-case.ts'
import { actOnCase, moveCase, openCase } from './move-case.ts'

const { database, owner } = await testDatabase()
const office = createCaseOffice({
  content: loadContent(path.join(projectRoot(), 'content')),
  secret: 'a-secret-for-tests',
  origin: 'https://minhbach.example',
})
const unitId: UnitId = newId('unit')
const otherUnitId: UnitId = newId('unit')
const clerk: PersonId = newId('person')
const handler: PersonId = newId('person')
const staff = (units: readonly UnitId[]): CaseReader => ({
  kind: 'staff',
  personId: clerk,
  units,
  deciding: [],
})
const applicant = {
  name: 'Nguyễn Thị Bình',
  phone: '',
  email: '',
  address: '',
  citizenNumber: '',
  language: 'vi',
  resultBy: 'post',
} as const
const monday = new Date('2024-06-03T02:00:00Z')

beforeAll(async () => {
  for (const [id, code] of [
    [unitId, 'office'],
    [otherUnitId, 'other-office'],
  ]) {
    await owner.query(
      `insert into organisations.unit (id, code, kind, valid_from) values ($1, $2, 'city-office', '2000-01-01')`,
      [id, code],
    )
  }
  for (const [id, email] of [
    [clerk, 'an@example.vn'],
    [handler, 'binh@example.vn'],
  ]) {
    await owner.query(
      `insert into organisations.person (id, family_name, given_name, sort_key, email) values ($1, 'Trần', 'An', 'an', $2)`,
      [id, email],
    )
  }
})

async function fileFeedback(text: string) {
  return transaction(database, (tx) =>
    fileCase(
      tx,
      office,
      {
        kind: 'feedback',
        unitId,
        title: text,
        fields: { text },
        applicant: null,
        channel: 'online',
      },
      monday,
    ),
  )
}

test('a case is found by its receipt, keeps its clock, and nobody reads it who is not named as its reader', async () => {
  const { caseId, code, receiptCode } = await fileFeedback('Nhà vệ sinh trường hỏng')
  expect(code).toMatch(/^PA-2024-\d{6}$/)
  expect(await findCaseByReceipt(database, receiptCode, office.secret)).toBe(caseId)
  expect(await findCase(database, caseId)).toBeUndefined()
  expect(
    await readingAs(database, staff([otherUnitId]), (reader) => findCase(reader, caseId)),
  ).toBeUndefined()
  const found = await readingAs(database, staff([unitId]), (reader) => findCase(reader, caseId))
  expect(found?.standing).toMatchObject({ state: 'received', clocks: { process: { state: 'running' } } })
  const { due_at } = await database
    .selectFrom('cases.case')
    .select('due_at')
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow()
  expect(due_at?.toISOString().slice(0, 10)).toBe('2024-06-17')
})

test('a transition moves the case once; whoever read an older state is told that it is stale', async () => {
  const { caseId } = await fileFeedback('Thu tiền quỹ lớp')
  const move = (transition: string, note: string, seen: number) =>
    transaction(database, async (tx) => {
      await actAs(tx, staff([unitId]))
      const opened = await openCase(tx, office, caseId, new Date('2024-06-04T02:00:00Z'))
      const caller = { actor: { kind: 'staff', personId: clerk }, may: () => true } as const
      return moveCase(tx, opened, caller, { transition, note, data: {} }, seen)
    })
  expect(await move('accept', '', 1)).toMatchObject({ ok: true })
  expect(await move('answer', 'Đã sửa', 1)).toEqual({ ok: false, reason: 'stale' })
  expect(await move('answer', '  ', 2)).toEqual({ ok: false, reason: 'note-missing' })
  expect(await move('answer', 'Đã sửa', 2)).toMatchObject({
    ok: true,
    value: { standing: { state: 'answered', outcome: 'answered', clocks: { process: { state: 'met' } } } },
  })
})

test('a transfer takes the right to read along', async () => {
  const { caseId } = await fileFeedback('Bếp ăn')
  await transaction(database, async (tx) => {
    await actAs(tx, staff([unitId]))
    const opened = await openCase(tx, office, caseId, monday)
    await actOnCase(
      tx,
      opened,
      { actor: { kind: 'staff', personId: clerk } },
      {
        type: 'transferred',
        unitId: otherUnitId,
        reason: 'Thuộc thẩm quyền đơn vị khác',
      },
    )
  })
  expect(await readingAs(database, staff([unitId]), (reader) => findCase(reader, caseId))).toBeUndefined()
  expect(await readingAs(database, staff([otherUnitId]), (reader) => findCase(reader, caseId))).toBeDefined()
})

test('the application cannot change or delete an act, nor list receipts', async () => {
  await expect(sql`update cases.act set note = ''`.execute(database)).rejects.toThrow('permission denied')
  await expect(sql`delete from cases.act`.execute(database)).rejects.toThrow('permission denied')
  expect((await sql`select * from cases.receipt`.execute(database)).rows).toEqual([])
})

test('an appeal goes to the unit above, which alone reads it then, with a clock of its own', async () => {
  const above: UnitId = newId('unit')
  await owner.query(
    `insert into organisations.unit (id, code, kind, valid_from) values ($1, 'above', 'province-department', '2000-01-01')`,
    [above],
  )
  await owner.query(
    `insert into organisations.unit_superior (unit_id, superior_id, kind, valid_from) values ($1, $2, 'administrative', '2000-01-01')`,
    [unitId, above],
  )
  const filed = await transaction(database, (tx) =>
    fileCase(
      tx,
      office,
      {
        kind: 'complaint',
        unitId,
        title: 'Quyết định',
        fields: { text: 'Quyết định' },
        applicant,
        channel: 'post',
      },
      monday,
    ),
  )
  const move = (transition: string, by: CaseReader, day: string) =>
    transaction(database, async (tx) => {
      await actAs(tx, by)
      const opened = await openCase(tx, office, filed.caseId, new Date(`${day}T02:00:00Z`))
      const caller =
        by.kind === 'case'
          ? ({ actor: { kind: 'citizen' }, may: () => false } as const)
          : ({ actor: { kind: 'staff', personId: clerk }, may: () => true } as const)
      const { sequence } = opened.case.standing
      return moveCase(tx, opened, caller, { transition, note: 'Lý do', data: {} }, sequence)
    })
  await transaction(database, async (tx) => {
    await actAs(tx, staff([unitId]))
    const opened = await openCase(tx, office, filed.caseId, new Date('2024-06-04T02:00:00Z'))
    const caller = { actor: { kind: 'staff', personId: clerk } } as const
    await actOnCase(tx, opened, caller, { type: 'assigned', handlerId: handler, reason: '' })
  })
  for (const [transition, day] of [
    ['accept', '2024-06-05'],
    ['report', '2024-06-20'],
    ['decide', '2024-06-24'],
    ['send', '2024-06-25'],
  ] as const) {
    expect(await move(transition, staff([unitId]), day)).toMatchObject({ ok: true })
  }
  const appealed = await move('appeal', { kind: 'case', caseId: filed.caseId }, '2024-07-01')
  expect(appealed).toMatchObject({
    ok: true,
    value: { standing: { unitId: above, clocks: { 'accept-second': { state: 'running' } } } },
  })
  const readBy = (units: readonly UnitId[]) =>
    readingAs(database, staff(units), (reader) => findCase(reader, filed.caseId))
  expect(await readBy([unitId])).toBeUndefined()
  expect(await readBy([above])).toBeDefined()
})
