import { expect, test } from 'vitest'
import type { Visitor } from '../../../../test/app/visitor.ts'
import { readReceiptCode } from '../../../platform/kernel/receipt-code.ts'
import { trackingPaths } from '../tracking/paths.ts'
import { formHref } from './door-address.ts'
import { intakeApp } from './intake-app.builder.tsx'
import { intakeJobs } from './intake-routes.ts'
import { intakePaths, kindSlugs } from './paths.ts'

const app = await intakeApp()
const { school } = app
const feedback = formHref('feedback', school.code, 'work')
const named = { ten: 'co', hoTen: 'Bà Nguyễn Thị Tư', dienThoai: '0912345678' }

const codeIn = (html: string) => /\d{4} \d{4} \d{4} \d{4}/u.exec(html)?.[0] ?? ''
const requestIdIn = (html: string) => /name="requestId" value="([^"]+)"/u.exec(html)?.[1] ?? ''

async function fileFeedback(visitor: Visitor, typed: Readonly<Record<string, string>> = {}) {
  const form = await visitor.open(feedback)
  const receipt = await visitor.submitAndFollow(feedback, {
    requestId: requestIdIn(form.html),
    text: 'Trường thu 450.000 đồng quỹ lớp',
    ...named,
    ...typed,
  })
  return { receipt, code: codeIn(receipt.html) }
}

async function enter(visitor: Visitor, code: string) {
  await visitor.open(trackingPaths.enter.to({}))
  return visitor.submitAndFollow(trackingPaths.enter.to({}), { ma: code })
}

