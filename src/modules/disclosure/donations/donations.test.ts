import { expect, test } from 'vitest'
import { idSchema } from '../../../platform/kernel/ids.ts'
import { moneyHeld } from '../domain/donations/book.ts'
import { loadBook } from '../store/donation-ledger.ts'
import { donationApp, onePixel } from './donation-app.builder.tsx'
import { donationPaths } from './paths.ts'

const app = await donationApp()
const { database, officeId, schoolId } = app
const clerk = app.as(app.person(schoolId, 'school-clerk').email)
const principal = app.as(app.person(schoolId, 'principal').email)
const board = app.as(app.person(schoolId, 'inspection-board-member').email)
const head = app.as(app.person(officeId, 'head').email)
const stranger = app.as('')

const plan = {
  donVi: schoolId,
  loai: 'repair',
  ten: 'Sửa nhà vệ sinh học sinh',
  mucDich: 'Nhà vệ sinh xuống cấp, 420 học sinh dùng chung 4 phòng',
  thuHuong: 'Học sinh của trường',
  cachLam: 'Vận động tự nguyện, không quy định mức bình quân, mức tối thiểu',
  duToan: 'Vật liệu | 30.000.000\nNhân công | 20.000.000',
  giaiDoan: 'Thiết kế, dự toán\nThi công\nNghiệm thu, bàn giao',
  tuNgay: '24/11/2026',
  denNgay: '31/12/2026',
  hoanThanh: '15/02/2027',
}
let appealId = ''
const params = () => ({ appealId })
const version = async () => {
  const row = await database
    .selectFrom('disclosure.donation_appeal')
    .select(['version', 'state', 'number'])
    .where('id', '=', appealId)
    .executeTakeFirstOrThrow()
  return { ...row, text: String(row.version) }
}
const step = async (who: typeof clerk, viec: string, lyDo = '') => {
  await who.open(donationPaths.desk.to(params()))
  return who.submit(donationPaths.step.to(params()), { viec, lyDo, phienBan: (await version()).text })
}

test('a plan that sets a level or pays what gifts must not pay is refused with the article', async () => {
  await clerk.open(donationPaths.create.to({}))
  const refused = await clerk.submit(donationPaths.create.to({}), {
    ...plan,
    cachLam: 'Mỗi học sinh ủng hộ 300.000 đồng',
    duToan: 'Thưởng giáo viên | 5.000.000',
  })
  expect(refused.status).toBe(422)
  expect(refused.html).toContain('Thông tư 16/2018/TT-BGDĐT')
  expect(refused.html).toContain('Không được nêu mức cho mỗi học sinh')
  expect(refused.html).toContain('Không được vận động tài trợ cho khoản này')
})

test('the school writes and sends, the office approves, and only then it is public', async () => {
  await clerk.open(donationPaths.create.to({}))
  const written = await clerk.submit(donationPaths.create.to({}), plan)
  appealId = /tai-tro\/([0-9a-f-]{36})/.exec(written.location ?? '')?.[1] ?? ''
  expect(appealId).not.toBe('')
  const { number } = await version()
  const address = donationPaths.appeal.to({ number: String(number) })
  expect((await stranger.open(address)).status).toBe(404)
  expect((await step(clerk, 'send')).status).toBe(409)
  expect((await step(principal, 'send')).location).toContain('luu=1')
  expect((await step(principal, 'approve')).status).toBe(409)
  expect((await head.open(donationPaths.desk.to(params()))).html).toContain('09/12/2026')
  expect((await step(head, 'approve')).location).toContain('luu=1')
  expect((await stranger.open(address)).html).toContain('Đã phê duyệt')
  const { rows } = await app.owner.query(
    'select kind, duty_code, occasion from disclosure.publication where subject_id = $1',
    [appealId],
  )
  expect(rows).toEqual([
    { kind: 'donation-appeal', duty_code: 'school-sponsorship-plan', occasion: `TT-${number}` },
  ])
})

