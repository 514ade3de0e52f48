import pino from 'pino'
import { beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { startMailServer } from '../../../../test/operations/mail-server.ts'
import { startMail } from '../../../platform/mail/start-mail.ts'
import { publish, withdraw } from '../conduct/publish.ts'
import { portalApp, portalOrigin } from '../portal/portal-app.builder.tsx'
import { letterToken, readLetterToken } from './letter-token.ts'
import { tellSubscribers } from './tell-subscribers.ts'

const app = await portalApp()
const { wish, units, visitor } = app
beforeEach(async () => {
  await app.owner.query(
    'delete from platform.mail; delete from disclosure.subscription; delete from disclosure.telling',
  )
})

interface Letter {
  readonly kind: string
  readonly recipient: string
  readonly subject: string
  readonly text_body: string
  readonly unsubscribe_url: string
}

async function letters(kind: string): Promise<Letter[]> {
  const { rows } = await app.owner.query('select * from platform.mail where kind = $1 order by recipient', [
    kind,
  ])
  return rows
}

const addresses = async () =>
  (await app.owner.query('select email from disclosure.subscription')).rows.map(({ email }) => email)

const path = (url: string | undefined) => (url ?? '').replace(portalOrigin, '')

async function ask(email: string, address = '/cong-khai/nhan-thu', typed: Record<string, string> = {}) {
  const browser = visitor()
  await browser.open(address)
  return browser.submitAndFollow('/cong-khai/nhan-thu', { email, ...typed })
}

async function confirm(email: string): Promise<void> {
  const letter = (await letters('disclosure.confirm-subscription')).find(
    ({ recipient }) => recipient === email,
  )
  const link = path(/https:\S+xac-nhan\/\S+/.exec(letter?.text_body ?? '')?.[0])
  const browser = visitor()
  expect((await browser.open(link)).html).toContain('Xác nhận')
  expect((await browser.submitAndFollow(link, {})).html).toContain('Đã xác nhận')
}

const tell = () => tellSubscribers(app.database, app.dependencies, app.clock.now)

/** So that what is published comes after the confirmation. */
function later(): Date {
  app.clock.now = new Date(app.clock.now.getTime() + 60_000)
  return app.clock.now
}

test('a letter comes only after a confirmation, once for each version, and names nothing personal in its subject', async () => {
  expect((await ask('me@example.vn')).html).toContain('Hãy mở hộp thư')
  const { publicationId } = await app.publish({ at: later() })
  expect(await tell()).toBe(0)
  await confirm('me@example.vn')

  await app.act((tx) => publish(tx, { ...wish, publicationId, reason: 'Sửa mức', at: later() }))
  expect(await tell()).toBe(1)
  expect(await tell()).toBe(0)
  const [letter] = await letters('disclosure.news')
  expect(letter).toMatchObject({ recipient: 'me@example.vn', subject: 'Có thông tin công khai mới' })
  expect(letter?.text_body).toContain('Các khoản thu năm học 2024–2025')
  expect(letter?.text_body).toContain('đính chính')
})

test('whoever follows a school, a kind or words is told of nothing else', async () => {
  await ask('school@example.vn', '/cong-khai/nhan-thu?don-vi=mg-hoa-sen', { 'don-vi': 'mg-hoa-sen' })
  await ask('words@example.vn', '/cong-khai/nhan-thu?q=bán+trú', { q: 'ban tru' })
  await ask('kind@example.vn', '/cong-khai/nhan-thu?loai=fee-list', { loai: 'fee-list' })
  for (const who of ['school', 'words', 'kind']) await confirm(`${who}@example.vn`)
  const content = { blocks: [{ kind: 'text' as const, text: 'Kế hoạch' }] }
  await app.publish({ at: later() })
  await app.publish({
    at: later(),
    unitId: units.hoaSen,
    kind: 'enrolment-plan',
    title: 'Tuyển sinh',
    content,
  })
  expect(await tell()).toBe(3)
  const told = new Map(
    (await letters('disclosure.news')).map(({ recipient, text_body }) => [recipient, text_body]),
  )
  expect(told.get('school@example.vn')).toContain('Tuyển sinh')
  expect(told.get('school@example.vn')).not.toContain('Các khoản thu')
  for (const who of ['words@example.vn', 'kind@example.vn']) {
    expect(told.get(who)).toContain('Các khoản thu')
    expect(told.get(who)).not.toContain('Tuyển sinh')
  }
})

test('nobody is told of what was taken down before the letters went out', async () => {
  await ask('me@example.vn')
  await confirm('me@example.vn')
  const { publicationId } = await app.publish({ at: later() })
  await app.act((tx) => withdraw(tx, { publicationId, reason: 'Nhầm', by: null, at: later() }))
  expect(await tell()).toBe(0)
})

test('one press ends it, and the address is gone', async () => {
  await ask('me@example.vn')
  await confirm('me@example.vn')
  await app.publish({ at: later() })
  await tell()
  const [letter] = await letters('disclosure.news')
  const link = path(letter?.unsubscribe_url)
  const browser = visitor()
  await browser.open(link)
  expect(await addresses()).toEqual(['me@example.vn'])
  expect((await browser.submitAndFollow(link, {})).html).toContain('Đã ngừng nhận thư')
  expect(await addresses()).toEqual([])
  expect((await browser.open(link)).html).toContain('không còn dùng được')
})

test('the button of a mail program ends it: one request, without a page, a cookie or a redirection before', async () => {
  await ask('me@example.vn')
  await confirm('me@example.vn')
  await app.publish({ at: later() })
  await tell()
  const mail = await startMailServer()
  const loop = startMail({
    database: app.database,
    logger: pino({ level: 'silent' }),
    smtpUrl: mail.url,
    from: 'khong-tra-loi@minhbach.example',
    pauseMs: 20,
  })
  await expect.poll(() => mail.letters.length, { timeout: 5_000 }).toBe(2)
  await loop.stop()
  await mail.stop()
  const headers = mail.letters.find(({ subject }) => subject === 'Có thông tin công khai mới')?.headers
  const list = z
    .object({ unsubscribe: z.object({ url: z.url() }), 'unsubscribe-post': z.object({ name: z.string() }) })
    .parse(headers?.get('list'))
  expect(list['unsubscribe-post'].name).toBe('List-Unsubscribe=One-Click')
  expect(list.unsubscribe.url).not.toMatch(/example\.vn.*@|me@/u)

  const press = (payload: string) =>
    app.server.inject({
      method: 'POST',
      url: path(list.unsubscribe.url),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload,
    })
  expect((await press('List-Unsubscribe=One-Click')).statusCode).toBe(200)
  expect(await addresses()).toEqual([])
  expect((await press('List-Unsubscribe=One-Click')).statusCode).toBe(200)
})

test('without the secret of its own letter nothing is ended, and nothing else is done without a page', async () => {
  await ask('me@example.vn')
  await confirm('me@example.vn')
  const post = (url: string) =>
    app.server.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'List-Unsubscribe=One-Click',
    })
  const [letter] = await letters('disclosure.confirm-subscription')
  const id = /ngung\/([0-9a-f-]{36})/u.exec(letter?.unsubscribe_url ?? '')?.[1] ?? ''
  await post(`/cong-khai/nhan-thu/ngung/${id}.${'x'.repeat(43)}`)
  expect(await addresses()).toEqual(['me@example.vn'])
  const confirmLink = path(/https:\S+xac-nhan\/\S+/u.exec(letter?.text_body ?? '')?.[0])
  expect((await post(confirmLink)).statusCode).toBe(403)
})

