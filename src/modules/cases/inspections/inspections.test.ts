import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Visitor } from '../../../../test/app/visitor.ts'
import { content } from '../../../../test/example/example.builder.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { readVersions } from '../../../platform/public-pages/topics.ts'
import { checklistOf } from '../domain/inspections/checklist.ts'
import { drawSchools, readDrawList } from '../domain/inspections/draw.ts'
import { inspectionApp, onePixel } from './inspection-app.builder.tsx'
import { inspectionPaths } from './paths.ts'

const app = await inspectionApp()
const { database, example } = app
const officeId = example.records.units.find(({ code }) => code === 'vhxh-tan-an-ward')?.id
if (officeId === undefined) throw new RangeError('the example has no such ward')
const emailOf = (unitId: UnitId, role: Parameters<typeof app.person>[1]) => app.person(unitId, role).email
const inspector = app.as(emailOf(officeId, 'inspector'))
const head = app.as(emailOf(officeId, 'head'))
const specialist = app.as(emailOf(officeId, 'specialist'))
const anyone = app.as('khong-ai@example.test')
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

const requestId = () => crypto.randomUUID()
/** Opens a page and sends one of its forms. */
async function send(
  visitor: Visitor,
  page: string,
  action: string,
  typed: Parameters<Visitor['submit']>[1] = {},
) {
  const opened = await visitor.open(page)
  expect(opened.status, page).toBe(200)
  const version = /name="phienBan" value="(\d+)"/.exec(opened.html)?.[1] ?? '1'
  return visitor.submit(action, { phienBan: version, requestId: requestId(), ...typed })
}
const idOf = (location: string | undefined) => /[0-9a-f-]{36}/.exec(location ?? '')?.[0] ?? ''

async function inspectionsNow() {
  return database.selectFrom('cases.inspection').selectAll().orderBy('due_on').execute()
}

let programmeId = ''
let inspectionId = ''
let schoolId: UnitId
let principal: Visitor
const params = () => ({ inspectionId })
const here = () => inspectionPaths.inspection.to(params())
const step = (visitor: Visitor, action: string, more: Record<string, string> = {}) =>
  send(visitor, here(), inspectionPaths.step.to(params()), { viec: action, ...more })
const stateNow = async () =>
  (
    await database
      .selectFrom('cases.inspection')
      .select('state')
      .where('id', '=', inspectionId)
      .executeTakeFirst()
  )?.state

