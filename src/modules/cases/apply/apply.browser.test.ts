import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../../../test/browser/launch-browser.ts'
import { problemsOn } from '../../../../test/browser/page-problems.ts'
import { desk, phone } from '../../../../test/browser/steps/browser-house.ts'
import { press, pressButton } from '../../../../test/browser/steps/press.ts'
import { renderPdf } from '../../../platform/documents/render-pdf.ts'
import { applyApp, costingSlug, onePixel } from './apply-app.builder.ts'

const app = await applyApp(new Date('2026-03-02T02:00:00Z'))
const pictures = process.env.MINHBACH_PICTURES
let browser: Browser
let origin: string

beforeAll(async () => {
  origin = await app.listen()
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

async function open(javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({ viewport: phone, javaScriptEnabled, acceptDownloads: true })
  context.setDefaultTimeout(15_000)
  return context.newPage()
}

/** Nothing to object to on a phone; where pictures are asked for, on a desk too. */
async function look(page: Page, name: string): Promise<void> {
  for (const size of pictures === undefined ? [phone] : [desk, phone]) {
    await page.setViewportSize(size)
    expect(await problemsOn(page), `${name} ${size.width}`).toEqual([])
    if (pictures !== undefined)
      await page.screenshot({ path: `${pictures}/${name}-${size.width}.png`, fullPage: true })
  }
}

const photo = (name: string) => ({ name, mimeType: 'image/png', buffer: onePixel })

/** From the list of procedures to the questions, as somebody who knows only what they need. */
async function findProcedure(page: Page): Promise<void> {
  await page.goto(`${origin}/thu-tuc?q=chuyen+truong+tieu+hoc&don-vi=${app.school.code}`)
  await press(page, page.getByRole('link', { name: 'Chuyển trường đối với học sinh tiểu học' }).first())
  await press(page, page.getByRole('link', { name: 'Nộp hồ sơ', exact: true }).first())
}

async function answerYes(page: Page): Promise<void> {
  for (const group of await page.locator('main fieldset').all())
    await group.getByLabel('Có', { exact: true }).check()
  await pressButton(page, 'Bắt đầu')
}

async function fillDeclaration(page: Page): Promise<void> {
  await page.getByLabel('Hồ sơ này làm cho ai?').fill('Nguyễn Minh Khôi')
  await page.getByLabel('Ngày sinh của học sinh').fill('12/5/2017')
  await page.getByLabel('Trường, lớp đang học').fill('lớp 3A, Trường Tiểu học Võ Thị Sáu')
  await page.getByLabel('Trường, lớp muốn vào học').fill('lớp 3')
  await page.getByLabel('Lý do').fill('Gia đình chuyển nhà')
  await pressButton(page, 'Lưu và tiếp tục')
}

async function fillApplicant(page: Page): Promise<void> {
  await page.getByLabel('Họ và tên người nộp').fill('Lê Thị Ngọc Ánh')
  await page.getByLabel('Số điện thoại').fill('0912 345 678')
  await page.getByLabel('Địa chỉ', { exact: true }).fill('12 Hùng Vương, phường 2')
  await pressButton(page, 'Lưu và tiếp tục')
}

/** @returns the code that follows the dossier, and its number */
async function send(page: Page): Promise<{ receiptCode: string; code: string }> {
  await page.getByLabel('Tôi đã kiểm tra').check()
  await pressButton(page, 'Gửi hồ sơ')
  await page.getByRole('heading', { level: 1, name: 'Đã nhận hồ sơ của bạn' }).waitFor()
  const text = (await page.textContent('main')) ?? ''
  const receiptCode = /\d{4} \d{4} \d{4} \d{4}/u.exec(text)?.[0] ?? ''
  expect(page.url()).not.toContain(receiptCode.slice(0, 4))
  return { receiptCode, code: /HS-2026-\d{6}/u.exec(text)?.[0] ?? '' }
}

test('a parent finds the procedure on a phone, hands in the dossier, gets the result on time and rates it', {
  timeout: 90_000,
}, async () => {
  const page = await open()
  await findProcedure(page)
  await look(page, '1-questions')
  await answerYes(page)
  await look(page, '2-declaration')
  // Something is forgotten first: the page names it and keeps the rest.
  await page.getByLabel('Hồ sơ này làm cho ai?').fill('Nguyễn Minh Khôi')
  await pressButton(page, 'Lưu và tiếp tục')
  await look(page, '2-declaration-problems')
  expect(await page.getByLabel('Hồ sơ này làm cho ai?').inputValue()).toBe('Nguyễn Minh Khôi')
  await fillDeclaration(page)
  await look(page, '3-applicant')
  await fillApplicant(page)
  await look(page, '4-papers')

  await press(page, page.getByRole('link', { name: /^Đơn xin chuyển trường/u }).first())
  await look(page, '4-paper')
  await page.getByLabel('Dùng tờ khai tôi đã điền ở bước 1').check()
  await pressButton(page, 'Lưu và tiếp tục')
  await page.getByLabel('Ảnh hoặc tệp').setInputFiles([photo('hoc-ba-1.png'), photo('hoc-ba-2.png')])
  await pressButton(page, 'Lưu và thêm trang nữa')
  await look(page, '4-paper-with-pages')
  await page.getByLabel('Ảnh hoặc tệp').setInputFiles([photo('hoc-ba-3.png')])
  await pressButton(page, 'Lưu và tiếp tục')
  for (const answer of ['Mang bản giấy đến quầy', 'Mang bản giấy đến quầy', 'Không thuộc trường hợp này']) {
    await page.getByLabel(answer).check()
    await pressButton(page, 'Lưu và tiếp tục')
  }
  await page.getByText('Đã gửi 3 trang').waitFor()
  await look(page, '4-papers-done')
  await press(page, page.getByRole('link', { name: 'Tiếp tục' }))
  await look(page, '5-result')
  await page.getByLabel('Nhận bản điện tử trên mạng').check()
  await pressButton(page, 'Lưu và tiếp tục')
  await look(page, '6-check')
  const { receiptCode, code } = await send(page)
  await page.getByText('hết ngày 06/03/2026').first().waitFor()
  await look(page, '7-receipt')
  const [receipt] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tải giấy hẹn (PDF)' }).click(),
  ])
  expect(receipt.suggestedFilename()).toMatch(/^giay-tiep-nhan.*hs-2026-\d+\.pdf$/u)
  if (pictures !== undefined) await receipt.saveAs(`${pictures}/receipt.pdf`)

  const caseId = await app.caseOf(code)
  app.setNow(new Date('2026-03-03T02:00:00Z'))
  await app.staffMoves(caseId, 'accept')
  app.setNow(new Date('2026-03-05T02:00:00Z'))
  await app.staffMoves(caseId, 'submit')
  await app.staffMoves(caseId, 'sign')
  await app.staffMoves(caseId, 'return-online', 'Đã tiếp nhận vào lớp 3A.', await signedResult())

  await page.goto(`${origin}/theo-doi`)
  await page.getByLabel('Mã biên nhận').fill(receiptCode)
  await pressButton(page, 'Xem')
  await page.getByText('Bạn đã nhận kết quả.').first().waitFor()
  await look(page, '8-result')
  const [result] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'ket-qua.pdf' }).first().click(),
  ])
  expect(result.suggestedFilename()).toBe('ket-qua.pdf')
  await page.getByLabel('Rất hài lòng', { exact: true }).check()
  await pressButton(page, 'Gửi đánh giá')
  await page.getByText('Cảm ơn bạn đã đánh giá').first().waitFor()
  const { rows } = await app.owner.query(
    `select score, (select late from cases.clock k where k.case_id = r.case_id and clock = 'process') as late
     from cases.rating r where case_id = $1`,
    [caseId],
  )
  expect(rows).toEqual([{ score: 5, late: false }])
  await page.context().close()
})

