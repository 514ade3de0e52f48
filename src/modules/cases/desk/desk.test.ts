import { beforeAll, expect, test } from 'vitest'
import type { Visitor } from '../../../../test/app/visitor.ts'
import { hiddenValue } from '../../../../test/app/visitor.ts'
import type { CaseId, UnitId } from '../../../platform/kernel/ids.ts'
import { caseRefusals } from '../domain/case.ts'
import { readingAs } from '../store/reading-as.ts'
import { findCaseByReceipt } from '../store/receipt-code.ts'
import { caseRefusalWords } from './case-refusal-words.ts'
import { deskApp, mother } from './desk-app.builder.ts'
import { deskPaths } from './paths.ts'

const now = new Date('2026-11-24T03:42:00Z')
const desk = await deskApp(now)
const { app } = desk
const code = 'vhxh-tan-an-ward'
let unitId: UnitId
let headEmail: string
let specialistEmail: string
let head: Visitor
let specialist: Visitor

beforeAll(async () => {
  unitId = await desk.unitOf(code)
  headEmail = await app.holder('head', code)
  specialistEmail = await app.holder('specialist', code)
  head = await app.signedIn(headEmail)
  specialist = await app.signedIn(specialistEmail)
})

const seen = (html: string) => hiddenValue(html, 'daXem') ?? ''

test('the list begins with what is overdue and ends with what stands still; a search forgives diacritics', async () => {
  const late = await desk.feedback(unitId, 'Nhà vệ sinh hỏng từ lâu', new Date('2026-09-01T02:00:00Z'))
  const soon = await desk.feedback(unitId, 'Cổng trường ngập nước khi mưa', new Date('2026-11-20T02:00:00Z'))
  const { html } = await specialist.open(deskPaths.list.to({}, { xem: 'unit' }))
  expect(html.indexOf(late.code)).toBeGreaterThan(0)
  expect(html.indexOf(soon.code)).toBeGreaterThan(html.indexOf(late.code))
  const found = await specialist.open(deskPaths.list.to({}, { q: 'cong truong ngap' }))
  expect(found.html).toContain(soon.code)
  expect(found.html).not.toContain(late.code)
  const byCode = await specialist.open(deskPaths.list.to({}, { q: late.code.toLowerCase() }))
  expect(byCode.html).toContain('Nhà vệ sinh hỏng từ lâu')
})

test('of two who work on a case at once the second is told who did what, and keeps what was typed', async () => {
  const { caseId } = await desk.feedback(unitId, 'Bếp ăn chưa sạch', new Date('2026-11-23T02:00:00Z'))
  const accept = deskPaths.move.to({ caseId, transition: 'accept' })
  const forward = deskPaths.move.to({ caseId, transition: 'forward' })
  const first = await specialist.open(accept)
  const second = await head.open(forward)
  expect(first.status).toBe(200)
  const done = await specialist.submit(accept, { daXem: seen(first.html), requestId: crypto.randomUUID() })
  expect(done.status).toBe(303)
  const stale = await head.submit(forward, {
    daXem: seen(second.html),
    requestId: crypto.randomUUID(),
    ghiChu: 'Chuyển phường giải quyết',
    paperTo: 'UBND phường',
    paperBasis: 'Thông tư 05/2021/TT-TTCP',
  })
  expect(stale.status).toBe(409)
  expect(stale.html).toContain('vừa xử lý lúc 10:42')
  expect(stale.html).toContain('Chuyển phường giải quyết')
})

test('every refusal has words in both languages', () => {
  for (const refusal of caseRefusals) {
    expect(caseRefusalWords[refusal].vi).not.toBe('')
    expect(caseRefusalWords[refusal].en).not.toBe('')
  }
})

async function moved(
  visitor: Visitor,
  caseId: CaseId,
  transition: string,
  typed: Record<string, string> = {},
) {
  const address = deskPaths.move.to({ caseId, transition })
  const { html } = await visitor.open(address)
  return visitor.submit(address, { daXem: seen(html), requestId: crypto.randomUUID(), ...typed })
}
const stateOf = async (caseId: CaseId) =>
  app.database
    .selectFrom('cases.case')
    .select(['state', 'outcome', 'unit_id', 'handler_id', 'kind', 'received_at'])
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow()
const mailTo = async (email: string) =>
  app.database
    .selectFrom('platform.mail')
    .select(['subject', 'text_body'])
    .where('recipient', '=', email)
    .execute()
