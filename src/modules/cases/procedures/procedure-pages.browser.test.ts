import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../../../test/browser/launch-browser.ts'
import { problemsOn } from '../../../../test/browser/page-problems.ts'
import { findProcedure } from '../store/procedure-queries.ts'
import { procedureApp } from './procedure-app.builder.tsx'

const app = await procedureApp()
const pictures = process.env.MINHBACH_PICTURES
let browser: Browser
let origin: string

beforeAll(async () => {
  origin = await app.listen()
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

test.each([360, 1280])('every page can be used by everybody at a width of %i', async (width) => {
  const { department, database, today, headEmail } = app
  const slug = 'convert-private-nurseries-and-preschools-to-non-profit'
  const version = await findProcedure(database, { slug, unitId: department.id, on: today })
  const desk = '/khu-lam-viec/thu-tuc'
  const pages = {
    list: '/thu-tuc?q=chuyen+truong',
    all: '/thu-tuc',
    nothing: '/thu-tuc?q=xin+tien+com+trua+cho+be',
    one: `/thu-tuc/copies-of-certificates-from-the-register?ngay=2025-01-02`,
    many: '/thu-tuc/lunch-support-for-kindergarten-children',
    dated: `/thu-tuc/${slug}?don-vi=${department.code}&ngay=2026-03-01`,
    desk,
    adopt: `${desk}/tiep-nhan`,
    import: `${desk}/nhap`,
    version: `${desk}/${version?.id}`,
    edit: `${desk}/${version?.id}/sua`,
  }
  const context = await browser.newContext({ viewport: { width, height: 800 }, bypassCSP: true })
  await context.addCookies([{ name: 'nguoi', value: encodeURIComponent(headEmail), url: origin }])
  const page = await context.newPage()
  for (const [name, address] of Object.entries(pages)) {
    const answer = await page.goto(`${origin}${address}`)
    expect(answer?.status(), name).toBe(200)
    if (pictures !== undefined)
      await page.screenshot({ path: `${pictures}/${name}-${width}.png`, fullPage: true })
    expect(await problemsOn(page), name).toEqual([])
  }
  await context.close()
})
