import { beforeAll, describe, expect, test } from 'vitest'
import { originOfTests, reportsApp } from '../../../../test/app/reports-app.tsx'
import { type Answered, hiddenValue, type Visitor } from '../../../../test/app/visitor.ts'
import { localDate } from '../../../platform/kernel/dates.ts'
import { newId, type ReportId, type UnitId } from '../../../platform/kernel/ids.ts'
import { listUnits, peopleWithRoles, superiorsOf, unitsBelow } from '../../organisations/index.ts'
import { noFiguresYet } from '../dependencies.ts'
import { findReportOf, loadSteps } from '../store/report-store.ts'
import { anIssuedPlan } from './issued-plan.builder.ts'
import { reportPaths } from './paths.ts'

const shareCode = 'document-publication-on-time-rate'
const otherCode = 'disclosure-completeness-rate'
const app = await reportsApp({
  ...noFiguresYet,
  figuresFor: async (_database, codes) =>
    new Map(codes.map((code) => [code, code === shareCode ? { numerator: 24, denominator: 25 } : null])),
})
const { database } = app
const today = localDate('2026-11-24')
const morning = new Date('2026-11-24T02:00:00Z')

let office: UnitId
let planId: Awaited<ReturnType<typeof anIssuedPlan>>['plan']['id']
let schools: UnitId[] = []
const emailOf = async (unitId: UnitId, role: Parameters<typeof peopleWithRoles>[2][number]) => {
  const [person] = await peopleWithRoles(database, [unitId], [role], today)
  if (person === undefined) throw new RangeError(role)
  return person.email
}
const visitorIn = async (unitId: UnitId, role: Parameters<typeof peopleWithRoles>[2][number]) =>
  app.signedIn(await emailOf(unitId, role))
const reportOf = async (unitId: UnitId | undefined): Promise<ReportId> => {
  if (unitId === undefined) throw new RangeError('no such school')
  const report = await findReportOf(database, planId, unitId)
  if (report === undefined) throw new RangeError('no report')
  return report.id
}
const school = (index: number): UnitId => {
  const found = schools[index]
  if (found === undefined) throw new RangeError(`school ${index}`)
  return found
}

beforeAll(async () => {
  office = await app.unitId('vhxh-tan-an-ward')
  const below = await unitsBelow(database, office, today)
  const { units } = await listUnits(database, { on: today, kinds: ['school'], within: below })
  schools = units.map(({ id }) => id)
  const { plan } = await anIssuedPlan(database, office, { D2: shareCode, D6: otherCode })
  planId = plan.id
})

const everything = {
  ...Object.fromEntries(
    [1, 2, 3, 4, 5, 6, 7, 8].map((number) => [
      `ketQua.D${number}`,
      `Kết quả của lĩnh vực ${number}: đã thực hiện đầy đủ.`,
    ]),
  ),
  khoKhan: 'Thiếu nhân viên công nghệ thông tin',
  kienNghi: 'Đề nghị tập huấn cho văn thư',
}

/** What the page opened last would send by itself: the version, and the name of what was seen. */
function carried(page: Answered): Record<string, string> {
  const version = hiddenValue(page.html, 'phienBan')
  const seen = hiddenValue(page.html, 'vanTay')
  return { ...(version && { phienBan: version }), ...(seen && { vanTay: seen }) }
}

async function write(clerk: Visitor, id: ReportId, typed: Record<string, string>, submit: boolean) {
  const edit = reportPaths.edit.to({ reportId: id })
  const page = await clerk.open(edit)
  return clerk.submit(edit, { ...carried(page), ...typed, ...(submit && { viec: 'trinh' }) })
}

async function sendReport(index: number, typed: Record<string, string> = everything): Promise<ReportId> {
  const id = await reportOf(school(index))
  const clerk = await visitorIn(school(index), 'school-clerk')
  const submitted = await write(clerk, id, typed, true)
  expect(submitted.status, submitted.html).toBe(302 + 1)
  const principal = await visitorIn(school(index), 'principal')
  const page = await principal.open(reportPaths.read.to({ reportId: id }))
  const sent = await principal.submit(reportPaths.send.to({ reportId: id }), carried(page))
  expect(sent.status, sent.html).toBe(303)
  return id
}