let code = ''
test('gifts are booked with a receipt; names of persons are never public', async () => {
  expect((await step(principal, 'open')).location).toContain('luu=1')
  const gift = {
    hinhThuc: 'money',
    soTien: '40.000.000',
    loaiNtt: 'person',
    tenNtt: 'Nguyễn Thị Hảo',
    tuNguyen: '1',
    neuTen: '1',
    ngayNhan: '24/11/2026',
  }
  await clerk.open(donationPaths.gift.to(params()))
  const without = { ...gift, tuNguyen: undefined }
  expect(
    (await clerk.submit(donationPaths.gift.to(params()), JSON.parse(JSON.stringify(without)))).status,
  ).toBe(422)
  const recorded = await clerk.submit(donationPaths.gift.to(params()), gift)
  const receipt = await clerk.open(recorded.location ?? '')
  code = /<code>([0-9A-Z-]{19})<\/code>/.exec(receipt.html)?.[1] ?? ''
  expect(code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/)
  // Nobody else sees the code, the principal included.
  expect((await principal.open(recorded.location ?? '')).html).not.toContain(code)
  const paper = await clerk.open((recorded.location ?? '').replace('?', '/bien-nhan.pdf?'))
  expect(paper.bytes.subarray(0, 4).toString()).toBe('%PDF')

  await clerk.open(donationPaths.gift.to(params()))
  for (const more of [
    {
      hinhThuc: 'in-kind',
      moTa: 'Bồn rửa',
      soLuong: '4',
      donViTinh: 'chiếc',
      dinhGia: 'unvalued',
      loaiNtt: 'organisation',
      tenNtt: 'Công ty Sứ Tân An',
      neuTen: '1',
    },
    {
      hinhThuc: 'labour',
      moTa: 'Dọn mặt bằng',
      soNgay: '12',
      loaiNtt: 'organisation',
      tenNtt: 'Đoàn phường',
    },
  ]) {
    const answered = await clerk.submit(donationPaths.gift.to(params()), {
      tuNguyen: '1',
      ngayNhan: '24/11/2026',
      ...more,
    })
    expect(answered.location, answered.html.slice(0, 3_000)).toContain('phieu=')
  }
  const page = await stranger.open(donationPaths.appeal.to({ number: String((await version()).number) }))
  expect(page.html).toContain('40.000.000 đồng')
  expect(page.html).toContain('Công ty Sứ Tân An')
  expect(page.html).not.toContain('Hảo')
  expect(page.html).not.toContain('Đoàn phường')
})

const file = { fileName: 'hoa-don.png', mediaType: 'image/png', bytes: onePixel.bytes }
const propose = async (who: typeof clerk, soTien: string, khoan = '1') => {
  await who.open(donationPaths.spend.to(params()))
  return who.submit(donationPaths.spend.to(params()), {
    khoan,
    soTien,
    noiDung: 'Gạch, xi măng',
    chiTu: 'bank',
    ngayChi: '24/11/2026',
    noiNhanTien: 'Công ty Vật liệu Tân An',
    loaiNoiNhan: 'organisation',
    chungTu: 'HD 00123',
    tep: file,
  })
}
const decide = async (who: typeof clerk, duyet = 'co', lyDo = '') => {
  const spend = await database
    .selectFrom('disclosure.donation_spend')
    .select(['id', 'number'])
    .where('appeal_id', '=', appealId)
    .orderBy('number', 'desc')
    .executeTakeFirstOrThrow()
  await who.open(donationPaths.desk.to(params()))
  return who.submit(donationPaths.decideSpend.to({ ...params(), spendId: spend.id }), {
    duyet,
    [`lyDo.${spend.number}`]: lyDo,
  })
}

test('overspending is refused, whoever proposed cannot approve, and a second pair of eyes moves the money', async () => {
  const above = await propose(clerk, '40.000.001')
  expect(above.status).toBe(409)
  expect(above.html).toContain('Vượt quá số dư của đợt vận động: chỉ còn 40.000.000 đồng')
  expect((await propose(clerk, '30.000.001')).html).toContain('Vượt dự toán')
  expect((await propose(principal, '1.000.000')).location).toContain('luu=1')
  expect((await decide(principal)).html).toContain('không được tự duyệt')
  expect((await decide(principal, 'khong', 'sai')).html).toContain('không được tự duyệt')
  await propose(clerk, '25.000.000')
  expect((await decide(clerk)).status).toBe(403)
  expect((await decide(principal)).location).toContain('luu=1')
  expect(moneyHeld(await loadBook(database, idSchema('donation-appeal').parse(appealId)))).toBe(15_000_000n)
})

