import { describe, expect, test } from 'vitest'
import { readSheet } from '../../../platform/documents/read-sheet.ts'
import { localDate } from '../../../platform/kernel/dates.ts'
import { findProcedure } from '../store/procedure-queries.ts'
import { procedureApp } from './procedure-app.builder.tsx'

const { database, world, today, department, headEmail, anybody, signedIn } = await procedureApp()
const head = () => signedIn(headEmail)
const stranger = world.people.find(({ assignments }) =>
  assignments.every(({ role }) => role === 'province-analyst'),
)
const transfer = 'transfer-of-lower-secondary-pupils'

describe('the catalogue for everybody', () => {
  test.each([
    ['chuyen truong', 'Chuyển trường đối với học sinh trung học cơ sở'],
    ['chuyển trườg', 'Chuyển trường đối với học sinh trung học cơ sở'],
    ['hoc ba', 'Chỉnh sửa học bạ'],
  ])('finds "%s"', async (typed, name) => {
    const { html, status } = await anybody().open(`/thu-tuc?q=${encodeURIComponent(typed)}`)
    expect(status).toBe(200)
    expect(html).toContain(name)
  })

  test('offers near names when nothing is found', async () => {
    const { html } = await anybody().open('/thu-tuc?q=xin+tien+com+trua+cho+be')
    expect(html).toContain('Không tìm thấy thủ tục nào')
    expect(html).toContain('Hỗ trợ ăn trưa đối với trẻ em mẫu giáo')
  })

  test('says of a procedure when to do it, what to bring, how long it takes, and what nobody confirmed', async () => {
    const { html } = await anybody().open(`/thu-tuc/${transfer}?don-vi=${department.code}`)
    expect(html).toContain('Bạn có thể làm thủ tục này khi…')
    expect(html).toMatch(/type="checkbox"[^>]*> Học bạ/u)
    expect(html).toContain('Thời hạn chưa xác nhận')
    expect(html).toContain(`href="/nop-ho-so/${transfer}?don-vi=${department.code}"`)
    expect(html).not.toContain('undefined')
  })

  test('where many do it, the reader chooses the school or office before anything is filed', async () => {
    const { html } = await anybody().open(`/thu-tuc/${transfer}`)
    expect(html).toContain('Bạn nộp hồ sơ ở đâu?')
    expect(html).toContain(department.name)
    expect(html).not.toContain('/nop-ho-so/')
  })

  test('shows the version of a day, and says so when it is not that of today', async () => {
    const slug = 'convert-private-nurseries-and-preschools-to-non-profit'
    const visitor = anybody()
    const address = `/thu-tuc/${slug}?don-vi=${department.code}`
    expect((await visitor.open(address)).html).toContain('13 ngày làm việc')
    const before = (await visitor.open(`${address}&ngay=2026-03-14`)).html
    expect(before).toContain('20 ngày làm việc')
    expect(before).toContain('không phải bản hôm nay')
    expect((await visitor.open(`${address}&ngay=01/01/2020`)).html).toContain('thủ tục này không áp dụng')
  })

  test('knows nothing of a procedure that nobody does, nor of a unit that does not exist', async () => {
    const visitor = anybody()
    expect((await visitor.open('/thu-tuc/khong-co')).status).toBe(404)
    expect((await visitor.open(`/thu-tuc/${transfer}?don-vi=khong-co`)).status).toBe(404)
  })
})

