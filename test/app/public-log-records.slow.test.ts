import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { logSources } from '../../src/log-sources.ts'
import {
  donationExample,
  enrolmentExample,
  feeExample,
  publishExample,
  recruitmentExample,
} from '../../src/modules/disclosure/index.ts'
import { closePeriods } from '../../src/modules/measure/closing/close-periods.ts'
import { createRegistry } from '../../src/modules/measure/index.ts'
import { compareSources } from '../../src/platform/public-log/scrub/compare-source.ts'
import { sequenceLog } from '../../src/platform/public-log/sequencer/sequence-log.ts'
import { folderSigner } from '../../src/platform/public-log/signer/folder-signer.ts'
import { SignerFolder } from '../../src/platform/public-log/signer/signer-folder.ts'
import { verifyLog } from '../../src/platform/public-log/verify-log.ts'
import { content } from '../example/example.builder.ts'
import { exampleApp } from './example-app.ts'

// Everything that the example published, booked, drew, sealed and closed, against somebody who has the database.
const now = new Date('2026-11-24T02:20:00Z')
const told = [feeExample, donationExample, enrolmentExample, recruitmentExample, publishExample]
const app = await exampleApp({
  now,
  units: 44,
  steps: told.map((step) => ({ ...step, isHistory: true })),
})
const folder = mkdtempSync(path.join(tmpdir(), 'minhbach-records-'))
afterAll(() => rmSync(folder, { recursive: true }))

beforeAll(async () => {
  const registry = createRegistry(content.indicators, [
    { code: 'task-on-time-rate', compute: async () => ({ numerator: 30, denominator: 40 }) },
  ])
  await closePeriods(app.database, registry, now)
  const signer = folderSigner(await SignerFolder.open(folder, 'congkhai.example/log'))
  while (
    (await sequenceLog({ database: app.database, signer, now: () => now, batchSize: 5_000 })) === 'more'
  );
  await asAttacker("update platform.log_entry set created = created - interval '1 hour'")
}, 300_000)

async function asAttacker(...statements: readonly string[]): Promise<void> {
  const client = await app.owner.connect()
  await client.query("set session_replication_role = 'replica'")
  for (const statement of statements) await client.query(statement)
  client.release(true)
}

async function findings(): Promise<string[]> {
  return (await compareSources(app.database, logSources)).map(({ kind, subject }) => `${kind} ${subject}`)
}

test('every leaf has its record and every record its leaf, whatever the areas wrote', async () => {
  const { rows } = await app.owner.query<{ type: string }>(
    `select distinct type from platform.log_entry where type not in ('key') order by type`,
  )
  const types = ['decision', 'draw', 'figure', 'ledger', 'publication', 'revision', 'score-commit']
  expect(rows.map(({ type }) => type)).toEqual(types)
  expect(await findings()).toEqual([])
  expect(await verifyLog(app.database, { sources: logSources })).toMatchObject({ ok: true, findings: [] })
})

