import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { exampleApp } from '../../../../test/app/example-app.ts'
import type { Visitor } from '../../../../test/app/visitor.ts'
import { startMailServer } from '../../../../test/operations/mail-server.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import { localDate } from '../../../platform/kernel/dates.ts'
import { idSchema } from '../../../platform/kernel/ids.ts'
import { startMail } from '../../../platform/mail/start-mail.ts'
import { createLogger } from '../../../platform/operations/create-logger.ts'
import { rankCandidates, readRanking } from '../domain/recruitment/ranking.ts'
import { listPapers } from '../store/recruitment-marking.ts'
import { actInRecruitmentAs } from '../store/recruitment-reading.ts'
import { sealedPapersText } from './seal-papers.ts'

const app = await exampleApp({ now: new Date('2024-06-03T02:00:00Z'), units: 8, steps: [] })
const office = await app.database
  .selectFrom('organisations.unit')
  .select(['id', 'code'])
  .where('kind', '=', 'city-office')
  .executeTakeFirstOrThrow()
const headMail = await app.holder('head', office.code)
const dealerMail = await app.holder('specialist', office.code)
const desk = '/khu-lam-viec/tuyen-dung'
const on = async (day: string) => {
  app.setNow(new Date(`${day}T02:00:00Z`))
  return app.signedIn(headMail)
}
const personOf = async (email: string) =>
  app.database
    .selectFrom('organisations.person')
    .select(['id', 'family_name', 'middle_name', 'given_name'])
    .where('email', '=', email)
    .executeTakeFirstOrThrow()
const people = await app.database
  .selectFrom('organisations.role_assignment as held')
  .innerJoin('organisations.person as person', 'person.id', 'held.person_id')
  .select(['person.email', 'person.id'])
  .distinct()
  .where('held.role', 'in', ['principal', 'teacher'])
  .where('held.valid_from', '<=', localDate('2024-06-01'))
  .where((eb) => eb.or([eb('held.valid_to', 'is', null), eb('held.valid_to', '>', localDate('2024-12-31'))]))
  .orderBy('person.email')
  .limit(7)
  .execute()
const typed = (day: string) => day.split('-').reverse().join('/')

async function record(head: Visitor, path: string, buoc: string, day: string) {
  await head.open(path)
  return head.submit(`${path}/buoc`, { buoc, ngay: typed(day), requestId: crypto.randomUUID() })
}

async function apply(id: string, hoTen: string, more: Record<string, string> = {}) {
  const candidate = app.visitor()
  await candidate.open(`/tuyen-dung/${id}/nop-phieu`)
  return sendApplication(candidate, id, hoTen, more)
}

async function sendApplication(
  candidate: Visitor,
  id: string,
  hoTen: string,
  more: Record<string, string> = {},
) {
  const answered = await candidate.submit(`/tuyen-dung/${id}/nop-phieu`, {
    viTri: 'GV-TH',
    hoTen,
    ngaySinh: '02/03/2000',
    dienThoai: '',
    thu: '',
    trinhDo: 'Đại học sư phạm Tiểu học',
    uuTien: '',
    nguoiThan: '',
    camDoan: 'co',
    requestId: crypto.randomUUID(),
    ...more,
  })
  return { answered, receipt: /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/u.exec(answered.html)?.[0] ?? '' }
}

