import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { exampleApp } from '../../../test/app/example-app.ts'
import type { Answered, Visitor } from '../../../test/app/visitor.ts'
import { projectRoot } from '../../platform/config/project-root.ts'
import { openFileStore } from '../../platform/files/file-store.ts'
import { type CommitmentId, idSchema, type PlanId } from '../../platform/kernel/ids.ts'
import { planExample } from './example/plan-example.ts'
import { planPaths } from './paths.ts'
import { loadIndicators } from './store/indicator-store.ts'
import { getPlan, loadPlanBody } from './store/plan-store.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'minhbach-plans-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const app = await exampleApp({
  now: new Date('2026-11-24T03:00:00Z'),
  steps: [planExample(openFileStore(folder))],
})
const tanAn = 'vhxh-tan-an-ward'
const longAn = 'vhxh-long-an-ward'
const bytes = readFileSync(path.join(projectRoot(), 'content/example/plans/ke-hoach-papi-2024.txt'))

const unitOf = async (code: string) =>
  (
    await app.database
      .selectFrom('organisations.unit')
      .select('id')
      .where('code', '=', code)
      .executeTakeFirstOrThrow()
  ).id
const specialist = async (code = tanAn) => app.signedIn(await app.holder('specialist', code))
const head = async (code = tanAn) => app.signedIn(await app.holder('head', code))

/** Uploads the document and gives the plan that it became. */
async function upload(visitor: Visitor, file = { fileName: 'Kế hoạch.txt', bytes }): Promise<PlanId> {
  await visitor.open(planPaths.begin.to({}))
  const answered = await visitor.submit(planPaths.begin.to({}), { donVi: await unitOf(tanAn), tep: file })
  expect(answered.status).toBe(303)
  return idSchema('plan').parse(answered.location?.split('/')[3])
}
const planOf = (id: PlanId) => getPlan(app.database, id)
const bodyOf = (id: PlanId) => loadPlanBody(app.database, id)
async function firstCommitments(id: PlanId, count: number): Promise<CommitmentId[]> {
  const { commitments } = await bodyOf(id)
  return commitments
    .filter(({ kind }) => kind !== 'purpose')
    .slice(0, count)
    .map((commitment) => commitment.id)
}
const versionOf = async (id: PlanId) => String((await planOf(id)).version)

async function confirmAll(visitor: Visitor, planId: PlanId): Promise<void> {
  await visitor.open(planPaths.confirm.to({ planId }))
  const answered = await visitor.submit(planPaths.confirmDone.to({ planId }), {
    phienBan: await versionOf(planId),
  })
  expect(answered.location).toBe(planPaths.indicators.to({ planId }))
}
const issueForm = {
  so: '77',
  kyHieu: 'KH-VHXH',
  diaDanh: 'Tân An',
  ngay: '24/11/2026',
  chucVu: 'TRƯỞNG PHÒNG',
  nguoiKy: 'Trần Thị Ví Dụ',
  hanBaoCao: '30/12/2026',
}
async function issue(planId: PlanId, changes: Record<string, string> = {}): Promise<Answered> {
  const visitor = await head()
  await visitor.open(planPaths.issue.to({ planId }))
  return visitor.submit(planPaths.issue.to({ planId }), {
    ...issueForm,
    phienBan: await versionOf(planId),
    ...changes,
  })
}

