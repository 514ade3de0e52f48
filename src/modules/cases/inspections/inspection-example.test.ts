import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { today } from '../../../../test/example/example.builder.ts'
import { localDate } from '../../../platform/kernel/dates.ts'
import { idSchema } from '../../../platform/kernel/ids.ts'
import { superiorsOf } from '../../organisations/index.ts'
import { drawSchools, drawSeed, readDrawList } from '../domain/inspections/draw.ts'
import { foldInspection } from '../domain/inspections/inspection.ts'
import { foldRemedy, remedyActions } from '../domain/inspections/remedy.ts'
import { oneOf } from '../store/inspection-rows.ts'
import { loadInspectionEntries } from '../store/inspection-store.ts'
import { inspectionApp, onePixel } from './inspection-app.builder.tsx'
import { inspectionExample } from './inspection-example.ts'
import { inspectionPaths } from './paths.ts'

const app = await inspectionApp((files) => [inspectionExample(files)])
const { database } = app
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

test('the example has six to twelve inspections over the years, some closed, one overdue, one on its way', async () => {
  const rows = await database.selectFrom('cases.inspection').selectAll().execute()
  expect(rows.length).toBeGreaterThanOrEqual(6)
  expect(rows.length).toBeLessThanOrEqual(12)
  expect(rows.every(({ example }) => example)).toBe(true)
  expect(new Set(rows.map(({ due_on }) => due_on.slice(0, 4))).size).toBe(3)
  const states = rows.map(({ state }) => state)
  expect(states).toContain('closed')
  expect(states).toContain('published')
  expect(rows.some(({ concluded_at }) => concluded_at === null)).toBe(true)
  for (const { id, state } of rows) {
    const entries = await loadInspectionEntries(database, idSchema('inspection').parse(id))
    expect(foldInspection(entries)).toBe(state)
  }
  const visitor = app.as('khong-ai@example.test')
  expect((await visitor.open(inspectionPaths.portal.to({}))).html).toContain('Quá hạn')
})

test('every draw of the example can be repeated, and every remedy stands where its history leads', async () => {
  const draws = await database
    .selectFrom('cases.inspection_draw as draw')
    .innerJoin('cases.inspection_draw_result as result', 'result.draw_id', 'draw.id')
    .selectAll()
    .execute()
  expect(draws.length).toBeGreaterThan(5)
  for (const draw of draws) {
    expect(sha256(draw.list_text)).toBe(draw.list_hash)
    const seed = drawSeed(sha256, draw.list_hash, draw.public_value, draw.secret)
    expect(seed).toBe(draw.seed)
    expect(drawSchools(sha256, readDrawList(draw.list_text), seed)).toEqual(draw.chosen_codes)
  }
  const remedies = await database.selectFrom('cases.inspection_remedy').select(['id', 'state']).execute()
  for (const { id, state } of remedies) {
    const actions = await database
      .selectFrom('cases.inspection_remedy_action')
      .select('action')
      .where('remedy_id', '=', id)
      .orderBy('made_at')
      .execute()
    expect(foldRemedy(actions.map(({ action }) => ({ action: oneOf(remedyActions, action) })))).toBe(state)
  }
})

test('what a dissolved office left open is taken over by the office that directs the school now', async () => {
  const { inspectionId, remedyId, unitId } = await database
    .selectFrom('cases.inspection_remedy as remedy')
    .innerJoin('cases.inspection as inspection', 'inspection.id', 'remedy.inspection_id')
    .select(['remedy.id as remedyId', 'inspection.id as inspectionId', 'inspection.unit_id as unitId'])
    .where('remedy.state', '<>', 'accepted')
    .where('inspection.due_on', '<', localDate('2025-06-30'))
    .executeTakeFirstOrThrow()
  const heirs = await superiorsOf(database, unitId, today)
  const inspectors = heirs.map(({ superiorId }) => app.as(app.person(superiorId, 'inspector').email))
  const [inspector] = inspectors
  if (inspector === undefined) throw new RangeError('nobody directs the school')
  expect((await inspector.open(inspectionPaths.list.to({}))).html).toContain(inspectionId)
  const page = inspectionPaths.remedy.to({ inspectionId, remedyId })
  const principal = app.as(app.person(unitId, 'principal').email)
  await principal.open(page)
  const report = { viec: 'report', noiDung: 'Xong', tep: onePixel, requestId: crypto.randomUUID() }
  expect((await principal.submit(page, report)).status).toBe(303)
  await inspector.open(page)
  const accept = { viec: 'accept', noiDung: '', requestId: crypto.randomUUID() }
  expect((await inspector.submit(page, accept)).status).toBe(303)
})
