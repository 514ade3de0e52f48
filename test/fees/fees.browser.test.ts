import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { feePaths } from '../../src/modules/disclosure/fees/paths.ts'
import { launchBrowser } from '../browser/launch-browser.ts'
import { problemsOn } from '../browser/page-problems.ts'
import { feesApp } from './fees-app.tsx'

const app = await feesApp()
const { school } = app
const at = { code: school.code, year: '2026-2027' }
const emails = {
  clerk: app.person(school.id, 'school-clerk'),
  principal: app.person(school.id, 'principal'),
  office: app.overseer(),
}
let browser: Browser
let origin: string

beforeAll(async () => {
  app.setNow(new Date('2026-09-08T02:00:00Z'))
  await publishList()
  app.setNow(new Date('2026-10-05T02:00:00Z'))
  origin = await app.server.listen({ host: '127.0.0.1', port: 0 })
  browser = await launchBrowser()
}, 120_000)
afterAll(() => browser?.close())

/** The list of the year, as the clerk pasted it and the principal let it out. */
async function publishList(): Promise<void> {
  const principal = app.signedIn(emails.principal)
  const lines = [
    ['Nước uống học sinh', 'drinking-water', '10.000', 'month', '12.000', 'co'],
    ['Bảo hiểm y tế', 'health-insurance', '631.800', 'year', '', 'khong'],
    ['Đồng phục thể dục', 'uniform', '180.000', 'once', '', 'co'],
  ] as const
  for (const [index, [ten, loai, tien, donvi, tran, tunguyen]] of lines.entries()) {
    const line = feePaths.line.to({ ...at, position: String(index + 1) })
    await principal.open(line)
    await principal.submit(line, {
      ...{ version: String(index), ten, loai, tien, donvi, tran, tunguyen },
      tu: '15/09/2026',
      thongnhat: 'co',
      vanban: 'Nghị quyết của HĐND tỉnh; biên bản họp cha mẹ học sinh 06/9/2026',
    })
  }
  await principal.open(feePaths.list.to(at))
  const out = await principal.submit(feePaths.publish.to(at), { version: '3' })
  expect(out.status).toBe(303)
}

async function contextOf(width: number, email?: string, javaScriptEnabled = true): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, javaScriptEnabled })
  context.setDefaultTimeout(10_000)
  if (email !== undefined)
    await context.addCookies([{ name: 'nguoi', value: encodeURIComponent(email), url: origin }])
  return context
}

async function look(page: Page, name: string): Promise<void> {
  expect([name, ...(await problemsOn(page))]).toEqual([name])
  const folder = process.env.MINHBACH_SCREENSHOTS
  if (folder !== undefined) await page.screenshot({ path: `${folder}/fees-${name}.png`, fullPage: true })
}

