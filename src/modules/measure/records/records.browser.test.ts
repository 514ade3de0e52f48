import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exampleApp } from '../../../../test/app/example-app.ts'
import { launchBrowser } from '../../../../test/browser/launch-browser.ts'
import { problemsOn } from '../../../../test/browser/page-problems.ts'
import { obligationExample } from '../../disclosure/index.ts'
import { openDataPaths } from '../open-data/paths.ts'
import { measurePaths } from '../paths.ts'

const app = await exampleApp({ now: new Date('2026-11-23T03:00:00Z'), units: 6, steps: [obligationExample] })
const pictures = process.env.MINHBACH_PICTURES

let browser: Browser
let page: Page
let origin: string
beforeAll(async () => {
  origin = await app.house.server.listen({ host: '127.0.0.1', port: 0 })
  browser = await launchBrowser()
  const context = await browser.newContext({ viewport: { width: 360, height: 800 }, bypassCSP: true })
  page = await context.newPage()
})
afterAll(() => browser?.close())

/** Nothing runs off a narrow screen, and nobody is shut out. */
async function isForEverybody(name: string): Promise<void> {
  if (pictures !== undefined) await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true })
  expect([name, ...(await problemsOn(page))]).toEqual([name])
}

test('from a figure a citizen comes to its records and to what was published, and to the table of them all', async () => {
  await page.goto(
    `${origin}${measurePaths.indicator.to({ code: 'disclosure-freshness-rate' }, { nam: '2026' })}`,
  )
  await page.getByRole('link', { name: 'Xem từng hồ sơ đứng sau chỉ số này' }).click()
  await isForEverybody('records')
  const first = page.locator('tbody tr').first()
  await first.locator('a').first().click()
  expect(page.url()).toMatch(/\/(cong-khai\/\d+|nghia-vu-cong-khai\/)/u)

  await page.goto(`${origin}${openDataPaths.catalogue.to({})}`)
  await isForEverybody('catalogue')
  await page.getByRole('link', { name: 'Nghĩa vụ công khai của từng đơn vị' }).click()
  await isForEverybody('dataset')
  expect(await page.getByText('Tệp Excel chứa tối đa 20.000 dòng đầu').count()).toBe(1)
})