describe('beginning', () => {
  test('a document becomes a draft whose page shows it beside what was read', async () => {
    const visitor = await specialist()
    const planId = await upload(visitor)
    const { html, status } = await visitor.open(planPaths.confirm.to({ planId }))
    expect(status).toBe(200)
    expect(html).toContain('82 cam kết và 6 nhiệm vụ')
    expect(html).toContain('Chưa đưa vào kế hoạch')
    expect(html).toContain('II.3.đ. Thủ tục hành chính công')
    const { tasks } = await bodyOf(planId)
    expect(tasks[0]?.coordinatingUnitIds.length).toBeGreaterThan(5)
    const stranger = await app.visitor().open(planPaths.portalPlan.to({ planId }))
    expect(stranger.status).toBe(404)
  })

  test('the same form sent twice makes one plan', async () => {
    const visitor = await specialist()
    const requestId = crypto.randomUUID()
    const typed = { donVi: await unitOf(tanAn), tep: { fileName: 'Hai lần.txt', bytes }, requestId }
    await visitor.open(planPaths.begin.to({}))
    const [first, second] = await Promise.all([
      visitor.submit(planPaths.begin.to({}), typed),
      visitor.submit(planPaths.begin.to({}), typed),
    ])
    expect(first.location).toBeDefined()
    expect(second.location).toBe(first.location)
    const files = await app.database
      .selectFrom('platform.file')
      .select('id')
      .where('name', '=', 'Hai lần.txt')
      .execute()
    expect(files).toHaveLength(1)
  })

  test.each([
    ['nothing', { fileName: '', bytes: Buffer.alloc(0) }, 'Hãy chọn tệp văn bản của kế hoạch'],
    ['an empty file', { fileName: 'trong.txt', bytes: Buffer.alloc(0) }, 'Tệp không có nội dung'],
    [
      'a damaged Word file',
      { fileName: 'hong.docx', bytes: Buffer.from('PK\u0003\u0004nothing') },
      'Tệp bị hỏng',
    ],
    [
      'a picture',
      { fileName: 'anh.png', bytes: Buffer.from('89504e470d0a1a0a0000', 'hex') },
      'Không nhận ra định dạng',
    ],
  ])('%s is refused with words that help', async (_what, tep, message) => {
    const visitor = await specialist()
    await visitor.open(planPaths.begin.to({}))
    const answered = await visitor.submit(planPaths.begin.to({}), { donVi: await unitOf(tanAn), tep })
    expect(answered.status).toBe(422)
    expect(answered.html).toContain(message)
  })

  test('a plan from nothing needs a title and a year, and says both at once', async () => {
    const visitor = await specialist()
    await visitor.open(planPaths.begin.to({}))
    const wrong = await visitor.submit(planPaths.beginBlank.to({}), {
      donViSoan: await unitOf(tanAn),
      ten: ' ',
      namSoan: '12',
    })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('Nhập tên kế hoạch')
    expect(wrong.html).toContain('Năm phải từ 2000 đến 2100')
    expect(wrong.html).toContain('value="12"')
    const right = await visitor.submitAndFollow(planPaths.beginBlank.to({}), {
      donViSoan: await unitOf(tanAn),
      ten: 'Kế hoạch công khai năm 2027',
      namSoan: '2027',
    })
    expect(right.html).toContain('Kế hoạch công khai năm 2027')
  })

  test('nobody begins a plan for a unit of somebody else', async () => {
    const visitor = await specialist(longAn)
    await visitor.open(planPaths.begin.to({}))
    const typed = { donViSoan: await unitOf(tanAn), ten: 'Chiếm', namSoan: '2027' }
    expect((await visitor.submit(planPaths.beginBlank.to({}), typed)).status).toBe(404)
  })
})

