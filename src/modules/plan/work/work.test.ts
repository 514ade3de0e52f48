import { expect, test } from 'vitest'
import { content } from '../../../../test/example/example.builder.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import { localDate } from '../../../platform/kernel/dates.ts'
import { idSchema } from '../../../platform/kernel/ids.ts'
import { readVersions } from '../../../platform/public-pages/topics.ts'
import { findWork, insertUpdate, setResponsible } from '../store/work-store.ts'
import { aCommitment, aPlan, aTask, storeIssuedPlan } from './office-plan.builder.ts'
import { workPaths } from './paths.ts'
import { workJobs } from './reminder-job.ts'
import { originOfTests, workApp } from './work-app.builder.tsx'

const app = await workApp()
const { database } = app
const units = app.example.records.units.filter(({ kind, validTo }) => kind === 'school' && validTo === null)
const [school, other] = units.map(({ id }) => id)
if (school === undefined || other === undefined) throw new RangeError('the example has too few schools')
const clerkPerson = app.person(school, 'school-clerk')
const teacherPerson = app.person(school, 'teacher')
const principalPerson = app.person(school, 'principal')
const teacher = app.signedIn(teacherPerson.email)
const clerk = app.signedIn(clerkPerson.email)
const principal = app.signedIn(principalPerson.email)
app.setNow(new Date('2026-11-25T02:00:00Z'))

const promise = aCommitment('Công khai các khoản thu')
const notice = aTask(
  'Niêm yết các khoản thu; chi, đầu năm',
  { kind: 'date', dueOn: localDate('2026-11-27') },
  {
    commitmentId: promise.id,
    responsibleId: teacherPerson.id,
  },
)
const late = aTask(
  'Gửi số liệu',
  { kind: 'date', dueOn: localDate('2026-11-18') },
  { responsibleId: teacherPerson.id },
)
const monthly = aTask(
  'Họp ban đại diện cha mẹ học sinh',
  { kind: 'recurring', rule: 'FREQ=MONTHLY;BYMONTHDAY=15' },
  {
    responsibleId: teacherPerson.id,
  },
)
const always = aTask('Tiếp công dân', { kind: 'ongoing' }, { responsibleId: clerkPerson.id })
const nobodys = aTask('Việc chưa giao', { kind: 'date', dueOn: localDate('2026-11-27') })
const plan = aPlan(school)
await storeIssuedPlan(database, plan, {
  commitments: [promise],
  tasks: [notice, late, monthly, always, nobodys],
})

const address = (task: { readonly id: string }) => workPaths.task.to({ taskId: task.id })
const reportOn = (task: { readonly id: string }) => workPaths.update.to({ taskId: task.id })

async function updatesOf(task: { readonly id: string }) {
  return database
    .selectFrom('plan.task_update')
    .selectAll()
    .where('task_id', '=', idSchema('task').parse(task.id))
    .orderBy('made_at')
    .orderBy('sequence')
    .execute()
}

test('a to-do list holds what its reader is responsible for, in groups by the day', async () => {
  const { html, status } = await teacher.open(workPaths.mine.to({}))
  expect(status).toBe(200)
  const places = ['Quá hạn (2)', 'Gửi số liệu', 'Trong tuần này (1)', 'Niêm yết các khoản thu'].map((text) =>
    html.indexOf(text),
  )
  expect(places).toEqual(places.toSorted((left, right) => left - right))
  expect(places[0]).toBeGreaterThan(0)
  expect(html).not.toContain('Tiếp công dân')
  expect(html).toContain('trễ 4 ngày làm việc')
})

test('a blocked task needs its reason; then it can only be unblocked; a file comes with the report', async () => {
  await teacher.open(address(notice))
  const typed = { daThay: '0', lan: '', phanTram: '', noiDung: '' }
  const refused = await teacher.submit(reportOn(notice), { ...typed, loai: 'blocked' })
  expect(refused.status).toBe(422)
  expect(refused.html).toContain('Nêu lý do')
  const blocked = await teacher.submit(reportOn(notice), {
    ...typed,
    loai: 'blocked',
    noiDung: 'Chưa có biểu mẫu <b>của cấp trên</b>',
    tep: { fileName: 'cong-van.txt', bytes: Buffer.from('Công văn đề nghị hướng dẫn biểu mẫu công khai.') },
  })
  expect(blocked.status).toBe(303)
  const page = await teacher.open(address(notice))
  expect(page.html).toContain('Số ngày làm việc được tính thế nào?')
  expect(page.html).toContain('Chưa có biểu mẫu &lt;b>của cấp trên')
  const href = /href="([^"]*\/tep\/[^"]*)"/.exec(page.html)?.[1]
  expect((await teacher.open(href ?? '')).bytes.toString()).toContain('đề nghị hướng dẫn')
  const impossible = await teacher.submit(reportOn(notice), { ...typed, daThay: '1', loai: 'done' })
  expect(impossible.status).toBe(422)
})

