import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { examplePassword } from '../../../../test/app/example-app.ts'
import { launchBrowser } from '../../../../test/browser/launch-browser.ts'
import { problemsOn } from '../../../../test/browser/page-problems.ts'
import type { CaseId } from '../../../platform/kernel/ids.ts'
import { deskApp } from './desk-app.builder.ts'
import { deskPaths } from './paths.ts'

const phone = { width: 360, height: 740 }
const filedAt = new Date('2026-11-16T02:00:00Z')
const desk = await deskApp(filedAt)
const { app } = desk
const office = 'vhxh-tan-an-ward'

let browser: Browser
let origin: string
let head: Page
let specialist: Page
let caseId: CaseId

const pages = new Map<Page, string>()

async function visitor(email: string): Promise<Page> {
  const context = await browser.newContext({ viewport: phone, bypassCSP: true })
  const page = await context.newPage()
  pages.set(page, email)
  return page
}

/** The time goes on; whoever was signed in does so again. */
async function onDay(day: Date): Promise<void> {
  app.setNow(day)
  for (const [page, email] of pages) await signIn(page, email)
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.context().clearCookies()
  await page.goto(`${origin}/dang-nhap`)
  await page.locator('[name=thu]').fill(email)
  await page.locator('[name=matKhau]').fill(examplePassword)
  await page.locator('form:has([name=matKhau]) button[type=submit]').click()
  await page.waitForURL(/khu-lam-viec/u)
}

beforeAll(async () => {
  origin = await app.house.server.listen({ host: '127.0.0.1', port: 0 })
  browser = await launchBrowser()
  ;({ caseId } = await desk.complaint(await desk.unitOf(office), filedAt))
  head = await visitor(await app.holder('head', office))
  specialist = await visitor(await app.holder('specialist', office))
  await onDay(filedAt)
})
afterAll(async () => {
  await browser?.close()
})

async function unitCodeOfCase(): Promise<string> {
  const row = await app.database
    .selectFrom('cases.case')
    .innerJoin('organisations.unit as unit', 'unit.id', 'cases.case.unit_id')
    .select('unit.code')
    .where('cases.case.id', '=', caseId)
    .executeTakeFirstOrThrow()
  return row.code
}

async function openCase(page: Page) {
  await page.goto(origin + deskPaths.case.to({ caseId }))
}

test('a complaint goes through two instances on a phone: accepted, made longer, decided, signed, sent, appealed', async () => {
  // The head gives it to the specialist, who sees it first on the list.
  await openCase(head)
  expect(await problemsOn(head)).toEqual([])
  await head.getByRole('link', { name: 'Phân công', exact: true }).click()
  expect(await problemsOn(head)).toEqual([])
  await head.getByRole('radio').first().check()
  await head.getByRole('button', { name: 'Phân công' }).click()
  await head.waitForURL(/xem=unit/u)
  expect(await problemsOn(head)).toEqual([])

  await openCase(specialist)
  await specialist.getByRole('link', { name: 'Thụ lý', exact: true }).click()
  expect(await problemsOn(specialist)).toEqual([])
  await specialist.getByRole('button', { name: 'Thụ lý' }).click()
  await specialist.getByText('Thông báo thụ lý khiếu nại').first().waitFor()
  await specialist.getByRole('link', { name: 'Vì sao là ngày này?' }).first().click()
  await specialist.getByText('Căn cứ').first().waitFor()
  expect(await problemsOn(specialist)).toEqual([])

  // The notice is signed; the case is declared complex while there is time.
  await onDay(new Date('2026-11-30T03:00:00Z'))
  await openCase(head)
  await head.getByRole('button', { name: /^Ký, lấy số/u }).click()
  await head.getByText('1/TB').first().waitFor()
  await head.getByRole('link', { name: 'Xác định vụ việc phức tạp, kéo dài thời hạn' }).click()
  await head.getByRole('button', { name: 'Xác định vụ việc phức tạp, kéo dài thời hạn' }).click()
  await head.getByText('Hãy viết nội dung này').first().waitFor()
  await head.getByLabel('Nội dung gửi người dân').fill('Phải xác minh tại hai trường.')
  await head.getByLabel('phải xác minh ở từ hai nơi trở lên').check()
  await head.getByRole('button', { name: 'Xác định vụ việc phức tạp, kéo dài thời hạn' }).click()
  await head.getByText('Thông báo gia hạn giải quyết').first().waitFor()

  // Verified, decided by the head, sent only when it is signed.
  await onDay(new Date('2026-12-14T03:00:00Z'))
  await openCase(specialist)
  await specialist.getByRole('link', { name: 'Báo cáo kết quả xác minh' }).click()
  await specialist.getByRole('button', { name: 'Báo cáo kết quả xác minh' }).click()
  await specialist.getByText('Chờ ra quyết định').first().waitFor()
  await openCase(head)
  await head.getByRole('link', { name: 'Ban hành quyết định giải quyết lần đầu' }).click()
  expect(await problemsOn(head)).toEqual([])
  await head.getByLabel('Nội dung gửi người dân').fill('Thu tiền khi chưa thỏa thuận là chưa đúng.')
  await head.getByLabel('Khiếu nại đúng một phần').check()
  await head.getByLabel('Người bị khiếu nại').fill('Hiệu trưởng Trường Tiểu học')
  await head.getByLabel('Kết quả xác minh').fill('Nhà trường đã thu tiền trong tháng 9.')
  await head.getByLabel('Căn cứ pháp luật để giải quyết').fill('Thông tư 29/2024/TT-BGDĐT')
  await head.getByLabel('Quyết định những gì?').fill('Hủy thông báo.\nTrả lại tiền đã thu.')
  await head.getByLabel('Ai thi hành quyết định?').fill('Hiệu trưởng Trường Tiểu học')
  await head.getByRole('button', { name: 'Ban hành quyết định giải quyết lần đầu' }).click()
  await head.getByText('Quyết định giải quyết khiếu nại').first().waitFor()
  await openCase(specialist)
  await specialist.getByRole('link', { name: 'Gửi quyết định', exact: true }).click()
  await specialist.getByText('Văn bản của bước trước chưa được ký').first().waitFor()
  await openCase(head)
  const decision = head.getByRole('row', { name: /Quyết định giải quyết khiếu nại/u })
  await decision.getByRole('button', { name: /^Ký, lấy số/u }).click()
  await head.getByText('1/QĐ').first().waitFor()
  await openCase(specialist)
  await specialist.getByRole('link', { name: 'Gửi quyết định', exact: true }).click()
  await specialist.getByRole('button', { name: 'Gửi quyết định' }).click()
  await specialist.getByText('Đã gửi quyết định lần đầu').first().waitFor()

  // Whoever complained does so again: the first office may not read it any more, the superior accepts it.
  const appealedAt = new Date('2026-12-21T02:00:00Z')
  await onDay(appealedAt)
  expect(
    await desk.citizenMoves(caseId, 'appeal', 'Tôi không đồng ý với kết luận.', appealedAt),
  ).toMatchObject({ ok: true })
  await openCase(head)
  await head.getByText('Không tìm thấy').first().waitFor()
  const superior = await visitor(await app.holder('head', await unitCodeOfCase()))
  await signIn(superior, pages.get(superior) ?? '')
  await openCase(superior)
  expect(await problemsOn(superior)).toEqual([])
  await superior.getByRole('link', { name: 'Thụ lý lần hai', exact: true }).click()
  await superior.getByRole('button', { name: 'Thụ lý lần hai', exact: true }).click()
  await superior.getByText('Lần hai: đã thụ lý, đang xác minh').first().waitFor()
}, 240_000)
