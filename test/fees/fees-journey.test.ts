import { expect, test } from 'vitest'
import { feePaths } from '../../src/modules/disclosure/fees/paths.ts'
import { hiddenValue } from '../app/visitor.ts'
import { feesApp } from './fees-app.tsx'

const app = await feesApp()
const { school } = app
const at = { code: school.code, year: '2026-2027' }
const clerk = app.signedIn(app.person(school.id, 'school-clerk'))
const principal = app.signedIn(app.person(school.id, 'principal'))
const office = app.signedIn(app.overseer())
const parent = app.visitor()
const page = feePaths.school.to({ code: school.code })

const line = {
  ten: 'Nước uống học sinh',
  loai: 'drinking-water',
  tien: '10.000',
  donvi: 'month',
  lan: '9',
  tu: '15/09/2026',
  tunguyen: 'co',
  thongnhat: 'co',
  vanban: 'Nghị quyết của HĐND tỉnh; biên bản họp 06/9/2026',
  tran: '12.000',
}

test('a list goes from Excel through the rules and the principal to the parents', async () => {
  app.setNow(new Date('2026-09-08T02:00:00Z'))
  await clerk.open(feePaths.paste.to(at))
  const pasted = await clerk.submitAndFollow(feePaths.paste.to(at), {
    version: '0',
    cach: 'them',
    bang: 'Tên khoản thu\tMức thu\tĐơn vị tính\tTính chất\tVăn bản\nTiền nước\t15.000\ttháng\ttự nguyện\t\nQuỹ lớp\t450.000\tnăm\ttự nguyện\t',
  })
  // A class fund is no fee, and a service needs its ground and the parents' agreement.
  expect(pasted.html).toContain('không được ghi mức vào danh sách')
  expect(pasted.html).toContain('Phải thống nhất với cha mẹ học sinh')

  const removed = await clerk.submitAndFollow(feePaths.removeLine.to({ ...at, position: '2' }), {
    version: '1',
  })
  expect(removed.html).not.toContain('Quỹ lớp')
  await clerk.open(feePaths.line.to({ ...at, position: '1' }))
  const saved = await clerk.submitAndFollow(feePaths.line.to({ ...at, position: '1' }), {
    ...line,
    tien: '15.000',
    version: '2',
  })
  expect(saved.html).toContain('Cao hơn mức tối đa ghi trong văn bản')
  // Somebody who works on an older page overwrites nothing.
  const stale = await clerk.submit(feePaths.line.to({ ...at, position: '1' }), { ...line, version: '2' })
  expect(stale.status).toBe(409)
  await clerk.submit(feePaths.line.to({ ...at, position: '1' }), { ...line, version: '3' })
  await clerk.submit(feePaths.send.to(at), { version: '4' })
  expect((await clerk.submit(feePaths.publish.to(at), { version: '5' })).status).toBe(403)

  await principal.open(feePaths.list.to(at))
  const out = await principal.submitAndFollow(feePaths.publish.to(at), { version: '5' })
  expect(out.html).toContain('10.000 đồng')
  const public_ = await parent.open(page)
  expect(public_.html).toContain('Nước uống học sinh')
  expect(public_.html).toContain('12.000 đồng')
})

test('an amount that is changed after publication stays readable beside the new one, with its reason', async () => {
  app.setNow(new Date('2026-09-20T02:00:00Z'))
  await principal.open(feePaths.line.to({ ...at, position: '1' }))
  await principal.submit(feePaths.line.to({ ...at, position: '1' }), {
    ...line,
    tien: '12.000',
    version: '6',
  })
  const without = await principal.submit(feePaths.publish.to(at), { version: '7' })
  expect(without.status).toBe(422)
  await principal.submit(feePaths.publish.to(at), { version: '7', lydo: 'Giá nước bình tăng từ tháng 10' })
  const { html } = await parent.open(feePaths.versions.to({ code: school.code }, { nam: at.year }))
  expect(html).toContain('Giá nước bình tăng từ tháng 10')
  expect(html).toMatch(/<del>10\.000 đồng[^<]*<\/del>/u)
  expect(html).toContain('12.000 đồng')
})

