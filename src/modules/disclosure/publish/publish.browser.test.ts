import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../../../test/browser/launch-browser.ts'
import { problemsOn } from '../../../../test/browser/page-problems.ts'
import { noticePaths } from '../notice/paths.ts'
import { publishPaths } from './paths.ts'
import { publishApp } from './publish-app.builder.tsx'
import { publishExample } from './publish-example.ts'

const app = await publishApp([publishExample])
const { school } = app
const clerk = app.person(school.id, 'school-clerk')
const principal = app.person(school.id, 'principal')
let browser: Browser
let origin: string

beforeAll(async () => {
  origin = await app.server.listen({ host: '127.0.0.1', port: 0 })
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

async function pageOf(
  email: string | undefined,
  options: { width?: number; javaScript?: boolean } = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: 800 },
    bypassCSP: true,
    javaScriptEnabled: options.javaScript ?? true,
  })
  if (email !== undefined)
    await context.addCookies([{ name: 'nguoi', value: encodeURIComponent(email), url: origin }])
  return context.newPage()
}

async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.MINHBACH_SCREENSHOTS
  if (folder !== undefined) await page.screenshot({ path: `${folder}/publish-${name}.png`, fullPage: true })
}

test('a clerk clears a duty in three screens without JavaScript, the principal lets it out, and everybody reads it', async () => {
  const page = await pageOf(clerk.email, { javaScript: false })
  let screens = 0
  page.on('framenavigated', () => {
    screens += 1
  })
  await page.goto(origin + publishPaths.new.to({}))
  await page.getByRole('link', { name: 'Số dư các quỹ', exact: true }).click()
  await page
    .getByRole('textbox', { name: 'Các quỹ' })
    .fill('Quỹ\tDư đầu kỳ\tThu\tChi\tDư cuối kỳ\nQuỹ khen thưởng\t1,500,000\t500,000\t700,000\t1,300,000')
  await page.getByRole('button', { name: 'Kiểm tra và xem trước' }).click()
  await page.getByText('1.300.000').waitFor()
  await page.getByRole('button', { name: 'Trình người đứng đầu duyệt' }).click()
  await page.getByText('Chờ duyệt', { exact: true }).waitFor()
  // The choice of the duty, its form, the check, and the same page once it is handed in.
  expect(screens).toBeLessThanOrEqual(4)

  const leader = await pageOf(principal.email)
  await leader.goto(origin + publishPaths.list.to({}))
  await leader
    .getByRole('link', { name: /Số dư các quỹ/ })
    .first()
    .click()
  await leader.getByRole('button', { name: 'Duyệt và công khai' }).click()
  await leader.getByText('Bản này đã vào nhật ký công khai', { exact: false }).waitFor()
  await leader.getByRole('link', { name: 'Ghi việc dán lên bảng tin' }).click()
  await leader.getByLabel('Dán ở đâu?').fill('Bảng tin cổng chính')
  await leader.getByLabel('Phải dán đến hết ngày').fill('24/12/2026')
  await leader.getByRole('button', { name: 'Lưu' }).click()
  await leader.getByRole('table', { name: 'Trên bảng tin' }).waitFor()
  await leader.getByRole('link', { name: 'Xem trang công khai' }).click()
  const address = leader.url()

  const citizen = await pageOf(undefined, { width: 360 })
  await citizen.goto(address)
  await citizen.getByText('1.300.000').first().waitFor()
  await Promise.all([page, leader, citizen].map((one) => one.context().close()))
}, 60_000)

test('what points at a child is shown to the clerk and masked with one key', async () => {
  const page = await pageOf(clerk.email)
  await page.goto(origin + publishPaths.new.to({}, { 'nghia-vu': 'school-last-year-results', lan: '2025' }))
  await page.getByRole('textbox', { name: 'Theo khối lớp' }).fill('Khối 5\t3\t96\t96\t40\t0')
  await page
    .getByLabel('Tuyển sinh, chuyển cấp, bỏ học')
    .fill('Em Trần Gia Bảo, lớp 5A chuyển trường; liên hệ phụ huynh 0912 345 678.')
  await page.getByRole('button', { name: 'Kiểm tra và xem trước' }).click()
  await page.getByRole('heading', { name: 'Dữ liệu cá nhân' }).waitFor()
  await picture(page, 'check-with-findings')
  expect(await problemsOn(page)).toEqual([])
  await page.getByRole('button', { name: 'Che tất cả' }).click()
  await page.getByText('Em T.G.B., lớp 5A chuyển trường; liên hệ phụ huynh 09xx xxx 678.').waitFor()
  await page.context().close()
}, 60_000)

const idOf = async (statement: string) => {
  const { rows } = await app.owner.query<{ id: string }>(statement, [school.id])
  return rows[0]?.id ?? ''
}

test.each([360, 1280])(
  'axe finds nothing on the pages of clerks at %s pixels',
  async (width) => {
    const begun = await idOf(
      `select id from disclosure.draft where unit_id = $1 and state = 'preparing' limit 1`,
    )
    const waiting = await idOf(
      `select id from disclosure.draft where unit_id = $1 and state = 'submitted' limit 1`,
    )
    const publicationId = await idOf('select id from disclosure.publication where unit_id = $1 limit 1')
    const pages = {
      list: publishPaths.list.to({}),
      choice: publishPaths.new.to({}),
      'given-rows': publishPaths.new.to({}, { 'nghia-vu': 'school-finance-income-expenditure', lan: '2026' }),
      leaders: publishPaths.new.to({}, { 'nghia-vu': 'school-leadership-contacts', lan: '2026' }),
      draft: `${publishPaths.list.to({})}/ban-thao/${begun}`,
      waiting: `${publishPaths.list.to({})}/ban-thao/${waiting}/kiem-tra`,
      publication: `${publishPaths.list.to({})}/da-dang/${publicationId}`,
      posting: `${publishPaths.list.to({})}/da-dang/${publicationId}/niem-yet`,
      board: noticePaths.board.to({}),
    }
    const page = await pageOf(principal.email, { width })
    for (const [name, address] of Object.entries(pages)) {
      const answered = await page.goto(origin + address)
      expect([name, answered?.status()]).toEqual([name, 200])
      await picture(page, `${name}-${width}`)
      expect([name, await problemsOn(page)]).toEqual([name, []])
    }
    await page.context().close()
  },
  90_000,
)
