import { expect, test } from 'vitest'
import { adoptPaths } from '../../src/modules/plan/adopt/paths.ts'
import { planPaths } from '../../src/modules/plan/paths.ts'
import { reportPaths } from '../../src/modules/plan/reports/paths.ts'
import { loadSteps } from '../../src/modules/plan/store/report-store.ts'
import type { PlanId, ReportId } from '../../src/platform/kernel/ids.ts'
import { browserHouse, desk, phone, typeSignIn } from './steps/browser-house.ts'
import { confirmContent, fillIssuing, importPlan } from './steps/office-steps.ts'
import { refusalOn } from './steps/page-checks.ts'
import { draftOf } from './steps/plan-records.ts'
import { pressButton } from './steps/press.ts'
import { openOwedReport, submitReport, writeResults } from './steps/report-steps.ts'
import {
  adaptOpened,
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
const [school = '', otherSchool = ''] = await house.schoolsOf(office)
const clerkAddress = await house.holder('school-clerk', school)
const principalAddress = await house.holder('principal', school)
const head = await house.open({ email: await house.holder('head', office) })
// The whole part of the school goes without JavaScript, on a phone.
const plain = { javaScript: false, size: phone }
const clerk = await house.open({ email: clerkAddress, ...plain })
const principal = await house.open({ email: principalAddress, ...plain })
const ownTask = 'Lập hòm thư góp ý tại cổng trường'
let planId: PlanId
let versionId: PlanId
let reportId: ReportId

test('a wrong, an empty and a damaged file are refused in words, and the next one is read', async () => {
  await head.goto(origin + planPaths.begin.to({}))
  for (const [name, buffer, words] of [
    ['anh.png', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'Không nhận ra định dạng'],
    ['trong.txt', Buffer.alloc(0), 'Tệp không có nội dung'],
    ['hong.docx', Buffer.from('PK\u0003\u0004nothing'), 'Tệp bị hỏng'],
  ] as const) {
    await head.getByLabel('Văn bản kế hoạch').setInputFiles({ name, mimeType: 'text/plain', buffer })
    await pressButton(head, 'Tải lên và đọc')
    await head.getByText(words).first().waitFor()
  }
  planId = await importPlan(head, origin)
}, 120_000)

test('an empty commitment and a day that does not exist are refused, and what was typed stays', async () => {
  const { promise, firstTask } = await draftOf(house.database, planId)
  await head.goto(origin + planPaths.confirmCommitment.to({ planId, commitmentId: promise }))
  await head.locator('[name=noiDung]').fill('  ')
  await pressButton(head, 'Lưu')
  expect(await refusalOn(head)).toContain('Nhập')
  await head.goto(origin + planPaths.confirmTask.to({ planId, taskId: firstTask }))
  await head.locator('[name=hieuLa][value=date]').check()
  await head.getByLabel('Ngày hết hạn').fill('31/02/2026')
  await pressButton(head, 'Lưu')
  expect(await refusalOn(head)).toContain('Nhập ngày hết hạn')
  expect(await head.getByLabel('Ngày hết hạn').inputValue()).toBe('31/02/2026')
}, 60_000)

test('a second tab that is behind is told so, keeps its text, and saves it the second time', async () => {
  const { promise } = await draftOf(house.database, planId)
  const address = origin + planPaths.confirmCommitment.to({ planId, commitmentId: promise })
  const second = await head.context().newPage()
  await head.goto(address)
  await second.goto(address)
  await head.locator('[name=noiDung]').fill('Bản của trang thứ nhất')
  await pressButton(head, 'Lưu')
  await head.getByRole('heading', { level: 1, name: 'Kiểm tra nội dung đọc được' }).waitFor()
  await second.locator('[name=noiDung]').fill('Bản của trang thứ hai')
  await pressButton(second, 'Lưu')
  await second.getByText('Có người khác vừa sửa kế hoạch này').waitFor()
  expect(await second.locator('[name=noiDung]').inputValue()).toBe('Bản của trang thứ hai')
  await pressButton(second, 'Lưu')
  await second.getByText('Bản của trang thứ hai').first().waitFor()
  await second.close()
}, 60_000)

test('a session that ends in the middle of a correction costs no word', async () => {
  const { promise } = await draftOf(house.database, planId)
  await head.goto(origin + planPaths.confirmCommitment.to({ planId, commitmentId: promise }))
  await head.locator('[name=noiDung]').fill('Gõ dở khi hết phiên làm việc')
  house.setNow(new Date('2026-11-24T08:00:00Z'))
  // The server remembers a session that it has just seen for less than a second.
  await head.waitForTimeout(1_000)
  await pressButton(head, 'Lưu')
  await head.waitForURL(/dang-nhap/)
  await typeSignIn(head, await house.holder('head', office))
  expect(new URL(head.url()).pathname).toBe(planPaths.confirmCommitment.to({ planId, commitmentId: promise }))
  expect(await head.locator('[name=noiDung]').inputValue()).toBe('Gõ dở khi hết phiên làm việc')
}, 60_000)

test('issuing without a number is refused; a double click issues once; going back issues nothing again', async () => {
  await confirmContent(head, origin, planId)
  await head.goto(origin + planPaths.issue.to({ planId }))
  await pressButton(head, 'Ban hành và công khai')
  expect(await refusalOn(head)).toContain('Nhập số văn bản')
  await head.goto(origin + planPaths.issue.to({ planId }))
  await fillIssuing(head, { number: '79', day: '24/11/2026', reportBy: '30/12/2026' })
  await head.getByRole('button', { name: 'Ban hành và công khai' }).dblclick()
  await head.getByRole('link', { name: 'Xem trang công khai' }).waitFor()
  await head.goBack()
  const again = head.getByRole('button', { name: 'Ban hành và công khai' })
  if ((await again.count()) > 0) await again.dblclick()
  await head.waitForLoadState()
  const plans = await house.database
    .selectFrom('plan.plan')
    .select(['state', 'number'])
    .where('number', '=', '79')
    .execute()
  expect(plans).toEqual([{ state: 'issued', number: '79' }])
}, 60_000)

test('without JavaScript a school takes over, must give a reason to adapt, and issues', async () => {
  house.setNow(new Date('2026-11-24T08:10:00Z'))
  await clerk.goto(`${origin}/dang-nhap`)
  await typeSignIn(clerk, clerkAddress)
  await principal.goto(`${origin}/dang-nhap`)
  await typeSignIn(principal, principalAddress)
  versionId = await takeOver(clerk, origin)
  await openFirstCommitment(clerk)
  await adaptOpened(clerk, 'Trường họp cha mẹ học sinh mỗi học kỳ', ' ')
  expect(await refusalOn(clerk)).toContain('Nêu lý do')
  expect(await clerk.getByLabel('Nội dung của trường').inputValue()).toBe(
    'Trường họp cha mẹ học sinh mỗi học kỳ',
  )
  await adaptOpened(clerk, 'Trường họp cha mẹ học sinh mỗi học kỳ', 'Không có hội trường')
  await clerk.getByText('Không có hội trường').waitFor()
  await addTask(clerk, origin, versionId, ownTask, '10/12/2026')
  await assignEverything(clerk, origin, versionId)
  await issueVersion(principal, origin, versionId, '14')
}, 120_000)

test('without JavaScript work is blocked only with a reason and progress stays between 0 and 100', async () => {
  await openTask(principal, origin, ownTask)
  await reportWork(principal, { kind: 'Gặp vướng mắc' })
  expect(await refusalOn(principal)).toContain('Nêu lý do')
  await reportWork(principal, { kind: 'Báo tiến độ', percent: '140' })
  expect(await refusalOn(principal)).toContain('Tiến độ là số từ 0 đến 100')
  await reportWork(principal, {
    kind: 'Ghi ý kiến hoặc gửi tệp',
    text: 'Ảnh hòm thư',
    file: { name: 'hom-thu.png', mimeType: 'image/png', buffer: Buffer.from('MZ not a picture') },
  })
  expect(await refusalOn(principal)).not.toBe('')
  await openTask(principal, origin, ownTask)
  await reportWork(principal, { kind: 'Đã hoàn thành', text: 'Đã lắp hòm thư' })
  await principal.getByText('Đã xong').first().waitFor()
}, 120_000)

test('without JavaScript a report is not submitted half, and the returned one needs a reason', async () => {
  reportId = await openOwedReport(clerk, origin)
  await clerk.locator('[name="ketQua.D1"]').fill('Chỉ mới viết đoạn này')
  await submitReport(clerk)
  expect(await refusalOn(clerk)).toContain('Hãy viết kết quả của lĩnh vực này')
  expect(await clerk.locator('[name="ketQua.D1"]').inputValue()).toBe('Chỉ mới viết đoạn này')
  await writeResults(clerk, 'Đã thực hiện')
  await submitReport(clerk)
  await clerk.getByText('Chờ duyệt').first().waitFor()
  await principal.goto(origin + reportPaths.read.to({ reportId }))
  await pressButton(principal, 'Trả lại người soạn')
  expect(await refusalOn(principal)).toContain('Hãy ghi rõ cần sửa gì')
}, 120_000)

test('a session that ends over a long report costs no word of it', async () => {
  const page = await house.open({ email: await house.holder('school-clerk', otherSchool) })
  const ownReport = await openOwedReport(page, origin)
  await writeResults(page, 'Viết dở một buổi sáng')
  house.setNow(new Date('2026-11-24T09:30:00Z'))
  await page.waitForTimeout(1_000)
  await submitReport(page)
  await typeSignIn(page, await house.holder('school-clerk', otherSchool))
  expect(new URL(page.url()).pathname).toBe(reportPaths.edit.to({ reportId: ownReport }))
  expect(await page.locator('[name="ketQua.D1"]').inputValue()).toContain('Viết dở một buổi sáng')
  await page.getByText('Chờ duyệt').waitFor({ state: 'detached' })
  await submitReport(page)
  await page.getByText('Chờ duyệt').first().waitFor()
}, 60_000)

test('a double click on sending sends once, and going back afterwards sends nothing', async () => {
  const page = await house.open({ email: principalAddress, size: desk })
  await page.goto(origin + reportPaths.read.to({ reportId }))
  await page.getByRole('button', { name: 'Duyệt và gửi' }).dblclick()
  await page.getByText('Đã gửi').first().waitFor()
  await page.goBack()
  const again = page.getByRole('button', { name: 'Duyệt và gửi' })
  if ((await again.count()) > 0) await again.click()
  await page.waitForLoadState()
  const steps = await loadSteps(house.database, reportId)
  expect(steps.filter(({ action }) => action === 'send')).toHaveLength(1)
}, 60_000)

test('another school finds nothing at the addresses of this one', async () => {
  const stranger = await house.open({ email: await house.holder('principal', otherSchool) })
  for (const address of [
    adoptPaths.version.to({ planId: versionId }),
    adoptPaths.issue.to({ planId: versionId }),
    reportPaths.read.to({ reportId }),
    reportPaths.edit.to({ reportId }),
  ]) {
    const response = await stranger.goto(origin + address)
    expect(response?.status(), address).toBe(404)
  }
}, 60_000)

test('no browser had anything to object to', () => {
  expect(house.complaints).toEqual([])
})
