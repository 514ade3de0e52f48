import { expect, test } from 'vitest'
import { hiddenValue } from '../../../../test/app/visitor.ts'
import { localDate } from '../../../platform/kernel/dates.ts'
import { idSchema } from '../../../platform/kernel/ids.ts'
import { aCommitment, aPlan, aTask, storeIssuedPlan } from '../work/office-plan.builder.ts'
import { workApp } from '../work/work-app.builder.tsx'
import { adoptPaths } from './paths.ts'

const app = await workApp()
const { database } = app
const office = app.example.records.units.find(
  ({ kind, validTo }) => kind === 'commune-department' && validTo === null,
)
if (office === undefined) throw new RangeError('the example has no department')
const schools = await schoolsOf(office.id)
const [school, other] = schools
if (school === undefined || other === undefined)
  throw new RangeError('the department directs too few schools')
const clerk = app.signedIn(app.person(school, 'school-clerk').email)
const principalPerson = app.person(school, 'principal')
const principal = app.signedIn(principalPerson.email)
const head = app.signedIn(app.person(office.id, 'head').email)

const open = aCommitment('Công khai các khoản thu, chi trên trang thông tin điện tử')
const reception = aCommitment('Tiếp công dân hằng tuần', { dimension: 'D3' })
const boarding = aCommitment('Công khai thực đơn bán trú')
const due = aTask(
  'Niêm yết thủ tục hành chính',
  { kind: 'date', dueOn: localDate('2026-12-15') },
  { commitmentId: open.id },
)
const monthly = aTask('Báo cáo số liệu', { kind: 'recurring', rule: 'FREQ=MONTHLY;BYMONTHDAY=15' })
const plan = aPlan(office.id)
await storeIssuedPlan(database, plan, { commitments: [open, reception, boarding], tasks: [due, monthly] })

async function schoolsOf(officeId: string) {
  const { rows } = await app.owner.query<{ unit_id: string }>(
    `select unit_id from organisations.unit_superior join organisations.unit on id = unit_id
     where superior_id = $1 and unit_superior.valid_to is null and level is not null order by code`,
    [officeId],
  )
  return rows.map(({ unit_id }) => idSchema('unit').parse(unit_id))
}

function requestIdOf(html: string): string {
  return hiddenValue(html, 'requestId') ?? ''
}

async function versionOf(unitId: string) {
  const row = await database
    .selectFrom('plan.plan')
    .selectAll()
    .where('derived_from_id', '=', plan.id)
    .where('unit_id', '=', idSchema('unit').parse(unitId))
    .executeTakeFirstOrThrow()
  return row
}

async function commitmentsOf(planId: string) {
  return database
    .selectFrom('plan.commitment')
    .selectAll()
    .where('plan_id', '=', idSchema('plan').parse(planId))
    .orderBy('position')
    .execute()
}

test('a school sees the plan that awaits it and takes it over in one step, twice clicked once made', async () => {
  const list = await clerk.open(adoptPaths.list.to({}))
  expect(list.status).toBe(200)
  expect(list.html).toContain(plan.title)
  const typed = { keHoach: plan.id, donVi: school, requestId: requestIdOf(list.html) }
  const first = await clerk.submit(adoptPaths.begin.to({}), typed)
  const second = await clerk.submit(adoptPaths.begin.to({}), typed)
  expect(first.status).toBe(303)
  expect(second.location).toBe(first.location)
  const made = await versionOf(school)
  expect(made.state).toBe('draft')
  const commitments = await commitmentsOf(made.id)
  expect(commitments.map(({ text, adaptation, lineage_id }) => [text, adaptation, lineage_id])).toEqual(
    [open, reception, boarding].map(({ text, id }) => [text, 'adopted', id]),
  )
})