describe('a clerk', () => {
  test('finds the report that is owed, with what is known filled in', async () => {
    const clerk = await visitorIn(school(0), 'school-clerk')
    const list = await clerk.open(reportPaths.owed.to({}))
    const id = await reportOf(school(0))
    expect(list.html).toContain(reportPaths.edit.to({ reportId: id }))
    expect(list.html).toContain('Còn 1 ngày làm việc')
    const edit = await clerk.open(reportPaths.edit.to({ reportId: id }))
    expect(edit.status).toBe(200)
    expect(edit.html).toContain('96 % (24/25)')
    expect(edit.html).toContain('Chưa có số liệu')
    expect(edit.html).toContain('Thực hiện nội dung D1')
    expect(edit.html).toContain(`data-draft="report-${id}"`)
  })

  test('saves half a report at any time and goes on later', async () => {
    const clerk = await visitorIn(school(0), 'school-clerk')
    const id = await reportOf(school(0))
    const saved = await write(clerk, id, { 'ketQua.D1': 'Đã họp 2 lần', [`tu.${shareCode}`]: '2' }, false)
    expect(saved.status).toBe(303)
    const after = await clerk.open(saved.location ?? '')
    expect(after.html).toContain('Đã lưu bản nháp')
    expect(after.html).toContain('Đã họp 2 lần')
    expect(after.html).toContain('value="2"')
  })

  test('is told everything that is missing before submitting, and loses nothing', async () => {
    const clerk = await visitorIn(school(0), 'school-clerk')
    const id = await reportOf(school(0))
    const refused = await write(
      clerk,
      id,
      { 'ketQua.D1': 'Chỉ mới viết đoạn này', [`tu.${shareCode}`]: '23', so: 'x12' },
      true,
    )
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('Chỉ mới viết đoạn này')
    expect(refused.html).toContain('Số liệu đã sửa phải có lý do')
    expect(refused.html).toContain('Số văn bản chỉ gồm chữ số')
    expect(refused.html.split('Hãy viết kết quả của lĩnh vực này').length).toBeGreaterThan(7)
  })

  test('who typed on an old page keeps the text and sees the newer one beside it', async () => {
    const id = await reportOf(school(1))
    const edit = reportPaths.edit.to({ reportId: id })
    const first = await visitorIn(school(1), 'school-clerk')
    const second = await visitorIn(school(1), 'principal')
    const old = await first.open(edit)
    await write(second, id, { 'ketQua.D1': 'Bản của hiệu trưởng' }, false)
    const stale = await first.submit(edit, { ...carried(old), 'ketQua.D1': 'Bản của văn thư' })
    expect(stale.status).toBe(409)
    expect(stale.html).toContain('Bản của văn thư')
    expect(stale.html).toContain('Bản của hiệu trưởng')
    const again = await first.submit(edit, { ...carried(stale), 'ketQua.D1': 'Bản gộp của hai người' })
    expect(again.status).toBe(303)
  })

  test('cannot send: that is for the principal', async () => {
    const clerk = await visitorIn(school(0), 'school-clerk')
    const id = await reportOf(school(0))
    await clerk.open(reportPaths.edit.to({ reportId: id }))
    const tried = await clerk.submit(reportPaths.send.to({ reportId: id }), { phienBan: '1', vanTay: 'x' })
    expect(tried.status).toBe(403)
  })

  test('text that looks like markup or a formula is text, on the page and in the files', async () => {
    const id = await reportOf(school(2))
    const clerk = await visitorIn(school(2), 'school-clerk')
    const hostile = '<script>alert(1)</script> #let x = 1 =1+1 $(rm) \\u{0} {{7*7}}'
    await write(clerk, id, { ...everything, 'ketQua.D1': hostile }, false)
    const page = await clerk.open(reportPaths.read.to({ reportId: id }))
    expect(page.html).not.toContain('<script>alert(1)')
    expect(page.html).toContain('&lt;script>alert(1)')
    for (const format of ['docx', 'pdf', 'xlsx']) {
      const file = await clerk.open(reportPaths.file.to({ reportId: id, format }))
      expect(file.status, format).toBe(200)
    }
  })
})

