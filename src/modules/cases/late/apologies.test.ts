import { expect, test } from 'vitest'
import { transaction } from '../../../platform/database/transaction.ts'
import { openCase } from '../conduct/move-case.ts'
import { listPapers } from '../store/desk-papers.ts'
import { actAs, readingAs } from '../store/reading-as.ts'
import { lateApp } from './late-app.builder.tsx'
import { lateRoutes } from './late-routes.ts'
import { latePaths } from './paths.ts'

const app = await lateApp('2026-10-05T02:00:00Z', { routes: lateRoutes })
const { database, officeUnit } = app
const head = app.person(officeUnit.id, 'head')
const handler = app.person(officeUnit.id, 'specialist')

const mails = () =>
  database.selectFrom('platform.mail').select(['kind', 'recipient', 'text_body', 'subject']).execute()

test('a late dossier is warned of, apologised for once, and never a second time', async () => {
  app.setNow('2026-10-05T02:00:00Z')
  const { caseId, code } = await app.dossier(officeUnit.id, 3, handler.id)

  // Due on Thursday 8 October: the morning before, its handler is warned, once.
  app.setNow('2026-10-07T00:05:00Z')
  await app.runJob('cases.raise-alarms')
  await app.runJob('cases.raise-alarms')
  const warned = (await mails()).filter(({ kind }) => kind === 'cases.due-soon')
  expect(warned).toMatchObject([{ recipient: handler.email }])
  expect(warned[0]?.text_body).toContain(code)
  expect(JSON.stringify(await mails())).not.toMatch(/Nguyễn (Văn Bình|Minh An)|Chuyển trường/u)

  app.setNow('2026-10-09T00:10:00Z')
  await app.runJob('cases.raise-alarms')
  expect(
    (await mails())
      .filter(({ kind }) => kind === 'cases.late')
      .map(({ recipient }) => recipient)
      .toSorted(),
  ).toEqual([handler.email, head.email].toSorted())
  await app.runJob('cases.open-apologies')
  await app.runJob('cases.open-apologies')
  expect((await mails()).filter(({ kind }) => kind === 'cases.apology-asked')).toMatchObject([
    { recipient: handler.email },
  ])

  // A head of another unit learns nothing of it.
  const other = app.example.people.find(({ assignments }) =>
    assignments.some(
      ({ role, unitId, validTo }) => role === 'head' && unitId !== officeUnit.id && validTo === null,
    ),
  )
  expect((await app.signedIn(other?.email ?? '').open(latePaths.apology.to({ caseId }))).status).toBe(404)

  const desk = app.signedIn(handler.email)
  const asked = await desk.open(latePaths.apology.to({ caseId }))
  expect(asked.html).toContain('Đang giải quyết')
  const empty = await desk.submit(latePaths.apology.to({ caseId }), {
    khau: 'handling',
    nguoi: handler.id,
    lyDo: ' ',
    henLai: '11/10/2026',
  })
  expect(empty.status).toBe(422)
  expect(empty.html).toContain('không làm việc')
  const prepared = await desk.submitAndFollow(latePaths.apology.to({ caseId }), {
    requestId: crypto.randomUUID(),
    khau: 'handling',
    nguoi: handler.id,
    lyDo: 'Chuyên viên chưa đối chiếu xong học bạ với trường cũ',
    henLai: '14/10/2026',
  })
  expect(prepared.html).toContain('Đã trình phiếu')
  expect((await desk.submit(latePaths.sign.to({}), { hoSo: caseId })).status).toBe(403)
  const letter = await desk.open(latePaths.letter.to({ caseId }))
  expect(letter.bytes.subarray(0, 5).toString()).toBe('%PDF-')

  // Nobody signed within the day.
  app.setNow('2026-10-12T00:15:00Z')
  await app.runJob('cases.remind-apologies')
  expect((await mails()).filter(({ kind }) => kind === 'cases.apology-unsigned')).toMatchObject([
    { recipient: head.email },
  ])

  const boss = app.signedIn(head.email)
  expect((await boss.open(latePaths.apologies.to({}))).html).toContain('Chuyên viên chưa đối chiếu xong')
  const requestId = crypto.randomUUID()
  const signed = await boss.submitAndFollow(latePaths.sign.to({}), { requestId, hoSo: caseId })
  expect(signed.html).toContain('Đã ký và gửi 1 phiếu')
  const again = await boss.submitAndFollow(latePaths.sign.to({}), { requestId, hoSo: caseId })
  expect(again.html).toContain('Đã ký và gửi 1 phiếu')

  // What the citizen finds behind the receipt.
  const papers = await readingAs(database, { kind: 'case', caseId }, (reader) => listPapers(reader, caseId))
  expect(papers.filter(({ paper }) => paper.kind === 'apology-letter')).toMatchObject([
    { forCitizen: true, signedBy: head.id, paper: { newDueAt: '2026-10-14T17:00:00+07:00' } },
  ])
  expect((await mails()).filter(({ kind }) => kind === 'cases.news')).toMatchObject([
    { recipient: 'binh@example.vn' },
  ])

  // The day before the new day, the handler is warned of it.
  app.setNow('2026-10-13T00:05:00Z')
  await app.runJob('cases.raise-alarms')
  await app.runJob('cases.raise-alarms')
  const soon = (await mails()).filter(({ kind }) => kind === 'cases.due-soon')
  expect(soon).toHaveLength(2)
  expect(soon.at(-1)?.text_body).toContain(`${code}: hạn 14/10/2026`)

  // The new day passes too.
  app.setNow('2026-10-16T02:00:00Z')
  const refused = await desk.open(latePaths.apology.to({ caseId }))
  expect(refused.html).toContain('Không được hẹn lại lần nữa')
  expect(refused.html).toContain('onestop.apology.2025')
  expect(refused.html).toContain('chưa đối chiếu văn bản gốc')
  const second = await boss.submitAndFollow(latePaths.sign.to({}), {
    requestId: crypto.randomUUID(),
    hoSo: caseId,
  })
  expect(second.html).toContain('Đã ký và gửi 0 phiếu')
  const opened = await transaction(database, async (tx) => {
    await actAs(tx, { kind: 'system' })
    return openCase(tx, app.office, caseId, app.now())
  })
  expect(opened.case.standing.taken.reappoint).toBe(1)
})

