import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { Visitor } from '../../../../test/app/visitor.ts'
import { hiddenValue } from '../../../../test/app/visitor.ts'
import { png } from '../../../../test/operations/sample-files.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import type { CaseId, UnitId } from '../../../platform/kernel/ids.ts'
import { needsSignature } from '../domain/papers/case-paper.ts'
import { listPapers, signPaper } from '../store/desk-papers.ts'
import { actAs, readingAs } from '../store/reading-as.ts'
import { deskHandlers } from './assign-by-rule.ts'
import { deskApp, mother } from './desk-app.builder.ts'
import { deskPaths } from './paths.ts'

const now = new Date('2026-11-24T03:42:00Z')
const yesterday = new Date('2026-11-23T02:00:00Z')
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

async function moved(
  visitor: Visitor,
  caseId: CaseId,
  transition: string,
  typed: Parameters<Visitor['submit']>[1] = {},
) {
  const address = deskPaths.move.to({ caseId, transition })
  const { html } = await visitor.open(address)
  const daXem = hiddenValue(html, 'daXem') ?? ''
  return visitor.submit(address, { daXem, requestId: crypto.randomUUID(), ...typed })
}

/** A case that was answered, with the answer that waits for the head's signature. */
async function answered(text: string) {
  const { caseId } = await desk.feedback(unitId, text, yesterday)
  await moved(specialist, caseId, 'accept')
  await moved(specialist, caseId, 'answer', { ghiChu: 'Đã sửa xong.' })
  const [paper] = await papersOf(caseId)
  if (paper === undefined) throw new Error('the answer made no paper')
  return { caseId, paperId: paper.id }
}
const papersOf = (caseId: CaseId) =>
  readingAs(app.database, { kind: 'case', caseId }, (reader) =>
    reader
      .selectFrom('cases.paper')
      .select(['id', 'number'])
      .where('case_id', '=', caseId)
      .where('kind', '=', 'citizen-answer')
      .execute(),
  )

test('of two who sign a paper at once one signs, and no number is lost or given twice', async () => {
  const again = await app.signedIn(headEmail)
  const one = await answered('Đèn cổng trường hỏng')
  const two = await answered('Ghế đá sân trường gãy')
  const three = await answered('Vòi nước lớp học rỉ')
  for (const visitor of [head, again]) await visitor.open(deskPaths.case.to({ caseId: one.caseId }))
  const sign = async (visitor: Visitor, paper: typeof one) =>
    (await visitor.submit(deskPaths.sign.to(paper), { requestId: crypto.randomUUID() })).status
  const both = await Promise.all([sign(head, one), sign(again, one)])
  expect(both.toSorted()).toEqual([303, 404])
  expect(await Promise.all([sign(head, two), sign(again, three)])).toEqual([303, 303])
  const papers = await Promise.all([one, two, three].map(({ caseId }) => papersOf(caseId)))
  const numbers = papers.flat().map(({ number }) => Number.parseInt(number, 10))
  expect(numbers[0]).toBe(1)
  expect(numbers.toSorted()).toEqual([1, 2, 3])
})

test('whoever signs while another is signing the same paper waits, then signs nothing and takes no number', async () => {
  const { caseId, paperId: id } = await answered('Quạt trần lớp 5B kêu')
  const by = await desk.personOf(headEmail)
  const sign = (hold: Promise<void>, signed: () => void) =>
    transaction(app.database, async (tx) => {
      await actAs(tx, { kind: 'case', caseId })
      const paper = (await listPapers(tx, caseId)).find((stored) => stored.id === id)?.paper
      if (paper === undefined || !needsSignature(paper)) throw new Error('there is nothing to sign')
      const signatory = { title: 'Trưởng phòng', name: 'Trần An' }
      const number = await signPaper(tx, { id, paper }, { unitId, signatory, by, at: now })
      signed()
      await hold
      return number
    })
  const release = Promise.withResolvers<void>()
  const isSigning = Promise.withResolvers<void>()
  const first = sign(release.promise, isSigning.resolve)
  await isSigning.promise
  const second = sign(Promise.resolve(), () => undefined)
  await expect
    .poll(async () => (await sql`select from pg_locks where not granted`.execute(app.database)).rows.length)
    .toBeGreaterThan(0)
  release.resolve()
  const number = await first
  expect(await second).toBeUndefined()
  const { last } = await app.database
    .selectFrom('cases.paper_number')
    .select('last')
    .where('unit_id', '=', unitId)
    .executeTakeFirstOrThrow()
  expect(Number.parseInt(number ?? '', 10)).toBe(last)
})