test('an adaptation without a reason is refused with what was typed, and taken with one', async () => {
  const made = await versionOf(school)
  const [, second] = await commitmentsOf(made.id)
  if (second === undefined) throw new RangeError('no commitment')
  const address = adoptPaths.commitment.to({ planId: made.id, commitmentId: second.id })
  await clerk.open(address)
  const hostile = 'Tiếp công dân <script>alert(1)</script> sáng thứ Hai'
  const typed = { phienBan: String(made.version), chon: 'adapt', noiDung: hostile }
  const refused = await clerk.submit(address, { ...typed, lyDo: '' })
  expect(refused.status).toBe(422)
  expect(refused.html).toContain('&lt;script>alert(1)')
  expect(refused.html).not.toContain('<script>alert(1)')
  const taken = await clerk.submit(address, { ...typed, lyDo: 'Trường nhỏ, chỉ có một cán bộ' })
  expect(taken.status).toBe(303)
  const stale = await clerk.submit(address, { ...typed, noiDung: 'Nội dung khác', lyDo: 'Lý do khác' })
  expect(stale.status).toBe(409)
  expect(stale.html).toContain('Lý do khác')
})

test('what does not apply needs a reason, stays in the version and leaves nothing silently out', async () => {
  const made = await versionOf(school)
  const [, , third] = await commitmentsOf(made.id)
  if (third === undefined) throw new RangeError('no commitment')
  const address = adoptPaths.commitment.to({ planId: made.id, commitmentId: third.id })
  await clerk.open(address)
  const typed = { phienBan: String(made.version), chon: 'not-applicable', noiDung: third.text }
  expect((await clerk.submit(address, { ...typed, lyDo: '' })).status).toBe(422)
  expect((await clerk.submit(address, { ...typed, lyDo: 'Trường không tổ chức bán trú' })).status).toBe(303)
  const after = await commitmentsOf(made.id)
  expect(after).toHaveLength(3)
  expect(after[2]).toMatchObject({ removed: true, adaptation: 'adapted' })
})

test('commitments and tasks of the school itself are added, and several items get one person at once', async () => {
  const made = await versionOf(school)
  const params = { planId: made.id }
  await clerk.open(adoptPaths.addCommitment.to(params))
  const commitment = await clerk.submit(adoptPaths.addCommitment.to(params), {
    phienBan: String(made.version),
    noiDung: 'Mở hộp thư góp ý tại cổng trường',
    linhVuc: 'D1',
    nguoi: '',
  })
  expect(commitment.status).toBe(303)
  const task = await clerk.submit(adoptPaths.addTask.to(params), {
    phienBan: String(made.version + 1),
    noiDung: 'Đọc thư góp ý',
    thoiHan: 'monthly',
    ngay: '',
    nguoi: principalPerson.id,
  })
  expect(task.status).toBe(303)
  const without = await clerk.submit(adoptPaths.addTask.to(params), {
    phienBan: String(made.version + 2),
    noiDung: 'Không có ngày',
    thoiHan: 'date',
    ngay: '',
  })
  expect(without.status).toBe(422)
  const stranger = app.person(other, 'principal')
  const assignment = { phienBan: String(made.version + 2), tatCa: '1' }
  const address = adoptPaths.assign.to(params, { nhom: 'nhiem-vu' })
  expect((await clerk.submit(address, { ...assignment, nguoi: stranger.id })).status).toBe(404)
  const assigned = await clerk.submit(address, {
    ...assignment,
    nguoi: app.person(school, 'school-clerk').id,
  })
  expect(assigned.status).toBe(303)
  const tasks = await database
    .selectFrom('plan.task')
    .select(['text', 'responsible_id'])
    .where('plan_id', '=', made.id)
    .orderBy('position')
    .execute()
  expect(tasks.map(({ responsible_id }) => responsible_id)).toEqual([
    app.person(school, 'school-clerk').id,
    app.person(school, 'school-clerk').id,
    principalPerson.id,
  ])
})