test('nobody is flooded by others, and nobody learns who follows what', async () => {
  for (let round = 0; round < 6; round += 1)
    expect((await ask('victim@example.vn', '/cong-khai/nhan-thu', { q: `từ ${round}` })).html).toContain(
      'Hãy mở hộp thư',
    )
  expect(await letters('disclosure.confirm-subscription')).toHaveLength(3)

  await app.owner.query('delete from disclosure.subscription; delete from platform.mail')
  await ask('me@example.vn')
  await confirm('me@example.vn')
  const again = await ask('me@example.vn')
  expect(again.html).toContain('Hãy mở hộp thư')
  expect(await letters('disclosure.confirm-subscription')).toHaveLength(1)
})

test('an address that nobody confirmed is forgotten after a week', async () => {
  await ask('typo@example.vn')
  await tell()
  expect(await addresses()).toEqual(['typo@example.vn'])
  app.clock.now = new Date(app.clock.now.getTime() + 8 * 86_400_000)
  await tell()
  expect(await addresses()).toEqual([])
})

test('an interrupted sending goes on where it stopped', async () => {
  await ask('a@example.vn')
  await ask('b@example.vn')
  await confirm('a@example.vn')
  await confirm('b@example.vn')
  await app.publish({ at: later() })
  // Whoever comes first was told before the process died.
  await app.owner.query(`insert into disclosure.telling_round (id, begun_at, subscription_after)
    select gen_random_uuid(), now(), (select id from disclosure.subscription order by id limit 1)`)
  await app.owner.query('update disclosure.telling set round_id = (select id from disclosure.telling_round)')
  expect(await tell()).toBe(1)
  expect(await letters('disclosure.news')).toHaveLength(1)
})

test('a wrong address is refused with words, and a link that we did not sign leads nowhere', async () => {
  const browser = visitor()
  await browser.open('/cong-khai/nhan-thu')
  const refused = await browser.submit('/cong-khai/nhan-thu', { email: 'không phải địa chỉ' })
  expect(refused.status).toBe(422)
  expect(refused.html).toContain('Nhập một địa chỉ thư điện tử')
  const id = crypto.randomUUID()
  expect(readLetterToken('one', 'stop', letterToken('one', 'stop', id))).toBe(id)
  expect(readLetterToken('one', 'confirm', letterToken('one', 'stop', id))).toBeUndefined()
  expect(readLetterToken('two', 'stop', letterToken('one', 'stop', id))).toBeUndefined()
})
