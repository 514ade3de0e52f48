import { expect, test } from 'vitest'
import { Visitor } from '../../../../test/app/visitor.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import { idSchema } from '../../../platform/kernel/ids.ts'
import { actInRegisterAs } from '../store/register-people.ts'
import { registerPaths } from './paths.ts'
import { registersApp } from './registers-app.builder.tsx'

const app = await registersApp()
const { school, otherSchool, database } = app
const clerk = app.person(school.id, 'school-clerk')
const principal = app.person(school.id, 'principal')
const teacher = app.person(school.id, 'teacher')
const rounds = registerPaths.rounds.to({ code: school.code })
const id = () => crypto.randomUUID()

async function openYear(): Promise<string> {
  const visitor = app.as(clerk.email)
  await visitor.open(rounds)
  const { status, location } = await visitor.submit(rounds, {
    loai: 'yearly',
    nam: '2026',
    han: '',
    requestId: id(),
  })
  expect(status).toBe(303)
  return location ?? ''
}

const round = await openYear()
const { rows: listed } = await app.owner.query<{ id: string; name: string; position: string }>(
  `select subject_id as id, given_name as name, register_person.position from disclosure.register_person
   join organisations.person on person.id = person_id order by register_person.position`,
)

test('who must declare is proposed by what people hold, and nobody stands on the list twice', async () => {
  expect(listed.map(({ position }) => position)).toEqual(
    expect.arrayContaining(['Hiệu trưởng', 'Nhân viên kế toán']),
  )
  expect(listed.map(({ position }) => position)).not.toContain('Giáo viên')
  const visitor = app.as(clerk.email)
  await visitor.open(round)
  const add = () => visitor.submit(`${round}/them-nguoi`, { them: teacher.id, requestId: id() })
  expect((await add()).status).toBe(303)
  expect((await add()).status).toBe(303)
  const { rows } = await app.owner.query(`select from disclosure.register_person where person_id = $1`, [
    teacher.id,
  ])
  expect(rows).toHaveLength(1)
  const again = await visitor.submit(rounds, { loai: 'yearly', nam: '2026', han: '', requestId: id() })
  expect(again.html).toContain('Năm này đã mở đợt kê khai hằng năm')
})

test('a declaration is taken in once, is not dated back, passed on, shown inside, and only numbers become public', async () => {
  const visitor = app.as(clerk.email)
  await visitor.open(round)
  const [first, second] = listed
  const receive = (wish: Record<string, string>) =>
    visitor.submit(`${round}/nhan-ban`, { soTrang: '6', niemPhong: '', requestId: id(), ...wish })
  expect((await receive({ nguoi: first?.id ?? '', ngay: '18/11/2026' })).html).toContain(
    'Chỉ ghi lùi được 5 ngày',
  )
  expect((await receive({ nguoi: first?.id ?? '', ngay: '25/11/2026' })).html).toContain('Ngày này chưa tới')
  expect((await receive({ nguoi: first?.id ?? '', ngay: '24/11/2026' })).status).toBe(303)
  expect((await receive({ nguoi: first?.id ?? '', ngay: '24/11/2026' })).status).toBe(404)
  const excused = visitor.submit(`${round}/bot-nguoi`, {
    bot: second?.id ?? '',
    lyDo: 'left',
    requestId: id(),
  })
  expect((await excused).status).toBe(303)
  const handed = { ngayGiao: '24/11/2026', noiNhan: 'Thanh tra tỉnh', requestId: id() }
  await visitor.open(round)
  expect((await visitor.submit(`${round}/ban-giao`, handed)).status).toBe(303)
  const [handover] = (await app.owner.query<{ id: string }>('select id from disclosure.declaration_handover'))
    .rows
  app.setNow('2026-12-15T03:00:00Z')
  const posting = { dot: handover?.id ?? '', hinhThuc: 'noticeboard', noi: 'Bảng tin', bienBan: '1/BB' }
  await visitor.open(round)
  const early = await visitor.submit(`${round}/cong-khai`, {
    ...posting,
    tu: '23/11/2026',
    den: '09/12/2026',
  })
  expect(early.html).toContain('Trước ngày bàn giao')
  const shown = { ...posting, tu: '25/11/2026', den: '10/12/2026', requestId: id() }
  expect((await visitor.submit(`${round}/cong-khai`, shown)).status).toBe(303)
  app.setNow('2026-11-24T03:00:00Z')
  const { rows } = await app.owner.query<{ title: string; content: unknown }>(
    `select publication.title, content from disclosure.publication
     join disclosure.publication_version on publication_id = id where duty_code = 'asset-declaration'`,
  )
  expect(rows).toHaveLength(1)
  const words = JSON.stringify(rows)
  expect(words).toContain('Niêm yết từ 25/11/2026 đến 10/12/2026')
  for (const { name } of listed) expect(words).not.toContain(name)
})

