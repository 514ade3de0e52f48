import { expect, test } from 'vitest'
import { content } from '../../../../test/example/example.builder.ts'
import { localDate } from '../../../platform/kernel/dates.ts'
import { handOverFigures } from '../hand-over/hand-over-figures.ts'
import { handOverPaths } from '../hand-over/paths.ts'
import { centreCode, counterApp, officeCode } from './counter-app.builder.ts'
import { counterPaths } from './paths.ts'

const house = await counterApp(new Date('2026-11-25T02:00:00Z'))
const { app } = house
const centre = await house.unitOf(centreCode)
const office = await house.unitOf(officeCode)
const { rows: clerks } = await app.owner.query<{ email: string }>(
  `select email from organisations.person join organisations.role_assignment held on held.person_id = person.id
   where held.unit_id = $1 and held.role = 'one-stop-clerk' and held.valid_to is null order by email`,
  [centre],
)
const receiverEmail = await app.holder('specialist', officeCode)
const outsiderEmail = await app.holder('one-stop-clerk', 'ttpvhcc-khanh-hau-ward')

/** The time it is from now on, and a clerk who has just signed in. */
async function clerkAt(iso: string) {
  app.setNow(new Date(iso))
  return app.signedIn(clerks[0]?.email ?? '')
}

const once = () => ({ requestId: crypto.randomUUID() })