test('the application can neither change nor take back a number that was given', async () => {
  for (const statement of [
    sql`update cases.numbered_paper set number = number + 1`,
    sql`delete from cases.numbered_paper`,
    sql`update cases.numbered_paper set paper_id = gen_random_uuid()`,
  ])
    await expect(statement.execute(app.database)).rejects.toThrow('permission denied')
})

test('a refused form shows nothing of a confidential case to whoever has not said why they read it', async () => {
  const { caseId } = await desk.feedback(unitId, 'Việc không ai nên biết', yesterday, {
    confidentiality: 'confidential',
  })
  await desk.assign(caseId, await desk.personOf(specialistEmail), now)
  await head.open(deskPaths.list.to({}))
  const refused: readonly [string, Record<string, string>][] = [
    [deskPaths.assign.to({ caseId }), { nguoi: await desk.personOf(headEmail), lyDo: '' }],
    [deskPaths.transfer.to({ caseId }), { donVi: unitId, lyDo: 'Chuyển chính đơn vị mình' }],
    [deskPaths.move.to({ caseId, transition: 'answer' }), { ghiChu: '', daXem: '1' }],
    [deskPaths.reclassify.to({ caseId }, { loai: 'petition' }), { lyDo: '' }],
    [deskPaths.related.to({ caseId }), { cach: 'linked', ma: 'PA-2026-999999' }],
    [deskPaths.publish.to({ caseId }), { cauHoi: 'Hỏi', traLoi: 'Đáp' }],
  ]
  for (const [address, typed] of refused) {
    const { status, html, location } = await head.submit(address, {
      requestId: crypto.randomUUID(),
      ...typed,
    })
    expect(html, address).not.toContain('Việc không ai nên biết')
    expect([303, 403, 404], address).toContain(status)
    if (status === 303) expect(location, address).toBe(deskPaths.read.to({ caseId }))
  }
  await head.open(deskPaths.read.to({ caseId }))
  await head.submitAndFollow(deskPaths.read.to({ caseId }), {
    lyDo: 'Kiểm tra việc phân công',
    requestId: crypto.randomUUID(),
  })
  const [assign = ''] = refused[0] ?? []
  const shown = await head.submit(assign, {
    nguoi: await desk.personOf(headEmail),
    lyDo: '',
    requestId: crypto.randomUUID(),
  })
  expect(shown.status).toBe(422)
  expect(shown.html).toContain('Việc không ai nên biết')
})

const requestId = () => crypto.randomUUID()
const letters = () =>
  app.database
    .selectFrom('platform.mail')
    .select(['recipient', 'subject', 'text_body'])
    .where('kind', '=', 'cases.assigned')
    .execute()
const handlerOf = async (caseId: CaseId) =>
  (
    await app.database
      .selectFrom('cases.case')
      .select('handler_id')
      .where('id', '=', caseId)
      .executeTakeFirstOrThrow()
  ).handler_id