test('who reports from an old page is told so, with everything that was typed; a double click reports once', async () => {
  const typed = { lan: '', phanTram: '40', noiDung: 'Đã có biểu mẫu' }
  await clerk.open(address(notice))
  const requestId = crypto.randomUUID()
  const form = { ...typed, daThay: '1', loai: 'unblocked', requestId }
  const first = await clerk.submit(reportOn(notice), form)
  const again = await clerk.submit(reportOn(notice), form)
  expect([first.status, again.location]).toEqual([303, first.location])
  expect(await updatesOf(notice)).toHaveLength(2)
  await teacher.open(address(notice))
  const stale = await teacher.submit(reportOn(notice), {
    ...typed,
    daThay: '1',
    loai: 'unblocked',
    noiDung: 'Lời của tôi vẫn còn',
  })
  expect(stale.status).toBe(409)
  expect(stale.html).toContain('Lời của tôi vẫn còn')
})

test('each date of recurring work is reported by itself', async () => {
  const page = await teacher.open(address(monthly))
  expect(page.html).toContain('15/11/2026')
  const typed = { daThay: '0', phanTram: '', noiDung: '', loai: 'done' }
  expect((await teacher.submit(reportOn(monthly), { ...typed, lan: '2026-11-15' })).status).toBe(303)
  expect((await teacher.open(address(monthly))).html).toContain('15/12/2026')
  expect((await teacher.submit(reportOn(monthly), { ...typed, daThay: '1', lan: '2026-11-16' })).status).toBe(
    404,
  )
})

test('only colleagues see a task, only the responsible and those who hand out work report on it', async () => {
  const outsider = app.signedIn(app.person(other, 'principal').email)
  expect((await outsider.open(address(notice))).status).toBe(404)
  await outsider.open(workPaths.mine.to({}))
  const typed = { daThay: '2', lan: '', phanTram: '', noiDung: 'x', loai: 'comment' }
  expect((await outsider.submit(reportOn(notice), typed)).status).toBe(404)
  await teacher.open(address(always))
  expect((await teacher.submit(reportOn(always), { ...typed, daThay: '0' })).status).toBe(404)
  expect((await teacher.open(workPaths.unit.to({}))).status).toBe(403)
})

test('a principal sees the work by person and names somebody of the school, nobody from elsewhere', async () => {
  const list = await principal.open(workPaths.unit.to({}))
  expect(list.html).toContain('Chưa có người phụ trách')
  expect(list.html).toContain(teacherPerson.givenName)
  await principal.open(address(nobodys))
  const to = workPaths.assign.to({ taskId: nobodys.id })
  expect((await principal.submit(to, { nguoi: app.person(other, 'principal').id })).status).toBe(404)
  expect((await principal.submit(to, { nguoi: teacherPerson.id })).status).toBe(303)
  await transaction(database, (tx) => setResponsible(tx, nobodys.id, null))
})

test('what was reported can be neither changed nor deleted by the application', async () => {
  await expect(database.updateTable('plan.task_update').set({ text: 'khác' }).execute()).rejects.toThrow(
    /permission denied/,
  )
  await expect(database.deleteFrom('plan.task_update').execute()).rejects.toThrow(/permission denied/)
})

