import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Fastify, { type FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { Pool } from 'pg'
import { afterAll, afterEach, expect, test } from 'vitest'
import { testDatabase } from '../../../test/database/test-database.ts'
import { projectRoot } from '../config/project-root.ts'
import { openDatabase, openPool } from '../database/database.ts'
import { startEmbeddedServer } from '../database/embedded-server.ts'
import { prepareJobSchema } from '../jobs/job-schema.ts'
import { createSendMail } from '../mail/queue-mail.ts'
import { assertDurableSettings } from './durable-settings.ts'
import { pendingMigrations } from './readiness.ts'
import { type OperationsDependencies, registerOperations } from './register-operations.ts'

const { database, pool, url, owner } = await testDatabase()
await prepareJobSchema(url)
const dataFolder = mkdtempSync(path.join(tmpdir(), 'minhbach-operations-'))
const migrationsFolder = path.join(projectRoot(), 'migrations')
const token = 'a-token-that-nobody-guesses'
const servers: FastifyInstance[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})
afterAll(() => rmSync(dataFolder, { recursive: true }))

async function server(changes: Partial<OperationsDependencies> = {}): Promise<FastifyInstance> {
  const built = Fastify()
  built.get('/ke-hoach/:id', async () => 'kế hoạch')
  registerOperations(built, {
    database,
    pool,
    dataFolder,
    migrationsFolder,
    watched: [],
    metricsToken: token,
    leastFreeBytes: 1,
    ...changes,
  })
  await built.ready()
  servers.push(built)
  return built
}

async function metricsOf(built: FastifyInstance): Promise<string> {
  const answer = await built.inject({ url: '/metrics', headers: { authorization: `Bearer ${token}` } })
  expect(answer.statusCode).toBe(200)
  return answer.body
}

test('the process says that it lives, whatever else is wrong', async () => {
  const answer = await (await server({ dataFolder: '/nowhere' })).inject('/healthz')
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['cache-control']).toBe('no-store')
})

test('a process is ready when database, migrations, disk and loops are', async () => {
  const answer = await (await server({ watched: [{ name: 'outbox', isAlive: () => true }] })).inject(
    '/readyz',
  )
  expect(answer.statusCode).toBe(200)
  expect(answer.json()).toEqual({
    ready: true,
    checks: { database: true, migrations: true, disk: true, outbox: true },
  })
})

test.each([
  ['a loop that stands still', { watched: [{ name: 'outbox', isAlive: () => false }] }, 'outbox'],
  ['a full disk', { leastFreeBytes: Number.MAX_SAFE_INTEGER }, 'disk'],
  ['a data folder that is gone', { dataFolder: '/nowhere' }, 'disk'],
])('a process is not ready with %s', async (_what, changes, check) => {
  const answer = await (await server(changes)).inject('/readyz')
  expect(answer.statusCode).toBe(503)
  expect(answer.json().checks[check]).toBe(false)
})

test('a process is not ready while the database is away, and the figures still come', async () => {
  const away = openPool('postgres://nobody@127.0.0.1:1/none', 1)
  const built = await server({ database: openDatabase(away), pool: away })
  const answer = await built.inject('/readyz')
  expect(answer.statusCode).toBe(503)
  expect(answer.json().checks).toMatchObject({ database: false, migrations: false, disk: true })
  const text = await metricsOf(built)
  expect(text).toContain('minhbach_database_up 0')
  expect(text).toContain('process_resident_memory_bytes')
  expect(text).not.toMatch(/^minhbach_outbox_waiting /m)
})

test('a migration that the database does not have is named', async () => {
  expect(await pendingMigrations(database, migrationsFolder)).toEqual([])
  await owner.query("delete from migration.applied where name like '0002-%'")
  expect(await pendingMigrations(database, migrationsFolder)).toEqual([
    '0002-organisations-and-people-are-dated',
  ])
  const answer = await (await server()).inject('/readyz')
  expect(answer.json().checks.migrations).toBe(false)
})

