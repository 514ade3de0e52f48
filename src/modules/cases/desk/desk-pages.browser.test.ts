import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { examplePassword } from '../../../../test/app/example-app.ts'
import { launchBrowser } from '../../../../test/browser/launch-browser.ts'
import { problemsOn } from '../../../../test/browser/page-problems.ts'
import type { CaseId } from '../../../platform/kernel/ids.ts'
import { deskApp } from './desk-app.builder.ts'
import { deskPaths } from './paths.ts'

const now = new Date('2026-11-24T03:42:00Z')
const desk = await deskApp(now)
const { app } = desk
const office = 'vhxh-tan-an-ward'
const phone = { width: 360, height: 740 }
const wide = { width: 1280, height: 900 }

let browser: Browser
let origin: string
let head: BrowserContext
let caseId: CaseId
let answeredId: CaseId
let secretId: CaseId

beforeAll(async () => {
  origin = await app.house.server.listen({ host: '127.0.0.1', port: 0 })
  browser = await launchBrowser()
  const unitId = await desk.unitOf(office)
  const text =
    'Nhà vệ sinh khu B của trường hỏng từ đầu tháng 9, học sinh phải đi xa.\nMong nhà trường sửa sớm. Liên hệ chị Ánh lớp 4A.'
  ;({ caseId } = await desk.feedback(unitId, text, new Date('2026-10-12T02:00:00Z')))
  await desk.feedback(unitId, `${text} Cảm ơn.`, new Date('2026-11-20T02:00:00Z'), { applicant: null })
  await desk.complaint(unitId, new Date('2026-11-20T02:00:00Z'))
  secretId = (
    await desk.feedback(unitId, 'Việc kín', new Date('2026-11-20T02:00:00Z'), {
      confidentiality: 'confidential',
    })
  ).caseId
  answeredId = (await desk.feedback(unitId, text, new Date('2026-11-18T02:00:00Z'))).caseId
  head = await browser.newContext({ viewport: wide, bypassCSP: true })
  const page = await head.newPage()
  await page.goto(`${origin}/dang-nhap`)
  await page.locator('[name=thu]').fill(await app.holder('head', office))
  await page.locator('[name=matKhau]').fill(examplePassword)
  await page.locator('form:has([name=matKhau]) button[type=submit]').click()
  await page.waitForURL(/khu-lam-viec/u)
  for (const [transition, note] of [
    ['accept', undefined],
    ['answer', 'Nhà trường đã sửa xong ngày 20/11/2026. Cảm ơn phụ huynh.'],
  ] as const) {
    await page.goto(origin + deskPaths.move.to({ caseId: answeredId, transition }))
    if (note !== undefined) await page.locator('[name=ghiChu]').fill(note)
    await page.locator('main form button[type=submit]').first().click()
    await page.waitForURL(/xong=/u)
  }
  await page.close()
})
afterAll(async () => {
  await browser?.close()
})

const pages: Readonly<Record<string, () => string>> = {
  'the list': () => deskPaths.list.to({}, { xem: 'unit' }),
  'a search': () => deskPaths.list.to({}, { q: 'nha ve sinh' }),
  'a case': () => deskPaths.case.to({ caseId }),
  'an answered case': () => deskPaths.case.to({ caseId: answeredId }),
  'a confidential case': () => deskPaths.read.to({ caseId: secretId }),
  'why this date': () => deskPaths.why.to({ caseId, clock: 'process' }),
  'a transition with a paper': () => deskPaths.move.to({ caseId, transition: 'forward' }),
  'the assignment': () => deskPaths.assign.to({ caseId }),
  'the transfer': () => deskPaths.transfer.to({ caseId }, { tim: 'tieu hoc' }),
  'the consultation': () => deskPaths.consult.to({ caseId }),
  'related cases': () => deskPaths.related.to({ caseId }),
  'many at once': () => deskPaths.group.to({ caseId }),
  'the confidentiality': () => deskPaths.level.to({ caseId }),
  'the reclassification': () => deskPaths.reclassify.to({ caseId }, { loai: 'complaint' }),
  'the publication': () => deskPaths.publish.to({ caseId: answeredId }),
  'questions of others': () => deskPaths.consultations.to({}),
  templates: () => deskPaths.templates.to({}),
  'who handles what': () => deskPaths.handlers.to({}),
}

const onWideScreens = ['the list', 'a case', 'the publication']
test.each([
  ...Object.keys(pages).map((name) => ({ name, width: phone.width, size: phone })),
  ...onWideScreens.map((name) => ({ name, width: wide.width, size: wide })),
])('axe finds nothing on $name at $width pixels', async ({ name, size }) => {
  const page = await head.newPage()
  await page.setViewportSize(size)
  const answered = await page.goto(origin + (pages[name]?.() ?? ''))
  expect(answered?.status()).toBe(200)
  expect(await problemsOn(page)).toEqual([])
  await page.close()
})
