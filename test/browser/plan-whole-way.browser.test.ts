import { readFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import mammoth from 'mammoth'
import { extractText } from 'unpdf'
import { expect, test } from 'vitest'
import { adoptPaths } from '../../src/modules/plan/adopt/paths.ts'
import { planPaths } from '../../src/modules/plan/paths.ts'
import { reportPaths } from '../../src/modules/plan/reports/paths.ts'
import type { PlanId, ReportId } from '../../src/platform/kernel/ids.ts'
import { browserHouse, signIn } from './steps/browser-house.ts'
import {
  chooseEvidence,
  confirmContent,
  correctCommitment,
  correctYear,
  importPlan,
  issuePlan,
  mergeTwo,
  scheduleTask,
  splitOne,
} from './steps/office-steps.ts'
import { expectGoodPage } from './steps/page-checks.ts'
import { draftOf } from './steps/plan-records.ts'
import { pressButton } from './steps/press.ts'
import {
  downloaded,
  openOwedReport,
  returnReport,
  sendReport,
  submitReport,
  writeResults,
} from './steps/report-steps.ts'
import {
  adaptOpened,
  addCommitment,
  addTask,
  assignEverything,
  issueVersion,
  openFirstCommitment,
  openTask,
  reportWork,
  takeOver,
} from './steps/school-steps.ts'

const office = 'vhxh-khanh-hau-ward'
const house = await browserHouse({ now: new Date('2026-11-24T03:00:00Z'), units: 40, years: 1, steps: [] })
const { origin } = house
const [school = ''] = await house.schoolsOf(office)
const ownTask = 'Niêm yết các khoản thu tại bảng tin của trường'

// One story: each test goes on where the one before it ended, with people who stay signed in.
const head = await house.open()
const principal = await house.open()
const clerk = await house.open()
const staff = [
  { page: head, email: await house.holder('head', office) },
  { page: principal, email: await house.holder('principal', school) },
  { page: clerk, email: await house.holder('school-clerk', school) },
]
for (const { page, email } of staff) await signIn(page, origin, email)
const citizen = await house.open()
let planId: PlanId
let versionId: PlanId
let reportId: ReportId
let taskAddress: string

test('the head of a department makes a plan out of its document, corrects the reading and issues it', async () => {
  planId = await importPlan(head, origin)
  await head.getByText('82 cam kết và 6 nhiệm vụ').waitFor()
  await correctYear(head, origin, planId, '2026')
  const corrected = await correctCommitment(head, 'và công khai kết quả trên trang của phường')
  const unmerged = await draftOf(house.database, planId)
  await mergeTwo(head)
  const before = await draftOf(house.database, planId)
  expect(before.live).toBe(unmerged.live - 1)
  await splitOne(head, origin, planId, before.divisible)
  await scheduleTask(head, origin, planId, before.firstTask, '15/12/2026')
  await head.getByText('15/12/2026').first().waitFor()
  const after = await draftOf(house.database, planId)
  expect(after.live).toBe(before.live + 1)
  await confirmContent(head, origin, planId)
  await chooseEvidence(head, origin, planId, after.promise)
  await issuePlan(head, origin, planId, { number: '77', day: '24/11/2026', reportBy: '30/12/2026' })

  await citizen.goto(origin + planPaths.portalPlan.to({ planId }))
  await citizen.getByText('77/KH').first().waitFor()
  expect(await citizen.getByText(corrected).count()).toBeGreaterThan(0)
  expect(await citizen.getByText('Dương Nguyên Quốc').count()).toBe(0)
}, 120_000)

test('a school takes the plan over, adapts it with a reason, adds its own, assigns and issues', async () => {
  versionId = await takeOver(clerk, origin)
  await openFirstCommitment(clerk)
  await adaptOpened(clerk, 'Trường họp cha mẹ học sinh mỗi học kỳ một lần', 'Trường nhỏ, không có hội trường')
  await clerk.getByText('Trường nhỏ, không có hội trường').waitFor()
  await addCommitment(clerk, origin, versionId, 'Công khai thực đơn bán trú hằng tuần')
  await addTask(clerk, origin, versionId, ownTask, '10/12/2026')
  await assignEverything(clerk, origin, versionId)
  await clerk.goto(origin + adoptPaths.version.to({ planId: versionId }))
  expect(await clerk.getByRole('link', { name: 'Ban hành', exact: true }).count()).toBe(0)
  await issueVersion(principal, origin, versionId, '12')
  await principal
    .getByText(/^12\/KH/)
    .or(principal.getByText('12/KH'))
    .first()
    .waitFor()
  await citizen.goto(origin + planPaths.portalPlan.to({ planId: versionId }))
  await citizen.getByText('Công khai thực đơn bán trú hằng tuần').first().waitFor()
}, 120_000)

test('the school works: begun, progress with a file, blocked with a reason, going on, done', async () => {
  await openTask(principal, origin, ownTask)
  taskAddress = principal.url()
  await reportWork(principal, { kind: 'Bắt đầu làm' })
  await principal.getByRole('status').filter({ hasText: 'Đã lưu' }).waitFor()
  const picture = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  const file = { name: 'Bảng tin.png', mimeType: 'image/png', buffer: picture }
  await reportWork(principal, { kind: 'Báo tiến độ', percent: '60', text: 'Đã niêm yết ba lớp', file })
  await principal.getByRole('link', { name: 'Bảng tin.png' }).waitFor()
  await reportWork(principal, { kind: 'Gặp vướng mắc', text: 'Chưa có bảng tin ở điểm trường phụ' })
  await principal.getByText('Chưa có bảng tin ở điểm trường phụ').first().waitFor()
  await reportWork(principal, { kind: 'Đã hết vướng mắc', text: 'Đã có bảng tin' })
  await principal.getByRole('status').filter({ hasText: 'Đã lưu' }).waitFor()
  await reportWork(principal, { kind: 'Đã hoàn thành', text: 'Niêm yết đủ các lớp' })
  await principal.getByText('Đã xong').first().waitFor()
}, 120_000)

test('the clerk changes a prefilled figure with a reason and submits; the principal sends it', async () => {
  // The day of the task is over: done in time and shown with a file, it counts.
  house.setNow(new Date('2026-12-14T03:00:00Z'))
  await Promise.all(staff.map(({ page, email }) => signIn(page, origin, email)))
  reportId = await openOwedReport(clerk, origin)
  expect(await clerk.getByText(ownTask).count()).toBeGreaterThan(0)
  await writeResults(clerk, 'Đã thực hiện đầy đủ theo kế hoạch')
  const change = clerk.locator('[name="tu.task-on-time-rate"]')
  await clerk.locator('details').filter({ has: change }).locator('summary').click()
  await change.fill('0')
  await clerk.locator('[name="lyDo.task-on-time-rate"]').fill('Một nhiệm vụ nghiệm thu muộn')
  await submitReport(clerk)
  await clerk.getByText('Chờ duyệt').first().waitFor()
  await principal.goto(origin + reportPaths.read.to({ reportId }))
  await principal.getByText('Một nhiệm vụ nghiệm thu muộn').first().waitFor()
  await sendReport(principal, origin, reportId)
}, 120_000)

test('the office returns the report with a reason, the school sends it again, the office accepts it', async () => {
  await returnReport(head, origin, reportId, 'Bổ sung số cuộc họp cha mẹ học sinh')
  await clerk.goto(origin + reportPaths.edit.to({ reportId }))
  await clerk.getByText('Bổ sung số cuộc họp cha mẹ học sinh').first().waitFor()
  await clerk.locator('textarea[name="ketQua.D1"]').fill('Đã họp cha mẹ học sinh 2 lần')
  await submitReport(clerk)
  await clerk.getByText('Chờ duyệt').first().waitFor()
  await sendReport(principal, origin, reportId)
  await head.goto(origin + reportPaths.read.to({ reportId }))
  await head.getByText('Đã họp cha mẹ học sinh 2 lần').first().waitFor()
  await pressButton(head, 'Chấp nhận báo cáo')
  await head.getByText('Đã chấp nhận').first().waitFor()
}, 120_000)

test('the office exports the sector’s report as Word, PDF and Excel, and each says the same', async () => {
  await head.goto(origin + reportPaths.rollUp.to({ planId }))
  await head.locator('textarea[name="ketQua.D1"]').fill('Các trường thực hiện tốt dân chủ ở cơ sở')
  await pressButton(head, 'Lưu báo cáo tổng hợp')
  await head.getByRole('status').filter({ hasText: 'Đã lưu' }).waitFor()
  const conclusion = 'Các trường thực hiện tốt dân chủ ở cơ sở'

  const word = await downloaded(head, /Tải về \.docx/)
  const { value: text } = await mammoth.extractRawText({ path: word.path })
  expect(word.name).toMatch(/\.docx$/)
  expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
  expect(text).toContain(conclusion)
  expect(text).toContain('1 trường đã gửi báo cáo (đúng hạn 1, trễ hạn 0)')

  const pdf = await downloaded(head, /Tải về \.pdf/)
  const { text: pages } = await extractText(new Uint8Array(readFileSync(pdf.path)), { mergePages: true })
  expect(pages.replace(/\s+/g, ' ').normalize('NFC')).toContain(conclusion)

  const sheet = await downloaded(head, /Tải về \.xlsx/)
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(sheet.path)
  const cells = workbook.worksheets.flatMap((one) =>
    one.getSheetValues().flatMap((row) => (Array.isArray(row) ? row.map(String) : [])),
  )
  expect(cells).toContain('Gửi đúng hạn')
}, 120_000)

test('the board and the public page of progress show it', async () => {
  await head.goto(`${origin}/khu-lam-viec/bang-theo-doi?ke-hoach=${planId}`)
  // One of the seven schools has its version; its own task is done.
  expect(await head.locator('main').textContent()).toMatch(/1\/7 trường/)
  await citizen.goto(`${origin}/ke-hoach/${planId}/tien-do`)
  const shown = await citizen.locator('main').textContent()
  expect(shown).toContain('Tiến độ')
  expect(shown).toMatch(/1\/7 trường/)
  expect(shown).not.toContain('Chưa có bảng tin ở điểm trường phụ')
}, 60_000)

test('the main pages of the way please axe on a phone and a desk in both languages', async () => {
  await expectGoodPage(principal, taskAddress)
  const draftId = await importPlan(head, origin)
  const { promise } = await draftOf(house.database, draftId)
  for (const address of [
    planPaths.confirm.to({ planId: draftId }),
    planPaths.confirmCommitment.to({ planId: draftId, commitmentId: promise }),
    planPaths.indicators.to({ planId: draftId }),
    planPaths.issue.to({ planId: draftId }),
  ])
    await expectGoodPage(head, origin + address)
  for (const address of [
    planPaths.deskPlan.to({ planId }),
    reportPaths.received.to({}),
    reportPaths.rollUp.to({ planId }),
    `/khu-lam-viec/bang-theo-doi?ke-hoach=${planId}`,
    adoptPaths.adoptions.to({ planId }),
  ])
    await expectGoodPage(head, origin + address)
  for (const address of [
    adoptPaths.version.to({ planId: versionId }),
    reportPaths.owed.to({}),
    reportPaths.read.to({ reportId }),
  ])
    await expectGoodPage(principal, origin + address)
  for (const address of [planPaths.portalPlan.to({ planId }), `/ke-hoach/${planId}/tien-do`, '/'])
    await expectGoodPage(citizen, origin + address)
}, 300_000)

test('no browser had anything to object to on the whole way', () => {
  expect(house.complaints).toEqual([])
})