describe('confirming', () => {
  test('commitments are merged, split, moved and left out, and their blocks stay linked', async () => {
    const visitor = await specialist()
    const planId = await upload(visitor)
    const [first = '', second = ''] = await firstCommitments(planId, 2)
    const before = await bodyOf(planId)
    const section = before.commitments.find(({ id }) => id === first)?.sectionId ?? ''
    await visitor.open(planPaths.confirm.to({ planId }))
    const chosen = async (viec: string, chon: string[], more: Record<string, string> = {}) =>
      visitor.submit(planPaths.confirmChosen.to({ planId }), {
        phienBan: await versionOf(planId),
        deMuc: section,
        viec,
        chon,
        [`chuyenDen-${section}`]: section,
        [`linhVuc-${section}`]: '',
        ...more,
      })
    expect((await chosen('merge', [first])).status).toBe(422)
    expect((await chosen('merge', [first, second])).status).toBe(303)
    expect((await bodyOf(planId)).commitments).toHaveLength(87)
    expect((await chosen('remove', [first])).status).toBe(303)
    expect((await bodyOf(planId)).commitments.find(({ id }) => id === first)?.removed).toBe(true)
    expect((await chosen('restore', [first])).status).toBe(303)
    expect((await chosen('dimension', [first], { [`linhVuc-${section}`]: 'D2' })).status).toBe(303)
    const target = before.sections.at(-1)?.id ?? ''
    expect((await chosen('move', [first], { [`chuyenDen-${section}`]: target })).status).toBe(303)
    const merged = (await bodyOf(planId)).commitments.find(({ id }) => id === first)
    expect(merged).toMatchObject({ removed: false, dimension: 'D2', sectionId: target })
    const blocks = before.commitments.filter(({ id }) => id === first || id === second)
    expect(merged?.sourceBlocks).toEqual(blocks.flatMap(({ sourceBlocks }) => sourceBlocks))
    const split = await visitor.submit(planPaths.confirmSplit.to({ planId, commitmentId: first }), {
      phienBan: await versionOf(planId),
      tachSau: '0',
    })
    expect(split.status).toBe(303)
    expect((await bodyOf(planId)).commitments).toHaveLength(88)
  })

  test('two specialists at once: the second is told, and what was typed is kept', async () => {
    const [one, other] = [await specialist(), await head()]
    const planId = await upload(one)
    const [commitmentId] = await firstCommitments(planId, 1)
    if (commitmentId === undefined) throw new Error('no commitment')
    const address = planPaths.confirmCommitment.to({ planId, commitmentId })
    const seen = await versionOf(planId)
    await one.open(address)
    await other.open(address)
    const typed = { deMuc: '', loai: 'content', linhVuc: 'D1', phienBan: seen }
    expect((await one.submit(address, { ...typed, noiDung: 'Bản của người thứ nhất' })).status).toBe(303)
    const late = await other.submit(address, { ...typed, noiDung: 'Bản của người thứ hai' })
    expect(late.status).toBe(409)
    expect(late.html).toContain('Có người khác vừa sửa kế hoạch này')
    expect(late.html).toContain('Bản của người thứ hai')
    expect(late.html).toContain(`name="phienBan" value="${await versionOf(planId)}"`)
    const again = await other.submit(address, {
      ...typed,
      noiDung: 'Bản của người thứ hai',
      phienBan: await versionOf(planId),
    })
    expect(again.status).toBe(303)
    const { commitments } = await bodyOf(planId)
    expect(commitments.find(({ id }) => id === commitmentId)?.text).toBe('Bản của người thứ hai')
  })

  test('a left-over passage is taken into the plan or set aside', async () => {
    const visitor = await specialist()
    const planId = await upload(visitor)
    const { html } = await visitor.open(planPaths.confirm.to({ planId }))
    const block = /cam-ket\/moi\?doan=(\d+)/.exec(html)?.[1] ?? ''
    const marked = await visitor.submitAndFollow(planPaths.confirmBlock.to({ planId }), {
      phienBan: await versionOf(planId),
      doan: block,
      dau: 'set-aside',
    })
    expect(marked.html).not.toContain('Chưa đưa vào kế hoạch')
    const form = await visitor.open(planPaths.confirmCommitmentNew.to({ planId }, { doan: block }))
    expect(form.html).toContain('Tổng có 06 nhiệm vụ cụ thể')
    const added = await visitor.submit(planPaths.confirmCommitmentNew.to({ planId }), {
      phienBan: await versionOf(planId),
      doan: block,
      noiDung: 'Tổng có 06 nhiệm vụ cụ thể',
      deMuc: '',
      loai: 'content',
      linhVuc: '',
    })
    expect(added.status).toBe(303)
    expect((await bodyOf(planId)).commitments.at(-1)?.sourceBlocks).toEqual([Number(block)])
  })

  test('a task gets its units from the printed words, and its time as a person corrects it', async () => {
    const visitor = await specialist()
    const planId = await upload(visitor)
    const [task] = (await bodyOf(planId)).tasks
    if (task === undefined) throw new Error('no task')
    const address = planPaths.confirmTask.to({ planId, taskId: task.id })
    await visitor.open(address)
    const typed = {
      phienBan: await versionOf(planId),
      noiDung: task.text,
      camKet: '',
      chuTri: 'Phòng VH-XH',
      phoiHop: 'Các trường MN, TH',
      timLai: 'co',
      donViChuTri: '',
      thoiGian: 'Trước 15/12',
      lap: '',
    }
    const wrong = await visitor.submit(address, { ...typed, hieuLa: 'date', han: '31/02/2026' })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('Nhập ngày hết hạn theo dạng ngày/tháng/năm')
    expect(wrong.html).toContain('31/02/2026')
    expect((await visitor.submit(address, { ...typed, hieuLa: 'date', han: '15/12/2026' })).status).toBe(303)
    const [saved] = (await bodyOf(planId)).tasks
    expect(saved?.schedule).toEqual({ kind: 'date', dueOn: '2026-12-15' })
    expect(saved?.leadUnitId).toBe(await unitOf(tanAn))
    expect(saved?.coordinatingUnitIds.length).toBeGreaterThan(0)
  })

  test("another ward's draft looks as if it were not there", async () => {
    const planId = await upload(await specialist())
    const [commitmentId] = await firstCommitments(planId, 1)
    const stranger = await specialist(longAn)
    for (const address of [
      planPaths.deskPlan.to({ planId }),
      planPaths.confirm.to({ planId }),
      planPaths.confirmHeader.to({ planId }),
      planPaths.confirmCommitment.to({ planId, commitmentId: commitmentId ?? '' }),
      planPaths.indicators.to({ planId }),
      planPaths.deskDocument.to({ planId }),
    ]) {
      expect((await stranger.open(address)).status, address).toBe(404)
    }
    await stranger.open(planPaths.begin.to({}))
    const tried = await stranger.submit(planPaths.confirmDone.to({ planId }), { phienBan: '1' })
    expect(tried.status).toBe(404)
  })
})

