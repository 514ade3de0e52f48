import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pino from 'pino'
import { beforeEach, expect, test } from 'vitest'
import { testDatabase } from '../../../test/database/test-database.ts'
import { anonymous } from '../contracts/access.ts'
import { transaction } from '../database/transaction.ts'
import { type AuditHead, parseAuditHead, readAuditHeads, recordAuditHead } from './audit-heads.ts'
import { appendAudit } from './audit-log.ts'
import { describeReport } from './audit-verify-command.ts'
import { chainAudit, startAuditChain } from './chain-audit.ts'
import { verifyAudit } from './verify-audit.ts'

const { database, owner } = await testDatabase()

/** What only a superuser can do: past grants, keys and foreign keys. */
async function asSuperuser(...statements: string[]): Promise<void> {
  await owner.query(`begin; set local session_replication_role = replica; ${statements.join('; ')}; commit`)
}

beforeEach(() => asSuperuser('truncate platform.audit_entry, platform.audit_chain'))

async function act(count: number, details: Record<string, string | number> = {}): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    await transaction(database, (tx) =>
      appendAudit(tx, {
        actor: anonymous,
        action: `test.act-${index}`,
        subject: { kind: 'test', id: undefined },
        reason: 'Lý do: "đã kiểm tra"',
        details,
      }),
    )
  }
}

async function fault(heads: readonly AuditHead[] = []): Promise<string> {
  const { finding } = await verifyAudit(database, heads)
  return finding === undefined ? 'none' : `${finding.fault} at ${finding.sequence}`
}

test('an untouched log verifies, however many times it was chained', async () => {
  await act(5)
  expect(await chainAudit(database)).toBe(5)
  await act(3)
  expect(await chainAudit(database)).toBe(3)
  expect(await chainAudit(database)).toBe(0)
  expect(await verifyAudit(database)).toMatchObject({ finding: undefined, verified: 8, late: 0 })
})

test('an empty log verifies', async () => {
  expect(await verifyAudit(database)).toMatchObject({ finding: undefined, verified: 0 })
})

test('more entries than fit into one batch or one page are all chained and verified', async () => {
  await owner.query(`insert into platform.audit_entry (id, action, subject_kind)
    select gen_random_uuid(), 'test.many', 'test' from generate_series(1, 4321)`)
  while ((await chainAudit(database)) > 0);
  expect(await verifyAudit(database)).toMatchObject({ finding: undefined, verified: 4321 })
})

const changes = {
  id: 'gen_random_uuid()',
  occurred_at: "occurred_at + interval '1 microsecond'",
  actor_id: 'gen_random_uuid()',
  actor_role: "'head'",
  action: "action || ' '",
  subject_kind: "'other'",
  subject_id: 'gen_random_uuid()',
  unit_id: 'gen_random_uuid()',
  reason: 'null',
  details: `'{"amount": 9007199254740992}'`,
}

test('every column of an entry is covered: the list of changes below is complete', async () => {
  const { rows } = await owner.query(
    "select column_name from information_schema.columns where table_schema = 'platform' and table_name = 'audit_entry'",
  )
  expect(rows.map(({ column_name }) => column_name).sort()).toEqual(Object.keys(changes).sort())
})

test.each(Object.entries(changes))('a change of an entry is found: %s', async (column, value) => {
  await act(4, { amount: 9007199254740991 })
  await chainAudit(database)
  const third = '(select entry_id from platform.audit_chain where sequence = 3)'
  await asSuperuser(`update platform.audit_entry set ${column} = ${value} where id = ${third}`)
  expect(await fault()).toMatch(/^(changed|entry-removed) at 3$/)
})

test.each([
  ["hash = sha256('x')", 'changed at 3'],
  ["previous_hash = sha256('x')", 'changed at 3'],
  ["chained_at = chained_at - interval '1 microsecond'", 'changed at 3'],
  ['sequence = 99', 'link-removed at 3'],
])('a change of a link is found: %s', async (change, expected) => {
  await act(5)
  await chainAudit(database)
  await asSuperuser(`update platform.audit_chain set ${change} where sequence = 3`)
  expect(await fault()).toBe(expected)
})

const third = '(select entry_id from platform.audit_chain where sequence = 3)'

test('an entry that was deleted is found', async () => {
  await act(5)
  await chainAudit(database)
  await asSuperuser(`delete from platform.audit_entry where id = ${third}`)
  expect(await fault()).toBe('entry-removed at 3')
})

test('an entry that was deleted with its link is found, also when the rest moves up', async () => {
  await act(5)
  await chainAudit(database)
  await asSuperuser(
    `delete from platform.audit_entry where id = ${third}`,
    'delete from platform.audit_chain where sequence = 3',
  )
  expect(await fault()).toBe('link-removed at 3')
  await asSuperuser('update platform.audit_chain set sequence = sequence - 1 where sequence > 3')
  expect(await fault()).toBe('changed at 3')
})

