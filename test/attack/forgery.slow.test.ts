import { expect, test } from 'vitest'
import { accountsApp, goodPassword } from '../app/accounts-app.ts'
import { Attacker } from './attacker.ts'

const app = await accountsApp({ kind: 'example' })
const { server } = app.house
/** Called by a mail program, which has no page to take a token from (RFC 8058): its address itself is the secret. */
const bySecretAddress = '/cong-khai/nhan-thu/ngung/:token'
const posts = server.routeListing.filter(({ method, path }) => method === 'POST' && path !== bySecretAddress)
for (const role of ['administrator', 'head'] as const) {
  await app.appoint({ email: `${role}@pgd.example.test`, name: `Lý Thị ${role}`, role, unitId: app.office })
}
await app.owner.query('update organisations.person set example = true')

const addressOf = (pattern: string) => pattern.replace(/:\w+/g, () => crypto.randomUUID())

async function counts(): Promise<unknown> {
  const { rows } = await app.owner.query(`select
    (select count(*)::int from platform.audit_entry) as audited, (select count(*)::int from platform.mail) as letters,
    (select count(*)::int from organisations.person) as people, (select count(*)::int from plan.plan) as plans`)
  return rows[0]
}

test('no form is accepted without the token of its own visitor and from its own site', async () => {
  const accepted: string[] = []
  expect(posts.length).toBeGreaterThan(50)
  for (const role of ['administrator', 'head']) {
    const victim = new Attacker(server)
    await victim.signIn(`${role}@pgd.example.test`, goodPassword)
    const stranger = new Attacker(server)
    await stranger.get('/dang-nhap')
    const before = await counts()
    for (const { path } of posts) {
      const url = addressOf(path)
      const own = `_csrf=${encodeURIComponent(victim.token)}&requestId=${crypto.randomUUID()}`
      const attempts = {
        'without a token': await victim.postRaw(url, 'a=1'),
        'with an empty token': await victim.postRaw(url, '_csrf='),
        "with another visitor's token": await victim.postRaw(
          url,
          `_csrf=${encodeURIComponent(stranger.token)}`,
        ),
        'with the token twice': await victim.postRaw(url, `${own}&${own}`),
        'from a foreign origin': await victim.postRaw(url, own, { origin: 'https://xau.example' }),
        'from nowhere': await victim.postRaw(url, own, { origin: 'null' }),
        'from a look-alike': await victim.postRaw(url, own, { origin: 'http://localhost.xau.example' }),
        'across sites': await victim.postRaw(url, own, { 'sec-fetch-site': 'cross-site' }),
        'from a neighbour': await victim.postRaw(url, own, { 'sec-fetch-site': 'same-site' }),
        'as text': await victim.postRaw(url, own, { 'content-type': 'text/plain' }),
        'with the token in the address': await victim.postRaw(`${url}?${own}`, 'a=1'),
      }
      for (const [how, seen] of Object.entries(attempts)) {
        if (seen.status !== 403 && !(how === 'as text' && seen.status === 404)) {
          accepted.push(`${path} ${how}: ${seen.status}`)
        }
      }
    }
    expect(await counts()).toEqual(before)
    expect((await victim.get('/tai-khoan')).status).toBe(200)
  }
  expect(accepted).toEqual([])
})

test('only the letters of one subscription end by an address alone, and a guessed address ends none', async () => {
  expect(
    server.routeListing.filter(({ path }) => path === bySecretAddress).map(({ method }) => method),
  ).toContain('POST')
  const stranger = new Attacker(server)
  const before = await counts()
  await stranger.postRaw(addressOf(bySecretAddress), 'List-Unsubscribe=One-Click', {
    origin: 'https://xau.example',
  })
  expect(await counts()).toEqual(before)
})

test('a page that changes nothing answers no other method, and a form no other either', async () => {
  const visitor = new Attacker(server)
  const wrong: string[] = []
  for (const { method, path } of server.routeListing) {
    for (const other of ['PUT', 'PATCH', 'DELETE'] as const) {
      const { statusCode } = await server.inject({ method: other, url: addressOf(path) })
      if (statusCode !== 404) wrong.push(`${other} ${method} ${path}: ${statusCode}`)
    }
  }
  expect(wrong).toEqual([])
  expect((await visitor.get('/dang-nhap', { 'x-http-method-override': 'POST' })).status).toBe(200)
})
