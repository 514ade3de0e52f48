import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { problemsOn } from '../../../../test/browser/page-problems.ts'
import { phone, visitsTo } from '../../../../test/browser/visits.ts'
import { bookApp } from './book-app.builder.tsx'
import { minutesInWord } from './minutes.builder.ts'
import { bookPaths } from './paths.ts'

const app = await bookApp()
const { open, origin } = await visitsTo(app.server)

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).first().click()
  await page.waitForLoadState()
}

test('from the minutes of the council to a parent with a phone', { timeout: 120_000 }, async () => {
  const at = { code: app.school.code, year: '2025-2026' }
  const writes = await open(bookPaths.desk.to({}), app.clerk)
  expect(await problemsOn(writes)).toEqual([])

  await writes.goto(origin + bookPaths.choices.to(at))
  await writes
    .getByRole('textbox', { name: 'Danh mục' })
    .fill('6 | Toán | Toán 6 | Cánh diều | | NXB Đại học Sư phạm | 27.000 | 6 | 8')
  await press(writes, 'Lưu danh mục')
  for (const [step, subject, words] of [
    ['Tổ chuyên môn họp, bỏ phiếu', 'Toán', 'Tổ Toán họp. Chủ trì: Nguyễn Thị Minh Hà. Toán 6: 6/8 phiếu.'],
    ['Hội đồng họp', '', 'Hội đồng thống nhất danh mục. Thư ký: Trần Văn Bình.'],
  ] as const) {
    await writes.getByRole('link', { name: 'Ghi một bước' }).click()
    expect(await problemsOn(writes)).toEqual([])
    await writes.getByLabel(step).check()
    await writes.getByLabel('Ngày', { exact: true }).fill(subject === '' ? '10/03/2025' : '03/03/2025')
    if (subject !== '') await writes.getByRole('textbox', { name: 'Môn' }).fill(subject)
    const { fileName, bytes, mediaType } = await minutesInWord([words])
    await writes
      .getByLabel('Biên bản hoặc văn bản')
      .setInputFiles({ name: fileName, mimeType: mediaType, buffer: Buffer.from(bytes) })
    await press(writes, 'Lưu')
  }
  await writes.getByRole('link', { name: 'Thêm thành viên' }).click()
  expect(await problemsOn(writes)).toEqual([])
  await writes.getByLabel('Họ tên').fill('Lê Thị Hoa')
  await writes.getByLabel('Ngày ký bản kê khai').fill('20/02/2025')
  await press(writes, 'Thêm')
  expect(await problemsOn(writes)).toEqual([])
  await writes.getByLabel('Giải trình những điểm hệ thống nhắc').fill('Trường có 8 lớp.')
  await press(writes, 'Trình hiệu trưởng')
  await writes.getByText('Chờ hiệu trưởng').waitFor()

  const leads = await open(bookPaths.selection.to(at), app.principal)
  expect(await problemsOn(leads)).toEqual([])
  await press(leads, 'Duyệt và công khai')

  const parent = await open(bookPaths.schools.to({}, { nam: '2025-2026' }), null, phone)
  expect(await problemsOn(parent)).toEqual([])
  await parent.locator(`a[href^="${bookPaths.school.to({ code: app.school.code })}?"]`).click()
  await parent.getByText('Cánh diều').first().waitFor()
  await parent.getByText('6/8').first().waitFor()
  await parent.getByText('Đọc biên bản').first().click()
  await parent.getByText('Chủ trì: N.T.M.H.').waitFor()
  expect(await problemsOn(parent)).toEqual([])
  expect(await parent.content()).not.toMatch(/Minh Hà|Văn Bình|Thị Hoa/u)
  await parent.getByRole('link', { name: 'Sách, thiết bị trường đã mua' }).click()
  expect(await problemsOn(parent)).toEqual([])
})
