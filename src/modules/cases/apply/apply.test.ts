import { expect, test } from 'vitest'
import type { Visitor } from '../../../../test/app/visitor.ts'
import { scanWaitingFiles } from '../../../platform/files/scan-files.ts'
import { readStoredFile } from '../../../platform/files/store-file.ts'
import { deleteExpiredForms } from '../store/intake-forms.ts'
import { applyApp, costingSlug, onePixel } from './apply-app.builder.ts'

const app = await applyApp(new Date('2026-02-10T02:00:00Z'))
const { school, startAddress } = app
const steps = '/nop-ho-so/soan'
const eligible = { dieuKien1: 'yes', dieuKien2: 'yes', dieuKien3: 'yes' }
const declaration = {
  forWhom: 'Nguyễn Minh Khôi',
  pupilBorn: '12/05/2017',
  schoolNow: 'lớp 3A, Tiểu học Võ Thị Sáu',
  schoolWished: 'lớp 3',
  because: 'Gia đình chuyển nhà',
}
const applicant = { name: 'Lê Thị Ngọc Ánh', phone: '0912 345 678', address: '12 Hùng Vương' }
const photo = { fileName: 'trang-1.png', bytes: onePixel, mediaType: 'image/png' }

async function begin(): Promise<Visitor> {
  const visitor = app.anybody()
  await visitor.open(startAddress)
  const began = await visitor.submit(startAddress, eligible)
  expect(began.location).toBe(`${steps}/to-khai`)
  await visitor.open(began.location ?? '')
  return visitor
}

async function prepare(visitor: Visitor): Promise<void> {
  await visitor.submit(`${steps}/to-khai`, declaration)
  await visitor.submit(`${steps}/nguoi-nop`, applicant)
  await visitor.submit(`${steps}/giay-to/1`, { cach: 'declared' })
  await visitor.submit(`${steps}/giay-to/2`, { cach: 'upload', tep: photo })
  await visitor.submit(`${steps}/giay-to/3`, { cach: 'later' })
  await visitor.submit(`${steps}/giay-to/4`, { cach: 'later' })
  await visitor.submit(`${steps}/giay-to/5`, { cach: 'not-needed' })
  await visitor.submit(`${steps}/nhan-ket-qua`, { resultBy: 'post', postTo: '12 Hùng Vương' })
}

test('whoever says no to a condition is told so before anything is typed, and nothing is kept', async () => {
  const visitor = app.anybody()
  await visitor.open(startAddress)
  const unanswered = await visitor.submit(startAddress, {})
  expect(unanswered.status).toBe(422)
  const told = await visitor.submit(startAddress, { ...eligible, dieuKien3: 'no' })
  expect(told.html).toContain('Thủ tục này chưa phù hợp với bạn')
  expect(told.html).toContain('Trường chuyển đến còn chỗ')
  expect(await visitor.open(`${steps}/to-khai`)).toMatchObject({ status: 200 })
  expect((await visitor.open(`${steps}/to-khai`)).html).toContain('Không có hồ sơ đang soạn nào đang mở')
})

test('a dossier is sent once, with its papers, its declaration and its receipt', async () => {
  const visitor = await begin()
  await prepare(visitor)
  const check = await visitor.open(`${steps}/kiem-tra`)
  expect(check.html).toContain('Hẹn trả kết quả: hết ngày')
  const unconfirmed = await visitor.submit(`${steps}/kiem-tra`, {})
  expect(unconfirmed.status).toBe(422)
  const hidden = { requestId: crypto.randomUUID() }
  const sendings = await Promise.all(
    [1, 2, 3].map(() => visitor.submit(`${steps}/kiem-tra`, { dungSuThat: 'co' }, { hidden })),
  )
  const [location = ''] = new Set(sendings.map((sending) => sending.location))
  expect(sendings.map((sending) => sending.location)).toEqual([location, location, location])
  const receipt = await visitor.open(location)
  const code = /HS-2026-\d{6}/u.exec(receipt.html)?.[0] ?? ''
  expect(receipt.html).toMatch(/\d{4} \d{4} \d{4} \d{4}/u)
  expect(receipt.html).toContain('Giấy tờ bạn còn phải nộp')

  const caseId = await app.caseOf(code)
  const { rows } = await app.owner.query(
    `select c.unit_id, c.term_days, c.channel, k.fields, a.name, a.result_by,
       (select array_agg(part order by part) from cases.attachment t where t.case_id = c.id) as parts,
       (select data ->> 'kind' from cases.paper p where p.case_id = c.id) as paper
     from cases.case c join cases.content k on k.case_id = c.id join cases.applicant a on a.case_id = c.id
     where c.id = $1`,
    [caseId],
  )
  expect(rows).toMatchObject([
    {
      unit_id: school.id,
      term_days: 4,
      channel: 'online',
      fields: { forWhom: 'Nguyễn Minh Khôi', pupilBorn: '2017-05-12', resultBy: 'post' },
      name: 'Lê Thị Ngọc Ánh',
      result_by: 'post',
      parts: ['Học bạ', 'Tờ khai điện tử'],
      paper: 'dossier-receipt',
    },
  ])
  const pdf = await visitor.open(`${location}/giay-hen.pdf`)
  expect(pdf.headers['content-type']).toBe('application/pdf')
  expect(pdf.headers['content-disposition']).not.toMatch(/Khôi|Ánh/u)
  expect((await app.anybody().open(location)).html).not.toContain(code)
  const left = await app.owner.query('select count(*)::int as files from cases.draft_file')
  expect(left.rows).toEqual([{ files: 0 }])
  expect((await visitor.open(`${steps}/kiem-tra`)).html).toContain('Không có hồ sơ đang soạn nào')
})