describe('evidence', () => {
  test('suggestions become evidence only when somebody chooses them', async () => {
    const visitor = await specialist()
    const planId = await upload(visitor)
    const { html } = await visitor.open(planPaths.indicators.to({ planId }))
    expect(html).toContain('Gợi ý vì giống nội dung')
    const body = await bodyOf(planId)
    const section = body.sections.find(({ marker }) => marker === 'II.3.a')
    const inSection = body.commitments.filter(({ sectionId }) => sectionId === section?.id)
    const chosen = (await loadIndicators(app.database, planId)).filter(
      ({ commitmentId }) => commitmentId === inSection[0]?.id,
    )
    const kept = `${chosen[0]?.commitmentId} ${chosen[0]?.indicatorCode}`
    const saved = await visitor.submit(planPaths.indicators.to({ planId }), {
      phienBan: await versionOf(planId),
      deMuc: section?.id ?? '',
      minhChung: [kept, `${crypto.randomUUID()} made-up`],
    })
    expect(saved.status).toBe(303)
    const after = await loadIndicators(app.database, planId)
    const states = after.filter(({ commitmentId }) => inSection.some(({ id }) => id === commitmentId))
    expect(states.filter(({ state }) => state === 'confirmed')).toHaveLength(1)
    expect(states.some(({ state }) => state === 'suggested')).toBe(false)
    expect(after.some(({ indicatorCode }) => indicatorCode === 'made-up')).toBe(false)
  })

  test('any figure is found without diacritics and added', async () => {
    const visitor = await specialist()
    const planId = await upload(visitor)
    const [commitmentId] = await firstCommitments(planId, 1)
    if (commitmentId === undefined) throw new Error('no commitment')
    const address = planPaths.indicatorsOfCommitment.to({ planId, commitmentId })
    const found = await visitor.open(`${address}?q=duong+day+nong`)
    expect(found.status).toBe(200)
    const none = await visitor.submit(address, { phienBan: await versionOf(planId) })
    expect(none.html).toContain('Hãy chọn ít nhất một chỉ số')
    await visitor.submit(address, { phienBan: await versionOf(planId), chiSo: 'report-on-time-rate' })
    const chosen = await loadIndicators(app.database, planId)
    expect(chosen).toContainEqual({ commitmentId, indicatorCode: 'report-on-time-rate', state: 'confirmed' })
  })
})

