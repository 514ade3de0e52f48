import type { Page } from 'playwright-core'
import { reportPaths } from '../../../src/modules/plan/reports/paths.ts'
import { idSchema, type ReportId } from '../../../src/platform/kernel/ids.ts'
import { press, pressButton } from './press.ts'

/** Opens the report that a unit owes on a plan, for writing. */
export async function openOwedReport(page: Page, origin: string): Promise<ReportId> {
  await page.goto(origin + reportPaths.owed.to({}))
  const link = page.locator('main a[href^="/khu-lam-viec/bao-cao/"]').first()
  await press(page, link)
  await page.getByRole('heading', { level: 1, name: 'Soạn báo cáo' }).waitFor()
  return idSchema('report').parse(new URL(page.url()).pathname.split('/')[3])
}

/** Writes the results of every area. */
export async function writeResults(page: Page, text: string): Promise<void> {
  const areas = page.locator('textarea[name^="ketQua."]')
  for (let index = 0; index < (await areas.count()); index += 1) {
    await areas.nth(index).fill(`${text} (${index + 1})`)
  }
}

/** Saves what is typed and submits it for approval. */
export async function submitReport(page: Page): Promise<void> {
  await pressButton(page, 'Lưu và trình duyệt')
}

/** The principal approves what is shown and sends it. */
export async function sendReport(page: Page, origin: string, reportId: ReportId): Promise<void> {
  await page.goto(origin + reportPaths.read.to({ reportId }))
  await pressButton(page, 'Duyệt và gửi')
  await page.getByText('Đã gửi').first().waitFor()
}

/** The office returns a report, with what has to be changed. */
export async function returnReport(page: Page, origin: string, reportId: ReportId, reason: string) {
  await page.goto(origin + reportPaths.read.to({ reportId }))
  await page.getByLabel('Cần sửa gì, vì sao').fill(reason)
  await pressButton(page, 'Yêu cầu sửa và gửi lại')
}

/** Downloads a file through the browser and gives its bytes. */
export async function downloaded(page: Page, name: RegExp): Promise<{ name: string; path: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name }).first().click(),
  ])
  return { name: download.suggestedFilename(), path: await download.path() }
}