/** A table, what is done to one row of it, and what is then found. */
const attacks: readonly (readonly [table: string, change: string, found: string])[] = [
  ['disclosure.donation_entry', 'delete', 'record-missing ledger'],
  ['disclosure.donation_minute', "seen = 'Đẹp'", 'record-changed disclosure.donations'],
  ['disclosure.donation_minute', 'delete', 'record-missing decision'],
  ['disclosure.donation_spend', "voucher = 'PC 999'", 'record-changed disclosure.donations'],
  [
    'disclosure.donation_appeal_action',
    "made_at = made_at - interval '1 day'",
    'record-changed disclosure.donations',
  ],
  ['disclosure.fee_finding_entry', 'amount = amount + 1', 'record-changed disclosure.fees'],
  ['disclosure.fee_finding_entry', "voucher = 'khác'", 'record-changed disclosure.fees'],
  ['disclosure.fee_finding_entry', 'delete', 'record-missing ledger'],
  [
    'disclosure.enrolment_school',
    'sealed_text = replace(sealed_text, \'"quota":\', \'"quota":1\')',
    'record-changed disclosure.enrolments',
  ],
  ['disclosure.enrolment_decision', 'admitted = not admitted', 'record-changed disclosure.enrolments'],
  ['disclosure.enrolment_draw', "value = value || '1'", 'record-changed disclosure.enrolments'],
  ['disclosure.enrolment_draw', 'drawn = array_reverse(drawn)', 'record-changed disclosure.enrolments'],
  ['disclosure.enrolment_draw', "input = 'x'", 'record-changed disclosure.enrolments unreadable'],
  ['disclosure.enrolment_act', 'happened_on = happened_on - 30', 'record-changed disclosure.enrolments'],
  ['disclosure.enrolment_act', 'delete', 'record-missing decision'],
  ['disclosure.recruitment_mark', 'hundredths = hundredths - 1', 'record-changed disclosure.recruitments'],
  [
    'disclosure.recruitment_round',
    "ranking_text = ranking_text || ' '",
    'record-changed disclosure.recruitments',
  ],
  [
    'disclosure.recruitment_round',
    "papers_sealed_sha256 = repeat('0', 64)",
    'record-changed disclosure.recruitments',
  ],
  ['measure.closed_figure', 'numerator = numerator + 1', 'record-changed measure.closings'],
  ['measure.closing', 'delete', 'record-missing figure'],
]
/** Which rows stand in the log, where not every row does. */
const logged: Readonly<Record<string, string>> = {
  'disclosure.donation_spend': 'id in (select spend_id from disclosure.donation_entry)',
  'disclosure.donation_appeal_action': "action = 'approve'",
  'disclosure.fee_finding_entry': "act = 'repaid'",
  'disclosure.enrolment_school': 'sealed_text is not null',
  'disclosure.enrolment_draw': 'confirmed_at is not null',
  'disclosure.recruitment_mark':
    'recruitment_id in (select id from disclosure.recruitment_round where identity_opened_at is not null)',
  'disclosure.recruitment_round': 'ranking_text is not null',
}

test.each(attacks)('whoever changes %s by %s is found', async (table, change, found) => {
  const where = `ctid = (select ctid from ${table} where ${logged[table] ?? 'true'} limit 1)`
  const kept = 'public.kept_before_the_attack'
  await asAttacker(
    `create table ${kept} as table ${table}`,
    change === 'delete'
      ? `delete from ${table} where ${where}`
      : `update ${table} set ${change} where ${where}`,
  )
  try {
    expect((await findings()).some((finding) => finding.startsWith(found))).toBe(true)
  } finally {
    await asAttacker(`delete from ${table}`, `insert into ${table} table ${kept}`, `drop table ${kept}`)
  }
})

test('after all attacks were undone everything agrees again', async () => {
  expect(await findings()).toEqual([])
})

/** Every row of these is changed at once; its name in the log. */
const changedAtOnce: readonly (readonly [table: string, change: string, name: string])[] = [
  ['disclosure.publication_version', "at = at - interval '1 hour'", "publication_id || ' ' || version"],
  ['disclosure.donation_entry', "recorded_at = recorded_at - interval '1 hour'", "id || ' 1'"],
  [
    'disclosure.donation_minute',
    "verdict = case verdict when 'concern' then 'as-planned' else 'concern' end",
    "id || ' 1'",
  ],
  ['disclosure.enrolment_draw', "seed_due_at = seed_due_at - interval '1 day'", "id || ' 1'"],
  ['disclosure.enrolment_act', "kind = 'transfer-in', zone = 9", "id || ' 1'"],
  ['measure.closing', "closed_at = closed_at - interval '1 hour'", "id || ' ' || revision"],
]

test('of a thousand records that are changed at once each is found by name, and of a table that is emptied each', async () => {
  const names: string[] = []
  for (const [table, change, name] of changedAtOnce) {
    const { rows } = await app.owner.query<{ name: string }>(`select ${name} as name from ${table}`)
    names.push(...rows.map((row) => row.name))
    await asAttacker(`update ${table} set ${change}`)
  }
  expect(names.length).toBeGreaterThan(1_000)
  const changed = (await findings()).join('\n')
  expect(names.filter((one) => !changed.includes(one))).toEqual([])
  await asAttacker('truncate disclosure.publication_version cascade')
  const cut = (await findings()).join('\n')
  const { rows } = await app.owner.query<{ name: string }>(
    `select thing_id || ' ' || revision as name from platform.log_entry where type in ('publication', 'revision')`,
  )
  expect(
    rows.filter(({ name }) => !cut.includes(`publication ${name}`) && !cut.includes(`revision ${name}`)),
  ).toEqual([])
})