test('a parent sees at once what the list says, and tells of it without an account', async () => {
  app.setNow(new Date('2026-10-05T02:00:00Z'))
  const checked = await parent.open(
    feePaths.check.to({ code: school.code }, { khoan: 'Quỹ lớp', tien: '450.000đ' }),
  )
  expect(checked.html).toContain('Khoản này không ai được bắt buộc nộp')
  expect(checked.html).toContain('55/2011')

  const report = feePaths.report.to({ code: school.code })
  await parent.open(report)
  const missing = await parent.submit(report, { khoan: 'Quỹ lớp', tien: 'nhiều' })
  expect(missing.status).toBe(422)
  expect(missing.html).toContain('Nhập số tiền, ví dụ 450.000')
  const answered = await parent.submitAndFollow(report, {
    requestId: crypto.randomUUID(),
    khoan: 'Quỹ lớp',
    tien: '450k',
    donvi: 'year',
    ai: 'homeroom-teacher',
    noi: 'cap-tren',
    ten: 'khong',
    ke: 'Cô nói ai cũng phải nộp.',
  })
  expect(answered.html).toMatch(/\d{4} \d{4} \d{4} \d{4}/u)
  expect(answered.html).toContain('Thời hạn trả lời')
  // Another parent tells of the same: a code of their own, and both are of one matter for the office.
  const another = app.visitor()
  await another.open(report)
  const second = await another.submitAndFollow(report, {
    ...{ requestId: crypto.randomUUID(), khoan: 'Tiền quỹ phụ huynh', tien: '450.000', ai: 'parents-board' },
    ...{ noi: 'cap-tren', ten: 'khong' },
  })
  const code = /\d{4} \d{4} \d{4} \d{4}/u
  expect(code.exec(second.html)?.[0]).not.toBe(code.exec(answered.html)?.[0])
})

test('the register is filled by people who heard the school, and every đồng that went back is public', async () => {
  app.setNow(new Date('2026-10-06T02:00:00Z'))
  // It was told to those above: the school knows nothing of it.
  expect((await principal.open(feePaths.findings.to({}))).html).not.toContain('Quỹ lớp')
  expect((await principal.open(feePaths.newFinding.to({}))).status).toBe(403)

  const opening = await office.open(feePaths.newFinding.to({}))
  const reportIds = [...opening.html.matchAll(/name="phanAnh"[^>]*value="([^"]+)"/gu)].map(
    ([, id = '']) => id,
  )
  expect(reportIds).toHaveLength(2)
  const opened = await office.submit(feePaths.newFinding.to({}), {
    requestId: hiddenValue(opening.html, 'requestId') ?? '',
    donvi: school.id,
    nam: at.year,
    ten: 'Quỹ lớp thu bình quân',
    nguon: 'report',
    loi: 'never-demanded',
    canCu: 'Thông tư 55/2011/TT-BGDĐT, Điều lệ, Điều 10',
    phanAnh: reportIds,
  })
  const findingId = opened.location?.split('/').at(-1) ?? ''
  const decision = {
    ketluan: 'sai',
    loi: 'Mức bình quân là trái quy định',
    tien: '18.000.000',
    giadinh: '40',
  }
  const named = { ...decision, loi: 'Cô Lan gọi số 0912 345 678 thu tiền' }
  expect((await office.submit(feePaths.decide.to({ findingId }), named)).html).toContain('sẽ công khai')
  const early = await office.submit(feePaths.decide.to({ findingId }), decision)
  expect(early.status).toBe(422)
  expect(early.html).toContain('Trường chưa giải trình')
  expect((await parent.open(page)).html).not.toContain('Quỹ lớp thu bình quân')

  await principal.open(feePaths.finding.to({ findingId }))
  await principal.submit(feePaths.explain.to({ findingId }), { loi: 'Ban đại diện lớp tự đặt mức.' })
  await office.open(feePaths.finding.to({ findingId }))
  await office.submit(feePaths.decide.to({ findingId }), decision)
  expect((await parent.open(page)).html).toContain('Phải trả lại')

  await clerk.open(feePaths.finding.to({ findingId }))
  const repay = feePaths.repay.to({ findingId })
  const back = { tien: '18.000.000', giadinh: '40', ngay: '06/10/2026', chungtu: 'PC 31' }
  expect((await clerk.submit(repay, { ...back, tien: '18.000.001' })).status).toBe(422)
  await clerk.submit(repay, back)
  expect((await parent.open(page)).html).toContain('Đã trả lại đủ')
  expect((await parent.open(feePaths.repaid.to({}))).html).toContain('18.000.000 đồng')

  const { rows } = await app.owner.query(
    `select v.version, content::text as content from disclosure.publication_version v
     join disclosure.publication p on p.id = v.publication_id where p.kind = 'over-collection' order by v.version`,
  )
  expect(rows).toHaveLength(2)
  expect(rows[1].content).toContain('PC 31')
  expect(rows[1].content).not.toContain('Cô nói')
})

