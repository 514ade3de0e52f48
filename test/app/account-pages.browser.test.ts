import { HtmlValidate } from 'html-validate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../browser/launch-browser.ts'
import { problemsOn } from '../browser/page-problems.ts'
import { accountsApp, goodPassword } from './accounts-app.ts'

const app = await accountsApp({ kind: 'example' })
const email = 'truy-cap@pgd.example.test'
const unfinished = 'dang-do@pgd.example.test'
let personId = ''
let browser: Browser
let origin: string

beforeAll(async () => {
  const own = await app.appoint({ email, name: 'Lý Thị Xem', role: 'administrator', unitId: app.office })
  await app.owner.query('update organisations.person set example = true where id = $1', [own])
  personId = await app.appoint({
    email: unfinished,
    name: 'Lý Dở Dang',
    role: 'principal',
    unitId: app.school,
  })
  origin = await app.listen(0)
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

async function signedIn(who: string, width: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, bypassCSP: true })
  const page = await context.newPage()
  await page.goto(`${origin}/dang-nhap?tiep=/tai-khoan`)
  await page.fill('input[name="thu"]', who)
  await page.fill('input[name="matKhau"]', goodPassword)
  await page.click('main form button[type="submit"]')
  return page
}

const open = [
  '/dang-nhap',
  '/dang-nhap/ma-xac-thuc',
  '/dang-nhap/ma-xac-thuc?loai=recovery-code',
  '/quen-mat-khau',
  '/quen-mat-khau/da-gui',
  `/loi-moi/${'x'.repeat(43)}`,
]
const own = ['/tai-khoan', '/nguoi-dung', '/nguoi-dung/moi', '/nguoi-dung/PERSON']

test.each([360, 1_280])('axe finds nothing on the pages of accounts at %i pixels', async (width) => {
  const stranger = await (
    await browser.newContext({ viewport: { width, height: 800 }, bypassCSP: true })
  ).newPage()
  for (const path of open) {
    await stranger.goto(origin + path)
    expect([path, ...(await problemsOn(stranger))]).toEqual([path])
  }
  const administrator = await signedIn(email, width)
  for (const path of own.map((address) => address.replace('PERSON', personId))) {
    await administrator.goto(origin + path)
    expect([path, ...(await problemsOn(administrator))]).toEqual([path])
  }
  const settingUp = await signedIn(unfinished, width)
  expect(await problemsOn(settingUp)).toEqual([])
  await settingUp.getByRole('button', { name: 'Thiết lập ứng dụng xác thực' }).click()
  expect(await problemsOn(settingUp)).toEqual([])
  await settingUp.getByRole('button', { name: 'Xác nhận' }).click()
  expect(await problemsOn(settingUp)).toEqual([])
  for (const page of [stranger, administrator, settingUp]) await page.context().close()
})

test('the pages are valid HTML, in both languages', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: {
      'void-style': 'off',
      'long-title': 'off',
      'no-trailing-whitespace': 'off',
      'no-inline-style': 'error',
    },
  })
  const visitor = app.visitor()
  for (const language of ['vi', 'en']) {
    for (const path of open) {
      const { html } = await visitor.open(`${path}${path.includes('?') ? '&' : '?'}lang=${language}`)
      const report = await validator.validateString(html)
      const messages = report.results.flatMap(({ messages }) => messages.map(({ message }) => message))
      expect([path, ...messages]).toEqual([path])
    }
  }
})
