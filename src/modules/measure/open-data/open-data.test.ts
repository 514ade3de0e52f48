import { createHmac } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import path from 'node:path'
import createClient from 'openapi-fetch'
import openapiTS, { astToString } from 'openapi-typescript'
import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { exampleApp } from '../../../../test/app/example-app.ts'
import type { paths } from '../../../../test/open-data/interface.ts'
import { projectRoot } from '../../../platform/config/project-root.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import { readSheet } from '../../../platform/documents/read-sheet.ts'
import { donationExample, feeExample, publish, withdraw } from '../../disclosure/index.ts'
import { deliverCallsJob } from './webhooks/deliver-calls.ts'

const received: { headers: IncomingMessage['headers']; body: string }[] = []
let answerWith = 500
const listener = createServer((request, response) => {
  let body = ''
  request.on('data', (part) => {
    body += part
  })
  request.on('end', () => {
    received.push({ headers: request.headers, body })
    response.writeHead(answerWith).end()
  })
}).listen(0, '127.0.0.1')
afterAll(() => listener.close())
await new Promise((resolve) => listener.once('listening', resolve))
const { port } = z.object({ port: z.number() }).parse(listener.address())
const callOrigin = `http://127.0.0.1:${port}`

const now = new Date('2026-11-24T03:00:00Z')
const secret = 'a secret of the tests that is long enough'
const app = await exampleApp({
  now,
  units: 8,
  steps: [donationExample, feeExample],
  environment: { MINHBACH_CALL_ORIGINS: callOrigin, MINHBACH_SECRET: secret },
})
const baseUrl = await app.house.server.listen({ port: 0, host: '127.0.0.1' })
const client = createClient<paths>({ baseUrl })
const unit = await app.database
  .selectFrom('organisations.unit')
  .select(['id', 'code'])
  .where('kind', '=', 'school')
  .where('valid_to', 'is', null)
  .executeTakeFirstOrThrow()

function makePublic(title: string, at = now) {
  return transaction(app.database, (tx) =>
    publish(tx, {
      kind: 'school-finance',
      unitId: unit.id,
      duty: null,
      subject: null,
      title,
      content: { blocks: [{ kind: 'text', text: 'Nội dung' }] },
      files: [],
      law: 'Thông tư 09/2024/TT-BGDĐT',
      publicUntil: null,
      reason: '',
      by: null,
      approvedBy: null,
      at,
    }),
  )
}
const first = await makePublic('=Thu chi, "quý 1"', new Date('2025-05-01T03:00:00Z'))
await makePublic('Thu chi quý 2')
const gone = await makePublic('Danh sách')
await transaction(app.database, (tx) =>
  withdraw(tx, { publicationId: gone.publicationId, reason: 'Có tên học sinh', by: null, at: now }),
)

test('the written client is what the interface describes', async () => {
  const file = path.join(projectRoot(), 'test', 'open-data', 'interface.ts')
  const { bytes } = await app.visitor().open('/api/v1/openapi.json')
  const text = `// Written from /api/v1/openapi.json by openapi-typescript; see open-data.test.ts.\n${astToString(await openapiTS(bytes.toString()))}`
  if (process.env.MINHBACH_WRITE_INTERFACE !== undefined) writeFileSync(file, text)
  expect(text).toBe(readFileSync(file, 'utf8'))
})

test('a client made from the description lists datasets and walks through pages of rows', async () => {
  const { data: listed } = await client.GET('/api/v1/datasets')
  expect(listed?.datasets.map(({ code }) => code)).toContain('publications')
  const seen: number[] = []
  let after: string | undefined
  do {
    const { data } = await client.GET('/api/v1/datasets/publications/rows', {
      params: { query: { most: 20, ...(after !== undefined && { after }) } },
    })
    seen.push(...(data?.rows.map(({ number }) => number) ?? []))
    after = data?.next ?? undefined
  } while (after !== undefined)
  const all = await app.database
    .selectFrom('disclosure.publication')
    .select('number')
    .orderBy('number')
    .execute()
  expect(seen).toEqual(all.map(({ number }) => number))
  expect(seen.slice(-3)).toContain(first.number)
  const { data: year } = await client.GET('/api/v1/datasets/publications/rows', {
    params: { query: { year: 2025, unit: unit.code } },
  })
  expect(year?.rows).toContainEqual(
    expect.objectContaining({ number: first.number, unit: unit.code, state: 'public' }),
  )
  expect(year?.rows.every(({ published_at: at }) => at.startsWith('2025'))).toBe(true)
})

test('what cannot be answered says why and what to do, in JSON', async () => {
  const { response, error } = await client.GET('/api/v1/datasets/publications/rows', {
    params: { query: { most: 100_000 } },
  })
  expect(response.status).toBe(400)
  expect(error).toMatchObject({ error: 'bad-request', message: expect.stringContaining('most') })
  const wrong = await client.GET('/api/v1/datasets', { headers: { authorization: 'Bearer mb_nobody' } })
  expect(wrong.response.status).toBe(401)
  expect((await app.visitor().open('/api/v1/datasets/nothing/rows')).status).toBe(404)
  expect(wrong.response.headers.get('access-control-allow-origin')).toBe('*')
})

test('what an appeal received is what it spent and what is left, and lists are walked through whole', async () => {
  const { data } = await client.GET('/api/v1/datasets/donations/rows')
  for (const { received, spent, balance } of data?.rows ?? [])
    expect(BigInt(received)).toBe(BigInt(spent) + BigInt(balance))
  const walked: string[] = []
  let after: string | undefined
  do {
    const { data: page } = await client.GET('/api/v1/datasets/collections/rows', {
      params: { query: { most: 50, ...(after !== undefined && { after }) } },
    })
    walked.push(...(page?.rows.map((row) => `${row.unit} ${row.school_year} ${row.line}`) ?? []))
    after = page?.next ?? undefined
  } while (after !== undefined)
  const { rows } = await app.owner.query(
    'select count(*)::int as count from disclosure.fee_list join disclosure.fee_line on list_id = fee_list.id and fee_line.version = fee_list.version',
  )
  expect(new Set(walked).size).toBe(rows[0].count)
  expect(walked).toHaveLength(rows[0].count)
})