test('without JavaScript, over Tết: one request for what is missing stops the clock, the supplement starts it again', {
  timeout: 90_000,
}, async () => {
  app.setNow(new Date('2026-02-10T02:00:00Z'))
  const page = await open(false)
  await findProcedure(page)
  await answerYes(page)
  await fillDeclaration(page)
  await fillApplicant(page)
  for (let paper = 1; paper <= 5; paper += 1) {
    await page.goto(`${origin}/nop-ho-so/soan/giay-to/${paper}`)
    await page.getByLabel('Mang bản giấy đến quầy').check()
    await pressButton(page, 'Lưu và tiếp tục')
  }
  await press(page, page.getByRole('link', { name: 'Tiếp tục' }))
  await page.getByLabel('Bưu điện gửi về nhà').check()
  await pressButton(page, 'Lưu và tiếp tục')
  // The address is missing: asked for at once, not after sending.
  await page.getByLabel('Địa chỉ nhận kết quả').fill('12 Hùng Vương, phường 2')
  await pressButton(page, 'Lưu và tiếp tục')
  const { receiptCode, code } = await send(page)
  // Four working days from Tuesday 10 February: 11, 12, 13, and after Tết Monday the 23rd.
  await page.getByText('hết ngày 23/02/2026').first().waitFor()

  const caseId = await app.caseOf(code)
  app.setNow(new Date('2026-02-11T03:00:00Z'))
  await app.staffMoves(caseId, 'ask-supplement', 'Thiếu trang 3 của học bạ.')
  app.setNow(new Date('2026-02-18T03:00:00Z'))
  await page.goto(`${origin}/theo-doi`)
  await page.getByLabel('Mã biên nhận').fill(receiptCode)
  await pressButton(page, 'Xem')
  await page.getByText('Thiếu trang 3 của học bạ.').first().waitFor()
  await page.getByText('đang tạm dừng').first().waitFor()
  expect(await supplementsRefused(caseId)).toBe(true)

  app.setNow(new Date('2026-02-24T03:00:00Z'))
  await page.goto(`${origin}/theo-doi`)
  await page.getByLabel('Mã biên nhận').fill(receiptCode)
  await pressButton(page, 'Xem')
  await press(page, page.locator('main a[href$="/viec/supplement"]'))
  await page.getByLabel('Bạn muốn nói gì?').fill('Gửi thêm trang 3.')
  await page.getByLabel('Ảnh hoặc giấy tờ').setInputFiles([photo('hoc-ba-3.png')])
  await pressButton(page, 'Gửi')
  await page.getByRole('status').filter({ hasText: 'Đã gửi' }).waitFor()
  const { rows } = await app.owner.query(
    `select to_char(due_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as due, state
     from cases.clock where case_id = $1 and clock = 'process'`,
    [caseId],
  )
  // It stood still for four working days (12, 13, 23 and 24 February), so it is due four working days later.
  expect(rows).toEqual([{ due: '2026-02-27', state: 'running' }])
  await page.context().close()
})

