import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { projectRoot } from '../config/project-root.ts'
import { anonymous } from '../contracts/access.ts'
import { openDatabase, openPool } from '../database/database.ts'
import { startEmbeddedServer } from '../database/embedded-server.ts'
import { migrate } from '../database/migrate.ts'
import { transaction } from '../database/transaction.ts'
import { recordAuditHead } from './audit-heads.ts'
import { appendAudit } from './audit-log.ts'
import { auditVerifyCommand } from './audit-verify-command.ts'
import { chainAudit, lastLink } from './chain-audit.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'minhbach-verify-'))
chmodSync(folder, 0o755)
let printed = ''

beforeEach(() => {
  printed = ''
  vi.stubEnv('MINHBACH_DATA', folder)
  vi.stubEnv('DATABASE_URL', '')
  const print = (text: string | Uint8Array): boolean => {
    printed += String(text)
    return true
  }
  vi.spyOn(process.stdout, 'write').mockImplementation(print)
  vi.spyOn(process.stderr, 'write').mockImplementation(print)
})
afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 1_000 })
  client.on('error', () => undefined)
  return client.connect().then(
    () => client.end().then(() => true),
    () => false,
  )
}

test('the command verifies a running installation without stopping it, and a stopped one without leaving it on', async () => {
  const server = await startEmbeddedServer(folder, { durable: false })
  await migrate(server.url, path.join(projectRoot(), 'migrations'))
  const database = openDatabase(openPool(server.url, 2))
  await transaction(database, (tx) =>
    appendAudit(tx, { actor: anonymous, action: 'test.act', subject: { kind: 'test', id: undefined } }),
  )
  await chainAudit(database)
  await recordAuditHead(folder, await lastLink(database))

  expect(await auditVerifyCommand([])).toBe(0)
  expect(printed).toMatch(/^1 entries recomputed\nthe audit log is as it was written\nhead 1:[0-9a-f]{64}\n$/)
  expect(await answers(server.url)).toBe(true)
  await database.destroy()
  await server.stop()

  expect(await auditVerifyCommand([])).toBe(0)
  expect(await answers(server.url)).toBe(false)

  printed = ''
  expect(await auditVerifyCommand(['--head', `2:${'0'.repeat(64)}`])).toBe(1)
  expect(printed).toContain('FAULT at place 2, entry unknown: the end of the chain was cut off')
})

test.each([[['--head', 'nonsense']], [['--unknown']], [['extra']]])(
  'arguments that make no sense are refused: %j',
  async (args) => {
    expect(await auditVerifyCommand(args)).toBe(2)
    expect(printed).toContain('usage: minhbach audit verify')
  },
)
