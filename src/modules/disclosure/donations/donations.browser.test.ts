import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { problemsOn } from '../../../../test/browser/page-problems.ts'
import { phone, visitsTo } from '../../../../test/browser/visits.ts'
import { donationApp, onePixel } from './donation-app.builder.tsx'
import { donationExample } from './example.ts'
import { donationPaths } from './paths.ts'

const app = await donationApp([donationExample])
const { database, officeId, schoolId } = app
const clerk = app.person(schoolId, 'school-clerk').email
const principal = app.person(schoolId, 'principal').email
const board = app.person(schoolId, 'inspection-board-member').email
const head = app.person(officeId, 'head').email
const { open, origin } = await visitsTo(app.server)

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).first().click()
  await page.waitForLoadState()
}

const picture = { name: onePixel.fileName, mimeType: onePixel.mediaType, buffer: onePixel.bytes }

test('a donation to its finished building', { timeout: 120_000 }, async () => {
  const writes = await open(donationPaths.create.to({}), clerk)
  await writes.getByLabel('Sửa chữa, cải tạo').check()
  await writes.getByLabel('Tên đợt vận động').fill('Sửa nhà vệ sinh dãy C')
  await writes.getByLabel('Mục đích').fill('Nhà vệ sinh dãy C xuống cấp')
  await writes.getByLabel('Đối tượng thụ hưởng').fill('Học sinh dãy C')
  await writes.getByLabel('Cách vận động và thực hiện').fill('Mỗi phụ huynh ủng hộ 200.000 đồng')
  await writes.getByLabel('Dự toán').fill('Vật liệu | 6.000.000\nNhân công | 4.000.000')
  await writes.getByLabel('Các giai đoạn (chỉ với công trình)').fill('Thiết kế\nThi công, bàn giao')
  await writes.getByLabel('Tiếp nhận từ ngày').fill('24/11/2026')
  await writes.getByLabel('Đến hết ngày').fill('30/11/2026')
  await writes.getByLabel('Dự kiến hoàn thành').fill('20/12/2026')
  await press(writes, 'Lưu bản nháp')
  await writes.getByText('Không được nêu mức cho mỗi học sinh').first().waitFor()
  expect(await problemsOn(writes)).toEqual([])
  await writes
    .getByLabel('Cách vận động và thực hiện')
    .fill('Tự nguyện, không quy định mức bình quân, mức tối thiểu')
  await press(writes, 'Lưu bản nháp')
  await writes.getByText('Đang soạn').waitFor()
  const desk = new URL(writes.url()).pathname

  const leads = await open(desk, principal)
  await press(leads, 'Trình phê duyệt')
  const office = await open(desk, head)
  expect(await problemsOn(office)).toEqual([])
  await press(office, 'Phê duyệt kế hoạch')
  await leads.goto(origin + desk)
  await press(leads, 'Mở tiếp nhận tài trợ')

  // At the counter of the school, on a phone.
  const counter = await open(`${desk}/khoan-nhan`, clerk, phone)
  expect(await problemsOn(counter)).toEqual([])
  await counter.getByLabel('Số tiền (đồng)').fill('10.000.000')
  await counter.getByLabel('Tên trên biên nhận').fill('Trần Thị Rộng Lòng')
  await counter.getByLabel('Nhà tài trợ xác nhận tự nguyện, không bị ấn định mức').check()
  await press(counter, 'Ghi sổ và in biên nhận')
  const code = (await counter.locator('code').first().textContent()) ?? ''
  expect(code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/)
  expect(await problemsOn(counter)).toEqual([])

  const spend = async (line: string, sum: string) => {
    await writes.goto(`${origin}${desk}/chung-tu`)
    await writes.getByLabel('Khoản của dự toán').selectOption(line)
    await writes.getByLabel('Nội dung chi').fill('Gạch, xi măng, công thợ')
    await writes.getByLabel('Số tiền (đồng)').fill(sum)
    await writes.getByLabel('Nơi nhận tiền').fill('Công ty Xây dựng Minh Phát')
    await writes.getByLabel('Số chứng từ, hóa đơn').fill('HD 0012')
    await writes.getByLabel('Tệp chứng từ').setInputFiles(picture)
    await press(writes, 'Gửi duyệt')
  }
  await spend('1', '10.000.001')
  await writes.getByText('Vượt quá số dư của đợt vận động: chỉ còn 10.000.000 đồng').first().waitFor()
  expect(await problemsOn(writes)).toEqual([])
  for (const [line, sum] of [
    ['1', '6.000.000'],
    ['2', '4.000.000'],
  ] as const) {
    await spend(line, sum)
    await leads.goto(origin + desk)
    await leads
      .getByRole('button', { name: /^Duyệt chi/ })
      .first()
      .click()
    await leads.waitForLoadState()
  }

  // Whoever gave is asked about the design before it is approved.
  await press(leads, 'Hỏi ý kiến nhà tài trợ về thiết kế')
  const donor = await open(donationPaths.receipt.to({}), null, { ...phone, javaScriptEnabled: false })
  await donor.getByLabel('Mã biên nhận').fill(code.toLowerCase())
  await press(donor, 'Xem khoản tài trợ')
  await donor.getByLabel('Ý kiến').fill('Nên làm lối đi cho xe lăn')
  await press(donor, 'Gửi ý kiến')
  await donor.getByText('Đã gửi ý kiến').first().waitFor()

  const stage = async (at: number) => {
    await writes.goto(origin + desk)
    await writes.getByLabel('Ngày hoàn thành').first().fill('24/11/2026')
    await writes
      .getByRole('button', { name: /^Ghi hoàn thành/ })
      .first()
      .click()
    await writes.waitForLoadState()
    expect(at).toBeGreaterThan(0)
  }
  await stage(1)
  await leads.goto(origin + desk)
  await press(leads, 'Ngừng tiếp nhận')
  await press(leads, 'Bắt đầu thực hiện')

  const watches = await open(`${desk}/bien-ban`, board, phone)
  expect(await problemsOn(watches)).toEqual([])
  await watches.getByLabel('Thi công, bàn giao').check()
  await watches.getByLabel('Đúng kế hoạch').check()
  await watches.getByLabel('Đã thấy gì').fill('Thi công đúng thiết kế, có lối đi cho xe lăn')
  await watches.getByLabel('Ảnh, biên bản có chữ ký').setInputFiles(picture)
  await press(watches, 'Ký và công khai biên bản')
  expect(await problemsOn(watches)).toEqual([])
  // The principal can neither open the board's form nor find one to change its minutes.
  expect((await leads.request.get(`${origin}${desk}/bien-ban`)).status()).toBe(403)

  await stage(2)
  await leads.goto(origin + desk)
  await leads.getByLabel('Tóm tắt để công khai').fill('Đề nghị làm lối đi cho xe lăn')
  await leads.getByLabel('Trả lời', { exact: true }).fill('Đã đưa vào thiết kế')
  await press(leads, 'Gửi trả lời')
  expect(await problemsOn(leads)).toEqual([])
  await press(leads, 'Quyết toán và công khai')
  await leads.getByText('Đã quyết toán').first().waitFor()
  await office.goto(origin + desk)
  await press(office, 'Xác nhận hoàn thành')
  await office.getByText('Hoàn thành', { exact: true }).first().waitFor()

  const reader = await open(donationPaths.portal.to({}), null, phone)
  await reader.getByRole('link', { name: 'Sửa nhà vệ sinh dãy C' }).click()
  await reader.getByText('Đề nghị làm lối đi cho xe lăn').first().waitFor()
  expect(await reader.getByText('0 đồng', { exact: true }).count()).toBeGreaterThan(0)
  expect(await reader.getByText('Rộng Lòng').count()).toBe(0)
  expect(await problemsOn(reader)).toEqual([])
})

test('axe finds nothing on the public pages of appeals, on a phone and on a desk', {
  timeout: 60_000,
}, async () => {
  const { number } = await database
    .selectFrom('disclosure.donation_appeal')
    .select('number')
    .where('state', '=', 'finished')
    .where('example', '=', true)
    .executeTakeFirstOrThrow()
  const pages = [
    donationPaths.portal.to({}),
    donationPaths.appeal.to({ number: String(number) }),
    donationPaths.receipt.to({}),
  ]
  for (const address of pages) {
    for (const viewport of [phone.viewport, { width: 1280, height: 900 }]) {
      const page = await open(address, null, { viewport })
      expect(await problemsOn(page), `${address} ${viewport.width}`).toEqual([])
      const folder = process.env.MINHBACH_PICTURES
      if (folder) {
        const name = address.replace(/[^a-z0-9]+/g, '-')
        await page.screenshot({ path: `${folder}/${name}-${viewport.width}.png`, fullPage: true })
      }
      await page.context().close()
    }
  }
})
