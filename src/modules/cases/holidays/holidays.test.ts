import { expect, test } from 'vitest'
import { content } from '../../../../test/example/example.builder.ts'
import { workingCalendar } from '../../../platform/calendar/working-calendar.ts'
import { localDate } from '../../../platform/kernel/dates.ts'
import { calendarWith, changedDays } from '../domain/holidays/announcement.ts'
import { lateApp } from '../late/late-app.builder.tsx'
import { holidayRoutes } from './holiday-routes.tsx'
import { holidayPaths } from './paths.ts'
import { holidayPermissions } from './permissions.ts'

const app = await lateApp('2026-10-05T02:00:00Z', {
  routes: holidayRoutes,
  permissions: holidayPermissions,
})
const { database, officeUnit, example } = app
const head = app.person(officeUnit.id, 'head')
const handler = app.person(officeUnit.id, 'specialist')
const storm = {
  tuNgay: '07/10/2026',
  denNgay: '',
  loai: 'closure',
  ten: 'Nghỉ tránh bão số 9',
  tenTiengAnh: 'Closed for storm 9',
  nguon: 'Công điện 12/CĐ-UBND ngày 06/10/2026',
  congBo: '06/10/2026',
}
const digestIn = (html: string) => /name="digest" value="([0-9a-f]{64})"/u.exec(html)?.[1] ?? ''

const clocksOf = (caseId: string) =>
  database
    .selectFrom('cases.clock')
    .select(['case_id', 'clock', 'due_at', 'late'])
    .execute()
    .then((rows) =>
      rows.flatMap(({ case_id, clock, due_at, late }) =>
        case_id === caseId ? [{ clock, due: due_at.toISOString().slice(0, 10), late }] : [],
      ),
    )

test('a day off that is announced late moves what spans it, after it was looked at, and citizens are told', async () => {
  app.setNow('2026-10-05T02:00:00Z')
  const running = await app.dossier(officeUnit.id, 5, handler.id)
  const untouched = await app.dossier(officeUnit.id, 1, handler.id)
  const done = await app.dossier(officeUnit.id, 2, handler.id)
  expect(await clocksOf(done.caseId)).toEqual([{ clock: 'process', due: '2026-10-07', late: false }])
  // Signed on the day after its date: late, as long as nobody knows that the day was none.
  app.setNow('2026-10-08T02:00:00Z')
  await app.move(done.caseId, handler.id, 'submit')
  await app.move(done.caseId, head.id, 'sign')
  expect(await clocksOf(done.caseId)).toContainEqual({ clock: 'process', due: '2026-10-07', late: true })

  const visitor = app.signedIn(head.email)
  const preview = await visitor.open(holidayPaths.preview.to({}, storm))
  expect(preview.status).toBe(200)
  expect(preview.html).toContain(running.code)
  expect(preview.html).not.toContain(untouched.code)
  const digest = digestIn(preview.html)
  expect(digest).not.toBe('')
  // Looking changes nothing.
  expect(await clocksOf(running.caseId)).toEqual([{ clock: 'process', due: '2026-10-12', late: false }])

  // Somebody files meanwhile: what was looked at is not what would be done.
  app.setNow('2026-10-06T02:00:00Z')
  const later = await app.dossier(officeUnit.id, 5, handler.id)
  app.setNow('2026-10-08T03:00:00Z')
  const stale = await visitor.submit(holidayPaths.apply.to({}), { ...storm, digest })
  expect(stale.status).toBe(409)
  expect(stale.html).toContain('Chưa có gì được áp dụng')
  expect(await database.selectFrom('cases.announced_day').selectAll().execute()).toEqual([])

  const requestId = crypto.randomUUID()
  const form = { ...storm, digest: digestIn(stale.html), requestId }
  const applied = await visitor.submitAndFollow(holidayPaths.apply.to({}), form)
  expect(applied.html).toContain('Đã áp dụng')
  await visitor.submitAndFollow(holidayPaths.apply.to({}), form)
  expect(await clocksOf(running.caseId)).toEqual([{ clock: 'process', due: '2026-10-13', late: false }])
  expect(await clocksOf(later.caseId)).toEqual([{ clock: 'process', due: '2026-10-14', late: false }])
  expect(await clocksOf(done.caseId)).toContainEqual({ clock: 'process', due: '2026-10-08', late: false })
  const { due_at } = await database
    .selectFrom('cases.case')
    .select('due_at')
    .where('id', '=', running.caseId)
    .executeTakeFirstOrThrow()
  expect(due_at?.toISOString().slice(0, 10)).toBe('2026-10-13')

  const mails = await database
    .selectFrom('platform.mail')
    .select(['kind', 'text_body'])
    .where('kind', '=', 'cases.date-moved')
    .execute()
  expect(mails.length).toBeGreaterThanOrEqual(2)
  expect(mails.find(({ text_body }) => text_body.includes(running.code))?.text_body).toMatch(
    /12\/10\/2026 sang ngày 13\/10\/2026/u,
  )
  expect(JSON.stringify(mails)).not.toMatch(/Nguyễn|Chuyển trường/u)
  const audited = await database
    .selectFrom('platform.audit_entry')
    .select(['action', 'details'])
    .where('action', '=', 'calendar.day-announced')
    .execute()
  expect(audited).toMatchObject([{ details: { stoppedClocks: 1, noLongerLate: 1 } }])

  // Entered again it changes nothing; taken back it moves all of them back.
  const again = await visitor.open(holidayPaths.preview.to({}, storm))
  expect(again.html).toContain('vốn đã như vậy')
  const revoked = { ...storm, loai: 'revoked', congBo: '08/10/2026' }
  const back = await visitor.open(holidayPaths.preview.to({}, revoked))
  await visitor.submitAndFollow(holidayPaths.apply.to({}), { ...revoked, digest: digestIn(back.html) })
  expect(await clocksOf(running.caseId)).toEqual([{ clock: 'process', due: '2026-10-12', late: false }])
})

test('every mistake of the form is told at once, and a school does not enter days', async () => {
  const wrong = await app
    .signedIn(head.email)
    .open(holidayPaths.preview.to({}, { ...storm, denNgay: '01/10/2026', loai: 'nghi', ten: '', nguon: '' }))
  expect(wrong.status).toBe(422)
  for (const said of ['Ngày cuối phải', 'Hãy chọn loại ngày', 'Hãy nhập tên', 'Hãy ghi văn bản'])
    expect(wrong.html).toContain(said)
  const school = example.records.units.find(({ kind, validTo }) => kind === 'school' && validTo === null)
  if (school === undefined) throw new RangeError('the example has no school')
  const principal = app.signedIn(app.person(school.id, 'principal').email)
  expect((await principal.open(holidayPaths.days.to({}))).status).toBe(403)
})

test('a weekend declared a day off changes nothing, a Saturday made up becomes a day of work', () => {
  const calendar = workingCalendar(content.calendar.years)
  const saturday = localDate('2026-10-10')
  const said = {
    from: saturday,
    to: saturday,
    name: { vi: 'a', en: 'a' },
    source: 'b',
    announcedOn: saturday,
  }
  const off = { ...said, kind: 'closure' as const }
  expect(changedDays(calendar, calendarWith(calendar, calendar, off), off)).toEqual([])
  const made = { ...said, kind: 'swapped-work' as const }
  expect(changedDays(calendar, calendarWith(calendar, calendar, made), made)).toEqual([
    { day: saturday, worked: { before: false, after: true } },
  ])
})
