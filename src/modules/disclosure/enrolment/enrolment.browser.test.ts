import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../../../test/browser/launch-browser.ts'
import { problemsOn } from '../../../../test/browser/page-problems.ts'
import { localDate } from '../../../platform/kernel/dates.ts'
import { idSchema } from '../../../platform/kernel/ids.ts'
import { listDraws } from '../store/enrolment-draws.ts'
import { enrolmentApp } from './enrolment-app.builder.tsx'
import { enrolmentPaths } from './paths.ts'

const app = await enrolmentApp()
const { school, office } = app
let browser: Browser
let origin: string

beforeAll(async () => {
  origin = await app.server.listen({ host: '127.0.0.1', port: 0 })
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

async function open({ width = 360, email }: { width?: number; email?: string } = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 780 },
    javaScriptEnabled: email !== undefined,
  })
  context.setDefaultTimeout(10_000)
  if (email !== undefined) {
    await context.addCookies([{ name: 'nguoi', value: encodeURIComponent(email), url: origin }])
  }
  return context.newPage()
}

/** axe needs scripts, which the family's phone does without: it looks at the same address elsewhere. */
async function look(page: Page, address: string, name: string): Promise<void> {
  await page.goto(origin + address)
  expect([name, ...(await problemsOn(page))]).toEqual([name])
  const folder = process.env.MINHBACH_SCREENSHOTS
  if (folder !== undefined) await page.screenshot({ path: `${folder}/enrolment-${name}.png`, fullPage: true })
}

