import { describe, expect, test } from 'vitest'
import { type AccountsApp, accountsApp, goodPassword } from '../../../../../test/app/accounts-app.ts'
import { timeCode } from '../../../../../test/app/time-code.ts'
import type { Visitor } from '../../../../../test/app/visitor.ts'

const app = await accountsApp()
const head = 'hanh.nguyen@pgd.example.test'
await app.appoint({ email: head, name: 'Nguyễn Thị Hạnh', role: 'head', unitId: app.office })

async function typePassword(visitor: Visitor, email: string, password = goodPassword, tiep = '') {
  await visitor.open('/dang-nhap')
  return visitor.submit('/dang-nhap', { thu: email, matKhau: password, tiep })
}

/** Signs in for the first time and sets up codes; gives the secret and the recovery codes. */
async function setUpCodes(visitor: Visitor, email: string) {
  await typePassword(visitor, email)
  await visitor.open('/dang-nhap')
  const started = await visitor.submit('/dang-nhap/buoc-hai/ung-dung', { tiep: '/tai-khoan' })
  const secret = /<strong>([A-Z2-7 ]{30,})<\/strong>/.exec(started.html)?.[1] ?? ''
  const confirmed = await visitor.submit('/dang-nhap/buoc-hai', { ma: timeCode(secret), tiep: '/tai-khoan' })
  const recoveryCodes = [...confirmed.html.matchAll(/<code>([a-z0-9-]+)<\/code>/g)].map(
    ([, code = '']) => code,
  )
  return { started, secret, confirmed, recoveryCodes }
}

/** A browser for each: wrong attempts of one test must not slow another. */
let people = 0
async function somebody(role: 'specialist' | 'teacher' = 'specialist') {
  people += 1
  const email = `nguoi-${people}@pgd.example.test`
  const unitId = role === 'teacher' ? app.school : app.office
  const personId = await app.appoint({ email, name: `Trần Văn ${people}`, role, unitId })
  return { email, personId }
}
async function sessionsOf(current: AccountsApp, email: string) {
  return current.database
    .selectFrom('auth.session as session')
    .innerJoin('auth.user as account', 'account.id', 'session.user_id')
    .select(['session.id', 'session.token', 'session.complete'])
    .where('account.email', '=', email)
    .execute()
}