describe('the way of a report', () => {
  test('a clerk submits, the principal sends it back, then sends; the office returns it, it is sent again and accepted', async () => {
    const id = await reportOf(school(3))
    const read = reportPaths.read.to({ reportId: id })
    const clerk = await visitorIn(school(3), 'school-clerk')
    const principal = await visitorIn(school(3), 'principal')
    const specialist = await visitorIn(office, 'specialist')

    expect((await specialist.open(read)).status).toBe(404)
    const changes = { [`tu.${shareCode}`]: '25', [`lyDo.${shareCode}`]: 'Một văn bản ghi nhầm ngày đăng' }
    expect((await write(clerk, id, { ...everything, ...changes, so: '8' }, true)).status).toBe(303)
    // While it waits nobody changes it.
    expect((await clerk.open(reportPaths.edit.to({ reportId: id }))).html).toContain('Chờ duyệt')

    let page = await principal.open(read)
    expect(page.html).toContain('Một văn bản ghi nhầm ngày đăng')
    const withoutReason = await principal.submit(reportPaths.sendBack.to({ reportId: id }), {
      ...carried(page),
      lyDo: ' ',
    })
    expect(withoutReason.status).toBe(422)
    page = await principal.open(read)
    await principal.submit(reportPaths.sendBack.to({ reportId: id }), {
      ...carried(page),
      lyDo: 'Viết rõ hơn phần D3',
    })
    expect((await clerk.open(reportPaths.edit.to({ reportId: id }))).html).toContain('Viết rõ hơn phần D3')
    await write(clerk, id, { ...everything, ...changes, so: '8' }, true)

    page = await principal.open(read)
    const sent = await principal.submit(reportPaths.send.to({ reportId: id }), carried(page))
    expect(sent.status).toBe(303)
    expect((await specialist.open(reportPaths.received.to({}, { keHoach: planId }))).html).toContain(read)

    page = await specialist.open(read)
    expect(page.status).toBe(200)
    expect(page.html).toContain('Số liệu đơn vị đã sửa')
    expect(page.html).not.toContain('Viết rõ hơn phần D3')
    const returned = await specialist.submit(reportPaths.giveBack.to({ reportId: id }), {
      ...carried(page),
      lyDo: 'Bổ sung số cuộc tiếp công dân',
    })
    expect(returned.status).toBe(303)
    expect((await clerk.open(reportPaths.edit.to({ reportId: id }))).html).toContain(
      'Bổ sung số cuộc tiếp công dân',
    )
    // Sent the week after the day: the first sending counts.
    app.setNow(new Date('2026-12-02T02:00:00Z'))
    await write(clerk, id, { ...everything, ...changes, 'ketQua.D3': 'Đã tiếp 24 lượt', so: '8' }, true)
    page = await principal.open(read)
    await principal.submit(reportPaths.send.to({ reportId: id }), carried(page))
    page = await specialist.open(read)
    expect(page.html).toContain('Gửi đúng hạn')
    expect(page.html).toContain('Đã tiếp 24 lượt')
    expect((await specialist.submit(reportPaths.accept.to({ reportId: id }), carried(page))).status).toBe(303)
    expect((await loadSteps(database, id)).map(({ action }) => action)).toEqual([
      'start',
      'submit',
      'send-back',
      'submit',
      'send',
      'return',
      'start',
      'submit',
      'send',
      'accept',
    ])
    const after = await specialist.open(read)
    const late = await specialist.submit(reportPaths.giveBack.to({ reportId: id }), {
      phienBan: hiddenValue(after.html, 'phienBan') ?? '99',
      lyDo: 'Đổi ý',
    })
    expect(late.status).toBe(409)
    expect(late.html).toContain('Báo cáo đã được chấp nhận')
    app.setNow(morning)
  })

  test('the letters and the announcement went out with it', async () => {
    const mail = await database.selectFrom('platform.mail').select(['kind', 'subject', 'text_body']).execute()
    const kinds = new Set(mail.map(({ kind }) => kind))
    for (const kind of ['report.submitted', 'report.sent-back', 'report.returned'])
      expect(kinds).toContain(kind)
    expect(mail.find(({ kind }) => kind === 'report.returned')?.text_body).toContain(
      'Bổ sung số cuộc tiếp công dân',
    )
    expect(mail.every(({ subject }) => !subject.includes('Trường'))).toBe(true)
    expect(mail.some(({ text_body }) => text_body.includes(originOfTests))).toBe(true)
    const events = await database
      .selectFrom('platform.outbox')
      .select('payload')
      .where('event_type', '=', 'plan.report-sent')
      .execute()
    expect(events).toHaveLength(2)
  })

  test('sending twice by a double click sends once', async () => {
    const id = await reportOf(school(4))
    await write(await visitorIn(school(4), 'school-clerk'), id, everything, true)
    const principal = await visitorIn(school(4), 'principal')
    const page = await principal.open(reportPaths.read.to({ reportId: id }))
    const requestId = newId('request')
    const send = () =>
      principal.submit(reportPaths.send.to({ reportId: id }), { ...carried(page), requestId })
    const [first, second] = await Promise.all([send(), send()])
    expect([first.status, second.status].every((status) => status === 303 || status === 409)).toBe(true)
    const steps = await loadSteps(database, id)
    expect(steps.filter(({ action }) => action === 'send')).toHaveLength(1)
    expect((await send()).status).toBe(303)
  })

  test('nothing is sent that the principal has not seen', async () => {
    const id = await reportOf(school(2))
    await write(await visitorIn(school(2), 'school-clerk'), id, everything, true)
    const principal = await visitorIn(school(2), 'principal')
    const page = await principal.open(reportPaths.read.to({ reportId: id }))
    const tried = await principal.submit(reportPaths.send.to({ reportId: id }), {
      ...carried(page),
      vanTay: 'cũ',
    })
    expect(tried.status).toBe(409)
    expect(tried.html).toContain('chưa được gửi')
    expect((await loadSteps(database, id)).some(({ action }) => action === 'send')).toBe(false)
  })
})