test('an enrolment with a draw, from the plan to the reason that a mother reads on her phone', async () => {
  app.setNow(new Date('2026-11-24T03:00:00Z'))
  const head = await open({ width: 1280, email: app.person(office.id, 'head').email })
  await head.goto(origin + enrolmentPaths.create.to({}))
  await head.getByLabel('Lớp 1').check()
  await head.getByLabel('Nhận hồ sơ từ ngày').fill('25/11/2026')
  await head.getByLabel('Đến hết ngày').fill('30/11/2026')
  await head.getByLabel('Công bố kết quả ngày').fill('10/12/2026')
  await head.getByRole('button', { name: /Lưu và nhập/u }).click()
  await head.getByLabel('Chỉ tiêu').fill(`${school.code}; 2; 1`)
  await head.getByLabel('Tuyến', { exact: true }).fill(`Phường 1; Đường Hùng Vương; ${school.code}; 1`)
  await head.getByRole('button', { name: 'Lưu', exact: true }).click()
  await head.getByLabel(/Số, ký hiệu, ngày/u).fill('15/KH-VHXH ngày 24/11/2026')
  await head.getByRole('button', { name: 'Ban hành và công khai' }).click()
  await head.getByText('Xem trang công khai').waitFor()
  const campaignId = idSchema('enrolment-campaign').parse(head.url().split('/').at(-1))
  const address = { campaignId, school: school.code }

  app.setNow(new Date('2026-11-26T03:00:00Z'))
  const mother = await open()
  await mother.goto(origin + enrolmentPaths.campaign.to({ campaignId }))
  await mother.getByRole('searchbox').fill('hung vuong')
  await mother.getByRole('button', { name: 'Tìm' }).click()
  await mother.getByText('Đúng tuyến').waitFor()
  await mother.getByRole('link', { name: 'Nộp hồ sơ vào trường này' }).click()
  await mother.getByLabel('Họ và tên của trẻ').fill('Nguyễn Thị Bông')
  await mother.getByLabel('Ngày sinh').fill('9/5/2021')
  await mother.getByLabel('Nữ').check()
  await mother.getByLabel('Địa chỉ').fill('12 Hùng Vương')
  await mother.getByLabel('Thường trú').check()
  await mother
    .getByRole('group', { name: 'Cha, mẹ hoặc người giám hộ' })
    .getByLabel('Họ và tên')
    .fill('Trần Thị Bảy')
  await mother.getByRole('button', { name: 'Nộp hồ sơ' }).click()
  await mother.getByRole('link', { name: /Để lại số điện thoại/u }).waitFor()
  await mother.getByLabel('Điện thoại').fill('0900000001')
  await mother.getByRole('button', { name: 'Nộp hồ sơ' }).click()
  await mother.getByText('Đã nhận hồ sơ').waitFor()
  const receipt = /\d{4} \d{4} \d{4} \d{4}/u.exec((await mother.textContent('main')) ?? '')?.[0] ?? ''
  expect(mother.url()).not.toContain(receipt.slice(0, 4))

  const area = (await app.areas(campaignId, school.id))[0]?.id ?? null
  for (const name of ['Bé Hai', 'Bé Ba']) {
    await app.apply(campaignId, school.id, app.child(name, { areaId: area, bornOn: localDate('2021-02-03') }))
  }
  const clerkEmail = app.person(school.id, 'school-clerk').email
  const clerk = await open({ email: clerkEmail })
  await clerk.goto(origin + enrolmentPaths.deskSchool.to(address))
  for (let index = 0; index < 3; index += 1) {
    const row = clerk.getByRole('row').filter({ hasText: 'chưa kiểm tra' }).first()
    await row.getByRole('link').first().click()
    await clerk.getByLabel('Đủ để xét').check()
    await clerk.getByRole('button', { name: 'Lưu kết quả kiểm tra' }).click()
    await clerk.getByRole('heading', { name: 'Việc tiếp theo' }).waitFor()
  }

  app.setNow(new Date('2026-12-01T03:00:00Z'))
  const principal = await open({ width: 1280, email: app.person(school.id, 'principal').email })
  await principal.goto(origin + enrolmentPaths.deskSchool.to(address))
  await principal.getByRole('button', { name: 'Chốt danh sách' }).click()
  await principal.getByText('3 hồ sơ cho 2 chỗ cuối').waitFor()
  await principal.getByLabel('Giải đặc biệt xổ số kiến thiết').check()
  await principal.getByLabel('Con số có vào ngày').fill('2/12/2026')
  await principal.getByLabel(/Xổ số của tỉnh/u).fill('Long An')
  await principal.getByRole('button', { name: 'Chốt để bốc thăm' }).click()
  await principal.getByText('Chờ con số lúc').waitFor()

  app.setNow(new Date('2026-12-02T12:00:00Z'))
  for (const [page, button] of [
    [clerk, 'Ghi con số'],
    [principal, 'Xác nhận và bốc thăm'],
  ] as const) {
    await page.goto(origin + enrolmentPaths.deskSchool.to(address))
    await page.getByLabel('Con số công khai').fill('048213')
    await page.getByRole('button', { name: button }).click()
    await page.getByText(/Bạn đã ghi con số|Kết quả tính ra/u).waitFor()
  }
  await principal.getByRole('button', { name: 'Công bố kết quả' }).click()
  await principal.getByText('Đã công bố kết quả').waitFor()

  await mother.goto(origin + enrolmentPaths.enter.to({}))
  await mother.getByLabel('Mã biên nhận').fill(receipt)
  await mother.getByRole('button', { name: 'Xem' }).click()
  await mother.getByText(/nhóm này có 3 hồ sơ cho 2 chỗ cuối, em bốc được thứ/u).waitFor()
  await mother.getByRole('link', { name: 'Bốc thăm cho những chỗ cuối' }).click()
  await mother.getByRole('heading', { name: 'Thứ tự bốc được' }).waitFor()
  await mother.goto(origin + enrolmentPaths.school.to(address))
  expect(await mother.textContent('main')).not.toMatch(/Bông|Trần Thị Bảy|Bé Hai/u)

  const [draw] = await listDraws(app.database, campaignId, school.id)
  for (const width of [360, 1280]) {
    const visitor = await open({ width, email: 'nobody@example.vn' })
    await look(visitor, enrolmentPaths.portal.to({}), `${width}-portal`)
    await look(visitor, enrolmentPaths.campaign.to({ campaignId }), `${width}-campaign`)
    await look(visitor, enrolmentPaths.find.to({ campaignId }, { tim: 'hung' }), `${width}-find`)
    await look(visitor, enrolmentPaths.school.to(address), `${width}-school`)
    // The reader's own device decides everything anew.
    await visitor.getByRole('button', { name: 'Xét lại trên máy này' }).click()
    await visitor.locator('[data-verdict="genuine"] [data-code="enrolment-good"]').waitFor()
    await look(visitor, enrolmentPaths.draw.to({ drawId: draw?.id ?? '' }), `${width}-draw`)
    await look(visitor, enrolmentPaths.enter.to({}), `${width}-enter`)
  }
  await look(principal, enrolmentPaths.deskSchool.to(address), 'desk-school')
  await look(head, enrolmentPaths.plan.to({ campaignId }), 'plan')
  await look(head, enrolmentPaths.create.to({}), 'create')
  await look(clerk, enrolmentPaths.desk.to({}), 'desk')
  app.setNow(new Date('2026-11-26T03:00:00Z'))
  const visitor = await open({ email: 'nobody@example.vn' })
  await look(visitor, enrolmentPaths.apply.to({ campaignId }, { truong: school.code }), 'apply')
}, 120_000)
