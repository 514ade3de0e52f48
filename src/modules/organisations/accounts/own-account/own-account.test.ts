import { describe, expect, test } from 'vitest'
import { accountsApp, goodPassword } from '../../../../../test/app/accounts-app.ts'
import { timeCode } from '../../../../../test/app/time-code.ts'
import type { Visitor } from '../../../../../test/app/visitor.ts'

const app = await accountsApp()
const newPassword = 'cây dừa nước ven sông'
let people = 0

async function somebody() {
  people += 1
  const email = `toi-${people}@pgd.example.test`
  await app.appoint({ email, name: 'Đặng Văn Tôi', role: 'specialist', unitId: app.office })
  const visitor = app.visitor()
  await visitor.open('/dang-nhap')
  await visitor.submit('/dang-nhap', { thu: email, matKhau: goodPassword, tiep: '' })
  const started = await visitor.submit('/dang-nhap/buoc-hai/ung-dung', { tiep: '' })
  const secret = /<strong>([A-Z2-7 ]{30,})<\/strong>/.exec(started.html)?.[1] ?? ''
  const done = await visitor.submit('/dang-nhap/buoc-hai', { ma: timeCode(secret), tiep: '' })
  const recoveryCodes = [...done.html.matchAll(/<code>([a-z0-9-]+)<\/code>/g)].map(([, code = '']) => code)
  return { email, visitor, recoveryCodes }
}
async function otherDevice(email: string, recoveryCode: string): Promise<Visitor> {
  const visitor = app.visitor()
  await visitor.open('/dang-nhap')
  await visitor.submit('/dang-nhap', { thu: email, matKhau: goodPassword, tiep: '' })
  await visitor.open('/dang-nhap/ma-xac-thuc')
  await visitor.submit('/dang-nhap/ma-xac-thuc', { ma: recoveryCode, loai: 'recovery-code', tiep: '' })
  return visitor
}
const isIn = async (visitor: Visitor) => (await visitor.send('GET', '/tai-khoan')).status === 200

describe('sessions', () => {
  test('are listed, ended one by one at once, and all others together', async () => {
    const { email, visitor, recoveryCodes } = await somebody()
    const second = await otherDevice(email, recoveryCodes[0] ?? '')
    const third = await otherDevice(email, recoveryCodes[1] ?? '')
    expect([await isIn(second), await isIn(third)]).toEqual([true, true])

    const page = await visitor.open('/tai-khoan')
    const ids = [...page.html.matchAll(/name="phien" value="([0-9a-f-]+)"/g)].map(([, id = '']) => id)
    expect(ids).toHaveLength(2)
    expect(page.html).toContain('Thiết bị này')
    await visitor.submit('/tai-khoan/phien/ket-thuc', { phien: ids[0] ?? '' })
    expect([await isIn(second), await isIn(third)].filter(Boolean)).toHaveLength(1)
    await visitor.submit('/tai-khoan/phien/ket-thuc-het', {})
    expect([await isIn(visitor), await isIn(second), await isIn(third)]).toEqual([true, false, false])
    expect(await app.auditOf('account.other-sessions-ended')).toMatchObject([{ details: { count: 1 } }])
  })

  test('of somebody else cannot be ended', async () => {
    const { visitor } = await somebody()
    const victim = await somebody()
    const { rows } = await app.owner.query(
      'select s.id from auth.session s join auth.user u on u.id = s.user_id where u.email = $1',
      [victim.email],
    )
    await visitor.open('/tai-khoan')
    await visitor.submit('/tai-khoan/phien/ket-thuc', { phien: rows[0].id })
    expect(await isIn(victim.visitor)).toBe(true)
  })

  test('ended in another process they are over here within a second', async () => {
    const { email, visitor } = await somebody()
    expect(await isIn(visitor)).toBe(true)
    await app.owner.query(
      'delete from auth.session using auth.user u where u.id = auth.session.user_id and u.email = $1',
      [email],
    )
    await new Promise((resolve) => setTimeout(resolve, 950))
    expect(await isIn(visitor)).toBe(false)
  })

  test('a browser not seen before is told of by mail, the first and known ones are not', async () => {
    const { email, visitor, recoveryCodes } = await somebody()
    expect(await app.lettersTo(email)).toEqual([])
    await otherDevice(email, recoveryCodes[0] ?? '')
    const letters = await app.lettersTo(email)
    expect(letters.map(({ subject }) => subject)).toEqual(['Đăng nhập từ một thiết bị mới'])
    await visitor.open('/tai-khoan')
    await visitor.submit('/dang-xuat', {})
    await visitor.open('/dang-nhap')
    await visitor.submit('/dang-nhap', { thu: email, matKhau: goodPassword, tiep: '' })
    await visitor.open('/dang-nhap/ma-xac-thuc')
    const code = recoveryCodes[1] ?? ''
    await visitor.submit('/dang-nhap/ma-xac-thuc', { ma: code, loai: 'recovery-code', tiep: '' })
    expect(await isIn(visitor)).toBe(true)
    expect(await app.lettersTo(email)).toHaveLength(1)
  })

  test('strangers who guess do not lock out the browser that the owner always uses', async () => {
    const { email, visitor } = await somebody()
    const guesser = app.visitor()
    await guesser.open('/dang-nhap')
    for (let attempt = 0; attempt < 8; attempt += 1) {
      await guesser.submit('/dang-nhap', { thu: email, matKhau: `đoán mò ${attempt}`, tiep: '' })
    }
    const stranger = await guesser.submit('/dang-nhap', { thu: email, matKhau: goodPassword, tiep: '' })
    expect(stranger.html).toContain('Hãy đợi')
    await visitor.open('/tai-khoan')
    await visitor.submit('/dang-xuat', {})
    await visitor.open('/dang-nhap')
    const owner = await visitor.submit('/dang-nhap', { thu: email, matKhau: goodPassword, tiep: '' })
    expect(owner.location).toContain('/dang-nhap/ma-xac-thuc')
  })
})

