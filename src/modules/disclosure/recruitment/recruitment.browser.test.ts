import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { moduleServer } from '../../../../test/app/module-server.tsx'
import { launchBrowser } from '../../../../test/browser/launch-browser.ts'
import { problemsOn } from '../../../../test/browser/page-problems.ts'
import { testDatabase } from '../../../../test/database/test-database.ts'
import { content, plainOptions, usualExample } from '../../../../test/example/example.builder.ts'
import type { RoleCode } from '../../../platform/contracts/access.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import { localDate } from '../../../platform/kernel/dates.ts'
import { idSchema } from '../../../platform/kernel/ids.ts'
import { loadExample } from '../../organisations/index.ts'
import { declare, insertMark, listPaperCodes, nameMember } from '../store/recruitment-marking.ts'
import { recruitmentPermissions, recruitmentRoutes, recruitmentWorkspace } from './index.ts'
import { recruitmentPaths } from './paths.ts'

let now = new Date('2025-02-10T03:00:00Z')
const { database } = await testDatabase()
const example = usualExample()
await loadExample(database, example, { ...plainOptions, steps: [] })
const server = await moduleServer({
  database,
  now: () => now,
  modules: [
    {
      name: 'disclosure',
      routes: recruitmentRoutes({ content, secret: 'bí mật của bài thử', origin: 'http://127.0.0.1' }),
      permissions: recruitmentPermissions,
      workspace: recruitmentWorkspace,
      jobs: [],
      indicators: [],
      handlers: [],
    },
  ],
})
const office = example.records.units.find(({ kind }) => kind === 'city-office')
const serving = (role: RoleCode, unitId?: string) =>
  example.people.filter(({ assignments }) =>
    assignments.some(
      (held) =>
        held.role === role &&
        (unitId === undefined || held.unitId === unitId) &&
        held.validFrom <= localDate('2025-02-01') &&
        (held.validTo ?? localDate('2030-01-01')) > localDate('2025-04-30'),
    ),
  )
const [head] = serving('head', office?.id)
const [dealer] = serving('specialist', office?.id)
const [invigilator, other, marker, second] = serving('principal')

let browser: Browser
let origin: string
beforeAll(async () => {
  origin = await server.listen({ host: '127.0.0.1', port: 0 })
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

/** A phone without JavaScript, or somebody of the council at a desk. */
async function open(email?: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: email === undefined ? { width: 360, height: 780 } : { width: 1280, height: 900 },
    javaScriptEnabled: email !== undefined,
  })
  context.setDefaultTimeout(8_000)
  if (email !== undefined)
    await context.addCookies([{ name: 'nguoi', value: encodeURIComponent(email), url: origin }])
  return context.newPage()
}

/** axe needs scripts, which the candidate's phone does without: somebody else looks at the same address. */
async function look(page: Page, address: string, widths = [360]): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(origin + address)
    expect([address, width, ...(await problemsOn(page))]).toEqual([address, width])
    const folder = process.env.MINHBACH_SCREENSHOTS
    if (folder !== undefined) {
      const name = address.replaceAll(/[^a-z]+/gu, '-').slice(-40)
      await page.screenshot({ path: `${folder}/recruitment${name}-${width}.png`, fullPage: true })
    }
  }
}

