import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { problemsOn } from '../../../../test/browser/page-problems.ts'
import { phone, visitsTo } from '../../../../test/browser/visits.ts'
import { inspectionApp, onePixel } from './inspection-app.builder.tsx'
import { inspectionExample } from './inspection-example.ts'
import { inspectionPaths } from './paths.ts'

const app = await inspectionApp((files) => [inspectionExample(files)])
const { database, example } = app
const { open, origin } = await visitsTo(app.server)

const officeId = example.records.units.find(({ code }) => code === 'vhxh-tan-an-ward')?.id
if (officeId === undefined) throw new RangeError('the example has no such ward')
const inspector = app.person(officeId, 'inspector').email
const head = app.person(officeId, 'head').email

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
  await page.waitForLoadState()
}

test('an inspection to its published result', { timeout: 120_000 }, async () => {
  const school = example.records.superiors.find(
    ({ superiorId, validTo, unitId }) =>
      superiorId === officeId &&
      validTo === null &&
      example.records.units.some(({ id, kind }) => id === unitId && kind === 'school'),
  )
  if (school === undefined) throw new RangeError('the ward has no schools')
  const principal = app.person(school.unitId, 'principal').email

  const plans = await open(inspectionPaths.unplanned.to({}), inspector)
  await plans.getByLabel('Trường').selectOption(school.unitId)
  await plans.getByLabel('Nội dung').selectOption('collections')
  await plans.getByLabel('Phải kết luận trước hết ngày').fill('18/12/2026')
  await plans.getByLabel('Vì sao phải kiểm tra').fill('Nhiều phản ánh về khoản thu đầu năm')
  await press(plans, 'Trình lãnh đạo quyết định')
  const address = new URL(plans.url()).pathname

  const decides = await open(address, head)
  await decides.getByRole('link', { name: 'Ra quyết định kiểm tra' }).click()
  expect(await problemsOn(decides)).toEqual([])
  await decides.getByLabel('Số quyết định').fill('88')
  await decides.getByLabel('Kiểm tra từ ngày').fill('24/11/2026')
  await decides.getByLabel('Đến hết ngày').fill('25/11/2026')
  await decides.getByLabel('Trưởng đoàn').selectOption(app.person(officeId, 'inspector').id)
  await press(decides, 'Ký quyết định')
  await decides.getByText('Đã có quyết định', { exact: true }).first().waitFor()

  // On site: a phone without JavaScript.
  const site = await open(address, inspector, { ...phone, javaScriptEnabled: false })
  await press(site, 'Bắt đầu kiểm tra tại chỗ')
  await site.getByRole('link', { name: 'Mở phiếu kiểm tra tại chỗ' }).click()
  await site.getByRole('link', { name: 'Trả lời mục tiếp theo' }).click()
  for (let item = 1; item <= 6; item += 1) {
    await site.getByText(`Mục ${item}/6`).waitFor()
    await site.getByLabel(item === 3 ? 'Chưa đạt' : 'Đạt', { exact: true }).check()
    if (item === 3) {
      await site.getByLabel('Ghi chú').fill('Thu bình quân 300.000 đồng')
      await site.getByLabel('Ảnh').setInputFiles({
        name: onePixel.fileName,
        mimeType: onePixel.mediaType,
        buffer: onePixel.bytes,
      })
    }
    await press(site, 'Lưu và sang mục tiếp')
  }
  await site.getByText('Đã trả lời hết các mục').waitFor()
  await site.goto(origin + address)
  await site.getByLabel('Thuộc mục').selectOption('donation-voluntary')
  await site.getByLabel('Loại').selectOption('violation')
  await site.getByLabel('Nội dung').fill('Hai lớp thu tài trợ bình quân 300.000 đồng')
  await press(site, 'Thêm phát hiện')
  await press(site, 'Gửi nhà trường giải trình')

  const explains = await open(address, principal, phone)
  expect(await problemsOn(explains)).toEqual([])
  await explains.getByRole('link', { name: 'Viết giải trình' }).click()
  await explains.getByLabel('Nhà trường giải trình (1)').fill('Trường nhận thiếu sót')
  await press(explains, 'Gửi giải trình')

  const writes = await open(address, inspector)
  await writes.getByRole('link', { name: 'Soạn kết luận' }).click()
  await writes.getByLabel('Kết luận chung', { exact: true }).fill('Có vi phạm về tài trợ.')
  await writes.getByLabel('Kết luận chung, bản công khai').fill('Có vi phạm về vận động tài trợ.')
  await writes.getByLabel('Phát hiện 1, bản công khai').fill('Thu tài trợ theo mức bình quân.')
  await press(writes, 'Lưu bản nháp')
  await writes.getByLabel('Phải làm gì').fill('Trả lại phần thu bình quân')
  await writes.getByLabel('Số ngày làm việc kể từ ngày ký').fill('10')
  await press(writes, 'Thêm việc khắc phục')
  expect(await problemsOn(writes)).toEqual([])
  await writes.goto(origin + address)
  await press(writes, 'Trình ký kết luận')

  const signs = await open(address, head)
  await signs.getByLabel('Số kết luận').fill('41')
  await press(signs, 'Ký kết luận')
  await press(signs, 'Công khai kết luận')

  const reader = await open(inspectionPaths.portal.to({}), null, phone)
  await reader
    .getByRole('link', {
      name:
        example.records.names.find(({ unitId, validTo }) => unitId === school.unitId && validTo === null)
          ?.name ?? '',
    })
    .first()
    .click()
  await reader.getByText('Thu tài trợ theo mức bình quân.').waitFor()
  expect(await reader.getByText('08/12/2026').count()).toBe(1)
  expect(await reader.getByText(app.person(officeId, 'inspector').familyName).count()).toBe(0)
  expect(await problemsOn(reader)).toEqual([])
})