describe('proofs', () => {
  test('the password is changed with the present one, and other devices are signed out', async () => {
    const { email, visitor, recoveryCodes } = await somebody()
    const other = await otherDevice(email, recoveryCodes[0] ?? '')
    await visitor.open('/tai-khoan')
    const form = { moi: newPassword, lai: newPassword }
    const wrong = await visitor.submit('/tai-khoan/mat-khau', { ...form, cu: 'không phải đâu' })
    expect(wrong.html).toContain('Mật khẩu chưa đúng')
    const weak = await visitor.submit('/tai-khoan/mat-khau', { cu: goodPassword, moi: 'ngắn', lai: 'ngắn' })
    expect(weak.html).toContain('ít nhất 12 ký tự')
    const done = await visitor.submitAndFollow('/tai-khoan/mat-khau', { ...form, cu: goodPassword })
    expect(done.html).toContain('Đã đổi mật khẩu')
    expect([await isIn(visitor), await isIn(other)]).toEqual([true, false])
    expect((await app.lettersTo(email)).at(-1)?.subject).toBe('Mật khẩu vừa được thay đổi')
  })

  test('somebody at an unattended browser cannot guess the password there', async () => {
    const { visitor } = await somebody()
    await visitor.open('/tai-khoan')
    const answers = []
    for (let attempt = 0; attempt < 7; attempt += 1) {
      const typed = { matKhauKhoiPhuc: `đoán ${attempt}` }
      answers.push(await visitor.submit('/tai-khoan/ma-khoi-phuc', typed))
    }
    expect(answers.at(-1)?.html).toContain('Đã có quá nhiều lần thử')
  })

  test('new recovery codes make the old ones useless', async () => {
    const { email, visitor, recoveryCodes } = await somebody()
    await visitor.open('/tai-khoan')
    const page = await visitor.submit('/tai-khoan/ma-khoi-phuc', { matKhauKhoiPhuc: goodPassword })
    const renewed = [...page.html.matchAll(/<code>([a-z0-9-]+)<\/code>/g)].map(([, code = '']) => code)
    expect(renewed).toHaveLength(10)
    expect(await isIn(await otherDevice(email, recoveryCodes[0] ?? ''))).toBe(false)
    expect(await isIn(await otherDevice(email, renewed[0] ?? ''))).toBe(true)
  })

  test('codes move to another phone: the old phone no longer signs in', async () => {
    const { visitor } = await somebody()
    await visitor.open('/tai-khoan')
    const moved = await visitor.submit('/tai-khoan/ma-xac-thuc', { matKhauUngDung: goodPassword })
    expect(moved.location).toContain('/dang-nhap/buoc-hai')
    await visitor.open(moved.location ?? '')
    const started = await visitor.submit('/dang-nhap/buoc-hai/ung-dung', { tiep: '/tai-khoan' })
    const secret = /<strong>([A-Z2-7 ]{30,})<\/strong>/.exec(started.html)?.[1] ?? ''
    const wrong = await visitor.submit('/dang-nhap/buoc-hai', { ma: '000000', tiep: '/tai-khoan' })
    expect(wrong.status).toBe(422)
    // The picture shows the same secret again: it need not be scanned twice.
    expect(wrong.html).toContain(secret)
    const done = await visitor.submit('/dang-nhap/buoc-hai', { ma: timeCode(secret), tiep: '/tai-khoan' })
    expect(done.html).toContain('mã khôi phục')
    expect(await isIn(visitor)).toBe(true)
  })
})
