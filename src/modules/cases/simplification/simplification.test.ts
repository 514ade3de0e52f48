import { expect, test } from 'vitest'
import { content } from '../../../../test/example/example.builder.ts'
import { workingCalendar } from '../../../platform/calendar/working-calendar.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import { newId, type ProcedureId } from '../../../platform/kernel/ids.ts'
import { fewestDossiers, measureProcedure, spreadOf } from '../domain/simplification/measured-procedure.ts'
import { proposeSimplifications } from '../domain/simplification/propose.ts'
import { lateApp } from '../late/late-app.builder.tsx'
import { aDraft } from '../procedures/procedure.builder.ts'
import { addPublished } from '../store/procedure-store.ts'
import { simplificationPaths } from './paths.ts'
import { simplificationRoutes } from './simplification-routes.tsx'

const app = await lateApp('2026-10-05T02:00:00Z', { routes: simplificationRoutes })
const { officeUnit } = app
const head = app.person(officeUnit.id, 'head')
const handler = app.person(officeUnit.id, 'specialist')
const calendar = workingCalendar(content.calendar.years)

test('a procedure is measured by its ended dossiers, and only when there are enough of them', async () => {
  const unitId = officeUnit.id
  const procedureId: ProcedureId = newId('procedure')
  await transaction(app.database, (tx) =>
    addPublished(tx, [{ ...aDraft(unitId), id: procedureId, validTo: null }], false),
  )
  const finish = async () => {
    app.setNow('2026-10-05T02:00:00Z')
    const { caseId } = await app.dossier(unitId, 8, handler.id, procedureId)
    app.setNow('2026-10-07T02:00:00Z')
    await app.move(caseId, handler.id, 'submit')
    app.setNow('2026-10-08T02:00:00Z')
    await app.move(caseId, head.id, 'sign')
    await app.move(caseId, handler.id, 'return-online')
  }
  const address = simplificationPaths.procedure.to({ procedureId, unitId })
  for (let count = 1; count < fewestDossiers; count += 1) await finish()
  const visitor = app.signedIn(head.email)
  const few = await visitor.open(address)
  expect(few.html).toContain(`Mới có ${fewestDossiers - 1} hồ sơ xong`)
  expect((await visitor.open(simplificationPaths.document.to({ procedureId, unitId }))).status).toBe(404)
  await finish()
  const seen = await visitor.open(address)
  expect(seen.html).toContain('một nửa trong 3, 90% trong 3 ngày làm việc')
  expect(seen.html).toContain('Rút thời hạn từ 4 xuống 3 ngày làm việc')
  expect(seen.html).toContain('Bỏ “Học bạ”')
  const draft = await visitor.open(simplificationPaths.document.to({ procedureId, unitId }))
  expect(draft.bytes.subarray(0, 2).toString()).toBe('PK')
  expect((await visitor.open(simplificationPaths.list.to({}))).html).toContain('Chuyển trường')
})

test('time with the citizen is no time of the office, and a part counts as asked by a shortened name', () => {
  const at = (day: string) => new Date(`${day}T02:00:00Z`)
  const stay = (state: string, owner: string, from: string, to: string) => ({
    state,
    owner,
    handlerId: null,
    enteredAt: at(from),
    leftAt: at(to),
  })
  const dossier = {
    late: false,
    stays: [
      stay('received', 'receiver', '2026-10-05', '2026-10-06'),
      stay('awaiting-citizen', 'citizen', '2026-10-06', '2026-10-20'),
      stay('handling', 'handler', '2026-10-20', '2026-10-23'),
    ],
    partsGiven: ['Đơn xin chuyển trường'],
    partsAsked: ['học bạ'],
  }
  const measured = measureProcedure(
    Array.from({ length: fewestDossiers }, () => dossier),
    ['Đơn xin chuyển trường', 'Học bạ (bản chính)', 'Sổ hộ khẩu'],
    calendar,
  )
  expect(measured).toMatchObject({
    total: { median: 4, p90: 4 },
    stages: [
      { state: 'received', median: 1, share: 0.25 },
      { state: 'awaiting-citizen', median: 10, share: null },
      { state: 'handling', median: 3, share: 0.75 },
    ],
    parts: [
      { given: 20, asked: 0 },
      { given: 0, asked: 20 },
      { given: 0, asked: 0 },
    ],
  })
  if (measured === undefined) throw new Error('not measured')
  expect(proposeSimplifications(measured, 10, ['remark']).map(({ kind }) => kind)).toEqual([
    'shorten',
    'stage',
    'explain-part',
    'drop-part',
    'drop-question',
  ])
  expect(proposeSimplifications(measured, 3, []).map(({ kind }) => kind)).toContain('too-short')
  expect(measureProcedure([dossier], [], calendar)).toBeUndefined()
})

test('half and nine tenths are numbers that were really there', () => {
  expect(spreadOf([5, 1, 2, 9])).toEqual({ n: 4, median: 2, p90: 9 })
  expect(spreadOf([])).toEqual({ n: 0, median: 0, p90: 0 })
})
