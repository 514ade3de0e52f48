import { beforeAll, expect, test } from 'vitest'
import type { Visitor } from '../../../../test/app/visitor.ts'
import { hiddenValue } from '../../../../test/app/visitor.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { deskApp } from './desk-app.builder.ts'
import { deskPaths } from './paths.ts'

const now = new Date('2026-11-24T03:42:00Z')
const desk = await deskApp(now)
const { app } = desk
const code = 'vhxh-tan-an-ward'
let unitId: UnitId
let headEmail: string
let specialistEmail: string
let head: Visitor
let specialist: Visitor

beforeAll(async () => {
  unitId = await desk.unitOf(code)
  headEmail = await app.holder('head', code)
  specialistEmail = await app.holder('specialist', code)
  head = await app.signedIn(headEmail)
  specialist = await app.signedIn(specialistEmail)
})

const seen = (html: string) => hiddenValue(html, 'daXem') ?? ''

test('the list begins with what is overdue and ends with what stands still; a search forgives diacritics', async () => {
  const late = await desk.feedback(unitId, 'Nhà vệ sinh hỏng từ lâu', new Date('2026-09-01T02:00:00Z'))
  const soon = await desk.feedback(unitId, 'Cổng trường ngập nước khi mưa', new Date('2026-11-20T02:00:00Z'))
  const { html } = await specialist.open(deskPaths.list.to({}, { xem: 'unit' }))
  expect(html.indexOf(late.code)).toBeGreaterThan(0)
  expect(html.indexOf(soon.code)).toBeGreaterThan(html.indexOf(late.code))
  const found = await specialist.open(deskPaths.list.to({}, { q: 'cong truong ngap' }))
  expect(found.html).toContain(soon.code)
  expect(found.html).not.toContain(late.code)
  const byCode = await specialist.open(deskPaths.list.to({}, { q: late.code.toLowerCase() }))
  expect(byCode.html).toContain('Nhà vệ sinh hỏng từ lâu')
})

test('of two who work on a case at once the second is told who did what, and keeps what was typed', async () => {
  const { caseId } = await desk.feedback(unitId, 'Bếp ăn chưa sạch', new Date('2026-11-23T02:00:00Z'))
  const accept = deskPaths.move.to({ caseId, transition: 'accept' })
  const forward = deskPaths.move.to({ caseId, transition: 'forward' })
  const first = await specialist.open(accept)
  const second = await head.open(forward)
  expect(first.status).toBe(200)
  const done = await specialist.submit(accept, { daXem: seen(first.html), requestId: crypto.randomUUID() })
  expect(done.status).toBe(303)
  const stale = await head.submit(forward, {
    daXem: seen(second.html),
    requestId: crypto.randomUUID(),
    ghiChu: 'Chuyển phường giải quyết',
    paperTo: 'UBND phường',
    paperBasis: 'Thông tư 05/2021/TT-TTCP',
  })
  expect(stale.status).toBe(409)
  expect(stale.html).toContain('vừa xử lý lúc 10:42')
  expect(stale.html).toContain('Chuyển phường giải quyết')
})