test('a whole dossier is taken in with its receipt, goes to the office and back in batches, and is given out', async () => {
  const clerk = await clerkAt('2026-11-25T02:00:00Z')
  const colleague = await app.signedIn(clerks[1]?.email ?? '')
  const receiver = await app.signedIn(receiverEmail)
  const outsider = await app.signedIn(outsiderEmail)
  const taken = await house.takeIn(clerk)
  expect(taken.status).toBe(303)
  const receipt = await clerk.open(taken.location ?? '')
  const code = /\d{4} \d{4} \d{4} \d{4}/u.exec(receipt.html)?.[0] ?? ''
  expect(code).not.toBe('')
  expect(taken.location).not.toContain(code.replaceAll(' ', ''))
  const file = /href="([^"]*giay-hen\.pdf)"/u.exec(receipt.html)?.[1] ?? ''
  const pdf = await clerk.open(file)
  expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-')
  // The code is on the screen of the clerk who took it in, and nowhere else.
  expect((await colleague.open(taken.location ?? '')).status).toBe(404)

  const caseId = await house.newest()
  const filed = await house.find(caseId)
  expect(filed).toMatchObject({
    channel: 'counter',
    receivedUnitId: office,
    standing: { state: 'received', clocks: { process: { state: 'running' } } },
  })

  const list = await clerk.open(handOverPaths.list.to({}, { noi: centreCode }))
  expect(list.html).toContain(filed.code)
  const opening = { noi: centreCode, loai: 'dossiers', den: office, hoSo: caseId }
  const opened = await clerk.submit(handOverPaths.open.to({}), { ...opening, ...once() })
  expect(opened.status).toBe(303)
  const batch = opened.location ?? ''
  // In one open batch at a time.
  const twice = await clerk.submit(handOverPaths.open.to({}), { ...opening, ...once() })
  expect(twice.status).toBe(422)

  expect((await clerk.submit(`${batch}/giao`, once())).status).toBe(422)
  expect((await outsider.open(batch)).status).toBe(404)
  await receiver.open(batch)
  const early = { hoSo: caseId, tinhTrang: 'accepted', ghiChu: '', xacNhan: '1' }
  expect((await receiver.submit(`${batch}/nhan`, { ...early, ...once() })).status).toBe(422)
  expect((await clerk.submit(`${batch}/giao`, { xacNhan: '1', ...once() })).status).toBe(303)
  app.setNow(new Date('2026-11-25T02:20:00Z'))
  const unlooked = { ...early, tinhTrang: 'listed', ...once() }
  expect((await receiver.submit(`${batch}/nhan`, unlooked)).status).toBe(422)
  const unsaid = { ...early, tinhTrang: 'wrong', khacBiet: 'Xem lại học bạ', ...once() }
  const again = await receiver.submit(`${batch}/nhan`, unsaid)
  // What was typed stays.
  expect(again.html).toContain('Xem lại học bạ')
  expect(again.html).toMatch(/<option value="wrong" selected/u)
  expect((await receiver.submit(`${batch}/nhan`, { ...early, ...once() })).status).toBe(303)

  const handling = await house.find(caseId)
  expect(handling.standing).toMatchObject({ state: 'handling', unitId: office })
  // The hand-over did not stop the clock.
  expect(handling.standing.clocks.process).toEqual(filed.standing.clocks.process)
  const { rows } = await app.owner.query('select * from cases.handover_row where case_id = $1', [caseId])
  expect(rows).toMatchObject([{ what: 'dossiers', late: false, working_minutes: 20 }])
  const note = await receiver.open(`${batch}/phieu.pdf`)
  expect(note.bytes.subarray(0, 5).toString()).toBe('%PDF-')

  const signedAt = new Date('2026-11-25T02:25:00Z')
  app.setNow(signedAt)
  await house.work(caseId, ['submit', 'sign'], signedAt)
  // Signed is not yet here: the counter gives out what was brought to it.
  const dossier = counterPaths.dossier.to({ caseId })
  const signed = await house.find(caseId)
  await clerk.open(dossier)
  const giving = {
    nguoiNhan: 'authorised',
    tenNguoiNhan: 'Trần Văn Ba',
    giayUyQuyen: 'Giấy ủy quyền 12/2026',
  }
  const thay = String(signed.standing.sequence)
  const tooSoon = await clerk.submit(`${dossier}/giao`, { ...giving, thay, ...once() })
  expect([tooSoon.status, tooSoon.location]).toEqual([422, undefined])
  await receiver.open(handOverPaths.list.to({}, { noi: officeCode }))
  const back = await receiver.submit(handOverPaths.open.to({}), {
    noi: officeCode,
    loai: 'results',
    den: centre,
    hoSo: caseId,
    ...once(),
  })
  expect(back.status).toBe(303)
  await receiver.submit(`${back.location}/giao`, { xacNhan: '1', ...once() })
  await clerk.open(back.location ?? '')
  await clerk.submit(`${back.location}/nhan`, { ...early, ...once() })

  const found = await clerk.submit(counterPaths.find.to({}), {
    noi: centreCode,
    ma: `https://minhbach.example/theo-doi#${code.replaceAll(' ', '')}`,
  })
  expect(found.location).toContain(caseId)
  expect((await outsider.open(dossier)).status).toBe(404)
  const here = await house.find(caseId)
  expect(here.standing).toMatchObject({ state: 'awaiting-collection', unitId: office })
  const seen = { thay: String(here.standing.sequence) }
  const unnamed = await clerk.submit(`${dossier}/giao`, { nguoiNhan: 'authorised', ...seen, ...once() })
  expect(unnamed.status).toBe(422)
  const slip = await clerk.open(`${batch}/phieu-kiem-soat/${caseId}`)
  expect([slip.status, slip.bytes.subarray(0, 5).toString()]).toEqual([200, '%PDF-'])
  expect((await outsider.open(`${batch}/phieu-kiem-soat/${caseId}`)).status).toBe(404)
  const given = await clerk.submit(`${dossier}/giao`, { ...giving, ...seen, diem: '5', ...once() })
  expect(given.status).toBe(303)
  const ended = await house.find(caseId)
  expect(ended.standing).toMatchObject({ state: 'returned', outcome: 'granted' })
  expect(ended.acts.find((act) => act.type === 'moved' && act.transition === 'return-counter')?.data).toEqual(
    {
      collector: 'authorised',
      collectorName: 'Trần Văn Ba',
      authorisation: 'Giấy ủy quyền 12/2026',
    },
  )
  // Nobody at the counter rates in the name of whoever came.
  expect(ended.acts.some(({ type }) => type === 'rated')).toBe(false)

  // Twenty minutes there and none back; as it was known before it was taken, it had waited six.
  const period = { from: localDate('2026-11-01'), to: localDate('2026-11-30') }
  const [figure] = handOverFigures(content)
  const knownAt = (iso: string) =>
    figure?.compute(app.database, { units: [office], period, asAt: new Date(iso) })
  expect(await knownAt('2026-11-25T04:00:00Z')).toEqual({ numerator: 0.2, denominator: null })
  expect(await knownAt('2026-11-25T02:06:00Z')).toEqual({ numerator: 0.1, denominator: null })
  expect(await knownAt('2026-11-25T01:00:00Z')).toBeNull()
})

