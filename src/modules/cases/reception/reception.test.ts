import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { Visitor } from '../../../../test/app/visitor.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import { actAs } from '../store/reading-as.ts'
import { receptionPaths } from './paths.ts'
import { receptionApp } from './reception-app.builder.tsx'

const app = await receptionApp()
const { school, owner } = app
const code = school.code
const principal = app.person(school.id, 'principal')
const clerk = app.person(school.id, 'school-clerk')
const other = app.otherSchool
const stranger = app.person(other.id, 'school-clerk')

const citizen = () => new Visitor(app.server)
const day = (text: string) => new Date(`${text}T03:00:00Z`)

async function sessionOn(date: string): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    `select id from cases.reception_session where unit_id = $1 and day = $2`,
    [school.id, date],
  )
  const [row] = rows
  if (row === undefined) throw new RangeError(`no session on ${date}`)
  return row.id
}

async function audited(action: string): Promise<number> {
  const { rows } = await owner.query(`select 1 from platform.audit_entry where action = $1`, [action])
  return rows.length
}

async function register(sessionId: string, typed: Record<string, string> = {}, meanwhile = async () => {}) {
  const visitor = citizen()
  const { html } = await visitor.open(receptionPaths.register.to({ code, sessionId }))
  await meanwhile()
  const bieuMau = /name="bieuMau" value="([^"]+)"/.exec(html)?.[1] ?? ''
  const form = {
    bieuMau,
    hoTen: 'Đặng Thị Mơ',
    dienThoai: '0912 345 678',
    soNguoi: '1',
    noiDung: '',
    ...typed,
  }
  const address = receptionPaths.register.to({ code, sessionId })
  const answered = await visitor.submit(address, form)
  const receipt = /\d{4} \d{4} \d{4} \d{4}/.exec(answered.html)?.[0]
  return { visitor, form, address, answered, receipt }
}

describe('announcing', () => {
  test('a fixed day of each month is announced on working days and stands on the public page', async () => {
    const visitor = app.signedIn(clerk.email)
    await visitor.open(receptionPaths.schedule.to({ code }))
    const answered = await visitor.submitAndFollow(receptionPaths.schedule.to({ code }), {
      'thang-ngayTrongThang': '13',
      'thang-tuThang': '12/2026',
      'thang-soThang': '3',
      'thang-tu': '8:00',
      'thang-den': '11h',
      'thang-noiTiep': 'Phòng tiếp công dân',
      'thang-soLuot': '2',
    })
    expect(answered.html).toContain('Đã lưu và công bố')
    const { rows } = await owner.query<{ day: string }>(
      `select day::text from cases.reception_session where unit_id = $1 order by day`,
      [school.id],
    )
    // 13 December 2026 is a Sunday, 13 February 2027 a Saturday.
    expect(rows.map((row) => row.day)).toEqual(['2026-12-14', '2027-01-13', '2027-02-15'])
    const page = await citizen().open(receptionPaths.unit.to({ code }))
    expect(page.html).toContain('Thứ Hai, 14/12/2026')
    expect(page.html).toContain('Nghị định 154/2026/NĐ-CP')
    const list = await citizen().open(receptionPaths.list.to({}))
    expect(list.html).toContain(school.name)
  })

  test('a day off is refused, another school’s clerk finds no such page', async () => {
    const visitor = app.signedIn(clerk.email)
    await visitor.open(receptionPaths.schedule.to({ code }))
    const answered = await visitor.submit(receptionPaths.addDay.to({ code }), {
      'buoi-ngay': '06/12/2026',
      'buoi-tu': '08:00',
      'buoi-den': '11:00',
      'buoi-noiTiep': 'Phòng họp',
      'buoi-soLuot': '5',
    })
    expect(answered.status).toBe(422)
    expect(answered.html).toContain('Ngày này là ngày nghỉ')
    expect((await app.signedIn(stranger.email).open(receptionPaths.schedule.to({ code }))).status).toBe(404)
  })

  test('the calendar has the hours of Việt Nam in universal time', async () => {
    const { bytes, headers } = await citizen().send('GET', receptionPaths.calendar.to({ code }))
    expect(headers['content-type']).toContain('text/calendar')
    const text = bytes.toString()
    expect(text).toContain('DTSTART:20261214T010000Z')
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
  })
})