const auditsOf = async (caseId: CaseId, action: string) =>
  app.database
    .selectFrom('platform.audit_entry')
    .select(['actor_id', 'reason'])
    .where('subject_id', '=', caseId)
    .where('action', '=', action)
    .execute()

test('an answer makes its paper, tells the citizen by a letter that says nothing, and is signed by the head alone', async () => {
  const applicant = { ...mother, email: 'bao-tin@example.vn' }
  const { caseId, code: caseCode } = await desk.feedback(
    unitId,
    'Trường chưa có mái che',
    new Date('2026-11-23T02:00:00Z'),
    { applicant },
  )
  await moved(specialist, caseId, 'accept')
  const answer = deskPaths.move.to({ caseId, transition: 'answer' })
  await specialist.open(answer)
  const draft = await specialist.submit(deskPaths.preview.to({ caseId, transition: 'answer' }), {
    ghiChu: 'Đã lắp mái che ngày 22/11.',
  })
  expect(draft.bytes.subarray(0, 4).toString()).toBe('%PDF')
  const answered = await moved(specialist, caseId, 'answer', { ghiChu: 'Đã lắp mái che ngày 22/11.' })
  expect(answered.status).toBe(303)
  expect(await stateOf(caseId)).toMatchObject({ state: 'answered', outcome: 'answered' })
  const letters = await mailTo('bao-tin@example.vn')
  expect(letters).toHaveLength(2)
  expect(letters.map(({ subject }) => subject)).toEqual([
    'Hồ sơ của bạn có tin mới',
    'Hồ sơ của bạn có tin mới',
  ])
  expect(letters[0]?.text_body).toContain(caseCode)
  expect(letters[0]?.text_body).not.toContain('mái che')
  const { html } = await head.open(deskPaths.case.to({ caseId }))
  const paperId = /van-ban\/([0-9a-f-]{36})"/u.exec(html)?.[1] ?? ''
  const paper = await specialist.open(deskPaths.paper.to({ caseId, paperId, format: 'pdf' }))
  expect(paper.bytes.subarray(0, 4).toString()).toBe('%PDF')
  await specialist.open(deskPaths.case.to({ caseId }))
  expect((await specialist.submit(deskPaths.sign.to({ caseId, paperId }), {})).status).toBe(403)
  await head.open(deskPaths.case.to({ caseId }))
  expect((await head.submit(deskPaths.sign.to({ caseId, paperId }), {})).status).toBe(303)
  const again = await head.open(deskPaths.case.to({ caseId }))
  expect(again.html).toContain('Đã ký')
})

test('a confidential case is there for its handler and for whoever decides, who says why; each reading is recorded', async () => {
  const { caseId } = await desk.feedback(unitId, 'Việc kín', new Date('2026-11-23T02:00:00Z'), {
    confidentiality: 'confidential',
  })
  const address = deskPaths.case.to({ caseId })
  expect((await specialist.open(address)).status).toBe(404)
  expect((await specialist.open(deskPaths.list.to({}, { xem: 'unit' }))).html).not.toContain('Việc kín')
  const asked = await head.open(address)
  expect(asked.html).toContain('Lý do xem')
  expect(asked.html).not.toContain('Việc kín')
  expect(await auditsOf(caseId, 'case.read')).toEqual([])
  const told = await head.submitAndFollow(deskPaths.read.to({ caseId }), {
    lyDo: 'Phân công xử lý',
    requestId: crypto.randomUUID(),
  })
  expect(told.html).toContain('Việc kín')
  expect(await auditsOf(caseId, 'case.read')).toEqual([
    { actor_id: await desk.personOf(headEmail), reason: 'Phân công xử lý' },
  ])
  await head.open(deskPaths.assign.to({ caseId }))
  const handler = await desk.personOf(specialistEmail)
  await head.submit(deskPaths.assign.to({ caseId }), { nguoi: handler, requestId: crypto.randomUUID() })
  expect((await specialist.open(address)).html).toContain('Việc kín')
  expect((await auditsOf(caseId, 'case.read')).at(-1)).toEqual({ actor_id: handler, reason: 'handler' })
  const stranger = await app.signedIn(await app.holder('school-clerk'))
  expect((await stranger.open(address)).status).toBe(404)
})