test('the same rows come as CSV, Excel and JSON, and a spreadsheet computes nothing of them', async () => {
  const visitor = app.visitor()
  const csv = (await visitor.open('/du-lieu/publications/tai/csv?nam=2025')).bytes.toString()
  expect(csv).toContain(`,"'=Thu chi, ""quý 1""",public,1,2025-05-01T03:00:00.000Z`)
  const json = JSON.parse((await visitor.open('/du-lieu/publications/tai/json')).bytes.toString())
  expect(json).toMatchObject({ dataset: 'publications', is_example: true })
  expect(json.rows.at(-1)).toMatchObject({ state: 'withdrawn', version: 2 })
  const xlsx = await visitor.open('/du-lieu/publications/tai/xlsx')
  const sheet = await readSheet(xlsx.bytes, 'tai-lieu.xlsx')
  expect(JSON.stringify(sheet)).toContain('Thu chi quý 2')
  expect((await visitor.open('/du-lieu/publications/tai/exe')).status).toBe(404)
})

test('the catalogue names each dataset with its files, licence and interface', async () => {
  const { bytes } = await app.visitor().open('/du-lieu/catalog.jsonld')
  const catalogue = JSON.parse(bytes.toString())
  const [units] = catalogue['dcat:dataset']
  expect(units['dct:title']).toContainEqual({ '@language': 'vi', '@value': 'Cơ quan và trường học' })
  expect(units['dcat:distribution']).toHaveLength(5)
  for (const { 'dcat:accessURL': link, 'dct:license': licence } of units['dcat:distribution']) {
    expect((await app.visitor().open(new URL(link['@id']).pathname)).status).toBe(200)
    expect(licence['@id']).toContain('creativecommons.org')
  }
})

test('a key is shown once, asks for calls, is told of publications until they are received, and ends', async () => {
  const administrator = await app.signedIn(await app.holder('administrator'))
  await administrator.open('/khu-lam-viec/giao-dien-du-lieu')
  const made = await administrator.submit('/khu-lam-viec/giao-dien-du-lieu/khoa', {
    ten: 'Báo Long An',
    lienHe: 'toasoan@bao.example',
    requestId: crypto.randomUUID(),
  })
  const key = /mb_[\w-]{32}/u.exec(made.html)?.[0] ?? ''
  const { response } = await client.GET('/api/v1/datasets', { headers: { authorization: `Bearer ${key}` } })
  expect(response.status).toBe(200)
  const again = await administrator.open('/khu-lam-viec/giao-dien-du-lieu')
  expect(again.html).not.toContain(key)
  const { id } = await app.database.selectFrom('measure.api_key').select('id').executeTakeFirstOrThrow()
  const calls = `/khu-lam-viec/giao-dien-du-lieu/khoa/${id}/goi-lai`
  const refused = await administrator.submit(calls, { diaChi: 'http://169.254.169.254/', donVi: '' })
  expect(refused.status).toBe(422)
  expect(refused.html).toContain('http://169.254.169.254/')
  const added = await administrator.submit(calls, { diaChi: `${callOrigin}/nhan`, donVi: unit.code })
  const signing = /whsec_[\w+/]+=*/u.exec(added.html)?.[0] ?? ''

  const { number } = await makePublic('Thu chi quý 3')
  const [handler] = app.house.modules.find(({ name }) => name === 'open-data')?.handlers ?? []
  const payload = await app.database
    .selectFrom('platform.outbox')
    .select('payload')
    .where('event_type', '=', 'disclosure.published')
    .execute()
  const told = payload
    .map((row) => row.payload)
    .find((event) => JSON.stringify(event).includes(`"number":${number},`))
  for (let times = 0; times < 2; times += 1)
    await transaction(app.database, async (tx) => handler?.handle(tx, told))
  const deliver = (at: Date) =>
    deliverCallsJob({ secret, allowedOrigins: [callOrigin] }).run({ database: app.database, now: at })
  await deliver(now)
  await deliver(now)
  expect(received).toHaveLength(1)
  answerWith = 204
  const later = new Date(now.getTime() + 61_000)
  await deliver(later)
  await deliver(new Date(later.getTime() + 86_400_000))
  expect(received).toHaveLength(2)
  const [, call] = received
  expect(JSON.parse(call?.body ?? '')).toMatchObject({
    type: 'publication',
    number,
    unit: unit.code,
    act: 'published',
  })
  const signed = `${call?.headers['webhook-id']}.${call?.headers['webhook-timestamp']}.${call?.body}`
  const expected = createHmac('sha256', Buffer.from(signing.slice(6), 'base64'))
    .update(signed)
    .digest('base64')
  expect(call?.headers['webhook-signature']).toBe(`v1,${expected}`)

  await administrator.open('/khu-lam-viec/giao-dien-du-lieu')
  await administrator.submit(`/khu-lam-viec/giao-dien-du-lieu/khoa/${id}/thu-hoi`, {})
  const ended = await client.GET('/api/v1/datasets', { headers: { authorization: `Bearer ${key}` } })
  expect(ended.response.status).toBe(401)
})

test("a school's clerk gives out no keys", async () => {
  const clerk = await app.signedIn(await app.holder('school-clerk'))
  expect((await clerk.open('/khu-lam-viec/giao-dien-du-lieu')).status).toBe(403)
})
