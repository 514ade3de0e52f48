import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accountsApp } from './accounts-app.ts'
import { startProvider, type TestProvider } from './oidc-provider.ts'
import type { Visitor } from './visitor.ts'

const origin = 'http://localhost:3000'
const callback = `${origin}/api/tai-khoan/callback/oidc`
const provider = await startProvider(callback)
const oidc = {
  issuer: provider.issuer,
  clientId: provider.clientId,
  clientSecret: provider.clientSecret,
  name: 'Tài khoản của tỉnh',
}
const app = await accountsApp({ origin, oidc })
afterAll(() => provider.stop())

let people = 0
async function somebody() {
  people += 1
  const email = `tinh-${people}@pgd.example.test`
  await app.appoint({ email, name: 'Mai Thị Tỉnh', role: 'specialist', unitId: app.office })
  return email
}

/** Follows the provider's redirects as a browser does, until one leads back to us. */
async function atProvider(from: string): Promise<string> {
  const jar = new Map<string, string>()
  let url = from
  for (let hops = 0; hops < 10; hops += 1) {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';')
      const at = pair.indexOf('=')
      jar.set(pair.slice(0, at), pair.slice(at + 1))
    }
    const location = response.headers.get('location')
    if (location === null)
      throw new Error(`no way on from the provider: ${response.status} ${await response.text()}`)
    url = new URL(location, url).href
    if (url.startsWith(origin)) return url.slice(origin.length)
  }
  throw new Error('the provider leads in circles')
}

async function signIn(visitor: Visitor, tiep = '/tai-khoan') {
  const started = await visitor.send('GET', `/dang-nhap/tai-khoan-chung?${new URLSearchParams({ tiep })}`)
  const back = await atProvider(started.location ?? '')
  return { started, back, answered: await visitor.send('GET', back) }
}

describe('the account of the province', () => {
  test('signs in whoever was invited under the same verified address, with code, PKCE and nonce', async () => {
    const email = await somebody()
    provider.account = { subject: 'sub-1', email, emailVerified: true }
    const visitor = app.visitor()
    expect((await visitor.open('/dang-nhap')).html).toContain('Tài khoản của tỉnh')
    const { started, answered } = await signIn(visitor)
    const asked = new URL(started.location ?? '').searchParams
    expect(asked.get('response_type')).toBe('code')
    expect(asked.get('code_challenge_method')).toBe('S256')
    expect(asked.get('code_challenge')).toMatch(/^[\w-]{43}$/)
    expect(asked.get('nonce')).not.toBeNull()
    expect(answered.location).toBe('/tai-khoan')
    expect((await visitor.open('/tai-khoan')).html).toContain('Mai Thị Tỉnh')
    expect(provider.tokenRequests.at(-1)?.get('code_verifier')?.length).toBeGreaterThan(40)
    expect(await app.auditOf('account.signed-in')).toMatchObject([{ details: { method: 'oidc' } }])
  })

  test('is remembered by its subject, and none of its tokens is kept', async () => {
    const email = await somebody()
    provider.account = { subject: 'sub-2', email, emailVerified: true }
    await signIn(app.visitor())
    // The address there changes; the person stays the same.
    provider.account = { subject: 'sub-2', email: 'moi@tinh.example.test', emailVerified: true }
    expect((await signIn(app.visitor())).answered.location).toBe('/tai-khoan')
    const { rows } = await app.owner.query(
      "select access_token, refresh_token, id_token from auth.account where provider_id = 'oidc' and subject = 'sub-2'",
    )
    expect(rows).toEqual([{ access_token: null, refresh_token: null, id_token: null }])
  })

  test('nobody registers with it: an address that was not invited is sent away', async () => {
    provider.account = { subject: 'sub-3', email: 'khong-moi@tinh.example.test', emailVerified: true }
    const visitor = app.visitor()
    const { answered } = await signIn(visitor)
    expect(answered.status).toBe(422)
    expect(answered.html).toContain('Chưa có lời mời nào gửi tới địa chỉ thư')
    expect((await visitor.send('GET', '/tai-khoan')).location).toContain('/dang-nhap')
    const { rows } = await app.owner.query("select 1 from auth.user where email like '%tinh.example.test'")
    expect(rows).toEqual([])
  })

  test('an address that the provider has not verified is worth nothing', async () => {
    const email = await somebody()
    provider.account = { subject: 'sub-4', email, emailVerified: false }
    const { answered } = await signIn(app.visitor())
    expect(answered.html).toContain('Chưa có lời mời nào')
  })

  test('somebody whose role has ended is not let in', async () => {
    const email = await somebody()
    await app.owner.query(
      `update organisations.role_assignment set valid_to = valid_from
       where person_id = (select id from organisations.person where email = $1)`,
      [email],
    )
    provider.account = { subject: 'sub-5', email, emailVerified: true }
    expect((await signIn(app.visitor())).answered.html).toContain('chưa có vai trò nào')
  })

  test('an answer is of use only in the browser that asked, and once', async () => {
    const email = await somebody()
    provider.account = { subject: 'sub-6', email, emailVerified: true }
    const victim = app.visitor()
    const attacker = app.visitor()
    const started = await attacker.send('GET', '/dang-nhap/tai-khoan-chung?tiep=/')
    const back = await atProvider(started.location ?? '')
    const planted = await victim.send('GET', back)
    expect(planted.status).toBe(422)
    expect((await victim.send('GET', '/tai-khoan')).location).toContain('/dang-nhap')
    expect((await attacker.send('GET', back)).status).toBe(303)
    expect((await attacker.send('GET', back)).status).toBe(422)
  })

  test.each([
    '',
    '?code=abc',
    '?code=abc&state=xyz',
    '?error=access_denied&state=xyz',
    `?state=${'x'.repeat(3_000)}`,
  ])('a made-up answer signs nobody in: %s', async (query) => {
    const visitor = app.visitor()
    const answered = await visitor.send('GET', `/api/tai-khoan/callback/oidc${query}`)
    expect(answered.status).toBe(422)
    expect(answered.html).toContain('Đăng nhập')
    expect(visitor.cookie('mb.session_token')).toBeUndefined()
  })

  test.each(['https://xau.example/', '//xau.example', '/\\xau.example'])(
    'never leads to another site: %s',
    async (tiep) => {
      const email = await somebody()
      provider.account = { subject: `sub-x-${people}`, email, emailVerified: true }
      expect((await signIn(app.visitor(), tiep)).answered.location).toBe('/khu-lam-viec')
    },
  )
})

describe('a provider that is away', () => {
  let late: TestProvider
  beforeAll(async () => {
    late = await startProvider(callback)
    await late.stop()
  })
  afterAll(() => late.stop())

  test('is said so, does not stop passwords, and is used again when it is back', async () => {
    const waiting = await accountsApp({ origin, oidc: { ...oidc, issuer: late.issuer } })
    const email = 'doi@pgd.example.test'
    await waiting.appoint({ email, name: 'Mai Đợi', role: 'specialist', unitId: waiting.office })
    const visitor = waiting.visitor()
    const away = await visitor.send('GET', '/dang-nhap/tai-khoan-chung?tiep=/tai-khoan')
    expect(away.html).toContain('hiện không trả lời')
    late = await startProvider(callback, Number(new URL(late.issuer).port))
    late.account = { subject: 'sub-late', email, emailVerified: true }
    const started = await visitor.send('GET', '/dang-nhap/tai-khoan-chung?tiep=/tai-khoan')
    const back = await atProvider(started.location ?? '')
    expect((await visitor.send('GET', back)).location).toBe('/tai-khoan')
  })
})