test('a case passed on is read by the new unit alone, its clock goes on, and it does not come back', async () => {
  const { caseId } = await desk.feedback(unitId, 'Cống trước trường tắc', new Date('2026-11-20T02:00:00Z'))
  const school = await app.database
    .selectFrom('organisations.role_assignment as held')
    .innerJoin('organisations.unit as unit', 'unit.id', 'held.unit_id')
    .select(['unit.id', 'unit.code'])
    .where('held.role', '=', 'principal')
    .where('held.valid_to', 'is', null)
    .where('unit.valid_to', 'is', null)
    .executeTakeFirstOrThrow()
  const before = await app.database
    .selectFrom('cases.clock')
    .selectAll()
    .where('case_id', '=', caseId)
    .execute()
  await head.open(deskPaths.transfer.to({ caseId }))
  const passed = await head.submit(deskPaths.transfer.to({ caseId }), {
    donVi: school.id,
    lyDo: 'Thuộc nhà trường',
    requestId: crypto.randomUUID(),
  })
  expect(passed.status).toBe(303)
  expect((await head.open(deskPaths.case.to({ caseId }))).status).toBe(404)
  const after = await app.database
    .selectFrom('cases.clock')
    .selectAll()
    .where('case_id', '=', caseId)
    .execute()
  expect(after.map(({ started_at, due_at, state }) => ({ started_at, due_at, state }))).toEqual(
    before.map(({ started_at, due_at, state }) => ({ started_at, due_at, state })),
  )
  const principal = await app.signedIn(await app.holder('principal', school.code))
  expect((await principal.open(deskPaths.case.to({ caseId }))).html).toContain('Cống trước trường tắc')
  await principal.open(deskPaths.transfer.to({ caseId }))
  const other = await otherSchool(school.id)
  await principal.submit(deskPaths.transfer.to({ caseId }), {
    donVi: other.id,
    lyDo: 'Thuộc trường bạn',
    requestId: crypto.randomUUID(),
  })
  expect(await stateOf(caseId)).toMatchObject({ unit_id: other.id })
  const neighbour = await app.signedIn(await app.holder('principal', other.code))
  await neighbour.open(deskPaths.transfer.to({ caseId }))
  const back = await neighbour.submit(deskPaths.transfer.to({ caseId }), {
    donVi: school.id,
    lyDo: 'Không phải của chúng tôi',
    requestId: crypto.randomUUID(),
  })
  expect(back.status).toBe(422)
  expect(back.html).toContain('không chuyển qua lại')
})

async function otherSchool(than: UnitId) {
  return app.database
    .selectFrom('organisations.role_assignment as held')
    .innerJoin('organisations.unit as unit', 'unit.id', 'held.unit_id')
    .select(['unit.id', 'unit.code'])
    .where('held.role', '=', 'principal')
    .where('held.valid_to', 'is', null)
    .where('unit.id', '!=', than)
    .where('unit.valid_to', 'is', null)
    .executeTakeFirstOrThrow()
}