test('requests are measured by the pattern of their route, also of routes that were there before', async () => {
  const built = await server()
  await built.inject('/ke-hoach/12345')
  await built.inject('/khong-co/12345')
  const text = await metricsOf(built)
  expect(text).toContain(
    'minhbach_request_duration_seconds_count{method="GET",route="/ke-hoach/:id",status="200"} 1',
  )
  expect(text).toContain('minhbach_request_duration_seconds_count{method="GET",route="none",status="404"} 1')
  expect(text).not.toContain('12345')
})

test('the figures tell of the queues, the chain, the connections and the jobs', async () => {
  await createSendMail(database)({ to: 'a@b.example', subject: 'Thử', text: 'x' })
  await owner.query(`
    insert into platform.outbox (id, event_type, payload, attempts) values (gen_random_uuid(), 'test.x', '{}', 6);
    insert into platform.audit_entry (id, action, subject_kind, occurred_at)
      values (gen_random_uuid(), 'test.x', 'test', clock_timestamp() - interval '90 seconds');
    select pgboss.create_queue('test.nightly', '{"policy": "standard"}');
    insert into pgboss.job (name, state, completed_on) values ('test.nightly', 'completed', '2026-11-24T02:00:00Z')`)
  const text = await metricsOf(await server())
  expect(text).toContain('minhbach_database_up 1')
  expect(text).toContain('minhbach_mail_waiting 1')
  expect(text).toContain('minhbach_outbox_waiting 1')
  expect(text).toContain('minhbach_outbox_failing 1')
  expect(text).toMatch(/^minhbach_audit_chain_lag_seconds 9\d/m)
  expect(text).toMatch(/^minhbach_database_connections\{state="open"\} [1-9]/m)
  expect(text).toContain('minhbach_job_last_success_timestamp_seconds{job="test.nightly"} 1795485600')
})

test.each([
  ['this machine', '127.0.0.1', {}, 200],
  ['this machine over IPv6', '::1', {}, 200],
  ['another machine', '203.0.113.5', {}, 404],
  ['a proxy on this machine', '127.0.0.1', { 'x-forwarded-for': '203.0.113.5' }, 404],
  ['a proxy that says so otherwise', '127.0.0.1', { forwarded: 'for=203.0.113.5' }, 404],
  ['another machine with the token', '203.0.113.5', { authorization: `Bearer ${token}` }, 200],
  ['another machine with a wrong token', '203.0.113.5', { authorization: 'Bearer wrong' }, 404],
  ['this machine with a wrong token', '127.0.0.1', { authorization: 'Bearer wrong' }, 404],
])('the figures asked for by %s', async (_who, remoteAddress, headers, expected) => {
  const answer = await (await server()).inject({ url: '/metrics', remoteAddress, headers })
  expect(answer.statusCode).toBe(expected)
})

test('without a token in the configuration none is right', async () => {
  const built = await server({ metricsToken: undefined })
  const headers = { authorization: 'Bearer undefined' }
  expect((await built.inject({ url: '/metrics', remoteAddress: '203.0.113.5', headers })).statusCode).toBe(
    404,
  )
})

test('a database that may lose what it has confirmed is refused, with the settings and what to do', async () => {
  await expect(assertDurableSettings(database)).rejects.toThrow(
    /fsync, synchronous_commit, full_page_writes are off.*postgresql\.conf/,
  )
  await expect(assertDurableSettings(database, true)).resolves.toBeUndefined()
})

test('a database that keeps its promises is accepted', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'minhbach-durable-'))
  chmodSync(folder, 0o755)
  const server = await startEmbeddedServer(folder)
  const durable = openDatabase(new Pool({ connectionString: server.url, max: 1 }))
  await expect(assertDurableSettings(durable)).resolves.toBeUndefined()
  await sql`set synchronous_commit = off`.execute(durable)
  await expect(assertDurableSettings(durable)).rejects.toThrow('synchronous_commit is off')
  await durable.destroy()
  await server.stop()
  rmSync(folder, { recursive: true })
})
