import { expect, test } from 'vitest'
import { content } from '../../../../test/example/example.builder.ts'
import { workingCalendar } from '../../../platform/calendar/working-calendar.ts'
import { localDate } from '../../../platform/kernel/dates.ts'
import { newId, type UnitId } from '../../../platform/kernel/ids.ts'
import { ageBounds } from '../domain/late/age-bucket.ts'
import { causeOfDelay } from '../domain/late/cause-of-delay.ts'
import { repeatedMatters } from '../domain/late/repeated-matters.ts'
import { countAges } from '../store/ageing-counts.ts'
import { lateApp } from './late-app.builder.tsx'
import { lateRoutes } from './late-routes.ts'
import { latePaths } from './paths.ts'

const app = await lateApp('2026-10-05T02:00:00Z', { routes: lateRoutes })
const { officeUnit, example } = app
const schoolId = example.records.superiors.find(
  ({ superiorId, validTo, unitId }) =>
    superiorId === officeUnit.id &&
    validTo === null &&
    example.records.units.some(({ id, kind }) => id === unitId && kind === 'school'),
)?.unitId
if (schoolId === undefined) throw new RangeError('the ward has no schools')
const principal = app.person(schoolId, 'principal')
const head = app.person(officeUnit.id, 'head')
const text = { text: 'Bếp ăn bán trú của trường không có hóa đơn thực phẩm trong tháng chín' }

const boardOf = async (email: string) =>
  (await pageOf(email, latePaths.board.to({}))) + (await pageOf(email, latePaths.repeats.to({})))
const pageOf = async (email: string, path: string) => {
  const { html } = await app.signedIn(email).open(path)
  return html.replaceAll(/<[^>]+>/gu, ' ').replaceAll(/\s+/gu, ' ')
}

test('what is about a unit and lies above it changes nothing that its principal sees', async () => {
  app.setNow('2026-10-05T02:00:00Z')
  await app.file({ kind: 'feedback', unitId: schoolId, fields: text, title: 'Bếp ăn' })
  const before = await boardOf(principal.email)
  expect(before).toContain('Bảng tồn đọng')
  await app.file({
    kind: 'feedback',
    unitId: officeUnit.id,
    aboutUnitId: schoolId,
    fields: { text: 'Hiệu trưởng ép học thêm' },
    title: 'Về hiệu trưởng',
    confidentiality: 'confidential',
  })
  await app.file({
    kind: 'feedback',
    unitId: officeUnit.id,
    aboutUnitId: schoolId,
    fields: text,
    title: 'Nữa',
  })
  expect(await boardOf(principal.email)).toBe(before)
  // Whoever decides there counts both.
  expect(await boardOf(head.email)).toContain('Về hiệu trưởng')
})

test('what is confidential counts only where the reader decides, and of units below there is no text', async () => {
  app.setNow('2026-11-03T02:00:00Z')
  const calendar = workingCalendar(content.calendar.years)
  const bounds = ageBounds(calendar, localDate('2026-11-03'), app.now())
  const count = async (deciding: readonly UnitId[], own: readonly UnitId[]) =>
    (await countAges(app.database, { units: [officeUnit.id], deciding, own }, bounds)).units.reduce(
      (sum, { ages }) => sum + Object.values(ages).reduce((some, more) => some + more, 0),
      0,
    )
  expect(await count([officeUnit.id], [officeUnit.id])).toBe(2)
  expect(await count([], [officeUnit.id])).toBe(1)
  expect(await count([officeUnit.id], [schoolId])).toBe(0)
  const seen = await boardOf(head.email)
  expect(seen).not.toContain('Bếp ăn bán trú')
  const sheet = await app.signedIn(head.email).open(latePaths.weekly.to({}))
  expect(sheet.bytes.subarray(0, 5).toString()).toBe('%PDF-')
})

test('a day more or less late is a day of work more or less', () => {
  const calendar = workingCalendar(content.calendar.years)
  const friday = localDate('2026-11-06')
  const bounds = ageBounds(calendar, friday, new Date('2026-11-06T02:00:00Z'))
  // Six working days before Friday 6 November is Thursday 29 October; what was due then ended with the day.
  expect(bounds.over5.toISOString()).toBe('2026-10-29T17:00:00.000Z')
})

test('matters of one sender, of like words or about one unit belong together', () => {
  const about = newId('unit')
  const matter = (senders: string[], words: string, aboutUnitId: UnitId | null = null) => ({
    caseId: newId('case'),
    senders,
    aboutUnitId,
    words: new Set(words.split(' ')),
  })
  const [a, b, c, d] = [
    matter(['0900', 'an@x'], 'thu tien quy lop', about),
    matter(['0911'], 'thu tien quy lop mot', about),
    matter(['an@x', '0911'], 'nha ve sinh hong', about),
    matter(['0922'], 'day them ngoai gio'),
  ]
  expect(repeatedMatters([a, b, c, d])).toEqual([
    { reason: 'sender', caseIds: [a.caseId, b.caseId, c.caseId] },
    { reason: 'about', caseIds: [a.caseId, b.caseId, c.caseId] },
    { reason: 'words', caseIds: [a.caseId, b.caseId] },
  ])
})

test('the delay lies where the office had the case longest, never with the citizen', () => {
  const calendar = workingCalendar(content.calendar.years)
  const person = newId('person')
  const stay = (state: string, owner: string, from: string, to: string | null) => ({
    state,
    owner,
    handlerId: owner === 'handler' ? person : null,
    enteredAt: new Date(`${from}T02:00:00Z`),
    leftAt: to === null ? null : new Date(`${to}T02:00:00Z`),
  })
  const stays = [
    stay('received', 'receiver', '2026-10-05', '2026-10-06'),
    stay('awaiting-citizen', 'citizen', '2026-10-06', '2026-10-30'),
    stay('handling', 'handler', '2026-10-30', '2026-11-03'),
    stay('signing', 'head', '2026-11-03', null),
  ]
  expect(causeOfDelay(stays, calendar, new Date('2026-11-04T02:00:00Z'))).toEqual({
    state: 'handling',
    personId: person,
    workingDays: 2,
  })
})