describe('issuing', () => {
  test('all that is missing is said at once, and nothing is published', async () => {
    const planId = await upload(await specialist())
    const answered = await issue(planId, { so: '', ngay: '30/12/2026', nguoiKy: '' })
    expect(answered.status).toBe(422)
    for (const message of [
      'Hãy xác nhận nội dung đọc được trước khi ban hành',
      'Nhập số văn bản',
      'Ngày ban hành không được sau hôm nay',
      'Nhập chức vụ và họ tên người ký',
    ]) {
      expect(answered.html).toContain(message)
    }
    expect((await planOf(planId)).state).toBe('draft')
  })

  test('an issued plan is public at once, owes reports, is announced, and is no longer changed', async () => {
    const visitor = await specialist()
    const planId = await upload(visitor)
    await confirmAll(visitor, planId)
    const stranger = app.visitor()
    expect((await stranger.open(planPaths.portalPlan.to({ planId }))).status).toBe(404)
    const answered = await issue(planId, { congKhaiVanBan: 'co' })
    expect(answered.status).toBe(303)

    const { html, status } = await stranger.open(planPaths.portalPlan.to({ planId }))
    expect(status).toBe(200)
    expect(html).toContain('77/KH-VHXH')
    expect(html).toContain('Kiểm soát tham nhũng trong khu vực công')
    expect(html).not.toContain('Trần Thị Ví Dụ')
    expect((await stranger.open(planPaths.portalList.to({}, { q: '77/kh-vhxh' }))).html).toContain(planId)
    const document = await stranger.open(planPaths.portalDocument.to({ planId }))
    expect(document.bytes.equals(bytes)).toBe(true)

    const reports = await app.database
      .selectFrom('plan.report')
      .select('due_on')
      .where('plan_id', '=', planId)
      .execute()
    expect(reports.length).toBeGreaterThan(5)
    expect(new Set(reports.map(({ due_on }) => due_on))).toEqual(new Set(['2026-12-30']))
    const announced = await app.database
      .selectFrom('platform.outbox')
      .select('payload')
      .where('event_type', '=', 'plan.issued')
      .execute()
    expect(announced.some(({ payload }) => JSON.stringify(payload).includes(planId))).toBe(true)

    const [commitmentId] = await firstCommitments(planId, 1)
    const address = planPaths.confirmCommitment.to({ planId, commitmentId: commitmentId ?? '' })
    await visitor.open(planPaths.begin.to({}))
    const late = await visitor.submit(address, {
      phienBan: await versionOf(planId),
      noiDung: 'Đổi lén',
      deMuc: '',
      loai: 'content',
      linhVuc: '',
    })
    expect(late.status).toBe(409)
    expect(late.html).toContain('Kế hoạch đã được ban hành nên không sửa được nữa')
    expect((await issue(planId)).status).toBe(409)
  })

  test('a specialist and an administrator may not issue', async () => {
    const visitor = await specialist()
    const planId = await upload(visitor)
    expect((await visitor.open(planPaths.issue.to({ planId }))).status).toBe(403)
    const administrator = await app.signedIn(await app.holder('administrator', tanAn))
    expect((await administrator.open(planPaths.issue.to({ planId }))).status).toBe(403)
    expect((await administrator.open(planPaths.deskPlan.to({ planId }))).status).toBe(403)
  })

  test('an amendment replaces the plan, takes over its reports, and tells what changed', async () => {
    const visitor = await specialist()
    const planId = await upload(visitor)
    await confirmAll(visitor, planId)
    expect((await issue(planId)).status).toBe(303)
    await visitor.open(planPaths.deskPlan.to({ planId }))
    const begin = () => visitor.submit(planPaths.beginFromPlan.to({}), { keHoach: planId, quanHe: 'amends' })
    const [first, second] = [await begin(), await begin()]
    expect(second.location).toBe(first.location)
    const amendmentId = idSchema('plan').parse(first.location?.split('/')[3])
    const [commitmentId] = await firstCommitments(amendmentId, 1)
    await visitor.open(planPaths.confirm.to({ planId: amendmentId }))
    await visitor.submit(
      planPaths.confirmCommitment.to({ planId: amendmentId, commitmentId: commitmentId ?? '' }),
      {
        phienBan: await versionOf(amendmentId),
        noiDung: 'Cam kết đã được sửa đổi',
        deMuc: '',
        loai: 'content',
        linhVuc: '',
      },
    )
    await confirmAll(visitor, amendmentId)
    const stranger = app.visitor()
    await stranger.open(planPaths.portalPlan.to({ planId }))
    expect((await issue(amendmentId, { so: '78' })).status).toBe(303)

    const old = await stranger.open(planPaths.portalPlan.to({ planId }))
    expect(old.html).toContain('Kế hoạch này đã được thay thế')
    const now = await stranger.open(planPaths.portalPlan.to({ planId: amendmentId }))
    expect(now.html).toContain('81 cam kết giữ nguyên')
    expect(now.html).toContain('Cam kết đã được sửa đổi')
    const reports = await app.database
      .selectFrom('plan.report')
      .select('plan_id')
      .where('plan_id', 'in', [planId, amendmentId])
      .execute()
    expect(new Set(reports.map(({ plan_id }) => plan_id))).toEqual(new Set([amendmentId]))
    await visitor.open(planPaths.begin.to({}))
    const again = await visitor.submit(planPaths.beginFromPlan.to({}), { keHoach: planId, quanHe: 'amends' })
    expect(again.status).toBe(422)
    expect(again.html).toContain('không còn hiệu lực')
  })
})

test('every correction leaves its entry in the audit log', async () => {
  const visitor = await specialist()
  const planId = await upload(visitor)
  await confirmAll(visitor, planId)
  const rows = await app.database
    .selectFrom('platform.audit_entry')
    .select(['action', 'actor_id'])
    .where('subject_id', '=', planId)
    .execute()
  expect(rows.map(({ action }) => action).toSorted()).toEqual(['plan.confirmed', 'plan.uploaded'])
  expect(rows.every(({ actor_id }) => actor_id !== null)).toBe(true)
})
