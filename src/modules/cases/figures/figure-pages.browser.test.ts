import { createRequire } from 'node:module'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exampleApp, examplePassword } from '../../../../test/app/example-app.ts'
import { launchBrowser } from '../../../../test/browser/launch-browser.ts'
import { figurePaths } from './paths.ts'

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
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
  await page.addScriptTag({ path: axeFile })
  const violations: { id: string; nodes: { html: string }[] }[] = await page.evaluate(
    'axe.run(document).then((result) => result.violations)',
  )
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  expect(await page.evaluate('document.documentElement.scrollWidth > window.innerWidth')).toBe(false)
  if (pictures !== undefined) {
    await page.screenshot({ path: `${pictures}/trung-thuc-${viewport.width}.png` })
    await page.goto(`${origin}/so-lieu`)
    await page.locator('a', { hasText: 'Tỷ lệ hồ sơ trả đúng' }).first().scrollIntoViewIfNeeded()
    await page.screenshot({ path: `${pictures}/so-lieu-${viewport.width}.png` })
  }
  await context.close()
})
