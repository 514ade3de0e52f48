import { expect, test } from 'vitest'
import { renderXlsx } from '../../../platform/documents/render-xlsx.ts'
import { noticePaths } from '../notice/paths.ts'
import { portalPaths } from '../portal/paths.ts'
import { publishPaths } from './paths.ts'
import { publishApp } from './publish-app.builder.tsx'

const app = await publishApp()
const { school, otherSchool, owner } = app
const clerk = app.person(school.id, 'school-clerk')
const principal = app.person(school.id, 'principal')
const stranger = app.person(otherSchool.id, 'school-clerk')

const duty = 'school-fee-exemptions'
const beginAt = (code: string, occasion: string) =>
  publishPaths.new.to({}, { 'nghia-vu': code, lan: occasion })
const table = 'Miễn học phí\t12\t6.000.000\tNghị định 81/2021/NĐ-CP'

function hidden(html: string, name: string): string {
  const found = html.match(new RegExp(`name="${name}" value="([^"]*)"`))?.[1]
  if (found === undefined) throw new Error(`no ${name} on the page`)
  return found
}

/** A clerk has filled in a form and looks at the check; gives the draft's id. */
async function begun(code: string, occasion: string, typed: Record<string, string>): Promise<string> {
  const visitor = app.as(clerk.email)
  const opened = await visitor.open(beginAt(code, occasion))
  expect(opened.status).toBe(200)
  const title = opened.html.match(/name="tieuDe"[^>]*value="([^"]*)"|value="([^"]*)"[^>]*name="tieuDe"/)
  const answered = await visitor.submit(
    beginAt(code, occasion),
    { tieuDe: title?.[1] ?? title?.[2] ?? 'Tiêu đề', viec: 'kiem-tra', ...typed },
    { hidden: { requestId: crypto.randomUUID() } },
  )
  const id = answered.location?.match(/ban-thao\/([0-9a-f-]{36})\//)?.[1]
  if (id === undefined) throw new Error(`not saved: ${answered.status} ${answered.html.slice(0, 2_000)}`)
  return id
}

const post = async (
  email: string,
  draftId: string,
  path: 'submit' | 'approve' | 'sendBack' | 'judge',
  typed: Record<string, string> = {},
) => {
  const visitor = app.as(email)
  const opened = await visitor.open(publishPaths.check.to({ draftId }))
  const at = publishPaths[path].to({ draftId })
  return visitor.submit(
    at,
    { ...typed },
    opened.status === 200 && opened.html.includes('name="phienBan"')
      ? { hidden: { phienBan: hidden(opened.html, 'phienBan'), requestId: crypto.randomUUID() } }
      : {},
  )
}

async function stateOf(draftId: string) {
  const { rows } = await owner.query<{
    state: string
    publication_id: string | null
    content: unknown
    title: string
  }>('select state, publication_id, content, title from disclosure.draft where id = $1', [draftId])
  return rows[0]
}

async function numberOf(publicationId: string): Promise<string> {
  const { rows } = await owner.query<{ number: string }>(
    'select number from disclosure.publication where id = $1',
    [publicationId],
  )
  return String(rows[0]?.number)
}

test('a clerk fills in one form, the principal approves, and everybody reads it', async () => {
  const draftId = await begun(duty, '2024', { 'o.ho-tro': table })
  expect((await post(clerk.email, draftId, 'submit')).status).toBe(303)
  expect(await stateOf(draftId)).toMatchObject({ state: 'submitted', publication_id: null })

  const approved = await post(principal.email, draftId, 'approve')
  expect(approved.status).toBe(303)
  const after = await stateOf(draftId)
  expect(after?.state).toBe('published')
  const number = await numberOf(after?.publication_id ?? '')
  const page = await app.as('').open(portalPaths.one.to({ number }))
  expect(page.status).toBe(200)
  expect(page.html).toContain('6.000.000')
  expect(page.html).toContain('Nghị định 81/2021/NĐ-CP')
})

test('a clerk of another school finds no draft, no publication and no file of this one', async () => {
  const draftId = await begun(duty, '2023', { 'o.ho-tro': table })
  const other = app.as(stranger.email)
  expect((await other.open(publishPaths.draft.to({ draftId }))).status).toBe(404)
  expect((await other.open(publishPaths.check.to({ draftId }))).status).toBe(404)
  await other.open(publishPaths.list.to({}))
  const sent = await other.submit(publishPaths.draft.to({ draftId }), { tieuDe: 'Khác', phienBan: '1' })
  expect(sent.status).toBe(404)
  expect(
    (await other.open(publishPaths.new.to({}, { 'don-vi': school.code, 'nghia-vu': duty }))).status,
  ).toBe(404)
})

test('a clerk cannot let out what the principal has not approved', async () => {
  const draftId = await begun(duty, '2022', { 'o.ho-tro': table })
  await post(clerk.email, draftId, 'submit')
  expect((await post(clerk.email, draftId, 'approve')).status).toBe(403)
  expect(await stateOf(draftId)).toMatchObject({ state: 'submitted' })
})

test('the database itself lets nothing out that was not handed in, and keeps what waits unchanged', async () => {
  const draftId = await begun(duty, '2021', { 'o.ho-tro': table })
  const change = (set: Record<string, unknown>) =>
    app.database.updateTable('disclosure.draft').set(set).where('id', '=', draftId).execute()
  const { rows } = await owner.query<{ id: string }>('select id from disclosure.publication limit 1')
  await expect(
    change({
      state: 'published',
      version: 2,
      decided_by: principal.id,
      publication_id: rows[0]?.id,
      submitted_at: new Date(),
    }),
  ).rejects.toThrow('handed to whoever leads')
  await post(clerk.email, draftId, 'submit')
  await expect(change({ title: 'Khác', version: 3 })).rejects.toThrow('does not change')
  await expect(
    app.database.deleteFrom('disclosure.draft_file').where('draft_id', '=', draftId).execute(),
  ).resolves.toBeDefined()
  await expect(
    app.database.deleteFrom('disclosure.draft_step').where('draft_id', '=', draftId).execute(),
  ).rejects.toThrow('permission denied')
})

test('the same form sent twice begins one draft', async () => {
  const visitor = app.as(clerk.email)
  await visitor.open(beginAt('school-staff', '2024'))
  const requestId = crypto.randomUUID()
  const send = () =>
    visitor.submit(
      beginAt('school-staff', '2024'),
      { tieuDe: 'Đội ngũ', viec: 'luu' },
      { hidden: { requestId } },
    )
  const [one, other] = [await send(), await send()]
  expect(one.location).toBe(other.location)
  const { rows } = await owner.query(
    `select id from disclosure.draft where unit_id = $1 and duty_code = 'school-staff' and occasion = '2024'`,
    [school.id],
  )
  expect(rows).toHaveLength(1)
})

test('what points at a person keeps a draft back until it is masked or a reason is given', async () => {
  const draftId = await begun(duty, '2020', {
    'o.ho-tro': 'Hỗ trợ em Nguyễn Thị Thu Hà, lớp 5A\t1\t500.000\tQĐ 12, hỏi 0912 345 678',
  })
  const check = await app.as(clerk.email).open(publishPaths.check.to({ draftId }))
  expect(check.html).toContain('Tên trẻ em, học sinh')
  expect(check.html).toContain('09xx xxx 678')
  expect((await post(clerk.email, draftId, 'submit')).status).toBe(422)
  expect((await post(principal.email, draftId, 'approve')).status).toBe(422)

  const short = await post(clerk.email, draftId, 'judge', {
    viec: 'ly-do',
    khoa: 'ho-tro.3.phone',
    'lyDo.ho-tro.3.phone': 'ok',
  })
  expect(short.status).toBe(422)
  await post(clerk.email, draftId, 'judge', {
    viec: 'ly-do',
    khoa: 'ho-tro.3.phone',
    'lyDo.ho-tro.3.phone': 'Điện thoại trực của văn phòng nhà trường',
  })
  expect((await post(clerk.email, draftId, 'submit')).status).toBe(422)
  await post(clerk.email, draftId, 'judge', { viec: 'che-het', khoa: '' })
  expect(JSON.stringify((await stateOf(draftId))?.content)).toContain('N.T.T.H.')
  expect(JSON.stringify((await stateOf(draftId))?.content)).toContain('0912 345 678')
  expect((await post(clerk.email, draftId, 'submit')).status).toBe(303)
})

test('a reason holds for what it was given for, and for nothing that is added later', async () => {
  const phones = (text: string) => ({ 'o.ho-tro': `Miễn học phí\t1\t500.000\t${text}` })
  const draftId = await begun(duty, '2019', phones('hỏi 0912 345 678'))
  await post(clerk.email, draftId, 'judge', {
    viec: 'ly-do',
    khoa: 'ho-tro.3.phone',
    'lyDo.ho-tro.3.phone': 'Điện thoại trực của văn phòng nhà trường',
  })
  const visitor = app.as(clerk.email)
  const opened = await visitor.open(publishPaths.draft.to({ draftId }))
  await visitor.submit(
    publishPaths.draft.to({ draftId }),
    { tieuDe: 'Hỗ trợ', viec: 'luu', ...phones('hỏi 0912 345 678 hoặc 0987 654 321') },
    { hidden: { phienBan: hidden(opened.html, 'phienBan'), requestId: crypto.randomUUID() } },
  )
  expect((await post(clerk.email, draftId, 'submit')).status).toBe(422)
})

test('a list of pupils in an attached spreadsheet is found, and the file can be taken out', async () => {
  const list = await renderXlsx({
    title: 'Danh sách',
    sheets: [
      {
        name: 'Danh sách',
        columns: [{ header: 'Họ và tên học sinh' }, { header: 'Lớp' }, { header: 'Ngày sinh' }],
        rows: [
          ['Trần Gia Bảo', '5A', '15/03/2016'],
          ['Lê Minh Khôi', '5A', '02/09/2016'],
        ],
      },
    ],
  })
  const visitor = app.as(clerk.email)
  await visitor.open(beginAt(duty, '2018'))
  const answered = await visitor.submit(
    beginAt(duty, '2018'),
    {
      tieuDe: 'Hỗ trợ học sinh',
      viec: 'kiem-tra',
      'o.ho-tro': table,
      tep: { fileName: 'danh-sach.xlsx', bytes: list },
    },
    { hidden: { requestId: crypto.randomUUID() } },
  )
  const check = await visitor.open(answered.location ?? '')
  expect(check.html).toContain('Tên trẻ em, học sinh')
  expect(check.html).toContain('T.G.B.')
  expect(check.html).not.toContain('Trần Gia Bảo')
  const draftId = answered.location?.match(/ban-thao\/([0-9a-f-]{36})/)?.[1] ?? ''
  expect((await post(clerk.email, draftId, 'submit')).status).toBe(422)

  const { rows } = await owner.query<{ file_id: string }>(
    'select file_id from disclosure.draft_file where draft_id = $1',
    [draftId],
  )
  const again = await visitor.open(publishPaths.draft.to({ draftId }))
  await visitor.submit(
    publishPaths.draft.to({ draftId }),
    { tieuDe: 'Hỗ trợ học sinh', viec: 'luu', 'o.ho-tro': table, boTep: rows[0]?.file_id ?? '' },
    { hidden: { phienBan: hidden(again.html, 'phienBan'), requestId: crypto.randomUUID() } },
  )
  expect((await post(clerk.email, draftId, 'submit')).status).toBe(303)
})

test('two clerks who change one draft notice, and neither loses what was typed', async () => {
  const draftId = await begun(duty, '2017', { 'o.ho-tro': table })
  const address = publishPaths.draft.to({ draftId })
  const [first, second] = [app.as(clerk.email), app.as(principal.email)]
  const pages = [await first.open(address), await second.open(address)]
  const save = (visitor: typeof first, html: string, title: string) =>
    visitor.submit(
      address,
      { tieuDe: title, viec: 'luu', 'o.ho-tro': table },
      { hidden: { phienBan: hidden(html, 'phienBan'), requestId: crypto.randomUUID() } },
    )
  expect((await save(first, pages[0]?.html ?? '', 'Bản của văn thư')).status).toBe(303)
  const late = await save(second, pages[1]?.html ?? '', 'Bản của hiệu trưởng')
  expect(late.status).toBe(409)
  expect(late.html).toContain('Bản của hiệu trưởng')
  expect((await stateOf(draftId))?.title).toBe('Bản của văn thư')
  expect((await save(second, late.html, 'Bản của hiệu trưởng')).status).toBe(303)
})

test('a draft that is sent back says why, and may be handed in again', async () => {
  const draftId = await begun(duty, '2016', { 'o.ho-tro': table })
  await post(clerk.email, draftId, 'submit')
  expect((await post(principal.email, draftId, 'sendBack', { lyDo: '' })).status).toBe(422)
  expect(
    (await post(principal.email, draftId, 'sendBack', { lyDo: 'Thiếu số học sinh nhận học bổng' })).status,
  ).toBe(303)
  const page = await app.as(clerk.email).open(publishPaths.draft.to({ draftId }))
  expect(page.html).toContain('Thiếu số học sinh nhận học bổng')
  expect((await post(clerk.email, draftId, 'submit')).status).toBe(303)
})

test('what is public is corrected with a reason by the same way, and withdrawn only by the principal, with a trace', async () => {
  const draftId = await begun(duty, '2015', { 'o.ho-tro': table })
  await post(principal.email, draftId, 'approve')
  const publicationId = (await stateOf(draftId))?.publication_id ?? ''
  const number = await numberOf(publicationId)
  const publication = publishPaths.publication.to({ publicationId })

  const writer = app.as(clerk.email)
  await writer.open(publication)
  const begunCorrection = await writer.submit(publishPaths.correct.to({ publicationId }), {
    lyDo: 'Cộng nhầm số học sinh',
    requestId: crypto.randomUUID(),
  })
  const correction = begunCorrection.location?.match(/ban-thao\/([0-9a-f-]{36})/)?.[1] ?? ''
  const form = await writer.open(publishPaths.draft.to({ draftId: correction }))
  expect(form.html).toContain('6.000.000')
  expect((await post(principal.email, correction, 'approve')).status).toBe(303)
  const page = await app.as('').open(portalPaths.one.to({ number }))
  expect(page.html).toContain('Cộng nhầm số học sinh')

  expect(
    (await writer.submit(publishPaths.withdraw.to({ publicationId }), { lyDoGo: 'x', canCu: 'y' })).status,
  ).toBe(403)
  const leader = app.as(principal.email)
  await leader.open(publication)
  const gone = await leader.submit(publishPaths.withdraw.to({ publicationId }), {
    lyDoGo: 'Còn tên học sinh trong bảng',
    canCu: 'Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15',
    requestId: crypto.randomUUID(),
  })
  expect(gone.status).toBe(303)
  const trace = await app.as('').open(portalPaths.one.to({ number }))
  expect(trace.html).toContain('Còn tên học sinh trong bảng')
  expect(trace.html).not.toContain('Nghị định 81/2021/NĐ-CP')
})

test('the next time begins with what was published the last time', async () => {
  const page = await app.as(clerk.email).open(beginAt(duty, '2026'))
  expect(page.html).toContain('Nghị định 81/2021/NĐ-CP')
})

test('hostile words are shown as words, and hostile files are refused with what was typed', async () => {
  const hostile = '<script>alert(1)</script>'
  const draftId = await begun(duty, '2014', { 'o.ho-tro': `${hostile}\t12\t6.000.000\t"'--` })
  const page = await app.as(clerk.email).open(publishPaths.check.to({ draftId }))
  expect(page.html).not.toContain(hostile)
  const visitor = app.as(clerk.email)
  await visitor.open(beginAt(duty, '2013'))
  const refused = await visitor.submit(
    beginAt(duty, '2013'),
    {
      tieuDe: 'Giữ lại điều tôi gõ',
      'o.ho-tro': table,
      tep: { fileName: 'bao-cao.pdf', bytes: Buffer.from('<html><script>alert(1)</script></html>') },
    },
    { hidden: { requestId: crypto.randomUUID() } },
  )
  expect(refused.status).toBe(422)
  expect(refused.html).toContain('Giữ lại điều tôi gõ')
  expect(refused.html).toContain('6.000.000')
})

test('a notice is printed with its code, hangs with a photograph, and comes down early only with a reason', async () => {
  const { rows } = await owner.query<{ id: string }>(
    `select id from disclosure.publication where unit_id = $1 and state = 'public' limit 1`,
    [school.id],
  )
  const publicationId = rows[0]?.id ?? ''
  const visitor = app.as(clerk.email)
  for (const paper of ['A4', 'A5']) {
    const printed = await visitor.open(noticePaths.paper.to({ publicationId, paper }))
    expect(printed.status).toBe(200)
    expect(printed.bytes.subarray(0, 4).toString()).toBe('%PDF')
  }
  const onePixel = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  await visitor.open(noticePaths.post.to({ publicationId }))
  const posted = await visitor.submit(noticePaths.post.to({ publicationId }), {
    noi: 'Bảng tin cổng chính',
    ngay: '24/11/2026',
    nguoi: clerk.id,
    den: '24/12/2026',
    anh: { fileName: 'bang-tin.png', bytes: onePixel, mediaType: 'image/png' },
    requestId: crypto.randomUUID(),
  })
  expect(posted.status).toBe(303)
  const board = await visitor.open(noticePaths.board.to({}))
  expect(board.html).toContain('Bảng tin cổng chính')
  expect(board.html).toContain('còn 31 ngày')
  const { rows: postings } = await owner.query<{ id: string }>('select id from disclosure.posting')
  const takeDown = noticePaths.takeDown.to({ postingId: postings[0]?.id ?? '' })
  expect((await app.as(stranger.email).open(takeDown)).status).toBe(404)
  const early = { ngay: '24/11/2026', nguoi: clerk.id, lyDo: '' }
  await visitor.open(takeDown)
  expect((await visitor.submit(takeDown, early)).status).toBe(422)
  const taken = await visitor.submit(takeDown, {
    ...early,
    lyDo: 'Bảng tin sửa chữa, chuyển sang bảng khác',
    requestId: crypto.randomUUID(),
  })
  expect(taken.status).toBe(303)

  // Everybody sees where it hung, from when to when, and the picture; who did it stays inside.
  const { rows: shown } = await owner.query<{ number: string; picture_id: string }>(
    `select publication.number, posting.picture_id from disclosure.posting
     join disclosure.publication on publication.id = posting.publication_id`,
  )
  const picture = noticePaths.publicPicture.to({
    number: shown[0]?.number ?? '',
    postingId: postings[0]?.id ?? '',
    fileId: shown[0]?.picture_id ?? '',
  })
  const seen = await app.as('').open(picture)
  expect([seen.status, seen.headers['content-type']]).toEqual([200, 'image/png'])
  const another = picture.replace(/\/cong-khai\/\d+/u, '/cong-khai/999999')
  expect((await app.as('').open(another)).status).toBe(404)
})

test('a draft that waited for days goes out, and stays public as long as the law wants from then on', async () => {
  const draftId = await begun('school-fund-balances', '2024', {
    'o.quy': 'Quỹ khen thưởng\t1.500.000\t0\t0\t1.500.000',
    denNgay: '24/11/2031',
  })
  await post(clerk.email, draftId, 'submit')
  const before = app.now()
  app.setNow(new Date('2026-12-01T03:00:00Z'))
  expect((await post(principal.email, draftId, 'approve')).status).toBe(303)
  app.setNow(before)
  const { rows } = await owner.query<{ public_until: string }>(
    'select public_until::text from disclosure.publication where id = $1',
    [(await stateOf(draftId))?.publication_id],
  )
  expect(rows[0]?.public_until).toBe('2031-12-01')
})