test('a calendar address is shown once, works, and ends when it is renewed or taken back', async () => {
  const page = await teacher.open(workPaths.calendar.to({}))
  expect(page.html).toContain('Anh chị chưa có địa chỉ lịch')
  const addressOf = (html: string) =>
    new RegExp(`${originOfTests}(/lich/[\\w-]{43}\\.ics)`).exec(html)?.[1] ?? ''
  const first = addressOf((await teacher.submit(workPaths.calendar.to({}), {})).html)
  expect((await teacher.open(workPaths.calendar.to({}))).html).not.toContain(first)
  const stranger = app.signedIn('')
  const feed = await stranger.open(first)
  expect(feed.status).toBe(200)
  expect(feed.headers['content-type']).toBe('text/calendar; charset=utf-8')
  const text = feed.bytes.toString().replaceAll('\r\n ', '')
  expect(text).toContain('SUMMARY:Niêm yết các khoản thu\\; chi\\, đầu năm\r\n')
  expect(text).toContain('RRULE:FREQ=MONTHLY;BYMONTHDAY=15;UNTIL=20261215\r\n')
  expect(text).not.toContain(teacherPerson.givenName)
  await teacher.open(workPaths.calendar.to({}))
  const second = addressOf((await teacher.submit(workPaths.calendar.to({}), {})).html)
  expect((await stranger.open(first)).status).toBe(404)
  expect((await stranger.open(second)).status).toBe(200)
  const stored = await database.selectFrom('plan.calendar_feed').selectAll().execute()
  expect(JSON.stringify(stored)).not.toContain(second.slice(6, 49))
  await teacher.submit(workPaths.calendarEnd.to({}), {})
  expect((await stranger.open(second)).status).toBe(404)
})

test('the morning run reminds once, tells the leader of what is late, and names nobody in a subject', async () => {
  const jobs = workJobs({ content, origin: originOfTests })
  const run = async (day: string) => {
    for (const job of jobs) await job.run({ database, now: new Date(`${day}T00:00:00Z`) })
  }
  await run('2026-11-25')
  await run('2026-11-25')
  const mail = async () =>
    database
      .selectFrom('platform.mail')
      .select(['kind', 'recipient', 'subject', 'text_body'])
      .orderBy('kind')
      .execute()
  const first = await mail()
  expect(first.map(({ kind, recipient }) => [kind, recipient])).toEqual([
    ['plan.escalation', principalPerson.email],
    ['plan.late', teacherPerson.email],
    ['plan.reminder', expect.any(String)],
    ['plan.reminder', expect.any(String)],
  ])
  expect(
    first
      .filter(({ kind }) => kind === 'plan.reminder')
      .map(({ recipient }) => recipient)
      .toSorted(),
  ).toEqual([teacherPerson.email, principalPerson.email].toSorted())
  for (const { subject, text_body } of first) {
    expect(subject).not.toMatch(/Gửi|Niêm/)
    expect(text_body).toContain(`${originOfTests}/khu-lam-viec/viec/`)
  }
  await run('2026-11-28')
  expect(await mail()).toHaveLength(first.length)
})

test('an amendment takes the history of a task along; the old task is read and no longer reported on', async () => {
  const amendment = aPlan(school, { number: '17', previous: { planId: plan.id, relation: 'amends' } })
  const again = aTask(
    notice.text,
    { kind: 'date', dueOn: localDate('2026-12-04') },
    {
      lineageId: notice.id,
      responsibleId: teacherPerson.id,
    },
  )
  await storeIssuedPlan(
    database,
    amendment,
    { commitments: [aCommitment('Công khai')], tasks: [again] },
    localDate('2026-11-24'),
  )
  const now = await teacher.open(address(again))
  expect(now.html).toContain('Đã có biểu mẫu')
  const before = await teacher.open(address(notice))
  expect(before.html).toContain('Đã có biểu mẫu')
  expect(before.html).not.toContain('Báo cáo công việc')
  const typed = { daThay: '2', lan: '', phanTram: '', noiDung: 'x', loai: 'comment' }
  expect((await teacher.submit(reportOn(notice), typed)).status).toBe(404)
  const list = await teacher.open(workPaths.mine.to({}))
  expect(list.html.split(notice.text)).toHaveLength(2)
})

test('what was reported in the same millisecond stays in the order in which it came', async () => {
  const kinds = ['started', 'done', 'reopened', 'blocked', 'unblocked', 'done'] as const
  const rest = {
    percent: null,
    text: 'x',
    authorId: null,
    madeAt: new Date('2026-11-25T02:00:00Z'),
    occurrenceOn: null,
  }
  const topics = ['measure.figures', `plan.progress:${plan.id}`]
  const before = await readVersions(database, topics)
  for (const [at, kind] of kinds.entries()) {
    const id = `0000000${kinds.length - at}-0000-4000-8000-000000000000`
    await transaction(database, (tx) => insertUpdate(tx, nobodys.id, { ...rest, id, kind }, []))
  }
  const work = await findWork(database, nobodys.id)
  expect(work?.updates.map(({ kind }) => kind)).toEqual(kinds)
  // The database itself says so to the public pages that show how far the work is.
  const after = await readVersions(database, topics)
  for (const topic of topics) expect(after.get(topic)).toBe((before.get(topic) ?? 0) + kinds.length)
})
