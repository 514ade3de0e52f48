import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp } from '../../../../test/app/test-app.ts'
import { launchBrowser } from '../../../../test/browser/launch-browser.ts'
import { problemsOn } from '../../../../test/browser/page-problems.ts'
import { explainPaths } from './paths.ts'

const phone = { width: 360, height: 740 }
const app = await testApp({ now: new Date('2026-11-20T03:00:00Z') })

let browser: Browser
let origin: string
beforeAll(async () => {
  origin = await app.house.server.listen({ host: '127.0.0.1', port: 0 })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
})

const pages = {
  'the empty form': {},
  'a form with problems': { ngay: '31/02/2024', gio: '25:10', 'so-ngay': 'ba', 'dung-den': '01/03/2024' },
  'a term over Tết with a pause': {
    ngay: '05/02/2024',
    'so-ngay': '30',
    'dung-tu': '16/02/2024',
    'dung-den': '01/03/2024',
  },
  'a predicted date': { ngay: '28/12/2026', 'quy-dinh': 'complaint.accept.first' },
}

test.each(Object.entries(pages))('on a phone axe finds nothing on %s', async (_name, query) => {
  const context = await browser.newContext({ viewport: phone, bypassCSP: true })
  const page = await context.newPage()
  await page.goto(origin + explainPaths.reckon.to({}, query))
  expect(await problemsOn(page)).toEqual([])
  await context.close()
})

test('on a phone without JavaScript somebody asks when a dossier is due and reads why', async () => {
  const context = await browser.newContext({ viewport: phone, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(origin + explainPaths.reckon.to({}))
  await page.getByLabel('Ngày nhận').fill('26/04/2024')
  await page.getByLabel('Giờ nhận').fill('18:00')
  await page.getByLabel('Số ngày làm việc').fill('2')
  await page.getByRole('button', { name: 'Tính hạn' }).click()
  await expect.poll(() => page.locator('main').textContent()).toContain('Hạn cuối là hết thứ Bảy 04/05/2024')
  const shown = await page.locator('main').textContent()
  expect(shown).toContain('Nhận lúc 18:00, sau giờ làm việc: tính là nhận ngày thứ Năm 02/05/2024')
  expect(shown).toContain('Công văn 2450/VPCP-KGVX ngày 12/4/2024')
  expect(new URL(page.url()).searchParams.get('so-ngay')).toBe('2')
  await context.close()
})