test('a change of costs is public with its reason, and never below what is spent', async () => {
  await principal.open(donationPaths.revise.to(params()))
  const revise = (duToan: string) =>
    principal.submit(donationPaths.revise.to(params()), { duToan, lyDo: 'Giá cát tăng' })
  expect((await revise('Vật liệu | 24.000.000\nNhân công | 20.000.000')).html).toContain(
    'không được thấp hơn số đã chi',
  )
  expect((await revise('Vật liệu | 32.000.000\nNhân công | 20.000.000')).location).toContain('luu=1')
  const page = await stranger.open(donationPaths.appeal.to({ number: String((await version()).number) }))
  expect(page.html).toContain('Giá cát tăng')
})

test('the board watches stage by stage; the principal can neither write nor change its minutes', async () => {
  await step(principal, 'close')
  expect((await step(principal, 'start-works')).html).toContain('ý kiến nhà tài trợ')
  const done = async (stage: string) => {
    await clerk.open(donationPaths.desk.to(params()))
    return clerk.submit(donationPaths.stage.to({ ...params(), stage }), { [`xong.${stage}`]: '24/11/2026' })
  }
  expect((await done('1')).html).toContain('Hãy hỏi ý kiến nhà tài trợ về thiết kế')
  await principal.open(donationPaths.desk.to(params()))
  await principal.submit(donationPaths.consult.to(params()), {})
  expect((await done('1')).location).toContain('luu=1')
  expect((await step(principal, 'start-works')).location).toContain('luu=1')

  const minute = {
    giaiDoan: '2',
    ngay: '24/11/2026',
    ketQua: 'concern',
    daThay: 'Xây đúng thiết kế, thiếu ống thoát',
    kienNghi: 'Lắp thêm ống thoát nước',
    tep: file,
  }
  expect((await principal.open(donationPaths.minute.to(params()))).status).toBe(403)
  await board.open(donationPaths.minute.to(params()))
  const phone = await board.submit(donationPaths.minute.to(params()), { ...minute, daThay: 'Gọi 0912345678' })
  expect(phone.html).toContain('không được có tên, số điện thoại')
  expect((await board.submit(donationPaths.minute.to(params()), minute)).location).toContain('luu=1')
  const page = await stranger.open(donationPaths.appeal.to({ number: String((await version()).number) }))
  expect(page.html).toContain('Lắp thêm ống thoát nước')
  expect(page.html).toContain('09/12/2026')
  const picture = /src="([^"]*\/anh\/[^"]*)"/.exec(page.html)?.[1] ?? ''
  expect((await stranger.open(picture)).headers['content-type']).toBe('image/png')
})

test('a donor speaks with the code of the receipt, and the school answers in public', async () => {
  await stranger.open(donationPaths.receipt.to({}))
  expect((await stranger.submit(donationPaths.receipt.to({}), { ma: 'AAAA-BBBB-CCCC-DDDD' })).status).toBe(
    422,
  )
  const seen = await stranger.submit(donationPaths.receipt.to({}), { ma: code.toLowerCase() })
  expect(seen.html).toContain('BN 1')
  expect(seen.html).toContain('/log/proof/of/')
  const said = await stranger.submitAndFollow(donationPaths.opinion.to({}), {
    ma: code,
    yKien: 'Nên dùng vòi tiết kiệm nước',
  })
  expect(said.html).toContain('Đã gửi ý kiến')
  const opinion = await database
    .selectFrom('disclosure.donation_opinion')
    .select('id')
    .executeTakeFirstOrThrow()
  await principal.open(donationPaths.desk.to(params()))
  const answered = await principal.submit(donationPaths.answer.to({ ...params(), opinionId: opinion.id }), {
    [`tomTat.${opinion.id}`]: 'Đề nghị dùng vòi tiết kiệm nước',
    [`traLoiNtt.${opinion.id}`]: 'Trường đã chọn vòi tiết kiệm nước',
  })
  expect(answered.location).toContain('luu=1')
})