test('what is missing is asked for once, from the published list alone, and the clock stands until it comes', async () => {
  const clerk = await clerkAt('2026-11-25T05:00:00Z')
  const first = await house.takeIn(clerk, { du: [], giay: '1' })
  expect(first.status).toBe(200)
  expect(first.html).toContain('Hồ sơ còn thiếu giấy tờ')
  const asked = await house.takeIn(clerk, {
    du: [],
    giay: '1',
    viec: 'huong-dan',
    lyDo: 'Còn thiếu theo danh mục.',
  })
  expect(asked.status).toBe(303)
  const receipt = await clerk.open(asked.location ?? '')
  const paper = await clerk.open(/href="([^"]*giay-hen\.pdf)"/u.exec(receipt.html)?.[1] ?? '')
  expect(paper.bytes.subarray(0, 5).toString()).toBe('%PDF-')
  const caseId = await house.newest()
  const waiting = await house.find(caseId)
  expect(waiting.standing).toMatchObject({
    state: 'awaiting-citizen',
    clocks: { process: { state: 'paused' } },
  })

  const dossier = counterPaths.dossier.to({ caseId })
  await clerk.open(dossier)
  const thay = String(waiting.standing.sequence)
  expect((await clerk.submit(`${dossier}/nhan-bo-sung`, { thay, ...once() })).status).toBe(303)
  const resumed = await house.find(caseId)
  expect(resumed.standing).toMatchObject({ state: 'received', clocks: { process: { state: 'running' } } })
  const again = await clerk.submit(`${dossier}/huong-dan`, {
    thieu: '2',
    lyDo: 'Còn thiếu nữa',
    thay: String(resumed.standing.sequence),
    ...once(),
  })
  expect(again.status).toBe(422)
  expect(again.html).toContain('Luật không cho yêu cầu lần nữa')
})

test('a place that the list does not have is never asked for', async () => {
  const clerk = await clerkAt('2026-11-25T05:30:00Z')
  const answered = await house.takeIn(clerk, {
    du: [],
    giay: ['1', '99'],
    viec: 'huong-dan',
    lyDo: 'Xin thêm',
  })
  expect(answered.status).toBe(303)
  const { rows } = await app.owner.query<{ names: string[] }>(
    `select array(select value ->> 'name' from jsonb_array_elements(parts)) as names
     from cases.counter_dossier order by entered_at desc limit 1`,
  )
  const { rows: lists } = await app.owner.query<{ names: string[] }>(
    `select array(select value ->> 'name' from jsonb_array_elements(definition -> 'parts')) as names
     from cases.procedure where id = $1`,
    [house.procedure.id],
  )
  expect(rows[0]?.names).toEqual(lists[0]?.names)
})

test('a receipt written by hand is entered with its own time, and its number once', async () => {
  const clerk = await clerkAt('2026-11-25T06:00:00Z')
  await clerk.open(counterPaths.series.to({}, { noi: centreCode }))
  const put = await clerk.submit(counterPaths.addSeries.to({}), { noi: centreCode, soLuong: '3', ...once() })
  expect(put.status).toBe(303)
  const byHand = { soGiay: 'G2611-0002', ngayNhan: '24/11/2026', gioNhan: '15:30' }
  expect((await house.takeIn(clerk, byHand)).status).toBe(303)
  expect((await house.find(await house.newest())).receivedAt.toISOString()).toBe('2026-11-24T08:30:00.000Z')
  const again = await house.takeIn(clerk, byHand)
  expect(again.status).toBe(422)
  expect(again.html).toContain('mỗi số chỉ dùng một lần')
  expect((await house.takeIn(clerk, { ...byHand, soGiay: 'G2611-0009' })).status).toBe(422)
  await clerk.open(counterPaths.series.to({}, { noi: centreCode }))
  const wasted = { noi: centreCode, so: 'G2611-0001', lyDo: 'Viết hỏng' }
  expect((await clerk.submit(counterPaths.voidNumber.to({}), { ...wasted, ...once() })).status).toBe(303)
  expect((await clerk.submit(counterPaths.voidNumber.to({}), { ...wasted, ...once() })).status).toBe(422)
  const left = await clerk.open(counterPaths.series.to({}, { noi: centreCode }))
  expect(left.html).toContain('Còn 1 trên 3 số')
})