describe('registering', () => {
  test('needs no account, gives one receipt however often it is sent, and ends when the day is full', async () => {
    const sessionId = await sessionOn('2026-12-14')
    const first = await register(sessionId)
    expect(first.receipt).toBeDefined()
    const again = await first.visitor.submit(first.address, first.form)
    expect(again.html).toContain(first.receipt)
    const { rows } = await owner.query(`select 1 from cases.reception_registration`)
    expect(rows).toHaveLength(1)
    const third = await register(sessionId, {}, async () => {
      await register(sessionId)
    })
    expect(third.receipt).toBeUndefined()
    expect(third.answered.html).toContain('đã đủ số lượt đăng ký')
  })

  test('at once by twenty people never gives more places than there are', async () => {
    const sessionId = await sessionOn('2027-01-13')
    const all = await Promise.all(Array.from({ length: 20 }, () => register(sessionId)))
    expect(all.filter(({ receipt }) => receipt !== undefined)).toHaveLength(2)
  })

  test('wrong fields are told together and what was typed stays', async () => {
    const sessionId = await sessionOn('2027-02-15')
    const { answered } = await register(sessionId, { hoTen: '', dienThoai: 'không có', noiDung: 'Học phí' })
    expect(answered.status).toBe(422)
    expect(answered.html).toContain('Nhập họ và tên')
    expect(answered.html).toContain('Nhập số điện thoại')
    expect(answered.html).toContain('Học phí')
  })

  test('is cancelled with the code, which gives the place to another', async () => {
    const sessionId = await sessionOn('2027-02-15')
    const { receipt = '' } = await register(sessionId)
    const visitor = citizen()
    await visitor.open(receptionPaths.mine.to({}))
    const seen = await visitor.submit(receptionPaths.mine.to({}), { ma: receipt })
    expect(seen.html).toContain('Hủy đăng ký')
    expect(seen.html).not.toContain('Đặng Thị Mơ')
    const gone = await visitor.submit(receptionPaths.cancelMine.to({}), { ma: receipt })
    expect(gone.html).toContain('Đăng ký này đã hủy')
    const wrong = await visitor.submit(receptionPaths.mine.to({}), { ma: '1234 5678 9012 3456' })
    expect(wrong.status).toBe(422)
  })

  test('the name is in no address, and the database shows it to nobody who has not said who reads', async () => {
    const rows = await app.database.selectFrom('cases.reception_words').selectAll().execute()
    expect(rows).toEqual([])
    const read = (units: (typeof school.id)[]) =>
      transaction(app.database, async (tx) => {
        await actAs(tx, { kind: 'staff', personId: clerk.id, units, deciding: [] })
        return tx.selectFrom('cases.reception_words').selectAll().execute()
      })
    expect(await read([other.id])).toEqual([])
    expect((await read([school.id])).length).toBeGreaterThan(0)
  })
})

describe('the day', () => {
  test('is moved with a reason, and both are public at once', async () => {
    const sessionId = await sessionOn('2027-01-13')
    const visitor = app.signedIn(clerk.email)
    await visitor.open(receptionPaths.day.to({ sessionId }))
    const before = await citizen().open(receptionPaths.unit.to({ code }))
    expect(before.html).not.toContain('Hiệu trưởng đi công tác')
    await visitor.submitAndFollow(receptionPaths.cancelDay.to({ sessionId }), {
      lyDo: 'Hiệu trưởng đi công tác',
      ngayMoi: '15/01/2027',
      tu: '',
      den: '',
    })
    const after = await citizen().open(receptionPaths.unit.to({ code }))
    expect(after.html).toContain('Hiệu trưởng đi công tác')
    expect(after.html).toContain('Thứ Sáu, 15/01/2027')
    expect(after.html).toContain('Đã dời ngày')
  })

  test('shows who registered to those who receive, and writes down that it was read', async () => {
    const sessionId = await sessionOn('2026-12-14')
    const before = await audited('reception.registrations-read')
    const { html } = await app.signedIn(clerk.email).open(receptionPaths.day.to({ sessionId }))
    expect(html).toContain('0912345678')
    expect(await audited('reception.registrations-read')).toBe(before + 1)
    expect((await app.signedIn(stranger.email).open(receptionPaths.day.to({ sessionId }))).status).toBe(404)
  })

  test('may not be recorded before it comes; anybody but the head needs an authorisation', async () => {
    const sessionId = await sessionOn('2026-12-14')
    const visitor = app.signedIn(clerk.email)
    await visitor.open(receptionPaths.day.to({ sessionId }))
    const held = (nguoiTiep: string, uyQuyen = '') =>
      visitor.submit(receptionPaths.held.to({ sessionId }), { nguoiTiep, uyQuyen })
    expect((await held(principal.id)).html).toContain('Chưa đến ngày tiếp')
    app.setNow(day('2026-12-14'))
    expect((await held(clerk.id)).html).toContain('Ghi số, ngày văn bản ủy quyền')
    expect((await held(principal.id)).status).toBe(303)
    expect((await held(clerk.id, 'Giấy ủy quyền 05')).html).toContain('đã được ghi nhận')
    const page = await citizen().open(receptionPaths.unit.to({ code }))
    expect(page.html).toContain('Người đứng đầu đã tiếp')
  })
})