test('a stranger sees numbers and no name, and of a small group not even the numbers', async () => {
  const stranger = new Visitor(app.server)
  const { html } = await stranger.open(registerPaths.unit.to({ code: school.code }))
  expect(html).toContain('Kê khai hằng năm')
  expect(html).toContain('Dưới 5 người')
  expect(html).not.toContain(principal.name)
  expect((await stranger.open(round)).status).not.toBe(200)
})

test('of the registers the database shows nobody who is not named as their reader', async () => {
  expect(await database.selectFrom('disclosure.register_person').selectAll().execute()).toEqual([])
  const seen = await transaction(database, async (tx) => {
    await actInRegisterAs(tx, { kind: 'staff', units: [otherSchool.id], register: 'declaration' })
    return tx.selectFrom('disclosure.register_person').selectAll().execute()
  })
  expect(seen).toEqual([])
  const unknown = idSchema('register-entry').parse(id())
  for (const statement of [
    `update disclosure.declaration_received set received_on = received_on - 1`,
    `delete from disclosure.declaration_due`,
  ]) {
    await expect(app.pool.query(statement)).rejects.toThrow('permission denied')
  }
  await expect(
    database
      .insertInto('disclosure.declaration_due')
      .values({ id: unknown, round_id: id(), unit_id: school.id, added_at: new Date() })
      .execute(),
  ).rejects.toThrow('foreign key')
})

test('people from elsewhere find nothing, and each reading of names is written down', async () => {
  const outsider = app.as(app.person(otherSchool.id, 'principal').email)
  for (const address of [
    round,
    rounds,
    registerPaths.rotation.to({ code: school.code }),
    registerPaths.unitConflicts.to({ code: school.code }),
  ])
    expect((await outsider.open(address)).status).toBe(404)
  const reads = async () =>
    (await app.owner.query(`select from platform.audit_entry where action = 'registers.declaration-read'`))
      .rows.length
  const before = await reads()
  expect((await app.as(clerk.email).open(round)).html).toContain(principal.name)
  expect(await reads()).toBe(before + 1)
})

test('a conflict of interest is read by whoever declared it and by the head, and decided by the head alone', async () => {
  const own = app.as(teacher.email)
  await own.open(registerPaths.ownConflicts.to({}))
  const declared = await own.submit(registerPaths.ownConflicts.to({}), {
    donVi: school.id,
    linhVuc: 'pupils',
    congViec: 'Chấm thi lớp 5A',
    loiIch: 'Con tôi học lớp 5A',
    requestId: id(),
  })
  expect(declared.status).toBe(303)
  const address = declared.location ?? ''
  expect((await own.open(address)).html).toContain('Con tôi học lớp 5A')
  expect((await app.as(clerk.email).open(address)).status).toBe(404)
  expect((await app.as(app.person(otherSchool.id, 'principal').email).open(address)).status).toBe(404)
  expect(await database.selectFrom('disclosure.conflict_words').selectAll().execute()).toEqual([])
  const head = app.as(principal.email)
  expect((await head.open(registerPaths.unitConflicts.to({ code: school.code }))).html).toContain(
    teacher.name,
  )
  expect((await head.open(address)).html).toContain('Con tôi học lớp 5A')
  const settled = await head.submit(`${address}/xu-ly`, {
    bienPhap: 'transfer',
    lyDo: 'Đổi người chấm',
    requestId: id(),
  })
  expect(settled.status).toBe(303)
  expect((await own.open(address)).html).toContain('Đổi người chấm')
  // A head declares to the unit above, and is not the one to decide.
  await head.open(registerPaths.ownConflicts.to({}))
  const heads = await head.submit(registerPaths.ownConflicts.to({}), {
    donVi: school.id,
    linhVuc: 'staff',
    congViec: 'Xét thi đua',
    loiIch: 'Em gái là giáo viên của trường',
    requestId: id(),
  })
  expect((await head.open(heads.location ?? '')).html).not.toContain('Ghi quyết định')
  const { rows } = await app.owner.query(
    `select unit_id = decider_unit_id as same from disclosure.conflict_declaration order by declared_at, same`,
  )
  expect(rows.map(({ same }) => same).toSorted()).toEqual([false, true])
})