test('whoever is given a case is told so by a letter that names nobody; a late one is offered to somebody else', async () => {
  const received = new Date('2026-09-01T02:00:00Z')
  const { caseId, code: caseCode } = await desk.feedback(unitId, 'Tường rào sắp đổ', received)
  await head.open(deskPaths.assign.to({ caseId }))
  await head.submit(deskPaths.assign.to({ caseId }), {
    nguoi: await desk.personOf(specialistEmail),
    requestId: requestId(),
  })
  const told = (await letters()).filter(({ text_body }) => text_body.includes(caseCode))
  expect(told).toMatchObject([{ recipient: specialistEmail, subject: 'Bạn được phân công xử lý hồ sơ' }])
  for (const personal of ['Tường rào', mother.name]) expect(told[0]?.text_body).not.toContain(personal)
  const { html } = await head.open(deskPaths.case.to({ caseId }))
  const offer = html.slice(html.indexOf('Hồ sơ đã trễ hạn'), html.indexOf('viec-can-lam'))
  expect(offer).toContain(deskPaths.assign.to({ caseId }))
  expect((await specialist.open(deskPaths.case.to({ caseId }))).html).not.toContain('Hồ sơ đã trễ hạn')
})

test('a case is assigned by the rule of its unit as soon as it is filed, and only once', async () => {
  const person = await desk.personOf(specialistEmail)
  await head.open(deskPaths.handlers.to({}, { 'don-vi': unitId }))
  const kept = await head.submit(deskPaths.rule.to({}), {
    donVi: unitId,
    quyTacLoai: 'question',
    quyTacNguoi: person,
    requestId: requestId(),
  })
  expect(kept.status).toBe(303)
  const { caseId } = await desk.feedback(unitId, 'Khi nào tuyển sinh lớp 6?', yesterday, {
    kind: 'question',
    fields: { text: 'Khi nào tuyển sinh lớp 6?', topic: 'enrolment', publicly: true },
  })
  const { payload } = await app.database
    .selectFrom('platform.outbox')
    .select('payload')
    .where('event_type', '=', 'case.filed')
    .where(sql<boolean>`payload->>'caseId' = ${caseId}`)
    .executeTakeFirstOrThrow()
  const reactions = deskHandlers({ office: desk.office, now: () => now })
  expect(reactions.map(({ type }) => type)).toEqual(['case.filed'])
  for (const { handle } of [...reactions, ...reactions])
    await transaction(app.database, (tx) => handle(tx, payload))
  expect(await handlerOf(caseId)).toBe(person)
  const acts = await readingAs(app.database, { kind: 'case', caseId }, (reader) =>
    reader
      .selectFrom('cases.act')
      .select('type')
      .where('case_id', '=', caseId)
      .where('type', '=', 'assigned')
      .execute(),
  )
  expect(acts).toHaveLength(1)
})

test('a reply begins with the last version of a template, filled in; the earlier versions are kept', async () => {
  const template = (noiDung: string) => ({
    donVi: unitId,
    loai: 'feedback',
    ten: 'Đã tiếp nhận và sửa',
    noiDung,
    requestId: requestId(),
  })
  await specialist.open(deskPaths.templates.to({}))
  const slip = await specialist.submit(deskPaths.templates.to({}), template('Gửi {ten_nguoi_guii}'))
  expect(slip.status).toBe(422)
  const { html } = await specialist.submitAndFollow(
    deskPaths.templates.to({}),
    template('Gửi {ten_nguoi_gui}: đang sửa.'),
  )
  const templateId = /mau-tra-loi\/([0-9a-f-]{36})/u.exec(html)?.[1] ?? ''
  await specialist.submit(
    deskPaths.template.to({ templateId }),
    template('Gửi {ten_nguoi_gui}, hồ sơ {ma_ho_so}: đã sửa xong.'),
  )
  const history = await specialist.open(deskPaths.template.to({ templateId }))
  expect(history.html).toContain('Gửi {ten_nguoi_gui}: đang sửa.')
  const { caseId, code: caseCode } = await desk.feedback(unitId, 'Bảng lớp học bong', yesterday)
  await moved(specialist, caseId, 'accept')
  const reply = await specialist.open(
    deskPaths.move.to({ caseId, transition: 'answer' }, { mau: templateId }),
  )
  expect(reply.html).toContain(`Gửi ${mother.name}, hồ sơ ${caseCode}: đã sửa xong.`)
  const stranger = await app.signedIn(await app.holder('principal'))
  expect((await stranger.open(deskPaths.template.to({ templateId }))).status).toBe(404)
})