test('a delay that goes on is told to the unit above as a number, once a level, and never whose it is', async () => {
  const schoolId = app.example.records.superiors.find(
    ({ superiorId, validTo, unitId }) =>
      superiorId === officeUnit.id &&
      validTo === null &&
      app.example.records.units.some(({ id, kind }) => id === unitId && kind === 'school'),
  )?.unitId
  if (schoolId === undefined) throw new RangeError('the ward has no schools')
  app.setNow('2026-11-02T02:00:00Z')
  const { code } = await app.dossier(schoolId, 1, app.person(schoolId, 'principal').id)
  const upwards = async () =>
    (await mails()).filter(
      ({ kind, recipient }) => kind === 'cases.late-superior' && recipient === head.email,
    )
  const before = (await upwards()).length
  // Due on 3 November: two working days late, then three, then eleven.
  for (const [day, more] of [
    ['2026-11-05', 0],
    ['2026-11-06', 1],
    ['2026-11-09', 1],
    ['2026-11-18', 2],
  ] as const) {
    app.setNow(`${day}T00:05:00Z`)
    await app.runJob('cases.raise-alarms')
    expect((await upwards()).length - before, day).toBe(more)
  }
  const [told] = (await upwards()).slice(before)
  expect(told?.text_body).toContain('1 thời hạn')
  expect(told?.text_body).not.toContain(code)
})

test('a term of the citizen that ran out ends or goes on by the system alone', async () => {
  app.setNow('2026-09-01T02:00:00Z')
  const { caseId } = await app.file({
    kind: 'petition',
    unitId: officeUnit.id,
    fields: { text: 'Kiến nghị mở lớp bán trú' },
  })
  await app.move(caseId, handler.id, 'accept')
  const asked = await app.move(caseId, handler.id, 'ask', 'Xin cho biết khối lớp')
  expect(asked).toMatchObject({ ok: true })
  await app.runJob('cases.run-out-terms')
  expect(await stateOf(caseId)).toBe('awaiting-citizen')
  app.setNow('2026-12-20T02:00:00Z')
  await app.runJob('cases.run-out-terms')
  await app.runJob('cases.run-out-terms')
  expect(await stateOf(caseId)).toBe('handling')
  const acts = await readingAs(database, { kind: 'system' }, (reader) =>
    reader
      .selectFrom('cases.act')
      .select(['actor_kind', 'transition'])
      .where('case_id', '=', caseId)
      .execute(),
  )
  expect(acts.filter(({ actor_kind }) => actor_kind === 'system')).toEqual([
    { actor_kind: 'system', transition: 'run-on' },
  ])
})

async function stateOf(caseId: string): Promise<string | undefined> {
  const row = await database.selectFrom('cases.case').select(['id', 'state']).execute()
  return row.find(({ id }) => id === caseId)?.state
}