describe('a programme', () => {
  beforeAll(() => app.setNow('2026-08-03T02:00:00Z'))

  test('is drafted by an inspector, approved by the head and published; then it stands', async () => {
    const begun = await send(
      inspector,
      inspectionPaths.programmes.to({}),
      inspectionPaths.programmes.to({}),
      { coQuan: officeId, nam: '2026', ten: 'Chương trình kiểm tra năm 2026' },
    )
    expect(begun.status).toBe(303)
    programmeId = idOf(begun.location)
    const page = inspectionPaths.programme.to({ programmeId })
    const line = inspectionPaths.programmeLine.to({ programmeId })
    const topic = { noiDung: 'extra-teaching', quy: '4' }
    expect((await send(inspector, page, line, { ...topic, truong: '', lyDo: '' })).status).toBe(422)
    expect((await send(inspector, page, line, { ...topic, soTruong: '2' })).status).toBe(303)
    const steps = inspectionPaths.programmeStep.to({ programmeId })
    expect((await send(head, page, steps, { viec: 'submit' })).status).toBe(409)
    expect((await send(inspector, page, steps, { viec: 'submit' })).status).toBe(303)
    expect((await send(inspector, page, steps, { viec: 'approve', so: '4' })).status).toBe(409)
    expect((await send(head, page, steps, { viec: 'return', lyDo: 'Thiếu nội dung' })).status).toBe(303)
    expect((await inspector.open(page)).html).toContain('Thiếu nội dung')
    await send(inspector, page, steps, { viec: 'submit' })
    await send(head, page, steps, { viec: 'approve', so: '4' })
    expect((await send(head, page, steps, { viec: 'publish' })).status).toBe(303)
    expect((await anyone.open(inspectionPaths.portal.to({}))).html).toContain(
      'Chương trình kiểm tra năm 2026',
    )
    await expect(
      database.deleteFrom('cases.inspection_line').where('programme_id', '=', programmeId).execute(),
    ).rejects.toThrow('an approved programme does not change')
  })

  test('fixes and publishes its list before the draw, and anybody can repeat the draw afterwards', async () => {
    const { id: lineId } = await database
      .selectFrom('cases.inspection_line')
      .select('id')
      .where('programme_id', '=', programmeId)
      .executeTakeFirstOrThrow()
    const at = { programmeId, lineId }
    const page = inspectionPaths.draw.to(at)
    const source = 'Giải đặc biệt xổ số kiến thiết kỳ 07/8/2026'
    const commit = inspectionPaths.drawCommit.to(at)
    expect((await send(inspector, page, commit, { nguon: source, ngay: '03/08/2026' })).status).toBe(422)
    expect((await send(inspector, page, commit, { nguon: source, ngay: '07/08/2026' })).status).toBe(303)
    const run = inspectionPaths.drawRun.to(at)
    expect((await inspector.submit(run, { so: '123456', requestId: requestId() })).status).toBe(422)
    const { id: drawId } = await database
      .selectFrom('cases.inspection_draw')
      .select('id')
      .executeTakeFirstOrThrow()
    const list = (await anyone.send('GET', inspectionPaths.portalDrawList.to({ drawId }))).bytes
    const publicPage = () => anyone.open(inspectionPaths.portalDraw.to({ drawId }))
    const before = (await publicPage()).html
    expect(before).toContain(createHash('sha256').update(list).digest('hex'))
    expect(before).toContain('Chưa bốc thăm')

    app.setNow('2026-08-07T11:00:00Z')
    expect((await send(inspector, page, run, { so: '123456' })).status).toBe(303)
    expect((await inspector.submit(run, { so: '999999', requestId: requestId() })).status).toBe(422)
    // Nobody is warned: the public sees neither the schools nor the secret before the visits.
    const { secret } = await database
      .selectFrom('cases.inspection_draw')
      .select('secret')
      .executeTakeFirstOrThrow()
    const drawn = (await publicPage()).html
    expect(drawn).not.toContain(secret)
    expect(drawn).toContain('Đã bốc thăm')
    const seed = sha256(`${sha256(list.toString())}|123456|${secret}`)
    const chosen = drawSchools(sha256, readDrawList(list.toString()), seed)
    const inspections = await inspectionsNow()
    const codes = new Map(example.records.units.map(({ id, code }) => [id, code]))
    expect(inspections.map(({ unit_id }) => codes.get(unit_id)).toSorted()).toEqual(chosen.toSorted())
    const [first] = inspections
    if (first === undefined) throw new RangeError('nothing was drawn')
    inspectionId = first.id
    schoolId = first.unit_id
    principal = app.as(emailOf(schoolId, 'principal'))
  })
})

