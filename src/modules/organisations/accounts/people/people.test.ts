import { describe, expect, test } from 'vitest'
import { accountsApp, goodPassword } from '../../../../../test/app/accounts-app.ts'
import { timeCode } from '../../../../../test/app/time-code.ts'
import type { Visitor } from '../../../../../test/app/visitor.ts'
import type { RoleCode } from '../../../../platform/contracts/access.ts'
import { dayInVietnam, formatDay } from '../../../../platform/kernel/dates.ts'
import type { UnitId } from '../../../../platform/kernel/ids.ts'

const app = await accountsApp({ kind: 'example' })
const today = formatDay(dayInVietnam(new Date()))
let people = 0

/** Somebody of example data, who signs in with the password alone. */
async function signedIn(role: RoleCode, unitId: UnitId, name = 'Bùi Thị Quản') {
  people += 1
  const email = `quan-ly-${people}@pgd.example.test`
  const personId = await app.appoint({ email, name, role, unitId })
  await app.owner.query('update organisations.person set example = true where id = $1', [personId])
  return { email, personId, visitor: await signIn(email) }
}
async function signIn(email: string, password = goodPassword): Promise<Visitor> {
  const visitor = app.visitor()
  await visitor.open('/dang-nhap')
  await visitor.submit('/dang-nhap', { thu: email, matKhau: password, tiep: '' })
  return visitor
}
const invitation = {
  hoTen: 'Nguyễn Thị Kim Ngân',
  vaiTro: 'teacher',
  chucVu: 'Giáo viên',
  tuNgay: today,
  denNgay: '',
}
async function invite(visitor: Visitor, typed: Record<string, string>) {
  await visitor.open('/nguoi-dung/moi')
  return visitor.submit(
    '/nguoi-dung/moi',
    { ...invitation, ...typed },
    { hidden: { requestId: crypto.randomUUID() } },
  )
}

