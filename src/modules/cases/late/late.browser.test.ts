import { expect, test } from 'vitest'
import { problemsOn } from '../../../../test/browser/page-problems.ts'
import { pressButton } from '../../../../test/browser/steps/press.ts'
import { phone, visitsTo } from '../../../../test/browser/visits.ts'
import { holidayRoutes } from '../holidays/holiday-routes.tsx'
import { holidayPaths } from '../holidays/paths.ts'
import { holidayPermissions } from '../holidays/permissions.ts'
import { simplificationPaths } from '../simplification/paths.ts'
import { simplificationRoutes } from '../simplification/simplification-routes.tsx'
import { trackingPaths } from '../tracking/paths.ts'
import { trackingRoutes } from '../tracking/tracking-routes.ts'
import { lateApp } from './late-app.builder.tsx'
import { lateRoutes } from './late-routes.ts'
import { latePaths } from './paths.ts'

const app = await lateApp('2026-10-05T02:00:00Z', {
  routes: (dependencies) => [
    ...lateRoutes(dependencies),
    ...holidayRoutes(dependencies),
    ...simplificationRoutes(dependencies),
    ...trackingRoutes(dependencies),
  ],
  permissions: holidayPermissions,
})
const { officeUnit } = app
const head = app.person(officeUnit.id, 'head')
const handler = app.person(officeUnit.id, 'specialist')
const { open } = await visitsTo(app.server)

test('a late dossier: the handler says why, the head signs, the citizen reads it, and there is no second time', {
  timeout: 120_000,
}, async () => {
  app.setNow('2026-10-05T02:00:00Z')
  const { caseId, code, receiptCode } = await app.dossier(officeUnit.id, 3, handler.id)
  app.setNow('2026-10-09T02:00:00Z')
  await app.runJob('cases.open-apologies')

  // The handler on a phone without JavaScript.
  const writes = await open(latePaths.apologies.to({}), handler.email, { ...phone, javaScriptEnabled: false })
  await writes.getByRole('link', { name: code }).click()
  await writes.getByLabel('Lý do').fill('Chuyên viên chưa đối chiếu xong học bạ với trường cũ')
  await writes.getByLabel('Hẹn lại').fill('14/10/2026')
  await pressButton(writes, 'Trình lãnh đạo ký')
  await writes.getByText('Đã trình phiếu').waitFor()

  const signs = await open(latePaths.apologies.to({}), head.email)
  expect(await problemsOn(signs)).toEqual([])
  const opened = await open(latePaths.apology.to({ caseId }), head.email, phone)
  expect(await problemsOn(opened)).toEqual([])
  await signs.getByLabel(`Chọn ${code}`).check()
  await pressButton(signs, 'Ký các phiếu đã chọn')
  await signs.getByText('Đã ký và gửi 1 phiếu').waitFor()

  const citizen = await open(trackingPaths.enter.to({}), null, phone)
  await citizen.getByLabel(/Mã/u).first().fill(receiptCode)
  await citizen.locator('main button[type=submit], main .mb-button').first().click()
  await citizen.getByText('Chuyên viên chưa đối chiếu xong học bạ').first().waitFor()
  await citizen.getByText('Phiếu xin lỗi', { exact: false }).first().waitFor()

  app.setNow('2026-10-16T02:00:00Z')
  const again = await open(latePaths.apology.to({ caseId }), head.email, phone)
  await again.getByText('Không được hẹn lại lần nữa').waitFor()
  await again.getByText('onestop.apology.2025').waitFor()
  await again.getByText('chưa đối chiếu văn bản gốc').waitFor()
  expect(await again.getByRole('button', { name: 'Trình lãnh đạo ký' }).count()).toBe(0)
  expect(await problemsOn(again)).toEqual([])
})

test('a holiday announced late: looked at, applied, and the date has moved', {
  timeout: 120_000,
}, async () => {
  app.setNow('2026-10-19T02:00:00Z')
  const { code } = await app.dossier(officeUnit.id, 5, handler.id)
  app.setNow('2026-10-20T02:00:00Z')
  const enters = await open(holidayPaths.days.to({}), head.email, { ...phone, javaScriptEnabled: false })
  await enters.getByLabel('Từ ngày').fill('22/10/2026')
  await enters.getByLabel('Loại ngày').selectOption('closure')
  await enters.getByLabel('Tên ngày nghỉ').fill('Nghỉ tránh bão số 9')
  await enters.getByLabel('Theo văn bản nào').fill('Công điện 12/CĐ-UBND ngày 20/10/2026')
  await pressButton(enters, 'Xem trước thay đổi')
  await enters.getByRole('rowheader', { name: code }).waitFor()
  const looked = await open(new URL(enters.url()).pathname + new URL(enters.url()).search, head.email, phone)
  expect(await problemsOn(looked)).toEqual([])
  await pressButton(enters, 'Áp dụng và báo người dân')
  await enters.getByText('Đã áp dụng:').waitFor()
  for (const address of [holidayPaths.days.to({}), latePaths.board.to({}), simplificationPaths.list.to({})]) {
    for (const size of [phone, {}]) {
      const page = await open(address, head.email, size)
      expect(await problemsOn(page), address).toEqual([])
      await page.context().close()
    }
  }
})