describe('an inspection', () => {
  test('is unknown to the school until it is decided, and to administrators and other schools for ever', async () => {
    expect((await principal.open(here())).status).toBe(404)
    const decide = inspectionPaths.decide.to(params())
    const team = {
      so: '17',
      tuNgay: '12/10/2026',
      denNgay: '13/10/2026',
      truongDoan: app.person(officeId, 'inspector').id,
      thanhVien: app.person(officeId, 'specialist').id,
    }
    app.setNow('2026-10-05T02:00:00Z')
    expect((await inspector.open(decide)).status).toBe(403)
    expect((await send(head, decide, decide, { ...team, truongDoan: '' })).status).toBe(422)
    expect((await send(head, decide, decide, team)).status).toBe(303)
    expect((await principal.open(here())).status).toBe(200)
    expect((await app.as(emailOf(schoolId, 'inspection-board-member')).open(here())).status).toBe(200)
    const other = example.records.units.find(({ kind, id }) => kind === 'school' && id !== schoolId)
    if (other === undefined) throw new RangeError('there is one school only')
    expect((await app.as(emailOf(other.id, 'principal')).open(here())).status).toBe(404)
    expect((await app.as(emailOf(officeId, 'administrator')).open(here())).status).toBe(403)
  })

  test('is answered item by item, and two inspectors at once do not overwrite each other', async () => {
    app.setNow('2026-10-12T02:00:00Z')
    expect((await step(inspector, 'start')).status).toBe(303)
    const item = (code: string) => inspectionPaths.item.to({ ...params(), itemCode: code })
    const form = (result: string, note: string, seen = '') => ({
      ketQua: result,
      ghiChu: note,
      daThay: seen,
      requestId: requestId(),
    })
    await inspector.open(item('school-free'))
    await specialist.open(item('school-free'))
    expect((await inspector.submit(item('school-free'), { ...form('met', ''), anh: onePixel })).status).toBe(
      303,
    )
    const late = await specialist.submit(item('school-free'), form('not-met', 'Có thu tiền'))
    expect(late.status).toBe(409)
    expect(late.html).toContain('Có thu tiền')
    expect(late.html).toContain('Câu trả lời đang được lưu')
    const seen = /name="daThay" value="([^"]+)"/.exec(late.html)?.[1] ?? ''
    const replaced = await specialist.submit(item('school-free'), form('not-met', 'Có thu tiền', seen))
    expect(replaced.status).toBe(303)
    expect((await step(inspector, 'send-findings')).status).toBe(409)
    const paper = inspectionPaths.document.to({ ...params(), document: 'phieu', format: 'pdf' })
    expect((await inspector.open(paper)).bytes.subarray(0, 4).toString()).toBe('%PDF')
    expect((await principal.open(paper)).status).toBe(404)
    const { items } = checklistOf(content, 'extra-teaching-2024')
    for (const { code } of items.filter((one) => one.code !== 'school-free')) {
      expect((await inspector.submit(item(code), form('met', ''))).status).toBe(303)
    }
    const answers = await database
      .selectFrom('cases.inspection_answer')
      .select(['item_code', 'result'])
      .where('item_code', '=', 'school-free')
      .orderBy('made_at')
      .execute()
    expect(answers.map(({ result }) => result)).toEqual(['met', 'not-met'])
  })

  test('asks the school, whose last day is its own, before anything is concluded', async () => {
    expect((await step(inspector, 'send-findings')).status).toBe(409)
    const found = {
      muc: 'school-free',
      loai: 'violation',
      noiDung: 'Thu 50.000 đồng mỗi buổi của 12 học sinh',
    }
    expect((await send(inspector, here(), inspectionPaths.findings.to(params()), found)).status).toBe(303)
    expect((await principal.open(here())).html).not.toContain('50.000')
    expect((await step(inspector, 'send-findings')).status).toBe(303)
    expect((await principal.open(here())).html).toContain('50.000')
    expect((await step(inspector, 'go-on-without-explanation')).status).toBe(409)
    const { id } = await database
      .selectFrom('cases.inspection_finding')
      .select('id')
      .executeTakeFirstOrThrow()
    const page = inspectionPaths.explain.to(params())
    expect((await send(principal, page, page, { [`giaiTrinh.${id}`]: '' })).status).toBe(422)
    const said = 'Đã trả lại tiền cho 12 gia đình'
    expect((await send(principal, page, page, { [`giaiTrinh.${id}`]: said })).status).toBe(303)
    expect(await stateNow()).toBe('drafting')
  })

  test('is concluded with remedies, signed by the head, and never changed again', async () => {
    app.setNow('2026-10-19T02:00:00Z')
    const { id: findingId } = await database
      .selectFrom('cases.inspection_finding')
      .select('id')
      .executeTakeFirstOrThrow()
    const page = inspectionPaths.conclusion.to(params())
    const draft = {
      chung: 'Có vi phạm về thu tiền dạy thêm. Người dạy: Nguyễn Văn Kín.',
      congKhai: 'Có vi phạm về thu tiền dạy thêm.',
      [`giu.${findingId}`]: 'co',
      [`congKhai.${findingId}`]: 'Thu tiền dạy thêm trong trường.',
    }
    expect((await principal.open(page)).status).toBe(403)
    const { familyName, middleName, givenName } = app.person(schoolId, 'principal')
    const named = {
      ...draft,
      congKhai: `Hiệu trưởng ${familyName} ${middleName} ${givenName} biết việc này.`,
    }
    const refused = await send(inspector, page, page, named)
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('có tên một người')
    expect((await send(inspector, page, page, draft)).status).toBe(303)
    expect((await step(inspector, 'submit')).status).toBe(409)
    const remedy = { phatHien: findingId, viecLam: 'Trả lại tiền đã thu', donVi: schoolId, soNgay: '10' }
    expect((await send(inspector, page, inspectionPaths.remedyAdd.to(params()), remedy)).status).toBe(303)
    expect((await step(inspector, 'submit')).status).toBe(303)
    expect((await step(inspector, 'conclude', { so: '31' })).status).toBe(409)
    expect((await step(head, 'conclude', { so: '31' })).status).toBe(303)
    const { due_on } = await database
      .selectFrom('cases.inspection_remedy')
      .select('due_on')
      .executeTakeFirstOrThrow()
    expect(due_on).toBe('2026-11-02')
    const change = database.updateTable('cases.inspection_conclusion').set({ summary: 'Không có gì' })
    await expect(change.execute()).rejects.toThrow('a signed conclusion does not change')
    const later = database.updateTable('cases.inspection_remedy').set({ due_on: due_on ?? null })
    await expect(later.execute()).resolves.toBeDefined()
    for (const document of ['quyet-dinh', 'bien-ban', 'ket-luan']) {
      for (const format of ['docx', 'pdf']) {
        const file = await principal.open(inspectionPaths.document.to({ ...params(), document, format }))
        expect(file.status).toBe(200)
        expect(file.bytes.subarray(0, 2).toString()).toBe(format === 'pdf' ? '%P' : 'PK')
      }
    }
  })

  test('is published without names of persons; what is late is shown, told once and escalated', async () => {
    const publicPage = inspectionPaths.portalConclusion.to(params())
    expect((await anyone.open(publicPage)).status).toBe(404)
    const figures = async () => (await readVersions(database, ['measure.figures'])).get('measure.figures')
    const before = await figures()
    expect((await step(head, 'publish')).status).toBe(303)
    expect(await figures()).not.toBe(before)
    const published = (await anyone.open(publicPage)).html
    expect(published).toContain('Thu tiền dạy thêm trong trường')
    expect(published).not.toContain('Nguyễn Văn Kín')
    for (const role of ['principal', 'inspection-board-member'] as const) {
      const { familyName, middleName, givenName } = app.person(schoolId, role)
      expect(published).not.toContain(`${familyName} ${middleName} ${givenName}`)
    }
    expect((await anyone.open(inspectionPaths.portal.to({}))).html).toContain('Không có việc nào quá hạn')
    app.setNow('2026-11-06T00:30:00Z')
    expect((await anyone.open(publicPage)).html).toContain('1 việc khắc phục đang quá hạn')
    for (const job of app.module.jobs) {
      await job.run({ database, now: new Date('2026-11-06T00:30:00Z') })
      await job.run({ database, now: new Date('2026-11-06T00:40:00Z') })
    }
    const mail = await database.selectFrom('platform.mail').select(['kind', 'subject', 'recipient']).execute()
    expect(new Set(mail.map(({ kind }) => kind))).toEqual(
      new Set(['inspection.remedy-overdue', 'inspection.remedy-escalation']),
    )
    expect(mail.every(({ subject }) => !subject.includes('Trường'))).toBe(true)
    expect(mail.map(({ recipient }) => recipient)).toContain(emailOf(officeId, 'head'))
    const told = await database
      .selectFrom('platform.outbox')
      .select('event_type')
      .where('event_type', 'like', 'inspection.%')
      .orderBy('occurred_at')
      .execute()
    expect(told.map(({ event_type }) => event_type)).toEqual([
      'inspection.concluded',
      'inspection.concluded',
      'inspection.remedy-overdue',
    ])
  })

  test('is closed when the evidence of every remedy is accepted', async () => {
    const { id: remedyId } = await database
      .selectFrom('cases.inspection_remedy')
      .select('id')
      .executeTakeFirstOrThrow()
    const page = inspectionPaths.remedy.to({ ...params(), remedyId })
    expect((await step(inspector, 'close')).status).toBe(409)
    const { html } = await principal.open(page)
    // The day that was fixed with the signature, and the day on which its derivation ends.
    expect(html).toContain('Vì sao là ngày này?')
    expect(html.match(/02\/11\/2026|2 tháng 11 năm 2026/g)?.length).toBeGreaterThan(1)
    const report = { viec: 'report', noiDung: 'Đã trả lại' }
    expect((await send(principal, page, page, report)).status).toBe(422)
    expect((await send(principal, page, page, { ...report, tep: onePixel })).status).toBe(303)
    expect((await send(principal, page, page, { viec: 'accept', noiDung: '' })).status).toBe(422)
    expect((await send(inspector, page, page, { viec: 'return', noiDung: '' })).status).toBe(422)
    expect((await send(inspector, page, page, { viec: 'return', noiDung: 'Thiếu chữ ký' })).status).toBe(303)
    expect((await send(principal, page, page, { ...report, tep: onePixel })).status).toBe(303)
    expect((await send(inspector, page, page, { viec: 'accept', noiDung: '' })).status).toBe(303)
    expect((await step(inspector, 'close')).status).toBe(303)
    expect(await stateNow()).toBe('closed')
    expect((await anyone.open(inspectionPaths.portalConclusion.to(params()))).html).toContain('Đã khắc phục')
  })

  test('that no programme foresaw needs a reason and the head’s decision', async () => {
    const page = inspectionPaths.unplanned.to({})
    const wish = { truong: schoolId, noiDung: 'food-hygiene', han: '31/12/2026', lyDo: '' }
    expect((await send(inspector, page, page, wish)).status).toBe(422)
    const made = await send(inspector, page, page, { ...wish, lyDo: 'Có dấu hiệu ngộ độc' })
    expect(made.status).toBe(303)
    expect((await head.open(made.location ?? '')).html).toContain('Có dấu hiệu ngộ độc')
    expect((await principal.open(made.location ?? '')).status).toBe(404)
  })
})