test('axe finds nothing on any page of inspections, on a phone and on a desk', {
  timeout: 120_000,
}, async () => {
  const some = async (state: string) =>
    database
      .selectFrom('cases.inspection')
      .selectAll()
      .where('state', '=', state)
      .where('issuer_id', '=', officeId)
      .executeTakeFirst()
  const published = (await some('published')) ?? (await some('closed'))
  const line = await database
    .selectFrom('cases.inspection_line as line')
    .innerJoin('cases.inspection_programme as programme', 'programme.id', 'line.programme_id')
    .innerJoin('cases.inspection_draw as draw', 'draw.line_id', 'line.id')
    .select(['line.id as lineId', 'programme.id as programmeId', 'draw.id as drawId'])
    .where('programme.unit_id', '=', officeId)
    .executeTakeFirstOrThrow()
  if (published === undefined) throw new RangeError('nothing was concluded')
  const params = { inspectionId: published.id }
  const { id: remedyId } = await database
    .selectFrom('cases.inspection_remedy')
    .select('id')
    .where('inspection_id', '=', published.id)
    .executeTakeFirstOrThrow()
  const pages: readonly (readonly [string, string | null])[] = [
    [inspectionPaths.list.to({}), inspector],
    [inspectionPaths.unplanned.to({}), inspector],
    [inspectionPaths.programmes.to({}), inspector],
    [inspectionPaths.programme.to(line), inspector],
    [inspectionPaths.draw.to(line), inspector],
    [inspectionPaths.inspection.to(params), head],
    [inspectionPaths.site.to(params), inspector],
    [inspectionPaths.remedy.to({ ...params, remedyId }), inspector],
    [inspectionPaths.portal.to({}), null],
    [inspectionPaths.portalProgramme.to(line), null],
    [inspectionPaths.portalDraw.to(line), null],
    [inspectionPaths.portalConclusion.to(params), null],
  ]
  for (const [address, email] of pages) {
    for (const viewport of [phone.viewport, { width: 1280, height: 900 }]) {
      const page = await open(address, email, { viewport })
      expect(await problemsOn(page), `${address} ${viewport.width}`).toEqual([])
      const folder = process.env.MINHBACH_PICTURES
      if (folder) {
        const name = address.replace(/[^a-z]+/g, '-').slice(0, 60)
        await page.screenshot({ path: `${folder}/${name}-${viewport.width}.png`, fullPage: true })
      }
      await page.context().close()
    }
  }
})