const entry = {
  buoi: '',
  dangKy: '',
  ngay: '14/12/2026',
  loai: 'unscheduled',
  nguoiTiep: principal.id,
  uyQuyen: '',
  ten1: 'Phan Văn Lộc',
  diaChi1: '12 đường Hoa Sen',
  giayTo1: '001099012345',
  soNguoi: '1',
  phanLoai: 'petition',
  tomTat: 'Đề nghị sửa mái nhà vệ sinh',
  yeuCau: 'Sửa trước Tết',
  thamQuyen: 'co',
  daGiaiQuyet: '',
  huongDan: '',
  chuyen: '',
  giayTo: 'Đơn kiến nghị; 2; bản chính',
  tuChoi: '',
  lyDoTuChoi: '',
}

async function write(typed: Record<string, string> = {}) {
  const visitor = app.signedIn(clerk.email)
  await visitor.open(receptionPaths.newEntry.to({ code }))
  return {
    visitor,
    answered: await visitor.submit(receptionPaths.newEntry.to({ code }), { ...entry, ...typed }),
  }
}

describe('the register', () => {
  test('keeps who came, numbered by year, with the day by which an answer is due', async () => {
    const { visitor, answered } = await write()
    expect(answered.status).toBe(303)
    const { html } = await visitor.open(answered.location ?? '')
    expect(html).toContain('Lượt tiếp số 1/2026')
    expect(html).toContain('Phan Văn Lộc')
    // Ten working days after 14 December 2026; 1 January 2027 is a day off.
    expect(html).toContain('28/12/2026')
    expect(await audited('reception.entry-read')).toBe(1)
  })

  test('a group sends as many speakers as the law allows, a refusal has its reason', async () => {
    const three = { ten2: 'Lê Thị Hai', ten3: 'Vũ Văn Ba' }
    expect((await write({ ...three, soNguoi: '7' })).answered.html).toContain('Quá số người đại diện')
    expect((await write({ ...three, soNguoi: '12' })).answered.status).toBe(303)
    expect((await write({ tuChoi: 'disorder' })).answered.html).toContain('Nêu lý do từ chối cụ thể')
  })

  test('what concerns a denunciation is read by whoever received it alone', async () => {
    const { visitor, answered } = await write({ phanLoai: 'denunciation', ten1: 'Trần Thị Kín' })
    const page = await visitor.open(answered.location ?? '')
    expect(page.html).not.toContain('Trần Thị Kín')
    expect(page.html).toContain('Giữ bí mật theo Luật Tố cáo')
    const book = await visitor.open(receptionPaths.book.to({ code }))
    expect(book.html).toContain('Phan Văn Lộc')
    expect(book.html).not.toContain('Trần Thị Kín')
    const own = await app.signedIn(principal.email).open(answered.location ?? '')
    expect(own.html).toContain('Trần Thị Kín')
  })

  test('is closed to another school, open to the inspector above, and every opening is written down', async () => {
    expect((await app.signedIn(stranger.email).open(receptionPaths.book.to({ code }))).status).toBe(404)
    const before = await audited('reception.book-read')
    await app.signedIn(clerk.email).open(receptionPaths.book.to({ code }))
    expect(await audited('reception.book-read')).toBe(before + 1)
    const { rows } = await owner.query<{ email: string }>(
      `select person.email from organisations.unit_superior above
       join organisations.role_assignment held on held.unit_id = above.superior_id and held.role = 'inspector'
       join organisations.person on person.id = held.person_id
       where above.unit_id = $1 and above.valid_to is null and held.valid_to is null`,
      [school.id],
    )
    const inspector = app.signedIn(rows[0]?.email ?? '')
    const read = await inspector.open(receptionPaths.book.to({ code }))
    expect(read.html).toContain('Phan Văn Lộc')
    expect(read.html).not.toContain('Trần Thị Kín')
    expect((await inspector.open(receptionPaths.newEntry.to({ code }))).status).not.toBe(200)
    expect(await audited('reception.book-read')).toBe(before + 2)
  })

  test.each(['docx', 'pdf', 'xlsx'])('is printed as the official book in %s', async (format) => {
    const visitor = app.signedIn(clerk.email)
    const { status, bytes } = await visitor.send(
      'GET',
      receptionPaths.bookFile.to({ code, year: '2026', format }),
    )
    expect(status).toBe(200)
    if (format === 'pdf') expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    else {
      const text = Object.values(unzipSync(bytes))
        .map((part) => Buffer.from(part).toString())
        .join('')
      expect(text).toContain('Phan Văn Lộc')
      expect(text).not.toContain('Trần Thị Kín')
    }
  })
})

