import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { exampleApp, examplePassword } from '../app/example-app.ts'
import { Attacker } from './attacker.ts'
import { crawl } from './crawl.ts'

const app = await exampleApp({ units: 8, years: 1 })
const { server } = app.house
const { rows } = await app.owner.query(`select task.id, person.email, person.id as person from plan.task task
  join plan.plan plan on plan.id = task.plan_id and plan.state = 'issued'
  join organisations.role_assignment held on held.unit_id = plan.unit_id and held.role = 'head' and held.valid_to is null
  join organisations.person person on person.id = held.person_id
  where task.schedule <> 'recurring' and not exists (select from plan.task_update where task_id = task.id) limit 2`)
const [first, second] = rows
const address = (task: string) => `/khu-lam-viec/viec/${task}/cap-nhat`
const started = (requestId: string, seen = '0'): [string, string][] => [
  ['daThay', seen],
  ['loai', 'started'],
  ['phanTram', ''],
  ['noiDung', 'Bắt đầu'],
  ['requestId', requestId],
]

async function head(): Promise<Attacker> {
  const attacker = new Attacker(server)
  await attacker.signIn(String(first?.email), examplePassword)
  return attacker
}

async function updatesOf(task: string): Promise<number> {
  const found = await app.owner.query('select count(*)::int as n from plan.task_update where task_id = $1', [
    task,
  ])
  return Number(found.rows[0]?.n)
}

test('the same form sent several times at the same moment is accepted once, and each sending is told so', async () => {
  const visitor = await head()
  const task = String(first?.id)
  const requestId = crypto.randomUUID()
  const all = await Promise.all(
    Array.from({ length: 6 }, () => visitor.post(address(task), started(requestId))),
  )
  expect(all.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303, 303])
  expect(new Set(all.map(({ location }) => location)).size).toBe(1)
  expect(await updatesOf(task)).toBe(1)
  expect((await visitor.post(address(task), started(requestId))).status).toBe(303)
  expect(await updatesOf(task)).toBe(1)
})

test('of two people who change the same at once, the second is told, and what was typed is kept', async () => {
  const [one, other] = [await head(), await head()]
  const task = String(second?.id)
  const both = await Promise.all([
    one.post(address(task), started(crypto.randomUUID())),
    other.post(address(task), started(crypto.randomUUID())),
  ])
  expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409])
  expect(both.find(({ status }) => status === 409)?.text).toContain('Bắt đầu')
  expect(await updatesOf(task)).toBe(1)
})

test('a role that another process ends takes its rights with it within a second, also in the middle of a form', async () => {
  const visitor = await head()
  const task = String(first?.id)
  expect((await visitor.get(`/khu-lam-viec/viec/${task}`)).status).toBe(200)
  const held = `person_id = '${first?.person}' and valid_to is null`
  await app.owner.query(
    `update organisations.role_assignment set valid_to = current_date - 1 where ${held} and valid_from < current_date`,
  )
  await sleep(1_000)
  const before = await updatesOf(task)
  const fields: [string, string][] = [
    ['daThay', String(before)],
    ['loai', 'comment'],
    ['noiDung', 'Sau khi thôi giữ chức vụ'],
  ]
  const answered = await visitor.post(address(task), fields)
  expect(answered.location ?? '').not.toContain(task)
  expect(await updatesOf(task)).toBe(before)
  expect((await visitor.get(`/khu-lam-viec/viec/${task}`)).status).not.toBe(200)
  expect(await updatesOf(task)).toBe(before)
})

test('a session that is ended elsewhere is over at once', async () => {
  const email = await app.holder('administrator')
  const [here, there] = [new Attacker(server), new Attacker(server)]
  await here.signIn(email, examplePassword)
  await there.signIn(email, examplePassword)
  expect((await there.get('/tai-khoan')).status).toBe(200)
  expect((await here.post('/tai-khoan/phien/ket-thuc-het', [])).status).toBe(303)
  const seen = await there.get('/tai-khoan')
  expect([seen.status, seen.location?.startsWith('/dang-nhap')]).toEqual([303, true])
})

test('no page that anyone may open names, or gives the address or number of, anybody', {
  timeout: 120_000,
}, async () => {
  const anyone = new Attacker(server)
  const { pages } = await crawl(anyone, server.routeListing, [
    '/',
    '/ke-hoach',
    '/so-lieu',
    '/don-vi',
    '/giao-dien',
  ])
  const people = await app.owner.query(
    "select concat_ws(' ', family_name, nullif(middle_name, ''), given_name) as name, email, phone from organisations.person",
  )
  const signatories = await app.owner.query(
    "select signatory::text as words from plan.plan where state <> 'draft' and signatory is not null",
  )
  // Whoever signs a published document is named on it.
  const published = signatories.rows.map(({ words }) => String(words)).join(' ')
  const told: string[] = []
  for (const url of pages.values()) {
    for (const language of ['vi', 'en']) {
      const { text, headers } = await anyone.get(`${url}${url.includes('?') ? '&' : '?'}lang=${language}`)
      for (const { name, email, phone } of people.rows) {
        if (String(phone) !== '' && text.includes(String(phone))) told.push(`${url}: ${phone}`)
        if (text.includes(String(email))) told.push(`${url}: ${email}`)
        if (!published.includes(String(name)) && text.includes(String(name))) told.push(`${url}: ${name}`)
      }
      if (headers['set-cookie'] !== undefined && /phien|session/.test(String(headers['set-cookie'])))
        told.push(`${url}: a session`)
    }
  }
  expect(pages.size).toBeGreaterThan(6)
  expect([...new Set(told)]).toEqual([])
})

test('pages of one person are kept by nobody', async () => {
  const visitor = new Attacker(server)
  await visitor.signIn(await app.holder('specialist'), examplePassword)
  const { pages } = await crawl(visitor, server.routeListing, ['/khu-lam-viec', '/tai-khoan'])
  const wrong: string[] = []
  for (const [pattern, url] of pages) {
    const open = server.routeListing.find(({ method, path }) => method === 'GET' && path === pattern)
    if (open?.permission === 'anyone') continue
    const { headers } = await visitor.get(url)
    if (headers['cache-control'] !== 'no-store') wrong.push(`${pattern}: ${headers['cache-control']}`)
  }
  expect(pages.size).toBeGreaterThan(8)
  expect(wrong).toEqual([])
})