test('a candidate on a phone finds the notice, applies, sits where the draw says, and asks for a review', async () => {
  if (!head || !dealer || !invigilator || !other || !marker || !second) throw new RangeError('people')
  const desk = await open(head.email)
  await desk.goto(origin + recruitmentPaths.create.to({}))
  await desk.getByLabel('Tên đợt tuyển dụng').fill('Tuyển dụng giáo viên tiểu học 2025')
  await desk.getByLabel(/Kế hoạch đã phê duyệt/u).fill('Kế hoạch số 8/KH-PGDĐT ngày 10/02/2025')
  await desk.getByLabel('Ngày phê duyệt kế hoạch').fill('10/02/2025')
  await desk.getByLabel('Vị trí và số lượng').fill('GV-TH; Giáo viên tiểu học; 1')
  await desk.getByLabel('Điều kiện dự tuyển').fill('Tốt nghiệp đại học sư phạm Tiểu học.')
  await desk.getByRole('button', { name: 'Lập đợt' }).click()
  await desk.getByRole('heading', { name: 'Bước tiếp theo' }).waitFor()
  const recruitmentId = idSchema('recruitment').parse(desk.url().split('/').at(-1))
  const work = origin + recruitmentPaths.work.to({ recruitmentId })
  const record = async (day: string, title: string) => {
    now = new Date(`${day}T03:00:00Z`)
    await desk.goto(work)
    await desk.locator('#buoc').getByText(title).waitFor()
    await desk.getByRole('button', { name: /^Ghi nhận và công khai/u }).click()
    await desk.locator('#buoc').getByText(title).waitFor({ state: 'detached' })
  }
  await record('2025-02-12', 'Thông báo tuyển dụng')

  const phone = await open()
  await phone.goto(origin + recruitmentPaths.portal.to({}))
  await phone.getByRole('link', { name: 'Tuyển dụng giáo viên tiểu học 2025' }).click()
  await phone.getByRole('link', { name: 'Nộp phiếu đăng ký dự tuyển' }).click()
  await phone.getByLabel('Họ và tên').fill('Lê Thị Mai Anh')
  await phone.getByLabel('Ngày sinh').fill('2/3/2000')
  await phone.getByLabel(/^Trình độ/u).fill('Đại học sư phạm Tiểu học')
  await phone.getByRole('button', { name: 'Nộp phiếu' }).click()
  await phone.getByRole('link', { name: /cam đoan/u }).waitFor()
  await phone.getByLabel(/Tôi cam đoan/u).check()
  await phone.getByRole('button', { name: 'Nộp phiếu' }).click()
  await phone.getByText('Đã nhận phiếu').waitFor()
  const receipt = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/u.exec((await phone.textContent('main')) ?? '')?.[0] ?? ''
  const follow = async () => {
    await phone.goto(origin + recruitmentPaths.follow.to({}))
    await phone.getByLabel('Mã biên nhận').fill(receipt)
    await phone.getByRole('button', { name: 'Xem' }).click()
    await phone.getByText('TS-001').waitFor()
    return (await phone.textContent('main')) ?? ''
  }
  expect(await follow()).toContain('đang kiểm tra')

  // The board is named and declares; this is shown in other tests.
  await transaction(database, async (tx) => {
    const parts = { invigilator: [invigilator, other], marker: [marker, second] } as const
    for (const part of ['invigilator', 'marker'] as const) {
      for (const { id } of parts[part]) {
        const personId = idSchema('person').parse(id)
        await nameMember(tx, recruitmentId, { personId, part, at: now })
        await declare(tx, recruitmentId, { personId, related: [], at: now })
      }
    }
  })
  await record('2025-03-14', 'Hết hạn nhận phiếu đăng ký')
  await desk.getByRole('link', { name: 'Kiểm tra phiếu' }).click()
  await desk.getByRole('link', { name: 'TS-001' }).click()
  await desk.getByLabel('Đủ điều kiện', { exact: true }).check()
  await desk.getByRole('button', { name: 'Ghi kết quả' }).click()
  await desk.getByRole('cell', { name: 'Đủ điều kiện' }).waitFor()
  await record('2025-03-17', 'Công bố danh sách đủ điều kiện')
  expect(await follow()).toContain('đủ điều kiện')

  await desk.getByRole('link', { name: /Xếp phòng/u }).click()
  await desk.getByLabel('Địa điểm thi').fill('Trường Tiểu học Nguyễn Trung Trực')
  await desk.getByLabel('Ngày thi').fill('25/03/2025')
  await desk.getByLabel('Phòng và số chỗ').fill('Phòng 1; 20')
  await desk.getByRole('button', { name: 'Bốc thăm chỗ ngồi' }).click()
  await desk.getByText('Số ngẫu nhiên').first().waitFor()
  await record('2025-03-18', 'Triệu tập dự thi')
  expect(await follow()).toMatch(/08:00, 25\/03\/2025.*Trường Tiểu học Nguyễn Trung Trực.*Phòng 1, chỗ 1/su)

  now = new Date('2025-03-25T03:00:00Z')
  const watching = await open(invigilator.email)
  await watching.goto(origin + recruitmentPaths.room.to({ recruitmentId, room: '1' }))
  expect(await watching.textContent('main')).not.toContain('Mai Anh')
  await watching.getByRole('button', { name: 'Ghi nhận người vắng' }).click()
  await record('2025-03-25', 'Thi, phỏng vấn, thực hành')
  const deals = await open(dealer.email)
  await deals.goto(work)
  await deals.getByRole('button', { name: 'Đánh phách và niêm phong' }).click()
  await deals.getByText('Đã có điểm 0 trên 1 bài').waitFor()
  const marks = await open(marker.email)
  await look(marks, recruitmentPaths.marking.to({ recruitmentId }))
  await transaction(database, async (tx) => {
    const [paper = ''] = await listPaperCodes(tx, recruitmentId)
    for (const { id } of [marker, second])
      await insertMark(tx, recruitmentId, {
        paper,
        by: idSchema('person').parse(id),
        hundredths: 7_150,
        at: now,
      })
  })
  await desk.goto(work)
  await desk.getByRole('button', { name: 'Ghép phách và khóa điểm' }).click()
  await desk.getByRole('button', { name: 'Ghép phách và khóa điểm' }).waitFor({ state: 'detached' })
  await record('2025-03-27', 'Chấm xong, ghép phách')
  await record('2025-03-28', 'Công bố điểm thi')

  expect(await follow()).toMatch(/71,5.*đến hết ngày 14\/04\/2025/su)
  await phone.getByRole('button', { name: 'Xin phúc khảo' }).click()
  await phone.getByText('Đã nhận yêu cầu phúc khảo của TS-001').waitFor()
  expect(phone.url()).not.toContain(receipt.slice(0, 4))
  await phone.goto(origin + recruitmentPaths.recruitment.to({ recruitmentId }))
  expect(await phone.textContent('main')).not.toContain('Mai Anh')

  const visitor = await open('nobody@example.vn')
  for (const address of [
    recruitmentPaths.portal.to({}),
    recruitmentPaths.recruitment.to({ recruitmentId }),
    recruitmentPaths.follow.to({}),
  ])
    await look(visitor, address, [360, 1280])
  for (const address of [
    recruitmentPaths.desk.to({}),
    recruitmentPaths.work.to({ recruitmentId }),
    recruitmentPaths.rooms.to({ recruitmentId }),
    recruitmentPaths.room.to({ recruitmentId, room: '1' }),
    recruitmentPaths.notice.to({ recruitmentId }),
    recruitmentPaths.candidates.to({ recruitmentId }),
    recruitmentPaths.check.to({ recruitmentId, code: 'TS-001' }),
  ])
    await look(desk, address)
}, 120_000)