describe('who may see what', () => {
  test("another school's report is not there, for reading, writing, files and steps", async () => {
    const id = await reportOf(school(3))
    const other = await visitorIn(school(5), 'principal')
    for (const address of [
      reportPaths.edit.to({ reportId: id }),
      reportPaths.read.to({ reportId: id }),
      reportPaths.file.to({ reportId: id, format: 'pdf' }),
    ]) {
      expect((await other.open(address)).status, address).toBe(404)
    }
    await other.open(reportPaths.owed.to({}))
    const own = await other.open(reportPaths.edit.to({ reportId: await reportOf(school(5)) }))
    expect(own.status).toBe(200)
    for (const address of [
      reportPaths.send.to({ reportId: id }),
      reportPaths.sendBack.to({ reportId: id }),
    ]) {
      const tried = await other.submit(address, { phienBan: '1', vanTay: 'x', lyDo: 'thử' })
      expect(tried.status, address).toBe(404)
    }
    const saved = await other.submit(reportPaths.edit.to({ reportId: id }), { phienBan: '1', ...everything })
    expect(saved.status).toBe(404)
  })

  test('a teacher and the inspection board read what their school has sent, and nothing before', async () => {
    for (const role of ['teacher', 'inspection-board-member'] as const) {
      const sent = await visitorIn(school(3), role)
      const page = await sent.open(reportPaths.read.to({ reportId: await reportOf(school(3)) }))
      expect(page.status, role).toBe(200)
      expect(page.html).not.toContain('Duyệt và gửi')
      expect(page.html).not.toContain('Viết rõ hơn phần D3')
      const early = await visitorIn(school(1), role)
      expect((await early.open(reportPaths.read.to({ reportId: await reportOf(school(1)) }))).status).toBe(
        404,
      )
      expect((await sent.open(reportPaths.edit.to({ reportId: await reportOf(school(3)) }))).status).toBe(403)
    }
  })

  test('an authority that does not direct the school knows nothing of it', async () => {
    const stranger = await visitorIn(await app.unitId('vhxh-long-an-ward'), 'head')
    const id = await reportOf(school(3))
    expect((await stranger.open(reportPaths.read.to({ reportId: id }))).status).toBe(404)
    expect((await stranger.open(reportPaths.rollUp.to({ planId }))).status).toBe(404)
    await stranger.open(reportPaths.received.to({}))
    expect((await stranger.submit(reportPaths.remind.to({ reportId: id }), {})).status).toBe(404)
  })

  test('nobody gets in without signing in', async () => {
    const nobody = app.signedIn('khong-ai@example.test')
    const answered = await nobody.send('GET', reportPaths.owed.to({}))
    expect(answered.location).toContain('/dang-nhap')
  })
})

describe('a late school', () => {
  test('sends after the day, stays late a year later, and stands in the list of the office', async () => {
    app.setNow(new Date('2026-11-30T03:00:00Z'))
    const id = await sendReport(6)
    app.setNow(new Date('2027-11-30T03:00:00Z'))
    const specialist = await visitorIn(office, 'specialist')
    const read = await specialist.open(reportPaths.read.to({ reportId: id }))
    expect(read.html).toContain('Gửi trễ 3 ngày làm việc')
    expect(read.html).toContain('28/11/2026: cuối tuần, không tính')
    const list = await specialist.open(reportPaths.received.to({}, { keHoach: planId, tinhTrang: 'tre-han' }))
    expect(list.html).toContain(reportPaths.read.to({ reportId: id }))
    app.setNow(morning)
  })

  test('who types while the report is being submitted keeps the text and is told why', async () => {
    const id = await reportOf(school(7))
    const edit = reportPaths.edit.to({ reportId: id })
    const clerk = await visitorIn(school(7), 'school-clerk')
    const page = await clerk.open(edit)
    await write(await visitorIn(school(7), 'principal'), id, everything, true)
    const tried = await clerk.submit(edit, { ...carried(page), 'ketQua.D1': 'Viết dở dang' })
    expect(tried.status).toBe(409)
    expect(tried.html).toContain('Viết dở dang')
    expect(tried.html).toContain('đang chờ duyệt nên chưa sửa được')
  })
})