test('the principal issues it and the clerk may not; the office then sees who adapted what and why', async () => {
  const made = await versionOf(school)
  const address = adoptPaths.issue.to({ planId: made.id })
  const typed = {
    phienBan: String(made.version),
    so: '07',
    kyHieu: 'KH-TH',
    noi: 'Tân An',
    ngay: '24/11/2026',
    chucVu: 'Hiệu trưởng',
    nguoiKy: 'Trần Thị B',
  }
  await clerk.open(adoptPaths.version.to({ planId: made.id }))
  expect((await clerk.submit(address, typed)).status).toBe(403)
  expect((await principal.open(address)).status).toBe(200)
  expect((await principal.submit(address, { ...typed, ngay: '25/11/2026' })).status).toBe(422)
  expect((await principal.submit(address, typed)).status).toBe(303)
  expect((await versionOf(school)).state).toBe('issued')
  expect((await principal.submit(address, typed)).status).toBe(409)

  const adapted = await head.open(adoptPaths.adoptions.to({ planId: plan.id }, { xem: 'adapted' }))
  expect(adapted.html).toContain('Trường nhỏ, chỉ có một cán bộ')
  expect(adapted.html).toContain('Trường không tổ chức bán trú')
  const waiting = await head.open(adoptPaths.adoptions.to({ planId: plan.id }))
  expect(waiting.html).toContain('15 ngày làm việc')
})

test("another school's version looks as if it were not there", async () => {
  const made = await versionOf(school)
  const [first] = await commitmentsOf(made.id)
  if (first === undefined) throw new RangeError('no commitment')
  const outsider = app.signedIn(app.person(other, 'principal').email)
  const params = { planId: made.id }
  for (const address of [
    adoptPaths.version.to(params),
    adoptPaths.assign.to(params),
    adoptPaths.issue.to(params),
    adoptPaths.commitment.to({ ...params, commitmentId: first.id }),
  ]) {
    expect((await outsider.open(address)).status).toBe(404)
  }
  await outsider.open(adoptPaths.list.to({}))
  const typed = { keHoach: plan.id, donVi: school }
  expect((await outsider.submit(adoptPaths.begin.to({}), typed)).status).toBe(404)
})

test('two people of a school who take a plan over at the same moment make one version', async () => {
  const both = (['principal', 'school-clerk'] as const).map((role) =>
    app.signedIn(app.person(other, role).email),
  )
  for (const person of both) await person.open(adoptPaths.list.to({}))
  const taken = await Promise.all(
    both.map((person) => person.submit(adoptPaths.begin.to({}), { keHoach: plan.id, donVi: other })),
  )
  expect(taken.map(({ status }) => status)).toEqual([303, 303])
  expect(taken[0]?.location).toBe(taken[1]?.location)
})

test('an amendment is offered with its differences and keeps what the school had decided', async () => {
  const amendment = aPlan(office.id, { number: '17', previous: { planId: plan.id, relation: 'amends' } })
  const fresh = aCommitment('Trả lời phản ánh trong ba ngày làm việc')
  const same = (commitment: typeof open, text = commitment.text) =>
    aCommitment(text, { lineageId: commitment.id, dimension: commitment.dimension })
  await storeIssuedPlan(
    database,
    amendment,
    {
      commitments: [same(open), same(reception, 'Tiếp công dân hai lần mỗi tuần'), same(boarding), fresh],
      tasks: [aTask(due.text, { kind: 'date', dueOn: localDate('2026-12-20') }, { lineageId: due.id })],
    },
    localDate('2026-11-20'),
  )
  const list = await clerk.open(adoptPaths.list.to({}))
  expect(list.html).toContain('Xem các thay đổi')
  const changes = await clerk.open(adoptPaths.changes.to({ planId: amendment.id }, { donVi: school }))
  expect(changes.html).toContain(fresh.text)
  expect(changes.html).toContain('Tiếp công dân hai lần mỗi tuần')
  const taken = await clerk.submitAndFollow(adoptPaths.begin.to({}), { keHoach: amendment.id, donVi: school })
  expect(taken.html).toContain('Cấp trên đã đổi nội dung')
  const made = await database
    .selectFrom('plan.plan')
    .selectAll()
    .where('derived_from_id', '=', amendment.id)
    .executeTakeFirstOrThrow()
  expect(made.previous_relation).toBe('amends')
  const commitments = await commitmentsOf(made.id)
  expect(commitments.map(({ adaptation, removed }) => [adaptation, removed])).toEqual([
    ['adopted', false],
    ['adapted', false],
    ['adapted', true],
    ['adopted', false],
    ['added', false],
  ])
  expect(commitments[1]?.lineage_id).toBe(reception.id)
})
