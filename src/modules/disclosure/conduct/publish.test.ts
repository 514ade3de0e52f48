import { createHash } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../../test/database/test-database.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import { newId, type PersonId, type UnitId } from '../../../platform/kernel/ids.ts'
import { findLeafHash } from '../../../platform/public-log/index.ts'
import { publicationDocument } from '../domain/publication/publication-document.ts'
import { refreshSearchEntry } from '../search/search-entries.ts'
import { findPublication, listVersions, publicationsAbout } from '../store/publication-queries.ts'
import { eraseWords } from './erase-words.ts'
import { PublicationRefused, type PublishWish, publish, withdraw } from './publish.ts'

const { database, owner } = await testDatabase()
const unitId: UnitId = newId('unit')
const principal: PersonId = newId('person')
const at = new Date('2024-06-28T03:00:00Z')
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
  by: principal,
  approvedBy: principal,
  at,
}

beforeAll(async () => {
  await owner.query(
    `insert into organisations.unit (id, code, kind, level, valid_from) values ($1, 'th-an', 'school', 'TH', '2000-01-01')`,
    [unitId],
  )
  await owner.query(
    `insert into organisations.person (id, family_name, given_name, sort_key, email) values ($1, 'Trần', 'An', 'an', 'an@example.vn')`,
    [principal],
  )
})

const doing = <Result>(work: Parameters<typeof transaction<Result>>[1]) => transaction(database, work)

async function leaves(id: string) {
  const { rows } = await owner.query(
    `select convert_from(leaf, 'utf8') as leaf from platform.log_outbox where thing_id = $1
     union all select convert_from(leaf, 'utf8') from platform.log_entry where thing_id = $1`,
    [id],
  )
  return rows
    .map(({ leaf }: { leaf: string }) => JSON.parse(leaf))
    .sort((a: { rev: number }, b: { rev: number }) => a.rev - b.rev)
}

test('what is published has a public number, its first version, and a leaf whose document hashes to it', async () => {
  const { publicationId, number } = await doing((tx) => publish(tx, wish))
  const found = await findPublication(database, number)
  expect(found).toMatchObject({ id: publicationId, state: 'public', version: 1, duty: wish.duty })

  const [version] = await listVersions(database, publicationId)
  expect(version).toMatchObject({ act: 'published', content: wish.content, approvedBy: principal })
  if (version?.salt == null) throw new Error('a version that stands has its salt')
  const document = publicationDocument(number, { ...version, salt: version.salt })
  const [leaf] = await leaves(publicationId)
  expect(leaf).toMatchObject({ type: 'publication', rev: 1, unit: 'th-an' })
  expect(leaf.files).toEqual([
    {
      name: 'publication.json',
      size: document.length,
      sha256: createHash('sha256').update(document).digest('hex'),
    },
  ])
})

test('a correction keeps what was said before beside it, with its reason', async () => {
  const { publicationId, number } = await doing((tx) => publish(tx, wish))
  const corrected = {
    ...wish,
    publicationId,
    title: 'Thu, chi tài chính năm học 2023–2024 (đính chính)',
    reason: 'Cộng nhầm dòng 3',
    at: new Date('2024-07-02T03:00:00Z'),
  }
  expect(await doing((tx) => publish(tx, corrected))).toEqual({ publicationId, number, version: 2 })
  const versions = await listVersions(database, publicationId)
  expect(versions.map(({ act, title, reason }) => [act, title, reason])).toEqual([
    ['published', wish.title, ''],
    ['corrected', corrected.title, 'Cộng nhầm dòng 3'],
  ])
  const [first, second] = await leaves(publicationId)
  expect(second).toMatchObject({ type: 'revision', rev: 2, prev: expect.stringMatching(/^[0-9a-f]{64}$/) })
  expect(first).not.toHaveProperty('prev')
})

test('a withdrawal leaves its trace, and what was withdrawn can come back corrected', async () => {
  const { publicationId, number } = await doing((tx) => publish(tx, wish))
  const gone = { publicationId, reason: 'Có tên học sinh trong phụ lục', by: principal, at }
  await doing((tx) => withdraw(tx, gone))
  expect(await findPublication(database, number)).toMatchObject({ state: 'withdrawn', title: wish.title })
  await expect(doing((tx) => withdraw(tx, gone))).rejects.toThrow(PublicationRefused)
  await doing((tx) => publish(tx, { ...wish, publicationId, reason: 'Đã xoá phụ lục' }))
  expect(await findPublication(database, number)).toMatchObject({ state: 'public', version: 3 })
})

