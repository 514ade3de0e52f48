import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { planPaths } from '../../../src/modules/plan/paths.ts'
import { projectRoot } from '../../../src/platform/config/project-root.ts'
import { idSchema, type PlanId } from '../../../src/platform/kernel/ids.ts'
import { press, pressButton } from './press.ts'

export const planDocument = readFileSync(
  path.join(projectRoot(), 'test/fixtures/plans/plan-tan-an-2024.docx'),
)
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Uploads a document and gives the draft that it became. */
export async function importPlan(page: Page, origin: string, buffer = planDocument): Promise<PlanId> {
  await page.goto(origin + planPaths.begin.to({}))
  await page
    .getByLabel('Văn bản kế hoạch')
    .setInputFiles({ name: 'Kế hoạch 2024.docx', mimeType: wordType, buffer })
  await pressButton(page, 'Tải lên và đọc')
  await page.getByRole('heading', { level: 1, name: 'Kiểm tra nội dung đọc được' }).waitFor()
  return idSchema('plan').parse(new URL(page.url()).pathname.split('/')[3])
}

/** The form of a heading on the page of corrections. */
export function headingForm(page: Page, heading: string) {
  return page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: heading }) })
    .locator('form')
}

/** Corrects the text of the first commitment of the plan. @returns what it says now */
export async function correctCommitment(page: Page, addition: string): Promise<string> {
  await press(page, page.getByRole('link', { name: /^Sửa, tách/ }).first())
  const text = page.getByLabel('Nội dung', { exact: true })
  const corrected = `${await text.inputValue()} ${addition}`
  await text.fill(corrected)
  await pressButton(page, 'Lưu')
  await page.getByRole('heading', { level: 1, name: 'Kiểm tra nội dung đọc được' }).waitFor()
  return corrected
}

/** Merges the first two commitments of a heading that has several. */
export async function mergeTwo(page: Page): Promise<void> {
  const form = page
    .locator('form')
    .filter({ has: page.locator('[name=chon]:nth-of-type(1)') })
    .filter({
      has: page.locator('.govuk-checkboxes__item:nth-of-type(2)'),
    })
  const boxes = form.first().locator('[name=chon]')
  await boxes.nth(0).check()
  await boxes.nth(1).check()
  await form.first().getByText('Sửa các mục đã chọn').click()
  await press(page, form.first().getByRole('button', { name: 'Gộp thành một' }))
  await page.getByRole('heading', { level: 1, name: 'Kiểm tra nội dung đọc được' }).waitFor()
}

/** Splits the commitment that can be split after its first sentence. */
export async function splitOne(
  page: Page,
  origin: string,
  planId: PlanId,
  commitmentId: string,
): Promise<void> {
  await page.goto(origin + planPaths.confirmCommitment.to({ planId, commitmentId }))
  await page.locator('[name=tachSau]').first().check()
  await pressButton(page, 'Tách')
  await page.getByRole('heading', { level: 1, name: 'Kiểm tra nội dung đọc được' }).waitFor()
}

/** Gives a task a day by which it must be done. */
export async function scheduleTask(page: Page, origin: string, planId: PlanId, taskId: string, day: string) {
  await page.goto(origin + planPaths.confirmTask.to({ planId, taskId }))
  await page.locator('[name=hieuLa][value=date]').check()
  await page.getByLabel('Ngày hết hạn').fill(day)
  await pressButton(page, 'Lưu')
  await page.waitForURL((url) => url.pathname.endsWith('/xac-nhan'))
}

/** Gives the plan another year than its document has. */
export async function correctYear(page: Page, origin: string, planId: PlanId, year: string): Promise<void> {
  await page.goto(origin + planPaths.confirmHeader.to({ planId }))
  await page.locator('[name=nam]').fill(year)
  await pressButton(page, 'Lưu')
}

/** Says that the content is right. */
export async function confirmContent(page: Page, origin: string, planId: PlanId): Promise<void> {
  await page.goto(origin + planPaths.confirm.to({ planId }))
  await pressButton(page, 'Nội dung đã đúng, sang bước chọn chỉ số')
  await page.getByRole('heading', { level: 1, name: 'Chọn chỉ số minh chứng' }).waitFor()
}

/** Accepts the suggestions of the first heading that has some, and adds one figure to a commitment. */
export async function chooseEvidence(page: Page, origin: string, planId: PlanId, commitmentId: string) {
  await pressButton(page, 'Chấp nhận mọi gợi ý')
  await page.goto(
    `${origin}${planPaths.indicatorsOfCommitment.to({ planId, commitmentId })}?q=${encodeURIComponent('đúng hạn')}`,
  )
  await page.locator('[name=chiSo][value=task-on-time-rate]').check()
  await pressButton(page, 'Thêm vào cam kết')
  await page.getByRole('heading', { level: 1, name: 'Chọn chỉ số minh chứng' }).waitFor()
}

export interface Issuing {
  readonly number: string
  readonly day: string
  readonly reportBy: string
}

/** Types number, day and the schools' last day into the page for issuing that is open. */
export async function fillIssuing(page: Page, issuing: Issuing): Promise<void> {
  await page.getByLabel('Số', { exact: true }).fill(issuing.number)
  await page.getByLabel('Ngày ban hành').fill(issuing.day)
  await page.getByLabel('Hạn các trường gửi báo cáo').fill(issuing.reportBy)
}

/** Fills in the head of the document and issues it. */
export async function issuePlan(page: Page, origin: string, planId: PlanId, issuing: Issuing): Promise<void> {
  await page.goto(origin + planPaths.issue.to({ planId }))
  await fillIssuing(page, issuing)
  await pressButton(page, 'Ban hành và công khai')
  await page.getByRole('link', { name: 'Xem trang công khai' }).waitFor()
}