describe('the catalogue of a unit', () => {
  test('is looked after by its own people alone', async () => {
    expect((await signedIn(stranger?.email ?? '').open('/khu-lam-viec/thu-tuc')).status).toBe(403)
    const other = world.units.find(({ kind, id }) => kind === 'commune-department' && id !== department.id)
    const foreign = await findProcedure(database, { slug: transfer, unitId: other?.id, on: today })
    expect((await head().open(`/khu-lam-viec/thu-tuc/${foreign?.id}`)).status).toBe(404)
    expect((await head().open('/khu-lam-viec/thu-tuc')).html).toContain(department.name)
  })

  test('a new version is drafted, published from a day, and replaces the old one on that day only', async () => {
    const visitor = head()
    const running = await findProcedure(database, { slug: transfer, unitId: department.id, on: today })
    const edit = `/khu-lam-viec/thu-tuc/${running?.id}/sua`
    await visitor.open(edit)
    const typed = {
      ten: 'Chuyển trường đối với học sinh trung học cơ sở',
      ma: '2.002854',
      canCu: 'Quyết định 51/2002/QĐ-BGDĐT',
      cachTinh: 'working-day',
      soNgay: '3',
      phi: '0',
      giayTo: 'Đơn xin chuyển trường | mẫu đơn | 1\nHọc bạ | bản chính | 1',
      ketQua: 'Tiếp nhận, xếp lớp',
      cacBuoc: 'Tiếp nhận | tiếp nhận | 50\nQuyết định | lãnh đạo | 40',
      noi: 'commune',
      daXacNhan: ['name', 'time'],
      tuNgay: '01/12/2026',
      lan: '1',
    }
    const wrong = await visitor.submit(edit, typed)
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('Các bước phải cộng lại đủ 100%')
    const saved = await visitor.submit(edit, { ...typed, cacBuoc: typed.cacBuoc.replace('40', '50') })
    expect(saved.status).toBe(303)
    const draft = saved.location ?? ''
    await visitor.open(draft)
    const withoutDecision = await visitor.submit(`${draft}/cong-bo`, { quyetDinh: '', lan: '1' })
    expect(withoutDecision.status).toBe(422)
    const publishing = { quyetDinh: 'Quyết định 99/QĐ-UBND ngày 20/11/2026', lan: '1' }
    expect((await visitor.submit(`${draft}/cong-bo`, publishing)).status).toBe(303)

    const address = `/thu-tuc/${transfer}?don-vi=${department.code}`
    expect((await anybody().open(address)).html).toContain('Từ ngày 01/12/2026')
    const later = (await anybody().open(`${address}&ngay=2026-12-01`)).html
    expect(later).toContain('3 ngày làm việc')
    const still = await findProcedure(database, { slug: transfer, unitId: department.id, on: today })
    expect(still?.id).toBe(running?.id)
    expect(still?.validTo).toBe('2026-11-30')
  })

  test('a withdrawn procedure is not offered after its last day', async () => {
    const slug = 'correction-of-school-transcripts'
    const school = world.units.find(
      ({ kind, level, validTo }) => kind === 'school' && level === 'TH' && validTo === null,
    )
    if (school === undefined) throw new Error('no school')
    const [principal] = world.holders(school.id, 'principal', today)
    const visitor = signedIn(principal?.email ?? '')
    const version = await findProcedure(database, { slug, unitId: school.id, on: today })
    const page = `/khu-lam-viec/thu-tuc/${version?.id}`
    await visitor.open(page)
    const refused = await visitor.submit(`${page}/ngung`, { ngayCuoi: '01/02/2026', lyDo: 'Bãi bỏ' })
    expect(refused.html).toContain('Ngày cuối không được trước hôm qua')
    const done = await visitor.submit(`${page}/ngung`, { ngayCuoi: '23/11/2026', lyDo: 'QĐ 1/QĐ-UBND' })
    expect(done.status).toBe(303)
    const { html } = await anybody().open(`/thu-tuc/${slug}?don-vi=${school.code}`)
    expect(html).toContain('thủ tục này không áp dụng')
    expect(html).not.toContain('/nop-ho-so/')
  })

  test('procedures are adopted from the model catalogue and published under a decision', async () => {
    const visitor = head()
    const slug = 'national-standard-recognition-of-preschools'
    await visitor.open('/khu-lam-viec/thu-tuc/tiep-nhan')
    const typed = { donVi: department.id, thuTuc: slug, tuNgay: '01/11/2026', congBo: 'co', quyetDinh: '' }
    expect((await visitor.submit('/khu-lam-viec/thu-tuc/tiep-nhan', typed)).status).toBe(422)
    const decided = { ...typed, quyetDinh: 'Quyết định 7/QĐ-UBND' }
    expect((await visitor.submit('/khu-lam-viec/thu-tuc/tiep-nhan', decided)).status).toBe(303)
    const adopted = await findProcedure(database, { slug, unitId: department.id, on: today })
    expect(adopted).toMatchObject({ decision: 'Quyết định 7/QĐ-UBND', standing: 'unconfirmed' })
  })

  test('a promulgated list comes in from a table, row by row, and what it says counts as confirmed', async () => {
    const visitor = head()
    await visitor.open('/khu-lam-viec/thu-tuc/nhap')
    const table = [
      'Mã thủ tục,Tên thủ tục,Căn cứ pháp lý,Thời hạn (ngày làm việc),"Phí, lệ phí",Thành phần hồ sơ,Kết quả,Nơi giải quyết,Áp dụng từ ngày',
      '1.000280,Công nhận trường tiểu học đạt chuẩn quốc gia,Thông tư 22/2024,60,Không,Công văn; Báo cáo tự đánh giá,Quyết định,UBND xã,01/11/2026',
      ',Cho mượn sân trường ngoài giờ,Quy chế của xã,2,10.000 đồng,Đơn,Đồng ý,Trường,',
    ]
    const send = (lines: readonly string[]) =>
      visitor.submit('/khu-lam-viec/thu-tuc/nhap', {
        donVi: department.id,
        quyetDinh: 'Quyết định 55/QĐ-UBND',
        tep: { fileName: 'danh-muc.csv', bytes: new TextEncoder().encode(lines.join('\n')) },
      })
    const wrong = await send([...table, '12,,,không,,,,,'])
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('Thiếu tên thủ tục')
    const fine = await send(table)
    expect(fine.html).toContain('2 dòng, 0 dòng có vấn đề')
    const reading = await readSheet(new TextEncoder().encode(table.join('\n')), 'danh-muc.csv')
    if (!reading.ok) throw new Error(reading.reason)
    const confirmed = await visitor.submit('/khu-lam-viec/thu-tuc/nhap/xac-nhan', {
      donVi: department.id,
      quyetDinh: 'Quyết định 55/QĐ-UBND',
      bang: JSON.stringify(reading.value),
    })
    expect(confirmed.status).toBe(303)
    const known = await findProcedure(database, { code: '1.000280', unitId: department.id, on: today })
    expect(known).toMatchObject({ time: { unit: 'working-day', days: 60 }, fee: 0, place: 'commune' })
    expect(known?.unconfirmed).not.toContain('time')
    expect(known?.eligibility).toHaveLength(1)
    const own = await findProcedure(database, {
      slug: 'cho-muon-san-truong-ngoai-gio',
      unitId: department.id,
      on: today,
    })
    expect(own).toMatchObject({ fee: 10_000, place: 'school', validFrom: today })
  })
})

test('the example gives the former office about 25 procedures, every school its own, and one version a day', async () => {
  const office = world.units.find(({ kind }) => kind === 'city-office')
  const counts = await database
    .selectFrom('cases.procedure')
    .select(({ fn }) => ['unit_id', fn.countAll<number>().as('count')])
    .where('example', '=', true)
    .groupBy('unit_id')
    .execute()
  expect(counts.find(({ unit_id }) => unit_id === office?.id)?.count).toBeGreaterThanOrEqual(25)
  expect(counts.length).toBeGreaterThan(40)
  const onOldDay = { slug: transfer, unitId: office?.id }
  expect(await findProcedure(database, { ...onOldDay, on: localDate('2025-06-30') })).toBeDefined()
  expect(await findProcedure(database, { ...onOldDay, on: localDate('2025-07-01') })).toBe(undefined)
})
