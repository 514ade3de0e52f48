import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../../../test/browser/launch-browser.ts'
import { problemsOn } from '../../../../test/browser/page-problems.ts'
import { receptionPaths } from './paths.ts'
import { receptionApp } from './reception-app.builder.tsx'
import { receptionExample } from './reception-example.ts'

const app = await receptionApp([receptionExample])
const { school } = app
const { code } = school
const clerk = app.person(school.id, 'school-clerk')
const principal = app.person(school.id, 'principal')
let browser: Browser
let origin: string

beforeAll(async () => {
  origin = await app.server.listen({ host: '127.0.0.1', port: 0 })
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

async function idOf(statement: string): Promise<string> {
  const { rows } = await app.owner.query<{ id: string }>(statement, [school.id])
  const [row] = rows
  if (row === undefined) throw new RangeError(`nothing for ${statement}`)
  return row.id
}
const coming = await idOf(
  `select id from cases.reception_session where unit_id = $1 and day > '2026-11-24' order by day limit 1`,
)
const entryId = await idOf(
  `select entry_id as id from cases.reception_promise where unit_id = $1 order by due_on desc limit 1`,
)
const promiseId = await idOf(
  `select id from cases.reception_promise where unit_id = $1 order by due_on desc limit 1`,
)

function contextOf(width: number, email?: string, javaScriptEnabled = true): Promise<BrowserContext> {
  return browser
    .newContext({ viewport: { width, height: 800 }, bypassCSP: true, javaScriptEnabled })
    .then(async (context) => {
      if (email !== undefined) {
        await context.addCookies([{ name: 'nguoi', value: encodeURIComponent(email), url: origin }])
      }
      return context
    })
}

const pages = {
  'everybody’s days': [receptionPaths.list.to({}, { q: 'hoa sen' }), undefined],
  'one unit’s days': [receptionPaths.unit.to({ code }), undefined],
  registering: [receptionPaths.register.to({ code, sessionId: coming }), undefined],
  'one’s own registration': [receptionPaths.mine.to({}), undefined],
  'the desk': [receptionPaths.desk.to({}), clerk.email],
  'the schedule': [receptionPaths.schedule.to({ code }), clerk.email],
  'a day': [receptionPaths.day.to({ sessionId: coming }), clerk.email],
  'the register': [receptionPaths.book.to({ code }), clerk.email],
  'a new entry': [receptionPaths.newEntry.to({ code }), clerk.email],
  'an entry': [receptionPaths.entry.to({ entryId }), principal.email],
  promises: [receptionPaths.promises.to({ code }), principal.email],
  'a promise': [receptionPaths.promiseAction.to({ promiseId }), principal.email],
} as const satisfies Record<string, readonly [string, string | undefined]>

test.each(
  [360, 1280].flatMap((width) =>
    Object.entries(pages).map(([name, [address, email]]) => ({ name, width, address, email })),
  ),
)('axe finds nothing on $name at $width pixels', async ({ name, width, address, email }) => {
  const context = await contextOf(width, email)
  const page = await context.newPage()
  const answered = await page.goto(origin + address)
  expect(answered?.status()).toBe(200)
  expect(await problemsOn(page)).toEqual([])
  const folder = process.env.MINHBACH_SCREENSHOTS
  if (folder !== undefined) {
    await page.screenshot({
      path: `${folder}/reception-${width}-${name.replace(/\W+/gu, '-')}.png`,
      fullPage: true,
    })
  }
  await context.close()
})

test('a grandmother registers on a phone without JavaScript, and cancels with the code of her receipt', async () => {
  const context = await contextOf(360, undefined, false)
  const page = await context.newPage()
  await page.goto(origin + receptionPaths.list.to({}))
  await page.getByRole('searchbox').fill('hoa sen')
  await page.getByRole('button', { name: 'Tìm' }).click()
  await page.getByRole('link', { name: school.name }).first().click()
  await page
    .getByRole('link', { name: /Đăng ký ngày này/ })
    .first()
    .click()
  // The telephone is forgotten first: what was typed is kept and the field is named.
  await page.getByLabel('Họ và tên').fill('Bà Nguyễn Thị Tư')
  await page.getByRole('button', { name: 'Đăng ký', exact: true }).click()
  await page.getByRole('link', { name: /Nhập số điện thoại/ }).waitFor()
  expect(await page.getByLabel('Họ và tên').inputValue()).toBe('Bà Nguyễn Thị Tư')
  await page.getByLabel('Số điện thoại').fill('0912345678')
  await page.getByRole('button', { name: 'Đăng ký', exact: true }).click()
  await page.getByRole('heading', { name: 'Đã đăng ký tiếp công dân' }).waitFor()
  const receipt = /\d{4} \d{4} \d{4} \d{4}/.exec((await page.textContent('main')) ?? '')?.[0] ?? ''
  expect(page.url()).not.toContain(receipt.slice(0, 4))
  await page.getByRole('link', { name: 'Xem hoặc hủy đăng ký' }).click()
  await page.getByLabel('Mã biên nhận').fill(receipt)
  await page.getByRole('button', { name: 'Xem' }).click()
  await page.getByRole('button', { name: 'Hủy đăng ký' }).click()
  await page.getByText('Đăng ký này đã hủy').waitFor()
  await context.close()
})

test('a clerk announces a day, receives whoever registered, records the promise and shows that it was kept', async () => {
  const context = await contextOf(1280, clerk.email)
  const page = await context.newPage()
  await page.goto(origin + receptionPaths.desk.to({}))
  await page.getByRole('link', { name: 'Lịch tiếp', exact: true }).click()
  const single = page.locator('form', { has: page.getByRole('button', { name: 'Công bố buổi này' }) })
  await single.getByLabel('Ngày', { exact: true }).fill('25/11/2026')
  await single.getByLabel('Từ giờ').fill('13:30')
  await single.getByLabel('Đến giờ').fill('16:30')
  await single.getByLabel('Ngày tiếp của người đứng đầu').check()
  await single.getByRole('button', { name: 'Công bố buổi này' }).click()
  await page.getByRole('status').filter({ hasText: 'Đã lưu và công bố' }).waitFor()

  const phone = await contextOf(360)
  const parent = await phone.newPage()
  const sessionId = await idOf(
    `select id from cases.reception_session where unit_id = $1 and day = '2026-11-25' and starts_at = '13:30'`,
  )
  await parent.goto(origin + receptionPaths.register.to({ code, sessionId }))
  await parent.getByLabel('Họ và tên').fill('Lương Văn Bảy')
  await parent.getByLabel('Số điện thoại').fill('0987 654 321')
  await parent.getByLabel('Bạn muốn trình bày việc gì?').fill('Xin lát lại sân trường')
  await parent.getByRole('button', { name: 'Đăng ký', exact: true }).click()
  await parent.getByRole('heading', { name: 'Đã đăng ký tiếp công dân' }).waitFor()
  await phone.close()

  app.setNow(new Date('2026-11-25T07:00:00Z'))
  await page.goto(origin + receptionPaths.day.to({ sessionId }))
  await page.getByLabel('Người tiếp').selectOption(principal.id)
  await page.getByRole('button', { name: 'Ghi nhận người tiếp' }).click()
  await page.getByText('Người đứng đầu đã tiếp').waitFor()
  await page.getByRole('link', { name: 'Ghi sổ Lương Văn Bảy' }).click()
  expect(await page.getByLabel('Tóm tắt nội dung').inputValue()).toBe('Xin lát lại sân trường')
  await page.getByLabel('Phân loại theo nội dung').selectOption('petition')
  await page.getByRole('button', { name: 'Ghi vào sổ' }).click()
  await page.getByRole('status').filter({ hasText: 'Đã ghi vào sổ' }).waitFor()
  await page.getByLabel('Đã hứa điều gì?').fill('Lát lại góc sân trước cổng')
  await page.getByLabel('Hẹn chậm nhất ngày').fill('15/12/2026')
  await page.getByRole('button', { name: 'Ghi lời hứa' }).click()
  await page.getByRole('link', { name: 'Lát lại góc sân trước cổng' }).click()
  await page.getByLabel('Minh chứng').fill('Biên bản nghiệm thu số 4')
  await page.getByRole('button', { name: 'Ghi kết quả' }).click()
  await page.getByText('Đã giữ lời', { exact: true }).waitFor()
  await context.close()
})