describe('an invitation', () => {
  test('goes by mail, is accepted with a password and a second step, and the person is in', async () => {
    const principal = await signedIn('principal', app.school)
    const email = 'kim.ngan@kimdong.example.test'
    const invited = await invite(principal.visitor, { thu: ` ${email.toUpperCase()} `, donVi: app.school })
    expect(invited.location).toMatch(/^\/nguoi-dung\/[0-9a-f-]+\?xong=da-moi$/)
    expect((await principal.visitor.open(invited.location ?? '')).html).toContain('Chưa nhận lời mời')

    const [letter] = await app.lettersTo(email)
    expect(letter?.subject).toBe('Lời mời sử dụng hệ thống Minh Bạch')
    expect(letter?.text_body).toContain('vai trò Giáo viên tại Trường Tiểu học Kim Đồng')
    const link = /http:\/\/localhost:3000(\/loi-moi\/[\w-]+)/.exec(letter?.text_body ?? '')?.[1] ?? ''
    const visitor = app.visitor()
    expect((await visitor.open(link)).html).toContain(email)
    const accepted = await visitor.submit(link, { moi: goodPassword, lai: goodPassword })
    expect(accepted.location).toBe('/dang-nhap?loai=da-dat')
    expect((await app.visitor().open(link)).html).toContain('không còn dùng được')

    await visitor.open('/dang-nhap')
    await visitor.submit('/dang-nhap', { thu: email, matKhau: goodPassword, tiep: '' })
    const started = await visitor.submit('/dang-nhap/buoc-hai/ung-dung', { tiep: '' })
    const secret = /<strong>([A-Z2-7 ]{30,})<\/strong>/.exec(started.html)?.[1] ?? ''
    await visitor.submit('/dang-nhap/buoc-hai', { ma: timeCode(secret), tiep: '' })
    expect((await visitor.open('/tai-khoan')).html).toContain('Nguyễn Thị Kim Ngân')
    expect(await app.auditOf('person.invited')).toMatchObject([
      { actor_id: principal.personId, unit_id: app.school, details: { role: 'teacher' } },
    ])
  })

  test('sent again replaces the first; after a week it has ended', async () => {
    const principal = await signedIn('principal', app.school)
    const email = 'gui.lai@kimdong.example.test'
    const invited = await invite(principal.visitor, { thu: email, donVi: app.school })
    const page = invited.location?.split('?')[0] ?? ''
    await principal.visitor.open(page)
    await principal.visitor.submit(`${page}/gui-loi-moi`, {})
    const links = (await app.lettersTo(email)).map(
      ({ text_body }) => /(\/loi-moi\/[\w-]+)/.exec(text_body)?.[1] ?? '',
    )
    expect(links).toHaveLength(2)
    expect((await app.visitor().open(links[0] ?? '')).html).toContain('không còn dùng được')
    expect((await app.visitor().open(links[1] ?? '')).html).toContain('Nhận lời mời')
    app.pass(7 * 24 * 60 + 1)
    expect((await app.visitor().open(links[1] ?? '')).html).toContain('quá bảy ngày')
    app.pass(-(7 * 24 * 60 + 1))
  })

  test('sent twice by a double click makes one person and one letter', async () => {
    const principal = await signedIn('principal', app.school)
    const email = 'hai.lan@kimdong.example.test'
    await principal.visitor.open('/nguoi-dung/moi')
    const hidden = { requestId: crypto.randomUUID() }
    const typed = { ...invitation, thu: email, donVi: app.school }
    const answers = await Promise.all([
      principal.visitor.submit('/nguoi-dung/moi', typed, { hidden }),
      principal.visitor.submit('/nguoi-dung/moi', typed, { hidden }),
    ])
    expect(new Set(answers.map(({ location }) => location)).size).toBe(1)
    expect(await app.lettersTo(email)).toHaveLength(1)
  })

  test('to somebody known gives the role and tells them, without another account', async () => {
    const principal = await signedIn('principal', app.other)
    const teacher = await signedIn('teacher', app.school, 'Hồ Thị Chuyển')
    const invited = await invite(principal.visitor, {
      thu: teacher.email,
      donVi: app.other,
      hoTen: 'Tên Khác',
    })
    expect(invited.location).toContain(teacher.personId)
    expect((await app.lettersTo(teacher.email)).map(({ subject }) => subject)).toEqual([
      'Ông/bà được giao vai trò mới',
    ])
    const again = await invite(principal.visitor, { thu: teacher.email, donVi: app.other })
    expect(again.html).toContain('đã giữ vai trò này')
    const person = await principal.visitor.open(invited.location ?? '')
    expect(person.html).toContain('Hồ Thị Chuyển')
    // What the person is elsewhere is no business of this school.
    expect(person.html).not.toContain('Trường Tiểu học Kim Đồng')
  })

  test('says everything that is wrong at once', async () => {
    const principal = await signedIn('principal', app.school)
    const answered = await invite(principal.visitor, {
      hoTen: '',
      thu: 'không phải thư',
      vaiTro: '',
      donVi: '',
      tuNgay: '31/02/2026',
    })
    expect(answered.status).toBe(422)
    for (const message of [
      'Nhập họ và tên',
      'Nhập địa chỉ thư',
      'Chọn vai trò',
      'Chọn một đơn vị',
      'Nhập ngày',
    ]) {
      expect(answered.html).toContain(message)
    }
    const backwards = await invite(principal.visitor, {
      thu: 'a@b.example.test',
      donVi: app.school,
      denNgay: '01/01/2020',
    })
    expect(backwards.html).toContain('Ngày kết thúc phải từ ngày bắt đầu trở đi')
  })
})

describe('who may', () => {
  test('a teacher manages nobody', async () => {
    const teacher = await signedIn('teacher', app.school)
    expect((await teacher.visitor.open('/nguoi-dung')).status).toBe(403)
    expect((await teacher.visitor.open('/nguoi-dung/moi')).status).toBe(403)
  })

  test('a principal knows the people of the own school alone, and gives no roles above a principal', async () => {
    const principal = await signedIn('principal', app.school)
    const stranger = await signedIn('teacher', app.other, 'Người Trường Khác')
    const list = await principal.visitor.open('/nguoi-dung')
    expect(list.html).not.toContain('Người Trường Khác')
    expect((await principal.visitor.open(`/nguoi-dung/${stranger.personId}`)).status).toBe(404)
    for (const [vaiTro, donVi] of [
      ['principal', app.school],
      ['administrator', app.office],
      ['head', app.office],
      ['teacher', app.other],
    ] as const) {
      const tried = await invite(principal.visitor, { thu: 'leo.thang@example.test', vaiTro, donVi })
      expect(tried.status).toBe(422)
      expect(tried.html).toContain('không có quyền giao vai trò này')
    }
    expect(await app.lettersTo('leo.thang@example.test')).toEqual([])
  })

  test('a head gives everything below but an administrator; roles stay in their kind of unit', async () => {
    const head = await signedIn('head', app.office)
    const refused = await invite(head.visitor, {
      thu: 'ad@example.test',
      vaiTro: 'administrator',
      donVi: app.office,
    })
    expect(refused.html).toContain('không có quyền giao vai trò này')
    const wrongKind = await invite(head.visitor, {
      thu: 'ht@example.test',
      vaiTro: 'principal',
      donVi: app.office,
    })
    expect(wrongKind.html).toContain('không có ở loại đơn vị đã chọn')
    const right = await invite(head.visitor, {
      thu: 'ht@example.test',
      vaiTro: 'principal',
      donVi: app.other,
    })
    expect(right.status).toBe(303)
  })
})

