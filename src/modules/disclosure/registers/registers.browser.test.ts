import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { problemsOn } from '../../../../test/browser/page-problems.ts'
import { phone, visitsTo } from '../../../../test/browser/visits.ts'
import { registerPaths } from './paths.ts'
import { registersApp } from './registers-app.builder.tsx'

const app = await registersApp()
const { school, otherSchool } = app
const clerk = app.person(school.id, 'school-clerk')
const principal = app.person(school.id, 'principal')
const { open: openAt, origin } = await visitsTo(app.server)
const open = (address: string, email: string | null) => openAt(address, email, phone)

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).first().click()
  await page.waitForLoadState()
}

test('a clerk records who has handed in, everybody sees how many, and nobody sees who', {
  timeout: 60_000,
}, async () => {
  const page = await open(registerPaths.desk.to({}), clerk.email)
  expect(await problemsOn(page)).toEqual([])
  await page.getByRole('link', { name: 'Kê khai tài sản, thu nhập' }).first().click()
  expect(await problemsOn(page)).toEqual([])
  await press(page, 'Mở đợt và lập danh sách')
  expect(await problemsOn(page)).toEqual([])
  const round = new URL(page.url()).pathname

  // Whom the rules do not name, the unit puts on the list itself.
  for (let count = await page.locator('select[name=nguoi] option').count(); count < 5; count += 1) {
    await page.getByText('Thêm người vào danh sách').click()
    await press(page, 'Thêm vào danh sách')
  }
  const people = await page.locator('select[name=nguoi] option').count()
  for (let received = 0; received < 2; received += 1) {
    await page.getByLabel('Số trang').fill('6')
    await press(page, 'Ghi đã nhận')
  }
  await page.getByText('Đã nộp đúng hạn').first().waitFor()
  await page.getByLabel('Cơ quan nhận').fill('Thanh tra tỉnh')
  await press(page, 'Ghi bàn giao các bản đã nhận')
  await page.getByText('bàn giao 2 bản').waitFor()
  expect(await problemsOn(page)).toEqual([])

  const reader = await open(registerPaths.portal.to({}), null)
  expect(await problemsOn(reader)).toEqual([])
  await reader.locator(`a[href="${registerPaths.unit.to({ code: school.code })}"]`).click()
  expect(await problemsOn(reader)).toEqual([])
  await reader
    .getByText(`2 (${formatShare(2, people)})`)
    .first()
    .waitFor()
  const seen = (await reader.textContent('body')) ?? ''
  for (const { name } of [clerk, principal]) expect(seen).not.toContain(name)

  expect((await reader.request.get(origin + round)).status()).not.toBe(200)
  const outsider = await open(registerPaths.desk.to({}), app.person(otherSchool.id, 'principal').email)
  expect((await outsider.request.get(origin + round)).status()).toBe(404)
})

test('a head reads a conflict of interest on the phone and decides', { timeout: 60_000 }, async () => {
  const declares = await open(registerPaths.ownConflicts.to({}), clerk.email)
  expect(await problemsOn(declares)).toEqual([])
  await declares.getByLabel('Thu, chi, mua sắm, tài sản').check()
  await declares.getByLabel('Công việc được giao').fill('Nhận báo giá thiết bị')
  await declares.getByLabel('Lợi ích, quan hệ có liên quan').fill('Chồng làm ở công ty chào giá')
  await press(declares, 'Gửi người đứng đầu')
  await declares.getByText('Chờ xử lý').waitFor()
  expect(await problemsOn(declares)).toEqual([])

  const decides = await open(registerPaths.unitConflicts.to({ code: school.code }), principal.email)
  expect(await problemsOn(decides)).toEqual([])
  await decides.getByRole('link', { name: clerk.name }).click()
  expect(await problemsOn(decides)).toEqual([])
  await decides.getByLabel('Tạm thời chuyển sang vị trí khác').check()
  await decides.getByLabel('Lý do').fill('Giao người khác nhận báo giá')
  await press(decides, 'Ghi quyết định')
  await decides.getByText('Đã xử lý đúng hạn').waitFor()
  for (const path of [registerPaths.rotation, registerPaths.appointments]) {
    await decides.goto(origin + path.to({ code: school.code }))
    expect(await problemsOn(decides)).toEqual([])
  }
})

function formatShare(part: number, whole: number): string {
  return `${((100 * part) / whole).toLocaleString('vi-VN', { maximumFractionDigits: 1 })} %`
}
