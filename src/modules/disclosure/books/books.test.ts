import { expect, test } from 'vitest'
import { localDate } from '../../../platform/kernel/dates.ts'
import { bookApp } from './book-app.builder.tsx'
import { bookIndicators } from './book-indicators.ts'
import { exampleInvoice } from './example-texts.ts'
import { minutesInWord } from './minutes.builder.ts'
import { bookPaths } from './paths.ts'

const app = await bookApp()
const { school } = app
const clerk = app.as(app.clerk)
const principal = app.as(app.principal)
const anybody = app.as('')
const year = '2025-2026'
const at = { code: school.code, year }
const list =
  'Lớp | Môn | Tên sách | Bộ sách | Tác giả | Nhà xuất bản | Giá bìa | Số phiếu | Số người bỏ phiếu'
const book = '6 | Toán | Toán 6 | Cánh diều | | NXB Đại học Sư phạm | 27.000 | 6 | 8'

/** A form of the clerk's, from the page that it stands on. */
async function write(path: string, typed: Parameters<typeof clerk.submit>[1]) {
  await clerk.open(path)
  return clerk.submit(path, typed)
}
async function step(buoc: string, ngay: string, more: Parameters<typeof clerk.submit>[1] = {}) {
  const answered = await write(bookPaths.step.to(at), { buoc, ngay, ...more })
  expect(answered.location, answered.html.replace(/<[^>]*>/gu, ' ').slice(600, 2_200)).toBe(
    bookPaths.selection.to(at),
  )
}
/** The count of changes that a page of the list is made from. */
async function version(): Promise<string> {
  const row = await app.database
    .selectFrom('disclosure.textbook_selection')
    .select('changes')
    .where('unit_id', '=', school.id)
    .where('school_year', '=', year)
    .executeTakeFirst()
  return String(row?.changes ?? 0)
}
async function publish(typed: Readonly<Record<string, string>>) {
  await principal.open(bookPaths.selection.to(at))
  return principal.submit(bookPaths.publish.to(at), { ...typed, version: await version() })
}

test('a school chooses its textbooks step by step; what is missing must be explained in public', async () => {
  await write(bookPaths.choices.to(at), { bang: `${list}\n${book}`, version: '0' })
  await step('council-founded', '20/02/2025', { soVanBan: '12/QĐ-THCS' })
  await step('group-meeting', '03/03/2025', {
    mon: 'Toán',
    trieuTap: '8',
    duHop: '8',
    tep: await minutesInWord([
      'Biên bản họp tổ Toán ngày 03/03/2025 với đại diện cha mẹ học sinh',
      'Chủ trì: bà Nguyễn Thị Minh Hà, điện thoại 0912345678',
      'Toán 6 (Cánh diều): 6/8 phiếu',
    ]),
  })
  await step('council-meeting', '10/03/2025', {
    trieuTap: '11',
    duHop: '10',
    tep: await minutesInWord(['Hội đồng thống nhất danh mục. Thư ký: Trần Văn Bình']),
  })
  const member = await write(bookPaths.member.to(at), {
    ten: 'Lê Văn Thân',
    vaiTro: 'teacher',
    quanHe: 'relative',
    ngayKeKhai: '20/02/2025',
  })
  expect(member.location).toBe(bookPaths.selection.to(at))

  expect((await anybody.open(bookPaths.school.to({ code: school.code }, { nam: year }))).html).toContain(
    'chưa công khai danh mục',
  )
  const tied = await publish({ giaiTrinh: 'Đã rõ' })
  expect(tied.status).toBe(422)
  expect(tied.html).toContain('phải thay người')

  const page = await clerk.open(bookPaths.selection.to(at))
  const memberId = /hoi-dong\/([0-9a-f-]{36})\/roi/u.exec(page.html)?.[1] ?? ''
  await clerk.submit(bookPaths.memberLeaves.to({ ...at, memberId }), {})
  expect((await publish({ giaiTrinh: '' })).status).toBe(422)
  const out = await publish({ giaiTrinh: 'Tờ trình và quyết định của tỉnh sẽ bổ sung.' })
  expect(out.location, out.html.replace(/<[^>]*>/gu, ' ').slice(600, 2_600)).toBe(
    bookPaths.school.to({ code: school.code }, { nam: year }),
  )
})

test('everybody reads the list, its votes and its minutes, and nobody’s name', async () => {
  const { html } = await anybody.open(bookPaths.school.to({ code: school.code }, { nam: year }))
  for (const words of [
    'Toán 6',
    'Cánh diều',
    'NXB Đại học Sư phạm',
    '27.000 đồng',
    '6/8',
    'N.T.M.H.',
    '10/11',
  ])
    expect(html, words).toContain(words)
  expect(html).toContain('Tờ trình và quyết định của tỉnh sẽ bổ sung.')
  expect(html).toContain('họp tổ Toán ngày 03/03/2025 với đại diện cha mẹ học sinh')
  for (const name of ['Minh Hà', 'Văn Bình', 'Văn Thân', '0912345678']) expect(html, name).not.toContain(name)
  const { rows } = await app.owner.query(
    `select publication.duty_code, publication.occasion, version.content::text as content
     from disclosure.publication publication
     join disclosure.publication_version version on version.publication_id = publication.id
     where publication.kind = 'textbook-selection'`,
  )
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ duty_code: 'textbook-list', occasion: year })
  expect(rows[0].content).not.toMatch(/Minh Hà|Văn Bình|Văn Thân|0912345678/u)
  expect((await anybody.open(bookPaths.schools.to({}, { nam: year }))).html).toContain('1 quyển')
})

