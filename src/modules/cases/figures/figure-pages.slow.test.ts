import { expect, test } from 'vitest'
import { deskApp } from '../desk/desk-app.builder.ts'
import { figurePaths } from './paths.ts'

const desk = await deskApp(new Date('2026-11-24T03:00:00Z'))
const { app } = desk
const headEmail = await app.holder('head')
const unitId = (
  await app.database
    .selectFrom('organisations.role_assignment')
    .innerJoin('organisations.person', 'organisations.person.id', 'organisations.role_assignment.person_id')
    .select('organisations.role_assignment.unit_id')
    .where('organisations.person.email', '=', headEmail)
    .where('organisations.role_assignment.role', '=', 'head')
    .where('organisations.role_assignment.valid_to', 'is', null)
    .executeTakeFirstOrThrow()
).unit_id
for (let day = 1; day <= 12; day += 1) {
  await desk.feedback(unitId, `Nhà vệ sinh hỏng ${day}`, new Date(Date.UTC(2026, 7, day, 2)), {
    receivedAt: new Date(Date.UTC(2026, 6, 20, 2)),
  })
}

test('who oversees sees by unit what may have been done for the sake of figures, others do not', async () => {
  const visitor = await app.signedIn(headEmail)
  const { status, html } = await visitor.open(figurePaths.integrity.to({}))
  expect(status).toBe(200)
  expect(html).toContain('Trung thực của số liệu')
  expect(html).toContain('12 (100')
  const clerk = await app.signedIn(await app.holder('one-stop-clerk'))
  expect((await clerk.open(figurePaths.integrity.to({}))).status).toBeGreaterThanOrEqual(403)
})

test('anybody gets the open data, and the figures stand in public', async () => {
  const visitor = app.visitor()
  const csv = await visitor.open(figurePaths.openData.to({}, { nam: '2026' }))
  expect(csv.status).toBe(200)
  expect(csv.html).toMatch(/month,unit,kind,due,in_time,unanswered,as_at/u)
  expect(csv.html).toMatch(/2026-0\d,[^,]+,feedback,12,0,12,/u)
  const figures = await visitor.open('/so-lieu')
  expect(figures.status).toBe(200)
  expect(figures.html).toContain('Số hồ sơ, đơn thư tồn đọng')
})