test('a rotation plan is public by post, and why somebody stays is read by the keepers alone', async () => {
  const head = app.as(principal.email)
  const address = registerPaths.rotation.to({ code: school.code })
  const { html } = await head.open(address)
  const post = /value="([0-9a-f-]{36} finance)"/u.exec(html)?.[1] ?? ''
  const issued = await head.submit(address, {
    nam: '2026',
    so: '12/KH-TH',
    ngayBanHanh: '20/11/2026',
    hoanThanh: '30/11/2026',
    viTri: post,
    requestId: id(),
  })
  expect(issued.status).toBe(303)
  const plan = issued.location ?? ''
  const shown = await head.open(plan)
  const line = /<option value="([0-9a-f-]{36})"/u.exec(shown.html)?.[1] ?? ''
  const outcome = { dong: line, ketQua: 'excepted', ngay: '24/11/2026', quyetDinh: '5/QĐ' }
  expect((await head.submit(`${plan}/ket-qua`, { ...outcome, lyDo: '', requestId: id() })).status).toBe(422)
  expect(
    (await head.submit(`${plan}/ket-qua`, { ...outcome, lyDo: 'illness', requestId: id() })).status,
  ).toBe(303)
  expect((await head.open(plan)).html).toContain('bệnh hiểm nghèo')
  const { rows } = await app.owner.query(
    `select content from disclosure.publication_version
     join disclosure.publication on id = publication_id where duty_code = 'position-rotation'`,
  )
  expect(rows).toHaveLength(2)
  expect(JSON.stringify(rows)).toContain('Chưa chuyển đổi theo quy định')
  expect(JSON.stringify(rows)).not.toContain('bệnh')
  expect(
    (await new Visitor(app.server).open(registerPaths.unit.to({ code: school.code }))).html,
  ).not.toContain('bệnh')
})

test('an appointment is decided after its steps and the declaration on relatives, and published by post', async () => {
  const head = app.as(principal.email)
  const list = registerPaths.appointments.to({ code: school.code })
  await head.open(list)
  const opened = await head.submit(list, {
    cach: 'transfer',
    chucVu: 'Tổ trưởng văn phòng',
    nguoi: teacher.id,
    requestId: id(),
  })
  const address = opened.location ?? ''
  const decision = { so: '77/QĐ', ngayKy: '24/11/2026', hieuLuc: '01/12/2026', coThoiHan: 'co' }
  await head.open(address)
  expect((await head.submit(`${address}/quyet-dinh`, { ...decision, requestId: id() })).html).toContain(
    'Còn bước chưa thực hiện',
  )
  for (const buoc of ['approved', 'assets-declared', 'agreed']) {
    await head.open(address)
    expect(
      (await head.submit(`${address}/buoc`, { buoc, ngayBuoc: '24/11/2026', requestId: id() })).status,
    ).toBe(303)
  }
  await head.open(address)
  expect((await head.submit(`${address}/quyet-dinh`, { ...decision, requestId: id() })).html).toContain(
    'Chưa kê khai quan hệ',
  )
  await head.submit(`${address}/quan-he`, { quanHe: 'khong', ngayKeKhai: '24/11/2026', requestId: id() })
  await head.open(address)
  expect((await head.submit(`${address}/quyet-dinh`, { ...decision, requestId: id() })).status).toBe(303)
  expect((await head.open(address)).html).toContain('30/11/2031')
  const { rows } = await app.owner.query(
    `select content, title from disclosure.publication_version where title like 'Điều động%'`,
  )
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows)).not.toContain(teacher.name)
  const { rows: owed } = await app.owner.query(
    `select sort from disclosure.occasion where source = 'registers' order by sort`,
  )
  expect(owed.map(({ sort }) => sort)).toEqual([
    'appointment-decided',
    'declarations-handed-over',
    'rotation-plan-issued',
  ])
})

test('letters tell how many are due and by when, and name nobody', async () => {
  app.setNow('2026-12-28T00:30:00Z')
  await app.runJobs()
  await app.runJobs()
  app.setNow('2026-11-24T03:00:00Z')
  const { rows } = await app.owner.query(
    `select subject, text_body, html_body from platform.mail where kind = 'disclosure.registers'`,
  )
  expect(rows.length).toBeGreaterThan(0)
  const words = JSON.stringify(rows)
  expect(words).toMatch(/\d người chưa nộp bản kê khai/u)
  expect(words).not.toContain(`${principal.middleName} ${principal.givenName}`)
})