test('made confidential, a case is gone for its unit; it is never made more open than its kind', async () => {
  const { caseId } = await desk.feedback(unitId, 'Chuyện của một giáo viên', yesterday)
  const address = deskPaths.level.to({ caseId })
  await head.open(address)
  const change = (muc: string) => head.submit(address, { muc, lyDo: 'Có tên trẻ em', requestId: requestId() })
  expect((await change('open')).status).toBe(404)
  expect((await specialist.open(deskPaths.case.to({ caseId }))).status).toBe(200)
  expect((await change('confidential')).status).toBe(303)
  expect((await specialist.open(deskPaths.case.to({ caseId }))).status).toBe(404)
  expect((await head.open(deskPaths.case.to({ caseId }))).html).toContain('Lý do xem')
  const audited = await app.database
    .selectFrom('platform.audit_entry')
    .select(['reason', 'details'])
    .where('subject_id', '=', caseId)
    .where('action', '=', 'case.level-changed')
    .execute()
  expect(audited).toMatchObject([
    { reason: 'Có tên trẻ em', details: { level: 'confidential', before: 'restricted' } },
  ])
})

test('a file added at the desk is read by the unit alone, and only with its own case', async () => {
  const { caseId } = await desk.feedback(unitId, 'Mái tôn nhà xe thủng', yesterday)
  const other = await desk.feedback(unitId, 'Cổng phụ khóa trái', yesterday)
  await moved(specialist, caseId, 'accept')
  const bytes = png(4, 4)
  const added = await moved(specialist, caseId, 'answer', {
    ghiChu: 'Đã thay mái tôn.',
    tep: { fileName: 'nhà xe.png', bytes, mediaType: 'image/png' },
  })
  expect(added.status).toBe(303)
  const { html } = await specialist.open(deskPaths.case.to({ caseId }))
  expect(html).toContain('nhà xe.png')
  const fileId = /\/tep\/([0-9a-f-]{36})"/u.exec(html)?.[1] ?? ''
  const address = `${deskPaths.case.to({ caseId })}/tep/${fileId}`
  const read = await specialist.open(address)
  expect(read.status).toBe(200)
  expect(Buffer.from(bytes).equals(read.bytes)).toBe(true)
  const elsewhere = `${deskPaths.case.to({ caseId: other.caseId })}/tep/${fileId}`
  expect((await specialist.open(elsewhere)).status).toBe(404)
  const stranger = await app.signedIn(await app.holder('principal'))
  expect((await stranger.open(address)).status).toBe(404)
})

test('asked back, the sender has the clock: it stands still, goes on with the supplement, and stops only once', async () => {
  const { caseId } = await desk.feedback(unitId, 'Chỗ ấy bẩn quá', yesterday)
  await moved(specialist, caseId, 'accept')
  const clock = () =>
    app.database
      .selectFrom('cases.clock')
      .select(['state', 'due_at'])
      .where('case_id', '=', caseId)
      .where('clock', '=', 'answer')
      .executeTakeFirstOrThrow()
  const before = await clock()
  expect((await moved(specialist, caseId, 'ask', { ghiChu: 'Chỗ nào ạ?' })).status).toBe(303)
  expect((await clock()).state).toBe('paused')
  expect((await specialist.open(deskPaths.case.to({ caseId }))).html).toContain('Tạm dừng')
  const later = new Date('2026-11-27T02:00:00Z')
  const supplemented = await desk.citizenMoves(caseId, 'supplement', 'Ở nhà bếp', later)
  expect(supplemented.ok).toBe(true)
  const after = await clock()
  expect(after.state).toBe('running')
  expect(after.due_at.getTime()).toBeGreaterThan(before.due_at.getTime())
  expect((await specialist.open(deskPaths.move.to({ caseId, transition: 'ask' }))).status).toBe(404)
})