test('a recruitment from its plan to a result that anybody ranks again, marked before a name is known', async () => {
  let head = await on('2024-06-03')
  await head.open(`${desk}/moi`)
  const made = await head.submit(`${desk}/moi`, {
    donVi: office.id,
    ten: 'Tuyển dụng giáo viên năm học 2024–2025',
    canCu: 'Kế hoạch số 12/KH-PGDĐT ngày 03/6/2024',
    ngayDuyet: '03/06/2024',
    viTri: 'GV-TH; Giáo viên tiểu học; 1',
    dieuKien: 'Tốt nghiệp đại học sư phạm Tiểu học.',
    diemSan: '50',
    chenhLech: '10',
    lechPhucKhao: '0',
    requestId: crypto.randomUUID(),
  })
  const work = made.location ?? ''
  const id = work.split('/').at(-1) ?? ''
  expect((await app.visitor().open(`/tuyen-dung/${id}`)).status).toBe(404)

  head = await on('2024-06-10')
  await record(head, work, 'notice-published', '2024-06-10')
  const open = await app.visitor().open(`/tuyen-dung/${id}`)
  expect(open.html).toContain('không sớm hơn')
  expect(open.html).toContain('10/07/2024')

  await head.open(`${work}/thong-bao`)
  const change = { ngay: '10/06/2024', dieuKien: 'Có bằng cử nhân sư phạm.', lyDo: 'Sửa điều kiện văn bằng' }
  await head.submit(`${work}/thong-bao`, { ...change, requestId: crypto.randomUUID() })
  const changed = await app.visitor().open(`/tuyen-dung/${id}`)
  expect(changed.html).toContain('Có bằng cử nhân sư phạm.')
  expect(changed.html).toContain('Sửa điều kiện văn bằng')

  const [first, second, third, ...others] = people
  if (first === undefined || second === undefined || third === undefined) throw new Error('three markers')
  const parts = ['marker', 'marker', 'marker', 'invigilator', 'invigilator', 'reviewer', 'reviewer']
  expect(people).toHaveLength(parts.length)
  for (const [index, { id: nguoi }] of people.entries()) {
    await head.open(work)
    const vaiTro = parts[index] ?? ''
    await head.submit(`${work}/hoi-dong`, { nguoi, vaiTro, requestId: crypto.randomUUID() })
  }
  const related = await personOf(third.email)
  const relatedName = [related.family_name, related.middle_name, related.given_name].filter(Boolean).join(' ')
  const an = await apply(id, 'Lê Thị An')
  const binh = await apply(id, 'Phạm Văn Bình', {
    nguoiThan: `${relatedName}, 1975`,
    thu: 'binh@thi.example',
  })
  const chi = await apply(id, 'Võ Thị Chi', { thu: 'chi@thi.example' })
  expect(an.answered.html).toContain('TS-001')
  expect((await app.visitor().open(`/tuyen-dung/${id}`)).html).not.toContain('Lê Thị An')

  const tooLate = app.visitor()
  await tooLate.open(`/tuyen-dung/${id}/nop-phieu`)

  const early = await record(await on('2024-07-05'), work, 'applications-closed', '2024-07-05')
  expect(early.status).toBe(422)
  expect(early.html).toContain('Chưa hết thời hạn mà luật dành')
  head = await on('2024-07-10')
  await record(head, work, 'applications-closed', '2024-07-10')
  expect((await sendApplication(tooLate, id, 'Người đến muộn')).answered.html).toContain(
    'Phiếu này chưa được nhận',
  )

  expect((await record(head, work, 'eligibility-published', '2024-07-10')).html).toContain(
    'Còn phiếu chưa kiểm tra',
  )
  for (const [code, ketQua, lyDo] of [
    ['TS-001', 'du', ''],
    ['TS-002', 'du', ''],
    ['TS-003', 'khong', 'Chưa có bằng đại học sư phạm'],
  ] as const) {
    const page = await head.open(`${work}/ung-vien/${code}`)
    expect(page.status).toBe(200)
    await head.submit(`${work}/ung-vien/${code}`, {
      ketQua,
      lyDo,
      uuTien: '0',
      requestId: crypto.randomUUID(),
    })
  }
  head = await on('2024-07-12')
  await record(head, work, 'eligibility-published', '2024-07-12')

  // Seats are drawn once, after the list is public, and the summons shows the seed.
  await head.open(`${work}/phong-thi`)
  const seats = { diaDiem: 'Trường THCS Nguyễn Du', ngay: '27/07/2024', gio: '8h00', phong: 'Phòng 1; 1' }
  expect((await head.submit(`${work}/phong-thi`, seats)).html).toContain('Số chỗ ít hơn')
  await head.open(`${work}/phong-thi`)
  await head.submit(`${work}/phong-thi`, { ...seats, phong: 'Phòng 1; 24', requestId: crypto.randomUUID() })
  head = await on('2024-07-19')
  await record(head, work, 'summons-published', '2024-07-19')
  const list = await head.open(`${work}/phong-thi/1`)
  expect(list.html).toContain('TS-002')
  expect(list.html).not.toContain('Phạm Văn Bình')

  // Nobody watches over a room or marks before everybody has declared, nor whoever has a relative among the candidates.
  head = await on('2024-07-27')
  const unsettled = await record(head, work, 'exam-held', '2024-07-27')
  expect(unsettled.html).toContain('chưa đủ hai giám thị')
  for (const { email } of people) {
    const member = await app.signedIn(email)
    await member.open(`${work}/cham`)
    await member.submit(`${work}/ke-khai`, { nguoiThan: '', requestId: crypto.randomUUID() })
  }
  const [invigilator, , ...reviewers] = others
  const watching = await app.signedIn(invigilator?.email ?? '')
  await watching.open(`${work}/phong-thi/1`)
  await watching.submit(`${work}/phong-thi/1`, { vang: '', requestId: crypto.randomUUID() })
  expect((await (await app.signedIn(first.email)).open(`${work}/phong-thi/1`)).status).toBe(404)
  expect((await record(head, work, 'exam-held', '2024-07-27')).status).toBe(303)

  await head.open(`${work}/thong-bao`)
  expect((await head.submit(`${work}/thong-bao`, change)).html).toContain('Kỳ thi đã khai mạc')

  const dealer = await app.signedIn(dealerMail)
  await dealer.open(work)
  expect((await dealer.submit(`${work}/danh-phach`, {})).html).toContain('có quan hệ với ứng viên')
  await head.open(work)
  await head.submit(`${work}/rut-khoi-hoi-dong`, {
    nguoi: third.id,
    lyDo: 'Có người thân dự tuyển',
    requestId: crypto.randomUUID(),
  })
  await dealer.open(work)
  expect((await dealer.submit(`${work}/danh-phach`, { requestId: crypto.randomUUID() })).status).toBe(303)

  // Sealed: the list of whose paper is whose is in the log, and nobody reads it.
  expect(await app.database.selectFrom('disclosure.recruitment_paper').selectAll().execute()).toEqual([])
  const { papers_sealed_sha256: sealed } = await app.database
    .selectFrom('disclosure.recruitment_round')
    .select('papers_sealed_sha256')
    .executeTakeFirstOrThrow()
  const papers = await transaction(app.database, async (tx) => {
    await actInRecruitmentAs(tx, { kind: 'dealer', units: [office.id] })
    return listPapers(tx, idSchema('recruitment').parse(id))
  })
  expect(createHash('sha256').update(sealedPapersText(id, papers)).digest('hex')).toBe(sealed)

  expect((await (await app.signedIn(third.email)).open(`${work}/cham`)).html).not.toContain('P001')
  for (const [email, marks] of [
    [first.email, { P001: '60', P002: '71,5' }],
    [second.email, { P001: '64', P002: '74,5' }],
  ] as const) {
    const marker = await app.signedIn(email)
    for (const [phach, diem] of Object.entries(marks)) {
      const page = await marker.open(`${work}/cham`)
      expect(page.html).not.toContain('Lê Thị An')
      await marker.submit(`${work}/cham`, { phach, diem, requestId: crypto.randomUUID() })
    }
    await marker.open(`${work}/cham`)
    expect((await marker.submit(`${work}/cham`, { phach: 'P001', diem: '99' })).html).toMatch(
      /Bạn đã chấm|đã đủ điểm/u,
    )
  }
  await head.open(work)
  expect((await head.submit(`${work}/ghep-phach`, { requestId: crypto.randomUUID() })).status).toBe(303)
  head = await on('2024-07-30')
  await record(head, work, 'marking-finished', '2024-07-29')
  await record(head, work, 'marks-published', '2024-07-30')
  expect((await app.visitor().open(`/tuyen-dung/${id}/xep-hang.json`)).status).toBe(404)

  // A review, in its time, by those who marked nothing before and do not know the first mark.
  app.setNow(new Date('2024-08-05T02:00:00Z'))
  const candidate = app.visitor()
  await candidate.open('/tuyen-dung/ho-so')
  const followed = await candidate.submit('/tuyen-dung/ho-so', { ma: chi.receipt })
  expect(followed.html).toContain('Chưa có bằng đại học sư phạm')
  expect(followed.html).toContain('Khiếu nại kết quả này')
  const own = await candidate.submit('/tuyen-dung/ho-so', { ma: binh.receipt.toLowerCase() })
  expect(own.html).toContain('đến hết ngày 14/08/2024')
  const review = await candidate.submit('/tuyen-dung/ho-so/phuc-khao', {
    ma: binh.receipt,
    requestId: crypto.randomUUID(),
  })
  expect(review.html).toContain('Đã nhận yêu cầu phúc khảo của TS-002')
  expect((await candidate.submit('/tuyen-dung/ho-so', { ma: 'AAAA-BBBB-CCCC-DDDD' })).status).toBe(422)
  expect((await record(await on('2024-08-10'), work, 'review-closed', '2024-08-10')).html).toContain(
    'Chưa hết thời hạn',
  )
  head = await on('2024-08-15')
  app.setNow(new Date('2024-08-15T02:00:00Z'))
  await candidate.open('/tuyen-dung/ho-so')
  await candidate.submit('/tuyen-dung/ho-so/phuc-khao', { ma: an.receipt, requestId: crypto.randomUUID() })
  await record(head, work, 'review-closed', '2024-08-15')
  expect((await record(head, work, 'review-published', '2024-08-15')).html).toContain(
    'Phúc khảo chưa chấm xong',
  )
  const again = await app.signedIn(dealerMail)
  await again.open(work)
  await again.submit(`${work}/phuc-khao/danh-phach`, { requestId: crypto.randomUUID() })
  for (const [index, { email }] of reviewers.entries()) {
    const reviewer = await app.signedIn(email)
    const page = await reviewer.open(`${work}/cham`)
    expect(page.html).toContain('R001')
    expect(page.html).not.toMatch(/P00\d|TS-00\d/u)
    const diem = index === 0 ? '80' : '82'
    await reviewer.submit(`${work}/cham`, { phach: 'R001', diem, requestId: crypto.randomUUID() })
  }
  await head.open(work)
  await head.submit(`${work}/phuc-khao/ghep-phach`, { requestId: crypto.randomUUID() })
  await record(head, work, 'review-published', '2024-08-15')
  await record(head, work, 'result-reported', '2024-08-15')
  await record(head, work, 'result-recognised', '2024-08-15')
  await record(head, work, 'result-published', '2024-08-15')

  const { bytes } = await app.visitor().open(`/tuyen-dung/${id}/xep-hang.json`)
  const results = rankCandidates(readRanking(bytes.toString()))
  expect(results.map(({ code, total, placing }) => [code, total, placing.kind])[0]).toEqual([
    'TS-002',
    8_100,
    'won',
  ])
  const { rows } = await app.owner.query(
    `select convert_from(leaf, 'utf8') as leaf from platform.log_outbox where thing_id = $1
     union all select convert_from(leaf, 'utf8') from platform.log_entry where thing_id = $1`,
    [id],
  )
  expect(rows.some(({ leaf }) => leaf.includes(createHash('sha256').update(bytes).digest('hex')))).toBe(true)
  const published = await app.visitor().open(`/tuyen-dung/${id}`)
  expect(published.html).toContain('Trúng tuyển: tổng điểm cao hơn')
  expect(published.html).not.toContain('Phạm Văn Bình')
  const { rows: asked } = await app.owner.query(
    'select count(*)::int as count from disclosure.recruitment_review',
  )
  expect(asked[0].count).toBe(1)
  expect(binh.receipt).not.toBe('')
})

