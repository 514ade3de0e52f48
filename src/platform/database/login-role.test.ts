import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { Client } from 'pg'
import { afterAll, expect, test } from 'vitest'
import { projectRoot } from '../config/project-root.ts'
import { openDatabase, openPool } from './database.ts'
import { startEmbeddedServer } from './embedded-server.ts'
import { admitLogin, signsInAsOwner } from './login-role.ts'
import { migrate } from './migrate.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'minhbach-login-'))
chmodSync(folder, 0o755)
const server = await startEmbeddedServer(folder, { durable: false })
await migrate(server.url, path.join(projectRoot(), 'migrations'))
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

const escapes = [
  'reset role',
  'set role none',
  'set session authorization default',
  'reset all',
  'discard all',
  'reset session authorization',
]

async function withClient<Value>(url: string, work: (client: Client) => Promise<Value>): Promise<Value> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

test('whatever is said to a connection of the application, it gains no right of the owner', async () => {
  const database = openDatabase(openPool(server.applicationUrl, 1))
  try {
    expect(await signsInAsOwner(database)).toBe(false)
    for (const attempt of escapes) {
      await sql.raw(attempt).execute(database)
      const { rows } = await sql<{ role: string; login: string }>`
        select current_user as role, session_user as login`.execute(database)
      expect(rows).toEqual([{ role: 'minhbach_app', login: 'minhbach_app' }])
      await expect(sql`delete from platform.audit_entry`.execute(database)).rejects.toThrow(
        /permission denied/,
      )
      await expect(
        sql`alter table platform.audit_entry disable trigger all`.execute(database),
      ).rejects.toThrow(/must be owner/)
    }
    for (const attempt of ['set role minhbach_owner', 'set session authorization minhbach_owner']) {
      await expect(sql.raw(attempt).execute(database)).rejects.toThrow(/permission denied/)
    }
    await expect(sql`copy platform.audit_entry to program 'cat'`.execute(database)).rejects.toThrow(
      /permission/,
    )
  } finally {
    await database.destroy()
  }
})

test('the password lies in a file for this user alone, and a folder of before gets one', async () => {
  const file = path.join(folder, 'postgres.json')
  expect(statSync(file).mode & 0o077).toBe(0)
  const { applicationPassword, ...before } = JSON.parse(readFileSync(file, 'utf8'))
  expect(server.applicationUrl).toContain(applicationPassword)
  const again = await startEmbeddedServer(folder, { durable: false })
  expect(again.applicationUrl).toBe(server.applicationUrl)
  writeFileSync(file, JSON.stringify(before))
  const renewed = await startEmbeddedServer(folder, { durable: false })
  expect(renewed.applicationUrl).not.toBe(server.applicationUrl)
  expect(statSync(file).mode & 0o077).toBe(0)
  await withClient(renewed.applicationUrl, (client) => client.query('select 1'))
})

test('on a served database a login of its own is admitted, and the owner as login is noticed', async () => {
  await withClient(server.url, (client) => client.query("create role tram_web login password 'mat-khau'"))
  const login = server.url.replace(/\/\/.*@/, '//tram_web:mat-khau@')
  await admitLogin(server.url, login)
  const apart = openDatabase(openPool(login, 1))
  const asOwner = openDatabase(openPool(server.url, 1))
  try {
    expect(await signsInAsOwner(apart)).toBe(false)
    await sql`reset role`.execute(apart)
    await expect(sql`delete from platform.audit_entry`.execute(apart)).rejects.toThrow(/permission denied/)
    expect(await signsInAsOwner(asOwner)).toBe(true)
  } finally {
    await apart.destroy()
    await asOwner.destroy()
  }
})