test('numbers are given once each, called in their order, and the screen names nobody', async () => {
  const clerk = await clerkAt('2026-11-25T06:30:00Z')
  const colleague = await app.signedIn(clerks[1]?.email ?? '')
  const someone = app.visitor()
  await someone.open(counterPaths.takeNumber.to({}, { noi: centreCode }))
  const [first, second] = [
    await someone.submitAndFollow(counterPaths.takeNumber.to({}), { noi: centreCode, ...once() }),
    await someone.submitAndFollow(counterPaths.takeNumber.to({}), { noi: centreCode, ...once() }),
  ]
  expect(first?.html).toContain('Số của bạn: 001')
  expect(second?.html).toContain('Còn 1 người trước bạn')
  for (const [visitor, cua] of [
    [clerk, '1'],
    [colleague, '2'],
  ] as const) {
    await visitor.open(counterPaths.desk.to({}, { noi: centreCode }))
    await visitor.submit(counterPaths.call.to({}), { noi: centreCode, cua, ...once() })
  }
  const screen = await app.visitor().open(counterPaths.screen.to({}, { noi: centreCode }))
  expect(screen.html).toContain('001')
  expect(screen.html).toContain('002')
  const { rows } = await app.owner.query('select number, window_name from cases.queue_ticket order by number')
  expect(rows).toEqual([
    { number: 1, window_name: '1' },
    { number: 2, window_name: '2' },
  ])
})

test('a result that goes by post leaves with the number of the post, each number once', async () => {
  const clerk = await clerkAt('2026-11-25T07:00:00Z')
  const receiver = await app.signedIn(receiverEmail)
  await house.takeIn(clerk, { nhan: 'post', guiVe: '12 Hùng Vương' })
  const caseId = await house.newest()
  await house.work(caseId, ['accept', 'submit', 'sign'], new Date('2026-11-25T07:00:00Z'))
  const page = await receiver.open(counterPaths.post.to({}, { noi: officeCode }))
  expect(page.html).toContain('12 Hùng Vương')
  const sending = { noi: officeCode, hoSo: caseId, maBuuGui: 'EB123456789VN' }
  const sent = await receiver.submit(counterPaths.post.to({}), { ...sending, ...once() })
  expect(sent.status).toBe(303)
  expect((await house.find(caseId)).standing.state).toBe('returned')
  const list = await receiver.open(`${sent.location}/phieu.pdf`)
  expect(list.bytes.subarray(0, 5).toString()).toBe('%PDF-')
  const again = await receiver.submit(counterPaths.post.to({}), { ...sending, ...once() })
  expect(again.status).toBe(422)
})

test('help to file on line is begun first, and ends only with a dossier that came on line meanwhile', async () => {
  const clerk = await clerkAt('2026-11-27T02:00:00Z')
  const noi = { noi: centreCode }
  const begin = async () => clerk.submit(counterPaths.help.to({}), { ...noi, ...once() })
  const end = async (typed: Readonly<Record<string, string>>) =>
    clerk.submit(counterPaths.endHelp.to({}), { ...noi, ...typed, ...once() })
  await clerk.open(counterPaths.help.to({}, noi))
  expect((await end({ vuong: 'no-paper' })).status).toBe(404)
  const before = await house.fileOnline(new Date('2026-11-27T02:00:30Z'))
  app.setNow(new Date('2026-11-27T02:01:00Z'))
  await begin()
  await begin()
  app.setNow(new Date('2026-11-27T02:08:00Z'))
  const meanwhile = await house.fileOnline(new Date('2026-11-27T02:07:00Z'))
  for (const typed of [{}, { ma: 'HS-2026-999999' }, { ma: before }]) {
    expect((await end(typed)).status).toBe(422)
  }
  expect((await end({ ma: meanwhile.toLowerCase() })).status).toBe(303)
  await begin()
  app.setNow(new Date('2026-11-27T02:12:00Z'))
  expect((await end({ ma: meanwhile })).status).toBe(422)
  expect((await end({ vuong: 'no-account' })).status).toBe(303)
  const { rows } = await app.owner.query('select obstacle from cases.online_help order by begun_at')
  expect(rows).toEqual([{ obstacle: null }, { obstacle: 'no-account' }])
  await begin()
  const { rows: ids } = await app.owner.query<{ id: string }>('select id from cases.case where code = $1', [
    before,
  ])
  const late = app.owner.query(
    'update cases.online_help set ended_at = now(), case_id = $1 where ended_at is null',
    [ids[0]?.id],
  )
  await expect(late).rejects.toThrow(/not filed on line/)
})