test('the first entry that was deleted with its link is found', async () => {
  await act(3)
  await chainAudit(database)
  await asSuperuser('delete from platform.audit_chain where sequence = 1')
  expect(await fault()).toBe('link-removed at 1')
})

test('an entry that was put in between is found', async () => {
  await act(5)
  await chainAudit(database)
  await asSuperuser(
    `insert into platform.audit_entry (id, action, subject_kind) values
      ('00000000-0000-4000-8000-000000000001', 'test.forged', 'test')`,
    'update platform.audit_chain set sequence = sequence + 1000 where sequence > 2',
    `insert into platform.audit_chain select 3, '00000000-0000-4000-8000-000000000001', hash, sha256('x')
      from platform.audit_chain where sequence = 2`,
    'update platform.audit_chain set sequence = sequence - 999 where sequence > 1000',
  )
  expect(await fault()).toBe('changed at 3')
})

test('two entries that changed places are found', async () => {
  await act(5)
  await chainAudit(database)
  await asSuperuser(
    'update platform.audit_chain set sequence = 1002 where sequence = 2',
    'update platform.audit_chain set sequence = 2 where sequence = 3',
    'update platform.audit_chain set sequence = 3 where sequence = 1002',
  )
  expect(await fault()).toBe('changed at 2')
})

test('an entry that was written past the chain is found after a minute', async () => {
  await act(2)
  await chainAudit(database)
  await act(1)
  expect(await fault()).toBe('none')
  await asSuperuser(
    `insert into platform.audit_entry (id, action, subject_kind, occurred_at) values
      (gen_random_uuid(), 'test.forged', 'test', clock_timestamp() - interval '61 seconds')`,
  )
  expect(await fault()).toBe('unchained at undefined')
})

test('an entry that is dated back is chained at the end, and counted as late', async () => {
  await act(2)
  await asSuperuser(
    `insert into platform.audit_entry (id, action, subject_kind, occurred_at) values
      (gen_random_uuid(), 'test.forged', 'test', clock_timestamp() - interval '2 days')`,
  )
  await chainAudit(database)
  expect(await verifyAudit(database)).toMatchObject({ finding: undefined, late: 1 })
})

test('a chain that was cut off, or wholly written anew, is found by an end that was recorded elsewhere', async () => {
  await act(5)
  await chainAudit(database)
  const { head } = await verifyAudit(database)
  expect(await fault([head])).toBe('none')

  await asSuperuser(
    'delete from platform.audit_entry where id = (select entry_id from platform.audit_chain where sequence = 5)',
    'delete from platform.audit_chain where sequence = 5',
  )
  expect(await fault()).toBe('none')
  expect(await fault([head])).toBe('cut-off at 5')

  await asSuperuser(
    "update platform.audit_entry set action = 'test.other'",
    'truncate platform.audit_chain',
    "insert into platform.audit_entry (id, action, subject_kind) values (gen_random_uuid(), 'test.new', 'test')",
  )
  await chainAudit(database)
  expect(await fault()).toBe('none')
  expect(await fault([head])).toBe('rewritten at 5')
})

test('several writers at once make one chain without gaps', async () => {
  await act(60)
  await Promise.all(Array.from({ length: 5 }, () => chainAudit(database)))
  await chainAudit(database)
  expect(await verifyAudit(database)).toMatchObject({ finding: undefined, verified: 60 })
})

test('the loop chains what happens, and records the end of the chain in the data folder', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'minhbach-audit-'))
  await act(3)
  const loop = startAuditChain({
    database,
    logger: pino({ level: 'silent' }),
    pauseMs: 20,
    recordHead: (head) => recordAuditHead(folder, head),
  })
  await expect.poll(() => readAuditHeads(folder)).toHaveLength(1)
  await act(2)
  await expect.poll(async () => (await verifyAudit(database)).verified).toBe(5)
  await loop.stop()
  const heads = await readAuditHeads(folder)
  expect(heads[0]?.sequence).toBe(3)
  expect(await fault(heads)).toBe('none')
  rmSync(folder, { recursive: true })
})

test('the report says what was found and gives the end of the chain to keep', async () => {
  await act(3)
  await chainAudit(database)
  const good = describeReport(await verifyAudit(database))
  expect(good).toContain('3 entries recomputed\nthe audit log is as it was written\nhead 3:')
  expect(parseAuditHead(good.trim().split(' ').at(-1) ?? '')?.sequence).toBe(3)
  await asSuperuser("update platform.audit_entry set reason = 'x'")
  expect(describeReport(await verifyAudit(database))).toContain('FAULT at place 1, entry ')
})