describe('a role', () => {
  test('ended now is gone within a second, in this process and in others', async () => {
    const administrator = await signedIn('administrator', app.office)
    const clerk = await signedIn('school-clerk', app.school)
    const isIn = async () => (await clerk.visitor.send('GET', '/tai-khoan')).status === 200
    expect(await isIn()).toBe(true)
    const page = await administrator.visitor.open(`/nguoi-dung/${clerk.personId}`)
    const held = /name="vaiTroDangGiu" value="([0-9a-f-]+)"/.exec(page.html)?.[1] ?? ''
    const ended = await administrator.visitor.submit(`/nguoi-dung/${clerk.personId}/vai-tro/ket-thuc`, {
      vaiTroDangGiu: held,
      ngay: 'ngay',
    })
    expect(ended.location).toContain('xong=da-ket-thuc')
    expect(await isIn()).toBe(false)
  })

  test('given and taken away on the same day never counted', async () => {
    const administrator = await signedIn('administrator', app.office)
    const person = await signedIn('teacher', app.school)
    const address = `/nguoi-dung/${person.personId}`
    await administrator.visitor.open(address)
    const given = await administrator.visitor.submit(`${address}/vai-tro`, {
      vaiTro: 'school-clerk',
      donVi: app.school,
      chucVu: '',
      tuNgay: today,
      denNgay: '',
    })
    expect(given.location).toContain('xong=da-giao')
    const { rows } = await app.owner.query(
      "select id from organisations.role_assignment where person_id = $1 and role = 'school-clerk'",
      [person.personId],
    )
    await administrator.visitor.open(address)
    const typed = { vaiTroDangGiu: rows[0].id, ngay: 'ngay' }
    await administrator.visitor.submit(`${address}/vai-tro/ket-thuc`, typed)
    const { rows: after } = await app.owner.query(
      'select valid_from - valid_to as days from organisations.role_assignment where id = $1',
      [rows[0].id],
    )
    expect(after).toEqual([{ days: 1 }])
  })

  test('of one’s own cannot be ended by oneself', async () => {
    const administrator = await signedIn('administrator', app.office)
    const { rows } = await app.owner.query(
      'select id from organisations.role_assignment where person_id = $1',
      [administrator.personId],
    )
    const address = `/nguoi-dung/${administrator.personId}`
    const page = await administrator.visitor.open(address)
    expect(page.html).not.toContain('vaiTroDangGiu')
    const typed = { vaiTroDangGiu: rows[0].id, ngay: 'ngay' }
    const tried = await administrator.visitor.submit(`${address}/vai-tro/ket-thuc`, typed)
    expect(tried.html).toContain('Không thể tự kết thúc vai trò của chính mình')
  })

  test('a principal cannot weaken the sign-in of somebody stronger', async () => {
    const principal = await signedIn('principal', app.school)
    const other = await signedIn('principal', app.school)
    const address = `/nguoi-dung/${other.personId}`
    await principal.visitor.open(address)
    const tried = await principal.visitor.submit(`${address}/dat-lai`, { lyDo: 'mất điện thoại' })
    expect(tried.status).toBe(422)
    const administrator = await signedIn('administrator', app.office)
    await administrator.visitor.open(address)
    const without = await administrator.visitor.submit(`${address}/dat-lai`, { lyDo: '' })
    expect(without.html).toContain('Ghi lý do đặt lại')
    const done = await administrator.visitor.submit(`${address}/dat-lai`, { lyDo: 'mất điện thoại' })
    expect(done.location).toContain('xong=da-dat-lai')
    expect((await other.visitor.send('GET', '/tai-khoan')).location).toContain('/dang-nhap')
  })
})

test('people are found by part of a name without diacritics, and nothing of it stands in an address', async () => {
  const head = await signedIn('head', app.office)
  await signedIn('teacher', app.school, 'Đỗ Thị Bích Đào')
  await head.visitor.open('/nguoi-dung')
  const found = await head.visitor.submit('/nguoi-dung', { tim: 'bich dao' })
  expect(found.status).toBe(200)
  expect(found.html).toContain('Đỗ Thị Bích Đào')
  const none = await head.visitor.submit('/nguoi-dung', { tim: "x%' or 1=1 --" })
  expect(none.html).toContain('Không có ai phù hợp')
})
