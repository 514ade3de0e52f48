import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { openFileStore } from '../../src/platform/files/file-store.ts'
import { CaseLedger, startCaseSubmitters } from './case-submitters.ts'
import { KilledServer } from './killed-server.ts'

/** How often something is killed; `npm run test:durability` asks for many more. */
const rounds = Number(process.env.MINHBACH_KILL_ROUNDS ?? 4)
const submitters = 50

const platform = await KilledServer.create()
afterAll(() => platform.remove())

test('whatever is killed while fifty people file feedback, no case is lost or doubled and every picture is whole', {
  timeout: 180_000 + rounds * 12_000,
}, async () => {
  expect(platform.command('example', '--units', '4', '--years', '1')).toMatchObject({ status: 0 })
  platform.start()
  await platform.untilReady()
  const [school] = await platform.rowsOf<{ code: string }>(
    `select code from organisations.unit where kind = 'school' and valid_to is null order by code limit 1`,
  )
  const formPath = `/noi-voi-chung-toi/gui/phan-anh?noi=${school?.code}`
  const ledger = new CaseLedger()
  const people = startCaseSubmitters(submitters, platform.origin, formPath, ledger)

  for (let round = 0; round < rounds; round += 1) {
    await sleep(500 + Math.random() * 1_000)
    const kind = round < 3 ? round : Math.floor(Math.random() * 3)
    if (kind !== 0) platform.killDatabase()
    if (kind !== 1) {
      await platform.killServer()
      platform.start()
    }
    await platform.untilReady(60_000)
  }
  await sleep(1_000)
  await people.stop()

  const kept = await platform.rowsOf<{
    id: string
    text: string
    acts: number
    clocks: number
    receipts: number
  }>(
    `select content.case_id as id, fields->>'text' as text,
      (select count(*)::int from cases.act where act.case_id = content.case_id) as acts,
      (select count(*)::int from cases.clock where clock.case_id = content.case_id) as clocks,
      (select count(*)::int from cases.receipt where receipt.case_id = content.case_id) as receipts
    from cases.content where fields->>'text' like 'ghi nhận %'`,
  )
  const texts = kept.map(({ text }) => text)
  expect(ledger.acknowledged.size).toBeGreaterThan(rounds * 5)
  expect([...ledger.acknowledged.keys()].filter((text) => !texts.includes(text))).toEqual([])
  expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([])
  expect(texts.filter((text) => !ledger.sent.has(text))).toEqual([])
  expect([...ledger.acknowledged.values()].filter((receipts) => receipts.size !== 1)).toEqual([])
  expect(kept.filter(({ acts, clocks, receipts }) => acts < 1 || clocks < 1 || receipts !== 1)).toEqual([])

  const files = await platform.rowsOf<{ text: string; key: string; sha256: Buffer }>(
    `select content.fields->>'text' as text, file.storage_key as key, file.sha256
    from cases.content join cases.attachment on attachment.case_id = content.case_id
    join platform.file on file.id = attachment.file_id where fields->>'text' like 'ghi nhận %'`,
  )
  expect(files.map(({ text }) => text).sort()).toEqual([...texts].sort())
  const { disk } = openFileStore(platform.dataFolder)
  for (const { key, sha256 } of files) {
    const bytes = await disk.getBytes(key)
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256.toString('hex'))
  }
  expect(platform.command('audit', 'verify')).toMatchObject({ status: 0 })
  await platform.stop()
  process.stdout.write(`${ledger.acknowledged.size} cases acknowledged over ${rounds} kills, all kept once\n`)
})
