import pino from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accountsApp, goodPassword } from '../../../../../test/app/accounts-app.ts'
import { timeCode } from '../../../../../test/app/time-code.ts'
import type { Visitor } from '../../../../../test/app/visitor.ts'
import { type MailServer, startMailServer } from '../../../../../test/operations/mail-server.ts'
import type { BackgroundLoop } from '../../../../platform/jobs/background-loop.ts'
import { startMail } from '../../../../platform/mail/start-mail.ts'

const app = await accountsApp()
let mailServer: MailServer
let mail: BackgroundLoop
beforeAll(async () => {
  mailServer = await startMailServer()
  mail = startMail({
    database: app.database,
    logger: pino({ level: 'silent' }),
    smtpUrl: mailServer.url,
    from: 'Minh Bạch <khong-tra-loi@pgd.example.test>',
    pauseMs: 20,
  })
})
afterAll(async () => {
  await mail.stop()
  await mailServer.stop()
})

const newPassword = 'cây dừa nước ven sông'
let people = 0
async function somebody() {
  people += 1
  const email = `quen-${people}@pgd.example.test`
  await app.appoint({ email, name: 'Phan Thị Quên', role: 'specialist', unitId: app.office })
  return email
}
async function ask(email: string, visitor: Visitor = app.visitor()) {
  await visitor.open('/quen-mat-khau')
  return visitor.submit('/quen-mat-khau', { thu: email })
}
function lettersTo(email: string) {
  return mailServer.letters.filter(({ to }) => JSON.stringify(to).includes(email))
}
async function linkIn(email: string, count = 1): Promise<string> {
  await expect.poll(() => lettersTo(email).length, { timeout: 5_000 }).toBe(count)
  const text = lettersTo(email).at(-1)?.text ?? ''
  return /http:\/\/localhost:3000(\/[\w/-]+)/.exec(text)?.[1] ?? ''
}

