import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../../test/database/test-database.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import { newId, type PublicationId, type UnitId } from '../../../platform/kernel/ids.ts'
import { compareSources } from '../../../platform/public-log/scrub/compare-source.ts'
import { publicationLogSource } from './publication-log-source.ts'
import { expire, type PublishWish, publish, withdraw } from './publish.ts'

const { database, owner } = await testDatabase()
const unitId: UnitId = newId('unit')
const at = new Date('2024-06-28T03:00:00.456Z')
const wish: PublishWish = {
  kind: 'school-finance',
  unitId,
  duty: { code: 'school-finance-income-expenditure', occasion: '2023-2024' },
  subject: null,
  title: 'Thu, chi tài chính năm học 2023–2024',
  content: { blocks: [{ kind: 'values', rows: [{ label: 'Tổng thu', value: '1.250.000.000 đồng' }] }] },
  files: [],
  law: 'Thông tư 09/2024/TT-BGDĐT, Điều 5',
  publicUntil: null,
  reason: '',
  by: null,
  approvedBy: null,
  at,
}
let corrected: PublicationId
let withdrawn: PublicationId

beforeAll(async () => {
  await owner.query(
    `insert into organisations.unit (id, code, kind, level, valid_from) values ($1, 'th-an', 'school', 'TH', '2000-01-01')`,
    [unitId],
  )
  await transaction(database, async (tx) => {
    corrected = (await publish(tx, wish)).publicationId
    await publish(tx, { ...wish, publicationId: corrected, title: 'Thu, chi (sửa)', reason: 'Cộng nhầm' })
    withdrawn = (await publish(tx, wish)).publicationId
    await withdraw(tx, { publicationId: withdrawn, reason: 'Nhầm đơn vị', basis: 'Luật 104', by: null, at })
    const expired = await publish(tx, wish)
    await expire(tx, { publicationId: expired.publicationId, by: null, at })
  })
})

async function findings(): Promise<string[]> {
  return (await compareSources(database, [publicationLogSource])).map(
    ({ kind, subject }) => `${kind} ${subject}`,
  )
}

test('everything that was published, corrected, taken down or ended agrees with its leaf', async () => {
  expect(await findings()).toEqual([])
})

test.each([
  ["update disclosure.publication set title = 'khác'", 2],
  ["update disclosure.publication set law = 'khác'", 2],
  ["update disclosure.publication set state = 'withdrawn'", 2],
  ["update disclosure.publication set public_until = '2030-01-01'", 2],
  ["update disclosure.publication set kind = 'khác'", 2],
  ["update disclosure.publication set duty_code = 'khác'", 2],
  ["update disclosure.publication_version set title = 'khác' where version = 1", 1],
  [
    "update disclosure.publication_version set content = jsonb_set(content, '{blocks,0,rows,0,value}', '\"2\"') where version = 1",
    1,
  ],
  ["update disclosure.publication_version set reason = 'khác' where version = 2", 2],
  ["update disclosure.publication_version set at = at - interval '1 day' where version = 2", 2],
  ["update disclosure.publication_version set at = at - interval '1 second' where version = 1", 1],
])('what is changed behind the back of the program is found: %s', async (statement, revision) => {
  const client = await owner.connect()
  await client.query("set session_replication_role = 'replica'")
  await client.query('create table public.kept_publication as table disclosure.publication')
  await client.query('create table public.kept_version as table disclosure.publication_version')
  const joint = statement.includes(' where ') ? 'and' : 'where'
  const id = statement.includes('publication_version') ? 'publication_id' : 'id'
  await client.query(`${statement} ${joint} ${id} = $1`, [corrected])
  try {
    expect(await findings()).toContain(`record-changed disclosure.publications ${corrected} ${revision}`)
  } finally {
    await client.query('delete from disclosure.publication_version')
    await client.query('delete from disclosure.publication')
    await client.query('insert into disclosure.publication table public.kept_publication')
    await client.query('insert into disclosure.publication_version table public.kept_version')
    await client.query('drop table public.kept_publication, public.kept_version')
    client.release(true)
  }
})

test('words that were erased as the law wants raise no alarm, and what is left is still compared', async () => {
  await owner.query(
    `update disclosure.publication_version set title = '', content = null, salt = null, reason = '', redacted_at = now()
     where publication_id = $1 and version = 1`,
    [withdrawn],
  )
  expect(await findings()).toEqual([])
  const client = await owner.connect()
  await client.query("set session_replication_role = 'replica'")
  await client.query(
    `update disclosure.publication_version set at = at - interval '1 hour' where publication_id = $1 and version = 1`,
    [withdrawn],
  )
  client.release(true)
  expect(await findings()).toEqual([`record-changed disclosure.publications ${withdrawn} 1`])
})