test('nobody of another school or another ward reaches anything of an inspection', async () => {
  const otherWard = example.records.units.find(
    ({ kind, id, validTo }) => kind === 'commune-department' && id !== officeId && validTo === null,
  )
  const otherSchool = example.records.units.find(({ kind, id }) => kind === 'school' && id !== schoolId)
  if (otherWard === undefined || otherSchool === undefined) throw new RangeError('there is nobody else')
  const strangers = [
    app.as(emailOf(otherWard.id, 'inspector')),
    app.as(emailOf(otherWard.id, 'head')),
    app.as(emailOf(otherSchool.id, 'principal')),
  ]
  const one = async (table: 'inspection_remedy' | 'inspection_finding' | 'inspection_line') =>
    (await database.selectFrom(`cases.${table}`).select('id').executeTakeFirstOrThrow()).id
  const { id: fileId } = await database.selectFrom('platform.file').select('id').executeTakeFirstOrThrow()
  const values: Readonly<Record<string, string>> = {
    inspectionId,
    programmeId,
    fileId,
    itemCode: 'school-free',
    document: 'ket-luan',
    format: 'pdf',
    remedyId: await one('inspection_remedy'),
    findingId: await one('inspection_finding'),
    lineId: await one('inspection_line'),
  }
  const rows = async () =>
    JSON.stringify([
      await inspectionsNow(),
      await database.selectFrom('cases.inspection_answer').selectAll().execute(),
      await database.selectFrom('cases.inspection_remedy_action').selectAll().execute(),
    ])
  const before = await rows()
  const routes = app.module.routes.filter(
    ({ path, access }) => access !== 'anyone' && /:inspectionId|:programmeId/.test(path.pattern),
  )
  expect(routes.length).toBeGreaterThan(25)
  for (const stranger of strangers) {
    await stranger.open(inspectionPaths.list.to({}))
    for (const { method, path } of routes) {
      const address = path.pattern.replace(/:(\w+)/g, (_, name: string) => values[name] ?? name)
      const typed = { phienBan: '1', viec: 'report', ketQua: 'met', noiDung: 'x', requestId: requestId() }
      const answered =
        method === 'GET' ? await stranger.send('GET', address) : await stranger.submit(address, typed)
      expect([403, 404], `${method} ${path.pattern}`).toContain(answered.status)
    }
  }
  expect(await rows()).toBe(before)
})