test('each candidate who left an address is told of each step, and no subject tells anything', async () => {
  const server = await startMailServer()
  const mail = startMail({
    database: app.database,
    logger: createLogger('silent'),
    smtpUrl: server.url,
    from: 'Tuyển dụng <khong-tra-loi@pgd.example>',
    pauseMs: 20,
    firstRetryMs: 30,
  })
  const to = (address: string) =>
    server.letters
      .filter((letter) => JSON.stringify(letter.to).includes(address))
      .map(({ text = '' }) => text)
  try {
    await expect.poll(() => to('binh@thi.example').length, { timeout: 5_000 }).toBe(6)
    await expect.poll(() => to('chi@thi.example').length, { timeout: 5_000 }).toBe(2)
  } finally {
    await mail.stop()
    await server.stop()
  }
  const told = to('binh@thi.example').join('\n')
  expect(told).toMatch(/Mã biên nhận: [0-9A-Z]{4}-/u)
  expect(told).toContain('Phiếu của bạn đủ điều kiện dự tuyển')
  expect(told).toContain('Thi lúc 08:00, 27/07/2024, tại Trường THCS Nguyễn Du')
  expect(told).toMatch(/Phòng thi: Phòng 1\. Chỗ ngồi số [12]/u)
  expect(told).toContain('đến hết ngày 14/08/2024')
  expect(told).toContain('điểm được tính 81')
  expect(told).toContain('Trúng tuyển: tổng điểm cao hơn')
  const refusedOne = to('chi@thi.example').join('\n')
  expect(refusedOne).toContain('Lý do: Chưa có bằng đại học sư phạm')
  expect(refusedOne).toMatch(/khiếu nại trong 90 ngày .*Điều 9\): http/u)
  for (const { subject } of server.letters.filter(({ text }) => text?.includes('TS-00')))
    expect(subject).toBe('Tin mới về phiếu đăng ký dự tuyển của bạn')
  expect(told + refusedOne).not.toMatch(/Phạm Văn Bình|Võ Thị Chi/u)
})

test('a school runs no recruitment of the office, and who a candidate is stays with the unit that recruits', async () => {
  const clerk = await app.signedIn(await app.holder('school-clerk'))
  expect((await clerk.open(desk)).status).toBe(403)
  expect(await app.database.selectFrom('disclosure.recruitment_person').selectAll().execute()).toEqual([])
  await expect(
    app.database.selectFrom('disclosure.recruitment_receipt').selectAll().execute(),
  ).rejects.toThrow('permission denied')
})