test('a unit that is asked sees the question and nothing of the case', async () => {
  const { caseId } = await desk.feedback(unitId, 'Nội dung riêng của hồ sơ', new Date('2026-11-20T02:00:00Z'))
  const schoolEmail = await app.holder('principal')
  const school = await app.database
    .selectFrom('organisations.role_assignment as held')
    .innerJoin('organisations.person as person', 'person.id', 'held.person_id')
    .select('held.unit_id')
    .where('person.email', '=', schoolEmail)
    .where('held.role', '=', 'principal')
    .executeTakeFirstOrThrow()
  await specialist.open(deskPaths.consult.to({ caseId }))
  const sent = await specialist.submit(deskPaths.consult.to({ caseId }), {
    donVi: school.unit_id,
    coQuan: '',
    cauHoi: 'Nhà trường sửa xong chưa?',
    han: '27/11/2026',
    requestId: crypto.randomUUID(),
  })
  expect(sent.status).toBe(303)
  const principal = await app.signedIn(schoolEmail)
  const list = await principal.open(deskPaths.consultations.to({}))
  expect(list.html).toContain('Nhà trường sửa xong chưa?')
  expect(list.html).not.toContain('Nội dung riêng')
  expect((await principal.open(deskPaths.case.to({ caseId }))).status).toBe(404)
  const consultationId = /y-kien\/([0-9a-f-]{36})/u.exec(list.html)?.[1] ?? ''
  await principal.open(deskPaths.consultation.to({ consultationId }))
  await principal.submit(deskPaths.consultation.to({ consultationId }), {
    traLoi: 'Đã sửa ngày 20/11.',
    requestId: crypto.randomUUID(),
  })
  expect((await specialist.open(deskPaths.case.to({ caseId }))).html).toContain('Đã sửa ngày 20/11.')
})

test('a duplicate is suggested, ends as merged, and its sender gets the answer of the other', async () => {
  const text = 'Bữa ăn bán trú ở trường tiểu học thiếu rau và suất ăn rất nhỏ so với tiền đã đóng'
  const first = await desk.feedback(unitId, text, new Date('2026-11-19T02:00:00Z'))
  const twin = await desk.feedback(unitId, `${text} hàng tháng`, new Date('2026-11-20T02:00:00Z'), {
    applicant: { ...mother, email: 'nguoi-thu-hai@example.vn' },
  })
  const shown = await specialist.open(deskPaths.case.to({ caseId: twin.caseId }))
  expect(shown.html).toContain('Có thể trùng')
  expect(shown.html).toContain(first.code)
  await specialist.open(deskPaths.related.to({ caseId: twin.caseId }))
  const merged = await specialist.submit(deskPaths.related.to({ caseId: twin.caseId }), {
    ma: first.code,
    cach: 'merged-into',
    requestId: crypto.randomUUID(),
  })
  expect(merged.status).toBe(303)
  expect(await stateOf(twin.caseId)).toMatchObject({ outcome: 'merged' })
  await moved(specialist, first.caseId, 'accept')
  await moved(specialist, first.caseId, 'answer', { ghiChu: 'Suất ăn đã được tăng.' })
  const said = await readingAs(app.database, { kind: 'case', caseId: twin.caseId }, (reader) =>
    reader
      .selectFrom('cases.act')
      .select('note')
      .where('case_id', '=', twin.caseId)
      .where('type', '=', 'said')
      .execute(),
  )
  expect(said).toEqual([{ note: 'Suất ăn đã được tăng.' }])
  expect(await mailTo('nguoi-thu-hai@example.vn')).toHaveLength(2)
})

test('many people with one cause are answered at once, each for themselves', async () => {
  const cases = []
  for (const index of [1, 2, 3]) {
    cases.push(
      await desk.feedback(
        unitId,
        `Xe buýt trường trễ giờ, người thứ ${index}`,
        new Date('2026-11-20T02:00:00Z'),
      ),
    )
  }
  const [one, two, three] = cases
  if (one === undefined || two === undefined || three === undefined) throw new Error('no cases')
  await specialist.open(deskPaths.related.to({ caseId: one.caseId }))
  await specialist.submit(deskPaths.related.to({ caseId: one.caseId }), {
    hoSo: [two.caseId, three.caseId],
    cach: 'linked',
    requestId: crypto.randomUUID(),
  })
  for (const [step, typed] of [
    ['accept', {}],
    ['answer', { ghiChu: 'Nhà xe đã đổi giờ.' }],
  ] as const) {
    const address = deskPaths.group.to({ caseId: one.caseId }, { buoc: step })
    await specialist.open(address)
    const done = await specialist.submit(address, {
      hoSo: [one.caseId, two.caseId, three.caseId],
      requestId: crypto.randomUUID(),
      ...typed,
    })
    expect(done.status).toBe(303)
  }
  for (const { caseId } of cases) expect(await stateOf(caseId)).toMatchObject({ state: 'answered' })
})