test('the other pages of the way can be used by everybody too', { timeout: 90_000 }, async () => {
  const page = await open()
  await page.goto(origin + app.startAddress)
  await page.locator('main fieldset').first().getByLabel('Không', { exact: true }).check()
  for (const group of (await page.locator('main fieldset').all()).slice(1))
    await group.getByLabel('Có', { exact: true }).check()
  await pressButton(page, 'Bắt đầu')
  await page.getByText('Thủ tục này chưa phù hợp với bạn').waitFor()
  await look(page, '9-not-eligible')
  await page.goto(`${origin}/nop-ho-so`)
  await look(page, '9-resume')
  await page.goto(`${origin}/nop-ho-so/${costingSlug}?don-vi=${app.school.code}&lang=en`)
  await press(page, page.getByRole('button', { name: 'Begin' }))
  await look(page, '9-declaration-en')
  await page.goto(`${origin}/nop-ho-so/soan/ma?lang=vi`)
  await look(page, '9-code')
  await page.goto(`${origin}/nop-ho-so/soan/kiem-tra`)
  await page.getByText('Hồ sơ còn thiếu').waitFor()
  await look(page, '9-check-incomplete')
  await page
    .context()
    .addCookies([{ name: 'nguoi', value: encodeURIComponent(app.principalEmail), url: origin }])
  await page.goto(`${origin}/khu-lam-viec/tai-khoan-nop-phi`)
  await look(page, '9-account')
  await page.context().close()
})

/** A second request for papers is refused, as the decree does. */
async function supplementsRefused(caseId: Awaited<ReturnType<typeof app.caseOf>>): Promise<boolean> {
  return app.staffMoves(caseId, 'ask-supplement', 'Thiếu nữa').then(
    () => false,
    () => true,
  )
}

async function signedResult(): Promise<Uint8Array> {
  return renderPdf({
    parentBody: null,
    issuingBody: 'Trường Tiểu học',
    number: 5,
    symbol: 'QĐ-TH',
    place: 'Tân An',
    date: '2026-03-05',
    kind: 'decision',
    title: 'Tiếp nhận học sinh chuyển trường',
    blocks: [{ type: 'paragraph', text: 'Tiếp nhận em Nguyễn Minh Khôi vào lớp 3A.' }],
    signatory: { title: 'Hiệu trưởng', name: null },
  })
}