describe('a lost password', () => {
  test('is replaced through a letter, once, and every session ends', async () => {
    const email = await somebody()
    const signedIn = app.visitor()
    await signedIn.open('/dang-nhap')
    await signedIn.submit('/dang-nhap', { thu: email, matKhau: goodPassword, tiep: '' })
    const started = await signedIn.submit('/dang-nhap/buoc-hai/ung-dung', { tiep: '' })
    const secret = /<strong>([A-Z2-7 ]{30,})<\/strong>/.exec(started.html)?.[1] ?? ''
    await signedIn.submit('/dang-nhap/buoc-hai', { ma: timeCode(secret), tiep: '' })
    expect((await signedIn.send('GET', '/tai-khoan')).status).toBe(200)

    const asked = await ask(email)
    expect(asked.location).toBe('/quen-mat-khau/da-gui')
    const link = await linkIn(email)
    const [letter] = lettersTo(email)
    expect(letter?.subject).toBe('Đặt lại mật khẩu')
    expect(letter?.text).toContain('Kính gửi Phan Thị Quên')

    const visitor = app.visitor()
    const form = await visitor.open(link)
    expect(form.headers['cache-control']).toBe('no-store')
    expect(form.headers['referrer-policy']).toBe('same-origin')
    const done = await visitor.submit(link, { moi: newPassword, lai: newPassword })
    expect(done.location).toBe('/dang-nhap?loai=da-dat')
    expect((await signedIn.send('GET', '/tai-khoan')).location).toContain('/dang-nhap')

    await visitor.open('/dang-nhap')
    const old = await visitor.submit('/dang-nhap', { thu: email, matKhau: goodPassword, tiep: '' })
    expect(old.status).toBe(422)
    const right = await visitor.submit('/dang-nhap', { thu: email, matKhau: newPassword, tiep: '' })
    // A new password does not switch the second step off.
    expect(right.location).toContain('/dang-nhap/ma-xac-thuc')
    expect((await app.visitor().open(link)).html).toContain('không còn dùng được')
    const again = await visitor.submit(link, { moi: goodPassword, lai: goodPassword })
    expect(again.html).toContain('không còn dùng được')
    await expect.poll(() => lettersTo(email).at(-1)?.subject).toBe('Mật khẩu vừa được thay đổi')
  })

  test('an address without an account gets the same answer in the same time, and no letter', async () => {
    const known = await somebody()
    const timed = async (email: string) => {
      const visitor = app.visitor()
      await visitor.open('/quen-mat-khau')
      const before = performance.now()
      const { status, location } = await visitor.submit('/quen-mat-khau', { thu: email })
      return { status, location, milliseconds: performance.now() - before }
    }
    const right = await timed(known)
    const unknown = await timed('la-ai@pgd.example.test')
    expect([unknown.status, unknown.location]).toEqual([right.status, right.location])
    // Both wait for the same moment, which is later than either could be done.
    for (const { milliseconds } of [right, unknown]) expect(milliseconds).toBeGreaterThan(395)
    expect(Math.abs(unknown.milliseconds - right.milliseconds)).toBeLessThan(200)
    await linkIn(known)
    expect(lettersTo('la-ai@pgd.example.test')).toEqual([])
  })

  test('a link ends after an hour, and when a newer one is sent', async () => {
    const email = await somebody()
    await ask(email)
    const first = await linkIn(email)
    await ask(email)
    const second = await linkIn(email, 2)
    expect((await app.visitor().open(first)).html).toContain('không còn dùng được')
    expect((await app.visitor().open(second)).html).toContain('Đặt mật khẩu mới')
    app.pass(61)
    expect((await app.visitor().open(second)).html).toContain('không còn dùng được')
  })

  test('nobody fills a mailbox: three letters an hour', async () => {
    const email = await somebody()
    for (let time = 0; time < 5; time += 1) {
      expect((await ask(email)).location).toBe('/quen-mat-khau/da-gui')
    }
    await linkIn(email, 3)
    app.pass(61)
    await ask(email)
    await linkIn(email, 4)
  })

  test('two who use one link at the same moment do not both succeed', async () => {
    const email = await somebody()
    await ask(email)
    const link = await linkIn(email)
    const visitors = [app.visitor(), app.visitor()]
    await Promise.all(visitors.map((visitor) => visitor.open(link)))
    const answers = await Promise.all(
      visitors.map((visitor) => visitor.submit(link, { moi: newPassword, lai: newPassword })),
    )
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
  })

  test('a weak one is refused with the reason, and the link still works', async () => {
    const email = await somebody()
    await ask(email)
    const link = await linkIn(email)
    const visitor = app.visitor()
    await visitor.open(link)
    const weak = [
      ['ngắn quá', 'ít nhất 12 ký tự'],
      ['matkhau123456', 'quá quen thuộc'],
      ['Mật khẩu 2026!', 'quá quen thuộc'],
      ['aaaaaaaaaaaaa', 'quá quen thuộc'],
      ['123456789012', 'quá quen thuộc'],
      ['phanthiquen1', 'không nên chỉ là tên'],
    ] as const
    for (const [password, reason] of weak) {
      const answered = await visitor.submit(link, { moi: password, lai: password })
      expect(answered.status).toBe(422)
      expect(answered.html).toContain(reason)
      expect(answered.html).not.toContain(password)
    }
    const differing = await visitor.submit(link, { moi: newPassword, lai: `${newPassword} ` })
    expect(differing.html).toContain('Hai lần nhập mật khẩu khác nhau')
    expect((await visitor.submit(link, { moi: newPassword, lai: newPassword })).status).toBe(303)
  })

  test('the token is stored only as a hash, and a made-up one leads nowhere', async () => {
    const email = await somebody()
    await ask(email)
    const link = await linkIn(email)
    const token = link.split('/').at(-1) ?? ''
    const { rows } = await app.owner.query(
      "select encode(token_hash, 'escape') as hash from auth.password_link",
    )
    expect(JSON.stringify(rows)).not.toContain(token)
    expect((await app.visitor().open(`/quen-mat-khau/${'x'.repeat(43)}`)).html).toContain(
      'không còn dùng được',
    )
    // What is for a lost password is no invitation.
    expect((await app.visitor().open(`/loi-moi/${token}`)).html).toContain('không còn dùng được')
  })
})
