import type { Page } from 'playwright-core'
import { adoptPaths } from '../../../src/modules/plan/adopt/paths.ts'
import { workPaths } from '../../../src/modules/plan/work/paths.ts'
import { idSchema, type PlanId } from '../../../src/platform/kernel/ids.ts'
import { press, pressButton } from './press.ts'

/** Takes over the plan that waits for the school. @returns the school's version */
export async function takeOver(page: Page, origin: string): Promise<PlanId> {
  await page.goto(origin + adoptPaths.list.to({}))
  await pressButton(page, /^Nhận kế hoạch này/)
  await page.getByText('Bản này là dự thảo.').waitFor()
  return idSchema('plan').parse(new URL(page.url()).pathname.split('/')[3])
}

/** Opens the first commitment of a version for adapting. */
export async function openFirstCommitment(page: Page): Promise<void> {
  await press(page, page.getByRole('link', { name: /^Điều chỉnh/ }).first())
  await page.getByRole('heading', { level: 1, name: 'Nhận, điều chỉnh cam kết' }).waitFor()
}

/** Changes a commitment to what the school can do. */
export async function adaptOpened(page: Page, text: string, reason: string): Promise<void> {
  await page.getByLabel('Điều chỉnh cho phù hợp với trường').check()
  await page.getByLabel('Nội dung của trường').fill(text)
  await page.getByLabel('Lý do', { exact: true }).fill(reason)
  await pressButton(page, 'Lưu')
}

/** Adds a commitment of the school's own. */
export async function addCommitment(page: Page, origin: string, planId: PlanId, text: string): Promise<void> {
  await page.goto(origin + adoptPaths.addCommitment.to({ planId }))
  await page.getByLabel('Nội dung', { exact: true }).fill(text)
  await page.locator('[name=linhVuc]').selectOption('D2')
  await pressButton(page, 'Thêm')
  await page.waitForURL((url) => url.pathname === adoptPaths.version.to({ planId }))
}

/** Adds a task with a day, done by somebody. */
export async function addTask(page: Page, origin: string, planId: PlanId, text: string, day: string) {
  await page.goto(origin + adoptPaths.addTask.to({ planId }))
  await page.getByLabel('Nội dung', { exact: true }).fill(text)
  await page.locator('[name=camKet]').selectOption({ index: 1 })
  await page.locator('[name=thoiHan][value=date]').check()
  await page.getByLabel('Ngày phải hoàn thành').fill(day)
  await page.locator('[name=nguoi]').selectOption({ index: 1 })
  await pressButton(page, 'Thêm')
  await page.waitForURL((url) => url.pathname === adoptPaths.version.to({ planId }))
}

/** Gives everything that has nobody yet to the first person of the school. */
export async function assignEverything(page: Page, origin: string, planId: PlanId): Promise<void> {
  await page.goto(origin + adoptPaths.assign.to({ planId }))
  const groups = await page
    .locator('nav[aria-label="Nhóm mục"] a, [aria-label="Nhóm mục"] a')
    .evaluateAll((links) => links.map((link) => (link instanceof HTMLAnchorElement ? link.href : '')))
  for (const address of groups) {
    await page.goto(address)
    if ((await page.locator('[name=tatCa]').count()) === 0) continue
    await page.locator('[name=nguoi]').selectOption({ index: 1 })
    await page.locator('[name=tatCa]').check()
    await pressButton(page, 'Lưu phân công')
    await page.waitForLoadState()
  }
}

/** Issues the version as the principal. */
export async function issueVersion(
  page: Page,
  origin: string,
  planId: PlanId,
  number: string,
): Promise<void> {
  await page.goto(origin + adoptPaths.issue.to({ planId }))
  await page.getByLabel('Số', { exact: true }).fill(number)
  await pressButton(page, 'Ban hành')
  await page.waitForURL((url) => url.pathname === adoptPaths.version.to({ planId }))
}

export interface WorkUpdate {
  readonly kind: string
  readonly text?: string
  readonly percent?: string
  readonly file?: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }
}

/** Opens a task of the unit by what it says. */
export async function openTask(page: Page, origin: string, text: string): Promise<void> {
  await page.goto(origin + workPaths.unit.to({}))
  await press(page, page.getByRole('link', { name: text }).first())
  await page.getByRole('heading', { level: 1, name: text }).waitFor()
}

/** Reports on the task that is open. */
export async function reportWork(page: Page, update: WorkUpdate): Promise<void> {
  await page.getByRole('radio', { name: update.kind, exact: true }).check()
  if (update.percent !== undefined) await page.locator('[name=phanTram]').fill(update.percent)
  if (update.text !== undefined) await page.locator('[name=noiDung]').fill(update.text)
  if (update.file !== undefined) await page.locator('[name=tep]').setInputFiles(update.file)
  await pressButton(page, 'Lưu')
}
