import { afterAll, expect, test } from 'vitest'
import { reportPaths } from '../../src/modules/plan/reports/paths.ts'
import type { PlanId } from '../../src/platform/kernel/ids.ts'
import { startMail } from '../../src/platform/mail/start-mail.ts'
import { createLogger } from '../../src/platform/operations/create-logger.ts'
import { startMailServer } from '../operations/mail-server.ts'
import { browserHouse, signIn } from './steps/browser-house.ts'
import { confirmContent, correctYear, importPlan, issuePlan } from './steps/office-steps.ts'
import { pressButton } from './steps/press.ts'
import { openOwedReport, sendReport, submitReport, writeResults } from './steps/report-steps.ts'
import { addTask, issueVersion, openTask, reportWork, takeOver } from './steps/school-steps.ts'

const office = 'vhxh-khanh-hau-ward'
const house = await browserHouse({ now: new Date('2026-11-24T03:00:00Z'), units: 40, years: 1, steps: [] })
const { origin } = house
const [school = ''] = await house.schoolsOf(office)
const people = {
  head: await house.holder('head', office),
  principal: await house.holder('principal', school),
  clerk: await house.holder('school-clerk', school),
}
const mailServer = await startMailServer()
const mail = startMail({
  database: house.database,
  logger: createLogger('silent'),
  smtpUrl: mailServer.url,
  from: 'khong-tra-loi@pgd.example',
  pauseMs: 50,
})
afterAll(async () => {
  await mail.stop()
  await mailServer.stop()
})

const head = await house.open({ email: people.head })
const principal = await house.open({ email: people.principal })
const clerk = await house.open({ email: people.clerk })
let planId: PlanId
const lateTask = 'Gửi phụ huynh phiếu lấy ý kiến về các khoản thu'

/** Lets the clock come to a morning, when the jobs of the day run; everybody has to sign in again. */
async function morningOf(day: string): Promise<void> {
  const now = new Date(`${day}T00:10:00Z`)
  house.setNow(now)
  for (const job of house.house.modules.flatMap(({ jobs }) => jobs)) {
    if (job.name.startsWith('plan.')) await job.run({ database: house.database, now })
  }
  await signIn(head, origin, people.head)
  await signIn(principal, origin, people.principal)
  await signIn(clerk, origin, people.clerk)
}

function lettersTo(email: string): string[] {
  return mailServer.letters
    .filter(({ to }) => [to].flat().some((one) => one?.text.includes(email)))
    .map(({ subject, text }) => `${subject ?? ''}\n${text ?? ''}`)
}

test('a plan with a day for reports is issued, and the school begins but does not finish', async () => {
  planId = await importPlan(head, origin)
  await correctYear(head, origin, planId, '2026')
  await confirmContent(head, origin, planId)
  await issuePlan(head, origin, planId, { number: '78', day: '24/11/2026', reportBy: '10/12/2026' })
  const versionId = await takeOver(clerk, origin)
  await addTask(clerk, origin, versionId, lateTask, '09/12/2026')
  await issueVersion(principal, origin, versionId, '13')
}, 120_000)

test('the day before the last, clerk and principal are reminded by mail', async () => {
  await morningOf('2026-12-09')
  for (const email of [people.clerk, people.principal]) {
    await expect.poll(() => lettersTo(email).join(), { timeout: 20_000 }).toContain('Nhắc gửi báo cáo')
  }
  expect(lettersTo(people.clerk).join()).toContain('còn 1 ngày làm việc')
  await head.goto(origin + reportPaths.received.to({}))
  const row = head.getByRole('row').filter({ hasText: 'Còn 1 ngày làm việc' })
  expect(await row.count()).toBeGreaterThan(0)
}, 120_000)

test('after the day the school is told that it is late, and the head gets the list', async () => {
  await morningOf('2026-12-11')
  await expect.poll(() => lettersTo(people.clerk).join(), { timeout: 20_000 }).toContain('Báo cáo đã quá hạn')
  await expect
    .poll(() => lettersTo(people.head).join(), { timeout: 20_000 })
    .toContain('Danh sách đơn vị chưa gửi báo cáo')
  const names = await house.database
    .selectFrom('organisations.unit_name as name')
    .innerJoin('organisations.unit as unit', 'unit.id', 'name.unit_id')
    .select('name.name')
    .where('unit.code', '=', school)
    .execute()
  expect(names.some(({ name }) => lettersTo(people.head).join().includes(name))).toBe(true)
  expect(mailServer.letters.every(({ subject }) => !names.some(({ name }) => subject?.includes(name)))).toBe(
    true,
  )
}, 120_000)

test('three working days late the office sees it, and the school’s overdue task on the board', async () => {
  await morningOf('2026-12-15')
  await head.goto(origin + reportPaths.received.to({}, { tinhTrang: 'tre-han' }))
  await head.getByText('Trễ 3 ngày làm việc').first().waitFor()
  await head.goto(`${origin}/khu-lam-viec/bang-theo-doi/tre-han?ke-hoach=${planId}`)
  await head.getByText(lateTask).first().waitFor()
}, 120_000)

test('sent late it stays late: for the office, in the sector’s report and in the history of the task', async () => {
  await openTask(principal, origin, lateTask)
  await reportWork(principal, { kind: 'Bắt đầu làm' })
  await principal.getByRole('status').filter({ hasText: 'Đã lưu' }).waitFor()
  await reportWork(principal, { kind: 'Đã hoàn thành', text: 'Đã phát phiếu' })
  await principal.getByText('Đã xong').first().waitFor()

  const reportId = await openOwedReport(clerk, origin)
  await writeResults(clerk, 'Đã thực hiện, báo cáo muộn')
  await submitReport(clerk)
  await clerk.getByText('Chờ duyệt').first().waitFor()
  await sendReport(principal, origin, reportId)

  await head.goto(origin + reportPaths.read.to({ reportId }))
  await head.getByText('Gửi trễ 3 ngày làm việc').first().waitFor()
  await pressButton(head, 'Chấp nhận báo cáo')
  await head.getByText('Đã chấp nhận').first().waitFor()

  await morningOf('2026-12-21')
  await head.goto(origin + reportPaths.received.to({}, { tinhTrang: 'tre-han' }))
  await head.getByText('Gửi trễ 3 ngày làm việc').first().waitFor()
  await head.getByRole('link', { name: 'Tổng hợp toàn ngành' }).click()
  await head.getByText('Gửi trễ 3 ngày làm việc').first().waitFor()
  expect(await head.locator('main').textContent()).toContain('(đúng hạn 0, trễ hạn 1)')
}, 120_000)

test('no browser had anything to object to', () => {
  expect(house.complaints).toEqual([])
})