test('sending the same form twice is one case, and shows the same receipt code', async () => {
  const visitor = app.visitor()
  const form = await visitor.open(feedback)
  const typed = { requestId: requestIdIn(form.html), text: 'Nhà vệ sinh hỏng', ...named }
  const before = await app.countCases()
  const first = await visitor.submit(feedback, typed)
  const second = await visitor.submit(feedback, typed)
  expect(first.location).toMatch(/^\/noi-voi-chung-toi\/bien-nhan\//u)
  expect(second.location).toBe(first.location)
  expect(await app.countCases()).toBe(before + 1)
  const [one, other] = [await visitor.open(first.location ?? ''), await visitor.open(second.location ?? '')]
  expect(readReceiptCode(codeIn(one.html))).toBeDefined()
  // Taken up within ten working days, answered within so many more: neither is passed off as the other.
  expect(one.html).toContain('Thời hạn xử lý ban đầu')
  expect(one.html).toContain('chậm nhất, nếu được nhận giải quyết')
  expect(codeIn(other.html)).toBe(codeIn(one.html))
  // Another browser that learns the address is shown nothing, and after an hour nobody is.
  expect(codeIn((await app.visitor().open(first.location ?? '')).html)).toBe('')
  const started = app.now()
  app.setNow(new Date(started.getTime() + 61 * 60_000))
  expect(codeIn((await visitor.open(first.location ?? '')).html)).toBe('')
  app.setNow(started)
})

test('an unknown code tells nothing, a slip of the pen is named, and another’s case stays closed', async () => {
  const visitor = app.visitor()
  const { code } = await fileFeedback(visitor)
  const plain = (html: string) => html.replaceAll(/name="_csrf" value="[^"]*"/gu, '')
  const wrong = await enter(visitor, '1234 5678 9012 3457')
  expect(wrong.status).toBe(422)
  expect(wrong.html).toContain('gõ nhầm')
  const [one, other] = [
    await enter(visitor, withCheck('10000000000000')),
    await enter(visitor, withCheck('98765432109876')),
  ]
  expect(one.html).toContain('Không mở được hồ sơ nào')
  expect(plain(one.html)).toBe(plain(other.html))

  const mine = await enter(visitor, code.replaceAll(' ', ''))
  expect(mine.html).toContain('Trường thu 450.000 đồng quỹ lớp')
  expect(mine.headers['cache-control']).toBe('no-store')
  expect(String(mine.headers['set-cookie'])).toContain('HttpOnly')

  const stranger = app.visitor()
  expect((await stranger.open(trackingPaths.case.to({}))).html).toContain('Mã biên nhận')
  const cookie = /ho-so=([^;]+)/u.exec(String(mine.headers['set-cookie']))?.[1] ?? ''
  const [id = '', until = '', signed = ''] = cookie.split('.')
  const later = (Number.parseInt(until, 36) + 1).toString(36)
  const others = await app.newestCase()
  for (const forged of [
    `${others.id}.${later}.${signed}`,
    `${id}.${later}.${signed}`,
    'x',
    `${id}.${until}.`,
  ]) {
    stranger.setCookie('ho-so', forged)
    const answered = await stranger.open(trackingPaths.case.to({}))
    expect(answered.html).not.toContain('450.000')
  }
  const started = app.now()
  app.setNow(new Date(started.getTime() + 31 * 60_000))
  expect((await visitor.open(trackingPaths.case.to({}))).html).not.toContain('450.000')
  app.setNow(started)
})

test('whoever filed it reads the answer but never what staff say among themselves, rates it once and goes higher', async () => {
  const visitor = app.visitor()
  const { code } = await fileFeedback(visitor, { thuDienTu: 'tu@example.vn' })
  const { id } = await app.newestCase()
  const { rows: letters } = await app.owner.query<{ subject: string; text_body: string }>(
    `select subject, text_body from platform.mail where recipient = 'tu@example.vn'`,
  )
  expect(letters).toHaveLength(1)
  expect(JSON.stringify(letters)).not.toMatch(/450\.000|Tư/u)
  expect(JSON.stringify(letters)).not.toContain(code)
  await app.answer(id)
  await app.owner.query(
    `insert into cases.act (case_id, sequence, type, at, actor_kind, person_id, data)
     values ($1, 4, 'noted', $2, 'staff', $3, '{"details":{"text":"GHI CHÚ NỘI BỘ"},"data":{}}')`,
    [id, app.now(), app.person(school.id, 'principal').id],
  )
  await app.owner.query('update cases.case set sequence = 4 where id = $1', [id])
  const page = await enter(visitor, code)
  expect(page.html).toContain(app.noteOfStaff)
  expect(page.html).not.toContain('NỘI BỘ')

  const rating = { diem: '2', nhanXet: 'Chưa nói rõ' }
  await visitor.submitAndFollow(trackingPaths.rate.to({}), rating)
  const again = await visitor.submit(trackingPaths.rate.to({}), rating)
  expect(again.status).toBe(422)
  const { rows } = await app.owner.query('select score from cases.rating where case_id = $1', [id])
  expect(rows).toEqual([{ score: 2 }])

  const higher = await visitor.open(trackingPaths.higher.to({}))
  const seen = /name="thayDen" value="(\d+)"/u.exec(higher.html)?.[1] ?? ''
  const receipt = await visitor.submitAndFollow(trackingPaths.higher.to({}), {
    thayDen: seen,
    noiDung: 'Trường chưa trả lại tiền',
  })
  expect(codeIn(receipt.html)).not.toBe('')
  expect(codeIn(receipt.html)).not.toBe(code)
  const above = await app.newestCase()
  expect(above.about_unit_id).toBe(school.id)
  expect(above.unit_id).not.toBe(school.id)
  expect((await visitor.open(trackingPaths.case.to({}))).html).toContain(
    `Đã đưa lên cấp trên: hồ sơ ${above.code}`,
  )
})

test('what is said of a principal never reaches the school', async () => {
  const visitor = app.visitor()
  const address = formHref('complaint', school.code, 'head')
  const form = await visitor.open(address)
  expect(form.html).toContain('gửi thẳng lên cấp trên')
  const filed = await visitor.submit(address, {
    requestId: requestIdIn(form.html),
    instance: 'first',
    against: 'act',
    knownOn: '01/11/2026',
    text: 'Hiệu trưởng từ chối nhận hồ sơ chuyển trường của con tôi.',
    wish: 'Nhận hồ sơ.',
    representing: 'no',
    hoTen: 'Lê Văn Ba',
    diaChi: '12 Hùng Vương',
  })
  expect(filed.status).toBe(303)
  const { unit_id, about_unit_id, kind } = await app.newestCase()
  expect({ kind, about: about_unit_id }).toEqual({ kind: 'complaint', about: school.id })
  expect(unit_id).not.toBe(school.id)
})

test('a denunciation is not taken as feedback without a warning, and the door says where it belongs', async () => {
  const visitor = app.visitor()
  const form = await visitor.open(feedback)
  const typed = { requestId: requestIdIn(form.html), text: 'Tôi tố cáo thầy A nhận tiền chạy điểm', ...named }
  const before = await app.countCases()
  const warned = await visitor.submit(feedback, typed)
  expect(warned.status).toBe(422)
  expect(warned.html).toContain('Có vẻ bạn đang tố cáo một người')
  expect(await app.countCases()).toBe(before)
  expect((await visitor.submit(feedback, { ...typed, khongToCao: 'da-doc' })).status).toBe(303)
  const door = await visitor.open(
    intakePaths.door.to({}, { viec: 'chua-dung', muon: 'xu-ly-nguoi', noi: school.code }),
  )
  expect(door.html).toContain('Đừng viết tố cáo vào mục phản ánh')
})

test('a draft is opened with its code alone, and is gone when it was sent or after thirty days', async () => {
  const visitor = app.visitor()
  await visitor.open(feedback)
  const save = intakePaths.saveDraft.to({ kind: kindSlugs.feedback }, { noi: school.code })
  const saved = await visitor.submit(save, { text: 'Bữa ăn trưa thiếu rau', ten: 'khong' })
  const code = codeIn(saved.html)
  expect(saved.status).toBe(200)
  const { rows } = await app.owner.query<{ sealed: Buffer }>('select sealed from cases.draft')
  expect(rows.every(({ sealed }) => !sealed.toString('utf8').includes('rau'))).toBe(true)

  const other = app.visitor()
  await other.open(intakePaths.resume.to({}))
  expect((await other.submit(intakePaths.resume.to({}), { ma: withCheck('12345678901234') })).status).toBe(
    422,
  )
  const resumed = await other.submit(intakePaths.resume.to({}), { ma: code })
  expect(resumed.html).toContain('Bữa ăn trưa thiếu rau')
  const sent = await other.submit(feedback, {
    requestId: requestIdIn(resumed.html),
    text: 'Bữa ăn trưa thiếu rau',
    ten: 'khong',
    maNhap: code,
  })
  expect(sent.status).toBe(303)
  expect((await other.submit(intakePaths.resume.to({}), { ma: code })).status).toBe(422)

  await visitor.open(feedback)
  await visitor.submit(save, { text: 'Để mai viết tiếp', ten: 'khong' })
  const left = async () =>
    (
      await app.owner.query<{ left: number }>(
        'select ((select count(*) from cases.draft) + (select count(*) from cases.filed_form))::int as left',
      )
    ).rows[0]?.left
  expect(await left()).toBeGreaterThan(1)
  const month = new Date(app.now().getTime() + 31 * 86_400_000)
  for (const job of intakeJobs) await job.run({ database: app.database, now: month })
  expect(await left()).toBe(0)
})

test('a clerk enters yesterday’s call: the clock starts when it came, and only for their own unit', async () => {
  const clerk = app.signedIn(app.person(school.id, 'school-clerk').email)
  const address = intakePaths.deskForm.to({ kind: kindSlugs.feedback }, { noi: school.code })
  const form = await clerk.open(address)
  const typed = {
    requestId: requestIdIn(form.html),
    text: 'Cổng trường ùn tắc giờ tan học',
    ten: 'khong',
    kenh: 'hotline',
    ngayNhan: '23/11/2026',
    gioNhan: '08:30',
  }
  const late = await clerk.submit(address, { ...typed, ngayNhan: '25/11/2026' })
  expect(late.html).toContain('không thể sau lúc này')
  const receipt = await clerk.submitAndFollow(address, typed)
  expect(receipt.html).toContain('08:30, 23/11/2026')
  expect((await app.newestCase()).received_at.toISOString()).toBe('2026-11-23T01:30:00.000Z')
  const pdf = /href="(\/noi-voi-chung-toi\/bien-nhan\/[^"]+\/tep)"/u.exec(receipt.html)?.[1] ?? ''
  expect((await clerk.open(pdf)).bytes.subarray(0, 5).toString()).toBe('%PDF-')
  const another = app.example.records.units.findLast(
    ({ kind, validTo }) => kind === 'school' && validTo === null,
  )
  const foreign = intakePaths.deskForm.to({ kind: kindSlugs.feedback }, { noi: another?.code ?? '' })
  expect((await clerk.open(foreign)).status).toBe(404)
  expect((await app.visitor().open(intakePaths.desk.to({}))).status).not.toBe(200)
})