test('an answer is published only when somebody has looked over what may be personal, and is withdrawn with a reason', async () => {
  const { caseId } = await desk.feedback(
    unitId,
    'Cháu Trần Minh Khôi lớp 4A bị ngã ở sân trơn',
    new Date('2026-11-20T02:00:00Z'),
  )
  await moved(specialist, caseId, 'accept')
  await moved(specialist, caseId, 'answer', { ghiChu: 'Sân đã được lát lại.' })
  const address = deskPaths.publish.to({ caseId })
  const proposed = await head.open(address)
  expect(proposed.html).toContain('[…]')
  const careless = await head.submit(address, {
    cauHoi: 'Trần Minh Khôi bị ngã ở sân',
    traLoi: 'Sân đã được lát lại.',
    requestId: crypto.randomUUID(),
  })
  expect(careless.status).toBe(422)
  await head.open(address)
  const careful = await head.submit(address, {
    cauHoi: 'Một học sinh bị ngã ở sân trơn',
    traLoi: 'Sân đã được lát lại.',
    requestId: crypto.randomUUID(),
  })
  expect(careful.status).toBe(303)
  await head.open(address)
  await head.submit(deskPaths.withdrawPublication.to({ caseId }), {
    lyDo: 'Người gửi đề nghị',
    requestId: crypto.randomUUID(),
  })
  const { withdrawn_reason } = await app.database
    .selectFrom('cases.publication')
    .select('withdrawn_reason')
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow()
  expect(withdrawn_reason).toBe('Người gửi đề nghị')
})

test('reclassified, a case keeps its day of receipt and its receipt, and the late clock of the old one stays counted', async () => {
  const receivedAt = new Date('2026-10-01T02:00:00Z')
  const { caseId, receiptCode } = await desk.feedback(unitId, 'Đề nghị mở thêm lớp', receivedAt)
  const address = deskPaths.reclassify.to({ caseId }, { loai: 'petition' })
  const form = await specialist.open(address)
  expect(form.html).toContain('Đề nghị mở thêm lớp')
  const names = [...form.html.matchAll(/name="([a-zA-Z]+)"/gu)].map(([, name = '']) => name)
  const done = await specialist.submit(address, {
    text: 'Đề nghị mở thêm lớp',
    ...(names.includes('wish') && { wish: 'Mở thêm lớp' }),
    ...(names.includes('publicly') && { publicly: 'no' }),
    lyDo: 'Đây là kiến nghị',
    requestId: crypto.randomUUID(),
  })
  expect(done.status).toBe(303)
  const reopened = await findCaseByReceipt(app.database, receiptCode, 'a-secret-for-tests')
  expect(reopened).not.toBe(caseId)
  if (reopened === undefined) throw new Error('the receipt opens nothing')
  expect(await stateOf(reopened)).toMatchObject({ kind: 'petition', received_at: receivedAt })
  const clocks = await app.database
    .selectFrom('cases.clock')
    .select(['late', 'state'])
    .where('case_id', '=', caseId)
    .execute()
  expect(clocks).toContainEqual(expect.objectContaining({ late: true }))
})

test('somebody who leaves hands the whole desk over; what comes in by a rule goes to whoever is there', async () => {
  const leaving = await desk.personOf(specialistEmail)
  const filed = await desk.feedback(unitId, 'Chờ bàn giao', new Date('2026-11-23T02:00:00Z'))
  await desk.assign(filed.caseId, leaving, now)
  await head.open(deskPaths.handlers.to({}, { 'don-vi': unitId }))
  const handed = await head.submit(deskPaths.handOver.to({}), {
    donVi: unitId,
    tuNguoi: leaving,
    denNguoi: '',
    lyDo: 'Chuyển công tác',
    requestId: crypto.randomUUID(),
  })
  expect(handed.status).toBe(303)
  const left = await app.database
    .selectFrom('cases.case')
    .select('id')
    .where('handler_id', '=', leaving)
    .where('unit_id', '=', unitId)
    .where('closed_at', 'is', null)
    .execute()
  expect(left).toEqual([])
  expect((await stateOf(filed.caseId)).handler_id).not.toBeNull()
})