describe('a promise', () => {
  test('becomes a case, is late after its day, and is kept only when there is evidence', async () => {
    const { visitor, answered } = await write({ tomTat: 'Xin lớp học thêm quạt' })
    const entryId = /luot\/([0-9a-f-]{36})/.exec(answered.location ?? '')?.[1] ?? ''
    await visitor.open(answered.location ?? '')
    const made = await visitor.submitAndFollow(receptionPaths.promise.to({ entryId }), {
      noiDung: 'Lắp thêm hai quạt trần',
      han: '18/12/2026',
      donVi: school.id,
      nguoi: clerk.id,
    })
    expect(made.html).toContain('Lắp thêm hai quạt trần')
    expect(made.html).toMatch(/Hồ sơ theo dõi: KNG-2026-\d{6}/)
    const promiseId = /loi-hua\/([0-9a-f-]{36})/.exec(made.html)?.[1] ?? ''
    app.setNow(day('2026-12-20'))
    const address = receptionPaths.promiseAction.to({ promiseId })
    expect((await visitor.open(address)).html).toContain('Đã trễ hẹn')
    const closed = await visitor.submitAndFollow(address, { viec: 'kept', noiDung: 'Xong', minhChung: '' })
    expect(closed.html).toContain('Đóng, chưa có minh chứng')
    const reopen = await visitor.submit(address, { viec: 'reopened', noiDung: '', minhChung: '' })
    expect(reopen.html).toContain('Hãy nêu lý do')
    await visitor.submit(address, { viec: 'reopened', noiDung: 'Thiếu biên bản', minhChung: '' })
    const kept = await visitor.submitAndFollow(address, {
      viec: 'kept',
      noiDung: 'Đã lắp',
      minhChung: 'Biên bản 03/BB',
    })
    expect(kept.html).toContain('Đã giữ lời')
  })
})

test.each([
  `update cases.reception_entry set people_count = 2`,
  `delete from cases.reception_entry`,
  `update cases.reception_session set day = day + 1`,
  `delete from cases.reception_cancellation`,
  `update cases.reception_held set capacity = 'head'`,
  `update cases.reception_promise set due_on = due_on + 30`,
  `delete from cases.reception_promise_action`,
  `update cases.reception_words set content = '{}'`,
])('the application may not: %s', async (statement) => {
  await expect(app.pool.query(statement)).rejects.toThrow('permission denied')
})

test('nothing but the contacts of registrations can be deleted, and those by the system alone', async () => {
  const before = await owner.query(`select 1 from cases.reception_words`)
  await app.pool.query(`delete from cases.reception_words`)
  expect((await owner.query(`select 1 from cases.reception_words`)).rows.length).toBe(before.rows.length)
})

describe('jobs', () => {
  test('the head is reminded three working days and one before, and on the day, once each', async () => {
    const [remind] = app.jobs
    const run = (at: string) => remind?.run({ database: app.database, now: day(at) })
    for (const at of ['2027-01-11', '2027-01-12', '2027-01-13', '2027-01-14', '2027-01-15', '2027-01-15'])
      await run(at)
    const { rows } = await owner.query<{ recipient: string; subject: string }>(
      `select recipient, subject from platform.mail where kind = 'reception.reminder'`,
    )
    expect(rows.map(({ recipient }) => recipient)).toEqual([
      principal.email,
      principal.email,
      principal.email,
    ])
    expect(rows[0]?.subject).toBe('Sắp đến ngày tiếp công dân')
  })

  test('names and telephones of those who registered are deleted thirty days after their day', async () => {
    const [, forget] = app.jobs
    const left = async () =>
      (
        await owner.query(
          `select 1 from cases.reception_words words join cases.reception_registration who on who.id = words.subject_id
           join cases.reception_session day on day.id = who.session_id where day.day = '2026-12-14'`,
        )
      ).rows.length
    await forget?.run({ database: app.database, now: day('2027-01-13') })
    expect(await left()).toBe(2)
    await forget?.run({ database: app.database, now: day('2027-01-14') })
    expect(await left()).toBe(0)
    expect((await owner.query(`select 1 from cases.reception_words where kind = 'entry'`)).rows.length).toBe(
      4,
    )
  })
})