test('a draft is sealed, is opened on another device by its code alone, and goes when it is dropped', async () => {
  const visitor = await begin()
  await visitor.submit(`${steps}/to-khai`, { forWhom: 'Bé Bí Mật', hanhDong: 'de-sau' })
  await visitor.submit(`${steps}/giay-to/2`, { cach: 'upload', tep: photo })
  const [fileId = ''] = /[\da-f-]{36}(?=">Xem)/u.exec((await visitor.open(`${steps}/giay-to/2`)).html) ?? []
  const seen = await visitor.open(`${steps}/giay-to/2/${fileId}`)
  expect([seen.status, seen.headers['content-type']]).toEqual([200, 'image/png'])
  expect((await app.anybody().open(`${steps}/giay-to/2/${fileId}`)).headers['content-type']).toMatch(/html/u)
  const kept = await visitor.open(`${steps}/ma`)
  const code = /\d{4} \d{4} \d{4} \d{4}/u.exec(kept.html)?.[0] ?? ''
  const { rows } = await app.owner.query<{ text: string }>(
    `select encode(sealed, 'escape') as text from cases.draft union all select encode(sealed, 'escape') from cases.draft_file`,
  )
  expect(rows).toHaveLength(2)
  for (const { text } of rows) expect(text).not.toMatch(/Bí Mật|PNG|forWhom/u)

  const elsewhere = app.anybody()
  await elsewhere.open('/nop-ho-so')
  const wrong = await elsewhere.submit('/nop-ho-so', { ma: '1234 5678 9012 3456' })
  expect(wrong.status).toBe(422)
  expect((await elsewhere.submit('/nop-ho-so', { ma: code })).location).toBe(`${steps}/kiem-tra`)
  const check = await elsewhere.open(`${steps}/kiem-tra`)
  expect(check.html).toContain('Hồ sơ còn thiếu')
  expect((await elsewhere.open(`${steps}/to-khai`)).html).toContain('Bé Bí Mật')
  const refused = await elsewhere.submit(`${steps}/kiem-tra`, { dungSuThat: 'co' })
  expect(refused.status).toBe(422)
  await elsewhere.submit(`${steps}/xoa`, {})
  const left = await app.owner.query(
    'select (select count(*) from cases.draft)::int as drafts, (select count(*) from cases.draft_file)::int as files',
  )
  expect(left.rows).toEqual([{ drafts: 0, files: 0 }])
})

test('hostile text and files are shown as text and refused', async () => {
  const visitor = await begin()
  const hostile = '<script>alert(1)</script>'
  await visitor.submit(`${steps}/to-khai`, { ...declaration, forWhom: hostile })
  const check = await visitor.open(`${steps}/kiem-tra`)
  expect(check.html).not.toContain(hostile)
  expect(check.html).toContain('&lt;script')
  const refused = await visitor.submit(`${steps}/giay-to/2`, {
    cach: 'upload',
    tep: { fileName: 'trang.png', bytes: Buffer.from('<html><script>1</script></html>') },
  })
  expect(refused.status).toBe(422)
  expect((await visitor.open(`${steps}/giay-to/99`)).status).toBe(404)
})

test('what is owed is shown on the receipt with the account that the principal entered, and a code for bank apps', async () => {
  const accounts = '/khu-lam-viec/tai-khoan-nop-phi'
  const principal = app.signedIn(app.principalEmail)
  await principal.open(accounts)
  const account = { donVi: school.id, nganHang: 'Vietcombank', chuTaiKhoan: 'Trường Tiểu học' }
  const wrong = await principal.submit(accounts, { ...account, maNganHang: '97', soTaiKhoan: '' })
  expect(wrong.status).toBe(422)
  const typed = { ...account, maNganHang: '970436', soTaiKhoan: '0011 0012 3456' }
  expect((await principal.submitAndFollow(accounts, typed)).html).toContain('001100123456')

  const visitor = app.anybody()
  const start = `/nop-ho-so/${costingSlug}?don-vi=${school.code}`
  await visitor.open(start)
  await visitor.submit(start, {})
  await visitor.open(`${steps}/to-khai`)
  await visitor.submit(`${steps}/to-khai`, { forWhom: 'Nguyễn Minh Khôi', wanted: 'Hai bản sao' })
  await visitor.submit(`${steps}/nguoi-nop`, applicant)
  await visitor.submit(`${steps}/giay-to/1`, { cach: 'not-needed' })
  expect((await visitor.open(`${steps}/nhan-ket-qua`)).html).toContain('30.000 đồng')
  await visitor.submit(`${steps}/nhan-ket-qua`, { resultBy: 'counter' })
  const receipt = await visitor.submitAndFollow(`${steps}/kiem-tra`, { dungSuThat: 'co' })
  const code = /HS-2026-\d{6}/u.exec(receipt.html)?.[0] ?? ''
  expect(receipt.html).toContain('001100123456')
  expect(receipt.html).toContain(code.replaceAll('-', ' '))
  expect(receipt.html).toContain('Mã VietQR')
})

test('after thirty days a draft is gone with its papers', async () => {
  const visitor = await begin()
  await visitor.submit(`${steps}/giay-to/2`, { cach: 'upload', tep: photo })
  await deleteExpiredForms(app.database, new Date('2026-03-11T00:00:00Z'))
  expect((await visitor.open(`${steps}/giay-to`)).html).toContain('đã xong')
  await deleteExpiredForms(app.database, new Date('2026-03-13T18:00:00Z'))
  const left = await app.owner.query('select count(*)::int as files from cases.draft_file')
  expect(left.rows).toEqual([{ files: 0 }])
})

test('a draft of a procedure that has ended meanwhile is not sent, and says so', async () => {
  const visitor = app.anybody()
  const start = `/nop-ho-so/${costingSlug}?don-vi=${school.code}`
  await visitor.open(start)
  await visitor.submit(start, {})
  await visitor.open(`${steps}/kiem-tra`)
  await app.owner.query(`update cases.procedure set valid_to = '2026-02-09' where slug = $1`, [costingSlug])
  const told = await visitor.submitAndFollow(`${steps}/kiem-tra`, { dungSuThat: 'co' })
  expect(told.html).toContain('Hôm nay nơi này không làm thủ tục này')
  expect((await visitor.open(`${steps}/ma`)).html).toContain('Hồ sơ đang soạn đã được lưu')
})

test('papers that come while the scanner is away are taken, and given to nobody until they are found clean', async () => {
  const visitor = await begin()
  app.scannerSays('unavailable')
  await prepare(visitor)
  app.scannerSays('clean')
  const paper = await visitor.open(`${steps}/giay-to/2`)
  expect(paper.html).toContain('đang chờ kiểm tra vi-rút')
  expect(paper.html).not.toContain(`href="${steps}/giay-to/2/`)
  const fileId = /value="([0-9a-f-]{36})"[^>]*checked/u.exec(paper.html)?.[1] ?? ''
  expect((await visitor.open(`${steps}/giay-to/2/${fileId}`)).status).toBe(404)
  await visitor.open(`${steps}/kiem-tra`)
  const sent = await visitor.submit(`${steps}/kiem-tra`, {
    dungSuThat: 'co',
    requestId: crypto.randomUUID(),
  })
  expect(sent.status).toBe(303)
  const photos = app.database
    .selectFrom('platform.file')
    .select(['id', 'scan_awaited'])
    .where('name', '=', 'trang-1.png')
  const { id, scan_awaited } = await photos.orderBy('uploaded_at', 'desc').executeTakeFirstOrThrow()
  expect(scan_awaited).toBe(true)
  const before = await readStoredFile(app.database, app.files, id)
  expect(before?.keptBack).toBe('until-scanned')
  expect(await scanWaitingFiles(app.database, app.files, app.scanner)).toMatchObject({ clean: 1 })
  expect((await readStoredFile(app.database, app.files, id))?.keptBack).toBeUndefined()
})