test('it is settled when everything is done and answered, and the balance is public to the last đồng', async () => {
  await propose(clerk, '15.000.000', '2')
  await decide(principal)
  expect((await step(principal, 'settle')).html).toContain('Còn giai đoạn chưa hoàn thành')
  for (const stage of ['2', '3']) {
    await clerk.open(donationPaths.desk.to(params()))
    await clerk.submit(donationPaths.stage.to({ ...params(), stage }), { [`xong.${stage}`]: '24/11/2026' })
  }
  expect((await step(principal, 'settle')).html).toContain('Còn chứng từ chi chưa duyệt')
  const own = await database
    .selectFrom('disclosure.donation_spend')
    .select(['id', 'number', 'proposed_by'])
    .where('appeal_id', '=', appealId)
    .where('number', '=', 1)
    .executeTakeFirstOrThrow()
  const deputy = app.example.people.find(
    ({ id, assignments }) =>
      id !== own.proposed_by &&
      assignments.some(
        ({ unitId, role, validTo }) => unitId === schoolId && role === 'principal' && validTo === null,
      ),
  )
  if (deputy === undefined) throw new RangeError('the school has no deputy')
  const second = app.as(deputy.email)
  await second.open(donationPaths.desk.to(params()))
  await second.submit(donationPaths.decideSpend.to({ ...params(), spendId: own.id }), {
    duyet: 'khong',
    'lyDo.1': 'Lập nhầm',
  })
  expect((await step(principal, 'settle')).html).toContain('Còn hiện vật chưa đưa vào sử dụng')
  await clerk.open(donationPaths.book.to(params()))
  const used = await clerk.submit(donationPaths.book.to(params()), {
    viec: 'use-items',
    soLuong: '4',
    khoan: '1',
    taiKhoan: 'bank',
    noiDung: 'Lắp 4 bồn rửa',
    ngay: '24/11/2026',
  })
  expect(used.location).toContain('luu=1')
  expect((await step(principal, 'settle')).html).toContain('chưa trả lời')
  const minute = await database
    .selectFrom('disclosure.donation_minute')
    .select('id')
    .executeTakeFirstOrThrow()
  await principal.open(donationPaths.desk.to(params()))
  await principal.submit(donationPaths.reply.to({ ...params(), minuteId: minute.id }), {
    [`traLoi.${minute.id}`]: 'Đã lắp thêm ống thoát',
  })
  expect((await step(principal, 'settle')).location).toContain('luu=1')
  expect((await step(head, 'finish')).location).toContain('luu=1')

  const { number } = await version()
  const page = await stranger.open(donationPaths.appeal.to({ number: String(number) }))
  expect(page.html).toContain('<strong>0 đồng</strong>')
  expect(page.html).toContain('Đã lắp thêm ống thoát')
  for (const format of ['pdf', 'docx', 'xlsx']) {
    const report = await stranger.open(donationPaths.report.to({ number: String(number), format }))
    expect(report.bytes.length, format).toBeGreaterThan(2_000)
  }
  expect((await stranger.open(donationPaths.journal.to({ number: String(number) }))).status).toBe(200)
  const { rows } = await app.owner.query(
    'select kind, count(*)::int from disclosure.donation_publication where appeal_id = $1 group by kind order by kind',
    [appealId],
  )
  expect(rows.map(({ kind }: { kind: string }) => kind)).toEqual([
    'donation-appeal',
    'donation-receipts',
    'donation-settlement',
    'donation-spending',
    'donation-supervision',
  ])
})

test('a member of the board with an interest steps aside and writes nothing more', async () => {
  await clerk.open(donationPaths.create.to({}))
  const written = await clerk.submit(donationPaths.create.to({}), { ...plan, ten: 'Sửa mái hiên' })
  appealId = /tai-tro\/([0-9a-f-]{36})/.exec(written.location ?? '')?.[1] ?? ''
  await step(principal, 'send')
  await step(head, 'return', 'Thiếu bản vẽ')
  await step(principal, 'send')
  await step(head, 'approve')
  await step(principal, 'open')
  await board.open(donationPaths.desk.to(params()))
  await board.submit(donationPaths.stepAside.to(params()), { lyDoLoiIch: 'Nhà thầu là người thân' })
  expect((await board.open(donationPaths.minute.to(params()))).html).toContain('không tham gia giám sát')
  await app.runJobs()
})