describe('the first step', () => {
  test('somebody without a second step is led to set one up, and to nothing else', async () => {
    const visitor = app.visitor()
    const answered = await typePassword(visitor, head)
    expect(answered.location).toContain('/dang-nhap/buoc-hai')
    const account = await visitor.send('GET', '/tai-khoan')
    expect(account.location).toContain('/dang-nhap')
    expect((await visitor.open('/dang-nhap')).html).toContain('Bảo vệ tài khoản bằng bước thứ hai')
  })

  test('a wrong password and an unknown address get the same answer', async () => {
    const { email } = await somebody()
    const wrong = await typePassword(app.visitor(), email, 'sai hoàn toàn mà')
    const unknown = await typePassword(app.visitor(), 'khong-co@pgd.example.test', 'sai hoàn toàn mà')
    expect([wrong.status, unknown.status]).toEqual([422, 422])
    const plain = (html: string) => html.replaceAll(/value="[^"]*"|data-csrf="[^"]*"/g, '')
    expect(plain(unknown.html)).toBe(plain(wrong.html))
    expect(wrong.html).not.toContain('sai hoàn toàn')
  })

  test('wrong attempts in a row have to wait, the right one too, and then it is let in', async () => {
    const { email } = await somebody()
    const guesser = app.visitor()
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      expect((await typePassword(guesser, email, `đoán lần thứ ${attempt}`)).html).toContain('chưa đúng')
    }
    const slowed = await typePassword(guesser, email)
    expect(slowed.status).toBe(422)
    expect(slowed.html).toContain('Hãy đợi 1 phút')
    app.pass(1)
    expect((await typePassword(app.visitor(), email)).location).toContain('/dang-nhap/buoc-hai')
    expect((await typePassword(app.visitor(), email, 'lại sai')).html).toContain('chưa đúng')
  })

  test('the wait grows to a quarter of an hour and no further', async () => {
    const { email } = await somebody()
    const guesser = app.visitor()
    let waits: number[] = []
    for (let attempt = 1; attempt <= 14; attempt += 1) {
      const { html } = await typePassword(guesser, email, `đoán lần thứ ${attempt}`)
      const minutes = /Hãy đợi (\d+) phút/.exec(html)?.[1]
      if (minutes !== undefined) {
        waits = [...waits, Number(minutes)]
        app.pass(Number(minutes))
      }
    }
    expect(waits[0]).toBe(1)
    expect(waits.at(-1)).toBeLessThanOrEqual(15)
    expect(waits.toSorted((a, b) => a - b)).toEqual(waits)
    app.pass(16)
    expect((await typePassword(app.visitor(), email)).location).toContain('/dang-nhap/buoc-hai')
  })

  test('many guesses at the same moment are counted one by one', async () => {
    const { email } = await somebody()
    const visitor = app.visitor()
    await visitor.open('/dang-nhap')
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        visitor.submit('/dang-nhap', { thu: email, matKhau: `cùng lúc ${index}`, tiep: '' }),
      ),
    )
    const checked = answers.filter(({ html }) => !html.includes('Hãy đợi'))
    expect(checked.length).toBeLessThanOrEqual(5)
    app.pass(16)
  })

  test('somebody whose role has ended, or not begun, is not let in', async () => {
    const { email, personId } = await somebody()
    await app.owner.query(
      'update organisations.role_assignment set valid_to = valid_from where person_id = $1',
      [personId],
    )
    const answered = await typePassword(app.visitor(), email)
    expect(answered.html).toContain('chưa có vai trò nào có hiệu lực')
    expect(await sessionsOf(app, email)).toEqual([])
  })

  test('only paths of this site are led to afterwards', async () => {
    const elsewhere = [
      'https://xau.example',
      '//xau.example',
      '/\\xau.example',
      '\\\\xau.example',
      'javascript:alert(1)',
      '/\t/xau.example',
      '/%09/../..//xau.example/..//',
      '/..//xau.example',
    ]
    for (const tiep of elsewhere) {
      const { email } = await somebody()
      const visitor = app.visitor()
      const page = await visitor.open(`/dang-nhap?${new URLSearchParams({ tiep })}`)
      expect(page.html).not.toMatch(/(value|data-lead-to)="[^"]*xau\.example/)
      await visitor.submit('/dang-nhap', { thu: email, matKhau: goodPassword, tiep })
      const started = await visitor.submit('/dang-nhap/buoc-hai/ung-dung', { tiep })
      const secret = /<strong>([A-Z2-7 ]{30,})<\/strong>/.exec(started.html)?.[1] ?? ''
      const done = await visitor.submit('/dang-nhap/buoc-hai', { ma: timeCode(secret), tiep })
      expect(done.html).toContain('mã khôi phục')
      expect(done.html).not.toMatch(/mb-button" href="[^"]*xau\.example/)
    }
  })

  test('a form of another site is refused', async () => {
    const visitor = app.visitor()
    await visitor.open('/dang-nhap')
    const payload = new URLSearchParams({ thu: head, matKhau: goodPassword, tiep: '' }).toString()
    const type = { 'content-type': 'application/x-www-form-urlencoded' }
    expect((await visitor.send('POST', '/dang-nhap', { payload, headers: type })).status).toBe(403)
    const foreign = { ...type, origin: 'https://xau.example', 'sec-fetch-site': 'cross-site' }
    expect((await visitor.send('POST', '/dang-nhap', { payload, headers: foreign })).status).toBe(403)
    expect((await visitor.send('POST', '/dang-xuat', { payload: '', headers: foreign })).status).toBe(403)
  })
})