describe('the office', () => {
  test('sees who has sent and filters by level and lateness', async () => {
    const specialist = await visitorIn(office, 'specialist')
    const page = await specialist.open(reportPaths.received.to({}, { keHoach: planId }))
    expect(page.html).toContain('Đã chấp nhận')
    expect(page.html).toContain('Gửi đúng hạn')
    app.setNow(new Date('2026-11-30T02:00:00Z'))
    const late = await specialist.open(reportPaths.received.to({}, { keHoach: planId, tinhTrang: 'tre-han' }))
    expect(late.html).toContain('Trễ 3 ngày làm việc')
    expect(late.html).not.toContain('>Đã chấp nhận</strong>')
    app.setNow(morning)
  })

  test('reminds a school once a day', async () => {
    const id = await reportOf(school(5))
    const specialist = await visitorIn(office, 'specialist')
    await specialist.open(reportPaths.received.to({}, { keHoach: planId }))
    const first = await specialist.submitAndFollow(reportPaths.remind.to({ reportId: id }), {})
    expect(first.html).toMatch(/Đã nhắc [1-9]\d* người/)
    const second = await specialist.submitAndFollow(reportPaths.remind.to({ reportId: id }), {})
    expect(second.html).toContain('Hôm nay đã nhắc trường này rồi')
  })

  test('puts the reports together, writes its conclusion and sends it to the department of the province', async () => {
    await sendReport(0)
    const head = await visitorIn(office, 'head')
    const address = reportPaths.rollUp.to({ planId })
    let page = await head.open(address)
    expect(page.status).toBe(200)
    // Three schools reported 24/25 and one 25/25.
    expect(page.html).toContain('97 % (97/100)')
    expect(page.html).toContain('96 % (96/100)')
    expect(page.html).toContain('4 trường đã gửi báo cáo (đúng hạn 3, trễ hạn 1)')
    expect(page.html).toContain('Đã tiếp 24 lượt')
    const saved = await head.submit(address, {
      ...carried(page),
      'ketQua.D1': 'Các trường thực hiện tốt dân chủ cơ sở',
      so: '41',
    })
    expect(saved.status).toBe(303)
    const stale = await head.submit(address, { phienBan: '0', 'ketQua.D1': 'Bản cũ' })
    expect(stale.status).toBe(409)
    expect(stale.html).toContain('Bản cũ')
    page = await head.open(address)
    const sent = await head.submit(reportPaths.rollUpSend.to({ planId }), carried(page))
    expect(sent.status, sent.html).toBe(303)
    const superiors = await superiorsOf(database, office, today)
    const above = superiors.find(({ kind }) => kind === 'professional') ?? superiors[0]
    if (above === undefined) throw new RangeError('no department')
    const department = await visitorIn(above.superiorId, 'specialist')
    const list = await department.open(reportPaths.received.to({}, { keHoach: planId }))
    const id = (await findReportOf(database, planId, office))?.id ?? newId('report')
    expect(list.html).toContain(reportPaths.read.to({ reportId: id }))
    const read = await department.open(reportPaths.read.to({ reportId: id }))
    expect(read.html).toContain('Các trường thực hiện tốt dân chủ cơ sở')
    expect(read.html).toContain('TÌNH HÌNH BÁO CÁO CỦA CÁC TRƯỜNG')
    // The department returns it as the office does with those of schools.
    await department.submit(reportPaths.giveBack.to({ reportId: id }), {
      ...carried(read),
      lyDo: 'Nêu rõ khó khăn của các trường',
    })
    await head.open(address)
    const again = await head.open(reportPaths.edit.to({ reportId: id }))
    expect(again.html).toContain('Tổng hợp báo cáo của các trường')
    await head.submit(address, { ...carried(again), khoKhan: 'Thiếu văn thư chuyên trách' })
    page = await head.open(address)
    await head.submit(reportPaths.rollUpSend.to({ planId }), carried(page))
    const resent = await department.open(reportPaths.read.to({ reportId: id }))
    expect(resent.html).toContain('Thiếu văn thư chuyên trách')
    expect((await loadSteps(database, id)).filter(({ action }) => action === 'send')).toHaveLength(2)
  })
})