test('a school tells at the end of the year what came in, went out and went back, in sums that add up', async () => {
  const settle = feePaths.settle.to(at)
  const form = (typed: Record<string, string>) => ({
    ky: 'year',
    phaithu0: '9.000.000',
    dathu0: '8.900.000',
    ...typed,
  })
  await principal.open(settle)
  for (const [typed, said] of [
    [{ dathu0: '9.100.000' }, 'Thu nhiều hơn số phải thu'],
    [{ dachi0: '8.900.001' }, 'Chi nhiều hơn số đã thu'],
    [{ dachi0: '8.000.000', tralai0: '900.001' }, 'Trả lại nhiều hơn số còn lại'],
    [{ dachi0: '-5' }, 'Nhập số tiền bằng đồng'],
    [{ dachi0: 'tám triệu' }, 'Nhập số tiền bằng đồng'],
    [{ phaithu0: '999999999999999999999999' }, 'Nhập số tiền bằng đồng'],
  ] as const) {
    const refused = await principal.submit(settle, form(typed))
    expect([refused.status, refused.html.includes(said)]).toEqual([422, true])
  }
  expect((await clerk.open(settle)).status).toBe(403)
  const out = await principal.submit(settle, form({ dachi0: '8.000.000', tralai0: '600.000' }))
  expect(out.status).toBe(303)
  const { html } = await parent.open(feePaths.school.to({ code: school.code }, { nam: at.year }))
  for (const amount of ['8.900.000', '8.000.000', '600.000', '300.000'])
    expect(html).toContain(`${amount} đồng`)
})

test('a sheet for the class says on A4 and on A5 what may be collected, and no more', async () => {
  for (const paper of ['A4', 'A5'] as const) {
    const sheet = await parent.open(feePaths.noticeFile.to({ code: school.code, paper }))
    expect(sheet.status).toBe(200)
    expect(sheet.bytes.subarray(0, 5).toString()).toBe('%PDF-')
  }
  expect((await parent.open(`${feePaths.notice.to({ code: school.code })}/A0`)).status).toBe(404)
})

test('no table of collections has a place for a family, a child, a class or a teacher', async () => {
  const { rows } = await app.owner.query(
    `select table_name, column_name from information_schema.columns
     where table_schema = 'disclosure' and table_name like 'fee\\_%'`,
  )
  const names = rows.map(({ column_name: name }) => String(name))
  for (const name of [
    'pupil',
    'child',
    'student',
    'parent',
    'applicant',
    'payer',
    'class',
    'teacher',
    'phone',
    'email',
  ])
    expect(names.filter((column) => column.includes(name))).toEqual([])
  // What staff type about money is asked of the whole school: no field of any form names a class or a family.
  const finding =
    (await office.open(feePaths.findings.to({}))).html.match(/phat-hien\/[-0-9a-f]{36}/u)?.[0] ?? ''
  for (const address of [
    feePaths.settle.to(at),
    feePaths.list.to(at),
    feePaths.line.to({ ...at, position: '1' }),
    `/khu-lam-viec/khoan-thu/${finding}`,
  ]) {
    for (const who of [principal, office]) {
      const fields = [...(await who.open(address)).html.matchAll(/name="([^"]+)"/gu)].map(
        ([, field]) => field,
      )
      expect([
        address,
        fields.filter((field) => /hocsinh|giaovien|phuhuynh|tenlop|chunhiem/iu.test(field ?? '')),
      ]).toEqual([address, []])
    }
  }
})

test('the application cannot take back what was recorded, nor repay more than was taken', async () => {
  const refused = /permission denied/u
  for (const table of ['fee_line', 'fee_list_version', 'fee_finding_entry', 'fee_settlement_line'])
    await expect(app.pool.query(`delete from disclosure.${table}`)).rejects.toThrow(refused)
  await expect(app.pool.query(`update disclosure.fee_line set amount = 1`)).rejects.toThrow(refused)
  await expect(
    app.pool.query(
      `insert into disclosure.fee_finding_entry (finding_id, sequence, act, made_at, amount, families, paid_on, voucher)
       select id, 99, 'repaid', now(), 1, 1, current_date, 'X' from disclosure.fee_finding where state = 'settled' limit 1`,
    ),
  ).rejects.toThrow(/no more goes back/u)
})