describe('the second step', () => {
  test('is set up with a picture and the secret as text, and gives ten recovery codes once', async () => {
    const { email } = await somebody()
    const visitor = app.visitor()
    const { started, recoveryCodes } = await setUpCodes(visitor, email)
    expect(started.html).toContain('src="data:image/svg+xml;base64,')
    expect(new Set(recoveryCodes).size).toBe(10)
    expect((await visitor.open('/tai-khoan')).html).toContain('Tài khoản của tôi')
    expect(await app.auditOf('account.codes-set-up')).not.toEqual([])
  })

  test('a code signs in once; the same code a second time does not', async () => {
    const { email } = await somebody()
    const { secret } = await setUpCodes(app.visitor(), email)
    // The code of the setting-up is spent as well: the next one of the application is taken.
    const code = timeCode(secret, new Date(Date.now() + 30_000))
    const visitor = app.visitor()
    const first = await typePassword(visitor, email)
    expect(first.location).toContain('/dang-nhap/ma-xac-thuc')
    await visitor.open('/dang-nhap/ma-xac-thuc')
    const done = await visitor.submit('/dang-nhap/ma-xac-thuc', {
      ma: code,
      loai: 'code',
      tiep: '/tai-khoan',
    })
    expect(done.location).toBe('/tai-khoan')
    const again = app.visitor()
    await typePassword(again, email)
    await again.open('/dang-nhap/ma-xac-thuc')
    const refused = await again.submit('/dang-nhap/ma-xac-thuc', { ma: code, loai: 'code', tiep: '' })
    expect(refused.html).toContain('Mã chưa đúng hoặc đã dùng rồi')
    expect((await again.send('GET', '/tai-khoan')).location).toContain('/dang-nhap')
  })

  test('a recovery code signs in once', async () => {
    const { email } = await somebody()
    const { recoveryCodes } = await setUpCodes(app.visitor(), email)
    const [code = ''] = recoveryCodes
    const signIn = async () => {
      const visitor = app.visitor()
      await typePassword(visitor, email)
      await visitor.open('/dang-nhap/ma-xac-thuc?loai=recovery-code')
      const typed = code.replaceAll('-', ' ').toUpperCase()
      return visitor.submit('/dang-nhap/ma-xac-thuc', {
        ma: typed,
        loai: 'recovery-code',
        tiep: '/tai-khoan',
      })
    }
    expect((await signIn()).location).toBe('/tai-khoan')
    expect((await signIn()).status).toBe(422)
  })

  test('a handful of wrong codes ends the attempt', async () => {
    const { email } = await somebody()
    await setUpCodes(app.visitor(), email)
    const visitor = app.visitor()
    await typePassword(visitor, email)
    await visitor.open('/dang-nhap/ma-xac-thuc')
    const answers = []
    for (let attempt = 0; attempt < 7; attempt += 1) {
      const ma = String(attempt).padStart(6, '0')
      answers.push(await visitor.submit('/dang-nhap/ma-xac-thuc', { ma, loai: 'code', tiep: '' }))
    }
    expect(answers.at(-1)?.html).toContain('đã hết hạn')
    expect((await visitor.send('GET', '/tai-khoan')).location).toContain('/dang-nhap')
  })

  test('without the first step nobody gets to try a code', async () => {
    const visitor = app.visitor()
    await visitor.open('/dang-nhap/ma-xac-thuc')
    const answered = await visitor.submit('/dang-nhap/ma-xac-thuc', { ma: '123456', loai: 'code', tiep: '' })
    expect(answered.html).toContain('đã hết hạn')
  })
})