test('a change of a book has a reason, and the former one stays to be read', async () => {
  const bang = book.replace('Cánh diều', 'Chân trời sáng tạo')
  await write(bookPaths.choices.to(at), { bang, version: await version() })
  expect((await write(bookPaths.choices.to(at), { bang: book, version: '1' })).status).toBe(409)
  expect((await publish({ giaiTrinh: 'Như trước' })).html).toContain('Ghi lý do thay đổi')
  await publish({ giaiTrinh: 'Như trước', lyDo: 'Nơi cung ứng hết sách' })
  const { html } = await anybody.open(bookPaths.school.to({ code: school.code }, { nam: year }))
  expect(html).toContain('Nơi cung ứng hết sách')
  expect(html).toContain('Chân trời sáng tạo')
})

test('a scan is published only when somebody says that its names are covered', async () => {
  const scan = { buoc: 'council-meeting', ngay: '11/03/2025', tep: exampleInvoice }
  const refused = await write(bookPaths.step.to(at), scan)
  expect(refused.status).toBe(422)
  expect(refused.html).toContain('Không đọc được chữ trong tệp')
  await step('council-meeting', '11/03/2025', { ...scan, daCheTen: 'co' })
})

test('a purchase that parents paid for is explained, flagged and looked into; withdrawn it leaves its trace', async () => {
  const path = bookPaths.newPurchase.to({ code: school.code, year: '2026-2027' })
  const bought = {
    loai: 'reference',
    ngayMua: '20/10/2026',
    bang: 'Từ điển tiếng Việt | NXB Đà Nẵng | 10 | 120.000\nTruyện đọc lớp 6 | NXB Trẻ | 4 | 45.500',
    noiBan: 'Nhà sách Tân An',
    quanHe: 'khong',
    nguon: 'parents',
    quyetDinh: '45/QĐ-THCS',
    ngayQuyetDinh: '12/10/2026',
    hoaDon: '0000123',
    tep: exampleInvoice,
  }
  expect((await write(path, { ...bought, bang: 'Từ điển | | mười | 120.000' })).html).toContain(
    'Dòng 1: số lượng chưa đúng',
  )
  const entered = await write(path, bought)
  const purchaseId = /lan-mua\/([0-9a-f-]{36})/u.exec(entered.location ?? '')?.[1] ?? ''
  const address = bookPaths.bought.to({ code: school.code }, { nam: '2026-2027' })
  expect((await anybody.open(address)).html).not.toContain('Từ điển')

  await principal.open(bookPaths.purchase.to({ purchaseId }))
  const silent = await principal.submit(bookPaths.releasePurchase.to({ purchaseId }), { giaiTrinh: '' })
  expect(silent.status).toBe(422)
  await principal.submit(bookPaths.releasePurchase.to({ purchaseId }), { giaiTrinh: 'Sẽ trả lại tiền' })
  const { html } = await anybody.open(address)
  for (const words of [
    '1.382.000 đồng',
    'Nhà sách Tân An',
    'Mua bằng tiền thu của cha mẹ học sinh',
    'Sẽ trả lại tiền',
  ])
    expect(html, words).toContain(words)
  const { rows } = await app.owner.query(`select source, problem, title from disclosure.fee_finding`)
  expect(rows).toEqual([
    {
      source: 'rule',
      problem: 'not-listed',
      title: 'Mua sách, thiết bị bằng tiền thu của cha mẹ học sinh (1.382.000 đồng)',
    },
  ])

  const figure = bookIndicators.find(({ code }) => code === 'book-purchase-flagged-rate')
  const question = {
    units: [school.id],
    period: { from: localDate('2026-11-01'), to: localDate('2026-11-30') },
    asAt: new Date('2026-11-30T00:00:00Z'),
  }
  expect(await figure?.compute(app.database, question)).toEqual({ numerator: 1, denominator: 1 })
  await principal.open(bookPaths.purchase.to({ purchaseId }))
  await principal.submit(bookPaths.withdrawPurchase.to({ purchaseId }), { lyDo: 'Ghi nhầm nguồn tiền' })
  expect((await anybody.open(address)).html).not.toContain('Từ điển')
  // Withdrawing makes no figure better.
  expect(await figure?.compute(app.database, question)).toEqual({ numerator: 1, denominator: 1 })
  await expect(
    app.database
      .updateTable('disclosure.book_purchase')
      .set({ state: 'proposed' })
      .where('id', '=', purchaseId)
      .execute(),
  ).rejects.toThrow()
})

test('the share of textbooks with votes and minutes is what a recount by hand says', async () => {
  const figure = bookIndicators.find(({ code }) => code === 'textbook-minutes-public-rate')
  const question = {
    units: [school.id],
    period: { from: localDate('2026-11-01'), to: localDate('2026-11-30') },
    asAt: new Date('2026-11-30T00:00:00Z'),
  }
  expect(await figure?.compute(app.database, question)).toEqual({ numerator: 1, denominator: 1 })
  expect(
    await figure?.compute(app.database, { ...question, asAt: new Date('2026-11-01T00:00:00Z') }),
  ).toBeNull()
})

test('nobody else gets in, and no school year before the law that content knows', async () => {
  const stranger = app.as('')
  expect((await stranger.open(bookPaths.selection.to(at))).html).not.toContain('Chọn sách giáo khoa')
  expect((await clerk.open(bookPaths.selection.to({ ...at, year: '2019-2020' }))).status).toBe(404)
  expect((await anybody.open(bookPaths.school.to({ code: 'khong-co' }))).status).toBe(404)
})