test('published answers are found without diacritics, and a withdrawn one leaves its place and reason', async () => {
  const visitor = app.visitor()
  await fileFeedback(visitor)
  const first = await app.newestCase()
  await app.publish(first.id, {
    question: 'Quỹ lớp có bắt buộc không?',
    answer: 'Không. Đóng góp là tự nguyện.',
  })
  await fileFeedback(visitor)
  const second = await app.newestCase()
  await app.publish(second.id, { question: 'Chuyện riêng', answer: 'Riêng tư' }, 'Có thông tin cá nhân')
  const list = await visitor.open('/hoi-dap')
  expect(list.html).toContain('Quỹ lớp có bắt buộc không?')
  expect(list.html).toContain('Có thông tin cá nhân')
  expect(list.html).not.toContain('Riêng tư')
  expect((await visitor.open('/hoi-dap?q=quy+lop')).html).toContain(first.code)
  expect((await visitor.open('/hoi-dap?q=rieng')).html).not.toContain(second.code)
  expect((await visitor.open(`/hoi-dap/${second.code}`)).html).toContain('Nội dung này đã được rút')
  expect((await visitor.open('/hoi-dap/PA-2026-999999')).status).toBe(404)
})

function withCheck(digits: string): string {
  return digits + String(98n - ((BigInt(digits) * 100n) % 97n)).padStart(2, '0')
}