describe('the session', () => {
  test('gets a new token at every sign-in, and a forged or copied token is worth nothing', async () => {
    const { email } = await somebody()
    const visitor = app.visitor()
    await typePassword(visitor, email)
    const before = visitor.cookie('mb.session_token')
    const started = await visitor.submit('/dang-nhap/buoc-hai/ung-dung', { tiep: '/tai-khoan' })
    const secret = /<strong>([A-Z2-7 ]{30,})<\/strong>/.exec(started.html)?.[1] ?? ''
    await visitor.submit('/dang-nhap/buoc-hai', { ma: timeCode(secret), tiep: '/tai-khoan' })
    expect(visitor.cookie('mb.session_token')).not.toBe(before)
    const sessions = await sessionsOf(app, email)
    expect(sessions.map(({ complete }) => complete)).toEqual([true])

    const thief = app.visitor()
    const token = sessions[0]?.token ?? ''
    for (const value of [
      token,
      `${token}.`,
      `${token}.${'A'.repeat(43)}=`,
      encodeURIComponent(before ?? ''),
    ]) {
      thief.setCookie('mb.session_token', value)
      expect((await thief.send('GET', '/tai-khoan')).location).toContain('/dang-nhap')
    }
  })

  test('its cookie is for this host alone, unseen by scripts, and ends with the browser', async () => {
    const secure = await accountsApp({ origin: 'https://minhbach.example.test' })
    const email = 'an.toan@pgd.example.test'
    await secure.appoint({ email, name: 'Lê Thị An', role: 'specialist', unitId: secure.office })
    const visitor = secure.visitor()
    await visitor.open('/dang-nhap')
    const answered = await visitor.submit('/dang-nhap', { thu: email, matKhau: goodPassword, tiep: '' })
    const cookie = [answered.headers['set-cookie']].flat().find((value) => value?.includes('session_token'))
    expect(cookie).toMatch(/^__Host-mb\.session_token=/)
    for (const part of [/; ?HttpOnly/i, /; ?Secure/i, /; ?SameSite=Lax/i, /; ?Path=\//i])
      expect(cookie).toMatch(part)
    expect(cookie).not.toMatch(/Max-Age|Expires|Domain/i)
  })

  test('goes on while it is used, and ends after ten hours in any case', async () => {
    const current = await accountsApp()
    const email = 'het.gio@pgd.example.test'
    await current.appoint({ email, name: 'Võ Văn Hết', role: 'specialist', unitId: current.office })
    const visitor = current.visitor()
    await visitor.open('/dang-nhap')
    await visitor.submit('/dang-nhap', { thu: email, matKhau: goodPassword, tiep: '' })
    const started = await visitor.submit('/dang-nhap/buoc-hai/ung-dung', { tiep: '' })
    const secret = /<strong>([A-Z2-7 ]{30,})<\/strong>/.exec(started.html)?.[1] ?? ''
    await visitor.submit('/dang-nhap/buoc-hai', { ma: timeCode(secret), tiep: '' })
    const isIn = async () => (await visitor.send('GET', '/tai-khoan')).status === 200
    /** Longer than a process goes on with what it read. */
    const pass = async (minutes: number) => {
      current.pass(minutes)
      await new Promise((resolve) => setTimeout(resolve, 850))
    }
    for (let use = 0; use < 3; use += 1) {
      await pass(25)
      expect(await isIn()).toBe(true)
    }
    await current.owner.query(
      "update auth.session set created_at = created_at - interval '8 hours 30 minutes'",
    )
    await pass(10)
    expect(await isIn()).toBe(true)
    await pass(10)
    expect(await isIn()).toBe(false)
  })

  test('left alone for half an hour it is gone', async () => {
    const { email } = await somebody()
    const visitor = app.visitor()
    await setUpCodes(visitor, email)
    app.pass(31)
    await new Promise((resolve) => setTimeout(resolve, 850))
    expect((await visitor.send('GET', '/tai-khoan')).location).toContain('/dang-nhap')
  })

  test('signing out ends it in the database too', async () => {
    const { email } = await somebody()
    const visitor = app.visitor()
    await setUpCodes(visitor, email)
    const copy = app.visitor()
    copy.setCookie('mb.session_token', visitor.cookie('mb.session_token') ?? '')
    expect((await copy.send('GET', '/tai-khoan')).status).toBe(200)
    await visitor.open('/tai-khoan')
    await visitor.submit('/dang-xuat', {})
    expect((await copy.send('GET', '/tai-khoan')).location).toContain('/dang-nhap')
    expect(await sessionsOf(app, email)).toEqual([])
  })
})

describe('what is kept of it', () => {
  test('every sign-in and refusal is audited, without the address typed, the password or a network address', async () => {
    const entries = await app.database
      .selectFrom('platform.audit_entry')
      .selectAll()
      .where('action', 'in', ['account.signed-in', 'account.sign-in-refused', 'account.signed-out'])
      .execute()
    expect(new Set(entries.map(({ action }) => action)).size).toBe(3)
    const text = JSON.stringify(entries)
    expect(text).not.toMatch(/example\.test|đoán|127\.0\.0\.1/)
    const { rows } = await app.owner.query('select * from auth.session, auth.guessing limit 500')
    expect(JSON.stringify(rows)).not.toContain('127.0.0.1')
  })

  test('people of example data sign in with their password alone, real ones there do not', async () => {
    const example = await accountsApp({ kind: 'example' })
    const invented = 'bia@pgd.example.test'
    const real = 'that@pgd.example.test'
    const id = await example.appoint({
      email: invented,
      name: 'Lê Bịa',
      role: 'head',
      unitId: example.office,
    })
    await example.appoint({ email: real, name: 'Lê Thật', role: 'head', unitId: example.office })
    await example.owner.query('update organisations.person set example = true where id = $1', [id])
    const visitor = example.visitor()
    await visitor.open('/dang-nhap')
    const answered = await visitor.submit('/dang-nhap', {
      thu: invented,
      matKhau: goodPassword,
      tiep: '/tai-khoan',
    })
    expect(answered.location).toBe('/tai-khoan')
    expect((await visitor.open('/tai-khoan')).html).toContain('Lê Bịa')
    await visitor.submit('/dang-xuat', {})
    await visitor.open('/dang-nhap')
    const other = await visitor.submit('/dang-nhap', { thu: real, matKhau: goodPassword, tiep: '' })
    expect(other.location).toContain('/dang-nhap/buoc-hai')
  })
})