test('a parent compares a paper for 450.000đ on a phone without JavaScript, tells of it, and the money goes back in public', async () => {
  const phone = await contextOf(360, undefined, false)
  const page = await phone.newPage()
  // The code on the notice board leads to this address.
  await page.goto(origin + feePaths.school.to({ code: school.code }))
  await page.getByRole('heading', { level: 1, name: 'Các khoản thu' }).waitFor()
  await page.getByLabel('Giấy ghi khoản gì?').fill('Tiền quỹ lớp')
  await page.getByLabel('Bao nhiêu tiền?').fill('450.000đ')
  await page.getByRole('button', { name: 'Đối chiếu' }).click()
  await page.getByText('Khoản này không ai được bắt buộc nộp').waitFor()
  await page.getByText('55/2011').first().waitFor()
  await page.getByRole('link', { name: 'Báo khoản thu này' }).click()
  expect(await page.getByLabel('Giấy ghi khoản gì?').inputValue()).toBe('Tiền quỹ lớp')
  await page.getByLabel('Giáo viên chủ nhiệm').check()
  await page.getByLabel('Nhà trường', { exact: true }).check()
  await page.getByLabel('Không, tôi không nêu tên').check()
  await page.getByRole('button', { name: 'Gửi và nhận mã' }).click()
  await page.getByRole('heading', { name: 'Chúng tôi đã nhận' }).waitFor()
  const receipt = (await page.textContent('main')) ?? ''
  expect(receipt).toMatch(/\d{4} \d{4} \d{4} \d{4}/u)
  expect(receipt).toContain('Thời hạn trả lời')
  await phone.close()

  const office = await (await contextOf(1280, emails.office)).newPage()
  await office.goto(origin + feePaths.findings.to({}))
  await office.getByText('Tiền quỹ lớp, 450.000 đồng').waitFor()
  await office.getByRole('link', { name: 'Lập phát hiện từ phản ánh hoặc kiểm tra' }).click()
  await office.getByLabel('Trường', { exact: true }).selectOption(school.id)
  await office.getByLabel('Khoản thu, gọi bằng lời của cơ quan').fill('Quỹ lớp thu bình quân')
  await office.getByLabel('Điểm sai').selectOption('never-demanded')
  await office.getByLabel('Căn cứ').fill('Thông tư 55/2011/TT-BGDĐT, Điều lệ, Điều 10')
  await office.getByLabel('Tiền quỹ lớp, 450.000 đồng').check()
  await office.getByRole('button', { name: 'Lập và gửi trường giải trình' }).click()
  await office.getByRole('heading', { level: 1, name: 'Quỹ lớp thu bình quân' }).waitFor()
  const finding = office.url()

  const principal = await (await contextOf(1280, emails.principal)).newPage()
  await principal.goto(finding)
  await principal.getByLabel('Nhà trường giải trình').fill('Ban đại diện lớp tự đặt mức, trường sẽ trả lại.')
  await principal.getByRole('button', { name: 'Gửi giải trình' }).click()
  await principal.getByText('Trường đã giải trình').first().waitFor()

  await office.reload()
  await office.getByLabel('Thu không đúng, phải trả lại').check()
  await office.getByLabel('Lý do', { exact: true }).fill('Đặt mức bình quân là trái quy định.')
  await office.getByLabel('Tổng số tiền thu sai (đồng)').fill('18.000.000')
  await office.getByRole('button', { name: 'Kết luận' }).click()
  await office.getByText('Kết quả đang công khai').waitFor()

  await principal.reload()
  await principal.getByLabel('Số tiền (đồng)').first().fill('18.000.000')
  await principal.getByLabel('Số gia đình nhận lại').fill('40')
  await principal.getByLabel('Số chứng từ').fill('PC 31')
  await principal.getByRole('button', { name: 'Ghi', exact: true }).click()
  await principal.getByText('Đã trả lại đủ').waitFor()

  const anybody = await (await contextOf(360, undefined, false)).newPage()
  await anybody.goto(origin + feePaths.school.to({ code: school.code }))
  await anybody.getByText('Đã trả lại đủ').waitFor()
}, 90_000)

/** Pages of which a wide screen makes something else. */
const wideToo = ['school', 'compare', 'list', 'findings']

test('axe finds nothing on the pages of collections, on a phone and on a desk', async () => {
  const code = { code: school.code }
  const asked = { khoan: 'Nước uống', tien: '15.000', donvi: 'month' }
  const open = {
    school: feePaths.school.to(code),
    'check-over': feePaths.check.to(code, asked),
    report: feePaths.report.to(code, asked),
    calculator: feePaths.calculate.to(code, { lop: '7', chon: '0' }),
    compare: feePaths.compare.to({}, { cap: 'THCS' }),
    repaid: feePaths.repaid.to({}),
    versions: feePaths.versions.to(code),
    notice: feePaths.notice.to(code),
  }
  const work = {
    desk: [emails.principal, feePaths.desk.to({})],
    list: [emails.principal, feePaths.list.to(at)],
    line: [emails.clerk, feePaths.line.to({ ...at, position: '1' })],
    paste: [emails.clerk, feePaths.paste.to(at)],
    settle: [emails.principal, feePaths.settle.to(at)],
    findings: [emails.office, feePaths.findings.to({})],
    'new-finding': [emails.office, feePaths.newFinding.to({})],
  } as const
  for (const width of [360, 1280]) {
    const context = await contextOf(width)
    const page = await context.newPage()
    for (const [name, address] of Object.entries(open)) {
      if (width > 360 && !wideToo.includes(name)) continue
      expect((await page.goto(origin + address))?.status(), name).toBe(200)
      await look(page, `${width}-${name}`)
    }
    await context.close()
    for (const [name, [email, address]] of Object.entries(work)) {
      if (width > 360 && !wideToo.includes(name)) continue
      const desk = await contextOf(width, email)
      const shown = await desk.newPage()
      expect((await shown.goto(origin + address))?.status(), name).toBe(200)
      await look(shown, `${width}-${name}`)
      await desk.close()
    }
  }
}, 120_000)
