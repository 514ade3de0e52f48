import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exampleApp, examplePassword } from '../../../../test/app/example-app.ts'
import { launchBrowser } from '../../../../test/browser/launch-browser.ts'
import { problemsOn } from '../../../../test/browser/page-problems.ts'
import { obligationExample } from './example/obligation-example.ts'
import { obligationPaths } from './paths.ts'

const app = await exampleApp({
  now: new Date('2026-11-23T03:00:00Z'),
  units: 6,
  steps: [obligationExample],
})
const pictures = process.env.MINHBACH_PICTURES
const code = 'mg-hoa-mai'

let browser: Browser
let origin: string
beforeAll(async () => {
  origin = await app.house.server.listen({ host: '127.0.0.1', port: 0 })
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

/** A page, without JavaScript where the pages must do without it. */
async function openPage(width: number, javaScriptEnabled: boolean): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    bypassCSP: true,
    javaScriptEnabled,
  })
  return context.newPage()
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto(`${origin}/dang-nhap`)
  await page.locator('[name=thu]').fill(email)
  await page.locator('[name=matKhau]').fill(examplePassword)
  await page.locator('form:has([name=matKhau]) button[type=submit]').click()
  await page.waitForURL(/khu-lam-viec/u)
}

test('a clerk sees what comes and what is missing, reads why, records a meeting, and is led to publish it', async () => {
  const page = await openPage(360, false)
  await signIn(page, await app.holder('school-clerk', code))
  await page
    .locator('nav[aria-label="Danh mục chính"] a', { hasText: 'Nghĩa vụ công khai' })
    .first()
    .waitFor({ state: 'attached' })
  await page.goto(origin + obligationPaths.desk.to({}))
  await page.locator('a', { hasText: 'Quá hạn, còn thiếu' }).click()
  const row = page.locator('tbody tr').first()
  await row.locator('summary', { hasText: 'Vì sao là ngày này?' }).click()
  expect(await row.locator('details').textContent()).toContain('Căn cứ:')
  expect(await row.locator('a', { hasText: 'Công khai' }).first().getAttribute('href')).toMatch(
    /^\/khu-lam-viec\/cong-khai\/moi\?nghia-vu=/u,
  )

  await page.locator('a', { hasText: 'Ghi nhận sự việc phải công khai' }).click()
  await page.locator('[name=suViec]').selectOption({ label: 'Bắt đầu thu một khoản' })
  await page.locator('[name=ngay]').fill('14/12/2026')
  await page.locator('[name=ten]').fill('Thu tiền sữa học đường')
  await page.locator('button', { hasText: 'Ghi nhận' }).first().click()
  await page.locator('text=Đã ghi nhận. Nghĩa vụ công khai đã có trong danh sách.').waitFor()
  await page
    .locator('main a, .govuk-breadcrumbs a, nav a', { hasText: 'Nghĩa vụ công khai' })
    .locator('visible=true')
    .first()
    .click()
  const made = page.locator('tr', { hasText: 'Thu tiền sữa học đường' })
  // 13 December is a Sunday: before the collection is before it all the same.
  expect(await made.textContent()).toContain('13/12/2026')
  await made.locator('a', { hasText: 'Công khai' }).click()
  expect(page.url()).toContain('nghia-vu=school-voluntary-collections')
  await page.context().close()
})

const shown = [
  ['the desk', 'school-clerk', obligationPaths.desk.to({}, { xem: 'qua-han' })],
  ['all of a year', 'school-clerk', obligationPaths.deskUnit.to({ code }, { xem: 'tat-ca', nam: '2025' })],
  ['events', 'principal', obligationPaths.events.to({ code })],
  ['the overview', 'province-analyst', obligationPaths.overview.to({}, { nam: '2025' })],
  ['the public page', null, obligationPaths.unit.to({ code }, { nam: '2025' })],
  ['the catalogue', null, obligationPaths.catalogue.to({}, { q: 'hoa' })],
] as const

test.for(shown)(
  'axe finds nothing on %s at 360 px, and it does not scroll sideways',
  async ([name, role, path]) => {
    const page = await openPage(360, true)
    if (role !== null) {
      await signIn(page, await app.holder(role, role === 'province-analyst' ? undefined : code))
    }
    await page.goto(origin + path)
    expect(await problemsOn(page)).toEqual([])
    if (pictures !== undefined) await page.screenshot({ path: `${pictures}/${name}.png` })
    await page.context().close()
  },
)
