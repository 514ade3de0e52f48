import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Visitor } from '../app/visitor.ts'
import { launchBrowser } from '../browser/launch-browser.ts'
import { publicForm, publicFormApp } from './public-form-app.tsx'

const app = await publicFormApp()
let browser: Browser
let origin: string

beforeAll(async () => {
  origin = await app.server.listen({ host: '127.0.0.1', port: 0 })
  browser = await launchBrowser()
  const flood = new Visitor(app.server)
  await flood.open(publicForm.pattern)
  for (let form = 0; form < 500; form += 1) await flood.submit(publicForm.pattern, { noiDung: '' })
})
afterAll(() => browser?.close())

test('a browser with scripts solves the challenge by itself and sends what was typed', async () => {
  const page = await browser.newPage()
  await page.goto(`${origin}${publicForm.pattern}`)
  await page.locator('textarea').fill('Sân trường\nthiếu bóng mát')
  await page.getByRole('button', { name: 'Gửi góp ý' }).click()
  await page.waitForURL('**/xong', { timeout: 20_000 })
  expect(await app.accepted()).toEqual([{ letters: 25, marks: 0 }])
  await page.close()
})

test('a browser without scripts is told how long to wait, and its button sends what was typed', async () => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 640 },
  })
  const page = await context.newPage()
  await page.goto(`${origin}${publicForm.pattern}`)
  await page.locator('textarea').fill('Xin mở cổng sớm hơn')
  await page.getByRole('button', { name: 'Gửi góp ý' }).click()
  await page.getByText('Hãy chờ 20 giây rồi bấm “Gửi”').waitFor()
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
  app.clock.now += 20_000
  await page.getByRole('button', { name: 'Gửi' }).click()
  await page.waitForURL('**/xong')
  await context.close()
})