test('a second complaint goes to the body above with its own clock, and the school cannot read it any more', async () => {
  const visitor = app.visitor()
  const address = formHref('complaint', school.code, 'work')
  const form = await visitor.open(address)
  const filed = await visitor.submitAndFollow(address, {
    requestId: requestIdIn(form.html),
    instance: 'first',
    against: 'act',
    knownOn: '01/11/2026',
    text: 'Cô giáo chủ nhiệm không cho con tôi dự thi.',
    wish: 'Cho thi bù.',
    representing: 'no',
    hoTen: 'Lê Văn Ba',
    diaChi: '12 Hùng Vương',
  })
  const { id } = await app.newestCase()
  await app.staff(id, 'accept', '')
  await app.assign(id)
  await app.staff(id, 'decide', 'Không chấp nhận khiếu nại.')
  await app.staff(id, 'send', '')
  await enter(visitor, codeIn(filed.html))
  const appeal = trackingPaths.move.to({ transition: 'appeal' })
  const page = await visitor.open(appeal)
  const seen = /name="thayDen" value="(\d+)"/u.exec(page.html)?.[1] ?? ''
  const after = await visitor.submitAndFollow(appeal, {
    thayDen: seen,
    noiDung: 'Tôi không đồng ý.',
    tep: { fileName: 'don.txt', bytes: Buffer.from('Đơn khiếu nại lần hai') },
  })
  expect(after.html).toContain('Đã nhận đơn khiếu nại lần hai')
  expect(after.html).toContain('don.txt')
  const found = await app.newestCase()
  expect(found.id).toBe(id)
  expect(found.state).toBe('second-received')
  expect(found.unit_id).not.toBe(school.id)
  const { rows } = await app.owner.query(
    `select clock, unit_id = $2 as above from cases.clock where case_id = $1 and stopped_at is null`,
    [id, found.unit_id],
  )
  expect(rows).toEqual([{ clock: 'accept-second', above: true }])
})

test('a complaint about a decision made elsewhere begins with its code and reason, and no address holds a word of it', async () => {
  const visitor = app.visitor()
  const about = (code: string) => `${formHref('complaint', school.code, 'work')}&hs=${code}`
  const form = await visitor.open(about('HS-123456-7890'))
  expect(form.html).toContain('value="Kết quả tuyển sinh HS-123456-7890"')
  expect(form.html).toContain('Lý do: nhóm hết chỗ')
  expect(form.html).toContain('value="20/11/2026"')
  expect((await visitor.open(about('Nguyễn Thị Bông'))).html).not.toMatch(/Kết quả tuyển sinh|Bông/u)
})
