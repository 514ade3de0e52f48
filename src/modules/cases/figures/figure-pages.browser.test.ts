import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exampleApp, examplePassword } from '../../../../test/app/example-app.ts'
import { launchBrowser } from '../../../../test/browser/launch-browser.ts'
import { problemsOn } from '../../../../test/browser/page-problems.ts'
import { figurePaths } from './paths.ts'

const app = await exampleApp({ now: new Date('2026-11-24T03:00:00Z') })
const pictures = process.env.MINHBACH_PICTURES

let browser: Browser
let origin: string
beforeAll(async () => {
  origin = await app.house.server.listen({ host: '127.0.0.1', port: 0 })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
})

test.for([
  { width: 360, height: 740 },
  { width: 1280, height: 900 },
])('axe finds nothing on the panel of integrity at $width px', async (viewport) => {
  const context = await browser.newContext({ viewport, bypassCSP: true })
  const page = await context.newPage()
  await page.goto(`${origin}/dang-nhap`)
  await page.locator('[name=thu]').fill(await app.holder('head'))
  await page.locator('[name=matKhau]').fill(examplePassword)
  await page.locator('form:has([name=matKhau]) button[type=submit]').click()
  await page.waitForURL(/khu-lam-viec/u)
  await page.goto(origin + figurePaths.integrity.to({}))
  expect(await problemsOn(page)).toEqual([])
  if (pictures !== undefined) {
    await page.screenshot({ path: `${pictures}/trung-thuc-${viewport.width}.png` })
    await page.goto(`${origin}/so-lieu`)
    await page.locator('a', { hasText: 'Tỷ lệ hồ sơ trả đúng' }).first().scrollIntoViewIfNeeded()
    await page.screenshot({ path: `${pictures}/so-lieu-${viewport.width}.png` })
  }
  await context.close()
})
