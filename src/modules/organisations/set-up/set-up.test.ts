import { describe, expect, test } from 'vitest'
import { plainOptions, usualExample } from '../../../../test/example/example.builder.ts'
import { setUpCodeOfTests, unitsApp } from '../../../../test/example/units-app.tsx'
import { findAccountByEmail } from '../../../platform/auth/account-store.ts'
import { localDate } from '../../../platform/kernel/dates.ts'
import { loadExample } from '../example/load-example.ts'
import { listUnits } from '../store/unit-queries.ts'
import { isSetUpCode, setUpCode } from './set-up-code.ts'

const form = {
  maCaiDat: setUpCodeOfTests,
  loai: 'commune-department',
  ten: 'Phòng Văn hóa – Xã hội phường Mới',
  tenNgan: 'VH-XH phường Mới',
  kyHieu: 'VHXH',
  chuQuan: 'Ủy ban nhân dân phường Mới',
  tuNgay: '01/7/2025',
  hoTen: 'Nguyễn Thị Kim Ngân',
  thu: 'Ngan@phuong-moi.example.test',
  matKhau: 'sông vàm cỏ chảy êm đềm',
  matKhauLai: 'sông vàm cỏ chảy êm đềm',
}

describe('the first set-up', () => {
  test('makes the authority, its governing body and one administrator, once', async () => {
    const app = await unitsApp()
    const visitor = app.visitor()
    expect((await visitor.open('/cai-dat')).html).toContain('Cài đặt lần đầu')
    const done = await visitor.submit('/cai-dat', form)
    expect(done.location).toBe('/dang-nhap')

    const { units } = await listUnits(app.database, { on: localDate('2026-11-24') })
    expect(units.map(({ kind, name }) => [kind, name])).toEqual([
      ['commune-department', 'Phòng Văn hóa – Xã hội phường Mới'],
      ['commune-committee', 'Ủy ban nhân dân phường Mới'],
    ])
    expect(units.every(({ example }) => !example)).toBe(true)
    const person = await app.database.selectFrom('organisations.person').selectAll().executeTakeFirstOrThrow()
    expect([person.family_name, person.middle_name, person.given_name]).toEqual(['Nguyễn', 'Thị Kim', 'Ngân'])
    expect(person.account_id).toBe(
      (await findAccountByEmail(app.database, 'ngan@phuong-moi.example.test'))?.id,
    )
    const kind = await app.database.selectFrom('platform.installation').select('kind').execute()
    expect(kind).toEqual([{ kind: 'real' }])

    expect((await visitor.open('/cai-dat')).status).toBe(404)
    expect((await visitor.submit('/cai-dat', { ...form, thu: 'khac@example.test' })).status).toBe(404)
  })

  test('without the code a stranger gets nothing', async () => {
    const app = await unitsApp()
    const visitor = app.visitor()
    await visitor.open('/cai-dat')
    const tried = await visitor.submit('/cai-dat', { ...form, maCaiDat: 'aaaa-aaaa-aaaa-aaaa' })
    expect(tried.status).toBe(422)
    expect(tried.html).toContain('Mã cài đặt không đúng')
    expect(tried.html).not.toContain('sông vàm cỏ')
    expect(await app.database.selectFrom('organisations.unit').select('id').execute()).toEqual([])
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => visitor.submit('/cai-dat', { ...form, maCaiDat: 'x' })),
    )
    expect(answers.some(({ status }) => status === 429)).toBe(true)
  })

  test('says everything that is wrong at once', async () => {
    const app = await unitsApp()
    const visitor = app.visitor()
    await visitor.open('/cai-dat')
    const empty = await visitor.submit('/cai-dat', { matKhau: 'ngắn' })
    for (const message of ['Nhập mã cài đặt', 'Chọn loại cơ quan', 'Nhập tên cơ quan', 'Nhập họ và tên']) {
      expect(empty.html).toContain(message)
    }
    const weak = await visitor.submit('/cai-dat', { ...form, matKhau: 'ngắn', matKhauLai: 'khác' })
    expect(weak.html).toContain('ít nhất 12 ký tự')
    expect(weak.html).toContain('Hai lần nhập mật khẩu khác nhau')
    const same = await visitor.submit('/cai-dat', { ...form, chuQuan: form.ten, tenNgan: '' })
    expect(same.html).toContain('khác tên cơ quan chủ quản')
    const future = await visitor.submit('/cai-dat', { ...form, tuNgay: '01/01/2030' })
    expect(future.html).toContain('không thể ở sau hôm nay')
  })

  test('an example is never turned into a real installation', async () => {
    const app = await unitsApp()
    await loadExample(app.database, usualExample(), plainOptions)
    expect((await app.visitor().open('/cai-dat')).status).toBe(404)
  })
})

describe('the code', () => {
  test('is the same for all processes of one installation and another for another', () => {
    const secret = 's'.repeat(32)
    expect(setUpCode(secret)).toBe(setUpCode(secret))
    expect(setUpCode(secret)).not.toBe(setUpCode('t'.repeat(32)))
    expect(setUpCode(secret)).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/)
  })

  test('may be typed with or without hyphens, in capitals', () => {
    expect(isSetUpCode('AAAA bbbb ccccdddd', setUpCodeOfTests)).toBe(true)
    expect(isSetUpCode('aaaa-bbbb-cccc-ddde', setUpCodeOfTests)).toBe(false)
    expect(isSetUpCode('', setUpCodeOfTests)).toBe(false)
  })
})