test('nothing is corrected or withdrawn without a reason, nor by another unit', async () => {
  const { publicationId } = await doing((tx) => publish(tx, wish))
  const without = { ...wish, publicationId }
  await expect(doing((tx) => publish(tx, without))).rejects.toThrow(PublicationRefused)
  await expect(
    doing((tx) => withdraw(tx, { publicationId, reason: ' ', by: principal, at })),
  ).rejects.toThrow(PublicationRefused)
  const other = { ...without, unitId: newId('unit'), reason: 'Nhầm' }
  await expect(doing((tx) => publish(tx, other))).rejects.toThrow(PublicationRefused)
})

test('two corrections at once are two versions', async () => {
  const { publicationId } = await doing((tx) => publish(tx, wish))
  const again = (reason: string) => doing((tx) => publish(tx, { ...wish, publicationId, reason }))
  const made = await Promise.all([again('Một'), again('Hai')])
  expect(made.map(({ version }) => version).sort()).toEqual([2, 3])
})

test('what is about a thing is found by it', async () => {
  const subject = { type: 'appeal', id: newId('appeal') }
  const { publicationId } = await doing((tx) => publish(tx, { ...wish, duty: null, subject }))
  expect((await publicationsAbout(database, subject)).map(({ id }) => id)).toEqual([publicationId])
})

test('what the law has erased is found nowhere any more, and its leaf stands with another that says so', async () => {
  const name = 'Nguyễn Thị Bé Ba'
  const content = { blocks: [{ kind: 'text' as const, text: `Miễn giảm cho em ${name}` }] }
  const first = await doing((tx) => publish(tx, { ...wish, title: `Miễn giảm: ${name}`, content }))
  const { publicationId } = first
  const draft = `insert into disclosure.draft (id, unit_id, template, title, content, law, state, prepared_by, decided_by,
    publication_id, begun_at, saved_at, submitted_at) values (gen_random_uuid(), $1, 'x', $2, $3, 'Luật', 'published',
    $4, $4, $5, now(), now(), now())`
  await owner.query(draft, [unitId, name, JSON.stringify({ ghiChu: name }), principal, publicationId])
  await doing((tx) => refreshSearchEntry(tx, publicationId))
  expect(await tablesWith('Bé Ba')).toEqual([
    'disclosure.draft',
    'disclosure.publication',
    'disclosure.publication_version',
    'disclosure.search_entry',
  ])

  const basis = 'Luật 91/2025/QH15, QĐ 3/QĐ'
  const later = new Date('2024-07-03T03:00:00Z')
  await doing((tx) => publish(tx, { ...wish, publicationId, reason: `Bỏ tên ${name}`, at: later }))
  const erase = (which: 'older' | 'all') =>
    doing((tx) => eraseWords(tx, { publicationId, which, basis, by: principal, at: later }))
  expect(await erase('older')).toBe(1)
  expect(await tablesWith('Bé Ba')).toEqual(['disclosure.publication_version'])
  expect((await listVersions(database, publicationId)).map(({ content }) => content)).toEqual([
    null,
    wish.content,
  ])
  expect(await erase('all')).toBe(1)
  expect(await erase('all')).toBe(0)
  expect(await tablesWith('Bé Ba')).toEqual([])
  expect(await tablesWith('1.250.000.000')).not.toContain('disclosure.search_entry')

  const hash = await findLeafHash(database, publicationId, 1)
  const { rows } = await owner.query(
    `select convert_from(leaf, 'utf8')::json as leaf from platform.log_outbox where type = 'erasure'`,
  )
  expect(rows.map(({ leaf }) => leaf.of)).toContain(hash)
  expect(JSON.stringify(rows)).not.toContain(principal)
})

/** Every table in which these words stand, as text, in whatever column. */
async function tablesWith(words: string): Promise<string[]> {
  const { rows } = await owner.query(
    `select table_schema || '.' || table_name as name from information_schema.tables
     where table_schema in ('disclosure', 'platform', 'measure') and table_type = 'BASE TABLE' order by 1`,
  )
  const found: string[] = []
  for (const { name } of rows) {
    const { rowCount } = await owner.query(`select from ${name} as one where one::text like $1 limit 1`, [
      `%${words}%`,
    ])
    if (rowCount === 1) found.push(name)
  }
  return found
}

test('the application can neither rewrite nor remove what was published; it can only erase words for good', async () => {
  const { publicationId } = await doing((tx) => publish(tx, wish))
  const versions = () =>
    database.updateTable('disclosure.publication_version').where('publication_id', '=', publicationId)
  await expect(versions().set({ title: 'Khác' }).execute()).rejects.toThrow('is not changed')
  await expect(versions().set({ law: 'Khác' }).execute()).rejects.toThrow('permission denied')
  await expect(
    database.deleteFrom('disclosure.publication').where('id', '=', publicationId).execute(),
  ).rejects.toThrow('permission denied')
  await versions().set({ title: '', content: null, salt: null, redacted_at: at }).execute()
  expect(await listVersions(database, publicationId)).toMatchObject([
    { content: null, salt: null, title: '' },
  ])
})
