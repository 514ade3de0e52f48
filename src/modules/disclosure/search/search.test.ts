import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../../test/database/test-database.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import { renderXlsx } from '../../../platform/documents/render-xlsx.ts'
import { openFileStore } from '../../../platform/files/file-store.ts'
import { storeFile } from '../../../platform/files/store-file.ts'
import { type FileId, newId, type PublicationId, type UnitId } from '../../../platform/kernel/ids.ts'
import { type PublishWish, publish, withdraw } from '../conduct/publish.ts'
import { readPublishedFiles } from './read-published-files.ts'
import { fileReadings, refreshSearchEntry } from './search-entries.ts'
import { placeText, readPlace, type SearchWish, searchPublications } from './search-publications.ts'

const { database, owner } = await testDatabase()
const folder = mkdtempSync(path.join(tmpdir(), 'minhbach-search-'))
const files = openFileStore(folder)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const [hoaBinh, dongThanh]: readonly [UnitId, UnitId] = [newId('unit'), newId('unit')]
beforeAll(async () => {
  for (const [id, code] of [
    [hoaBinh, 'th-hoa-binh'],
    [dongThanh, 'mg-dong-thanh'],
  ])
    await owner.query(
      `insert into organisations.unit (id, code, kind, level, valid_from) values ($1, $2, 'school', 'TH', '2000-01-01')`,
      [id, code],
    )
})

const wish: PublishWish = {
  kind: 'fee-list',
  unitId: hoaBinh,
  duty: null,
  subject: null,
  title: 'Các khoản thu của Trường Tiểu học Hòa Bình',
  content: {
    blocks: [
      {
        kind: 'table',
        caption: 'Khoản thu',
        columns: ['Khoản', 'Mức'],
        rows: [['Nước uống học sinh', '15.000đ']],
      },
    ],
  },
  files: [],
  law: 'Thông tư 09/2024/TT-BGDĐT',
  publicUntil: null,
  reason: '',
  by: null,
  approvedBy: null,
  at: new Date('2024-09-05T03:00:00Z'),
}

const make = (work: (tx: Tx) => Promise<PublicationId>) =>
  transaction(database, async (tx) => {
    const id = await work(tx)
    await refreshSearchEntry(tx, id)
    return id
  })
const publishes = (changed: Partial<PublishWish>) =>
  make(async (tx) => (await publish(tx, { ...wish, ...changed })).publicationId)
const stored = (fileName: string, bytes: Uint8Array): Promise<FileId> =>
  transaction(database, (tx) => storeFile(tx, files, { fileName, bytes, unitId: hoaBinh, uploadedBy: null }))

async function found(typed: string, changed: Partial<SearchWish> = {}): Promise<PublicationId[]> {
  const { hits } = await searchPublications(database, { typed, filter: {}, perPage: 20, ...changed })
  return hits.map(({ publication }) => publication.id)
}

test('a publication is found by its title and content in either tone style, without diacritics, in part', async () => {
  const id = await publishes({})
  for (const typed of [
    'hoà bình',
    'Hòa Bình',
    'hoa binh khoan thu',
    'nuoc uong',
    '"nước uống học sinh"',
    '15000',
    'nuoc uon',
  ])
    expect(await found(typed)).toContain(id)
  for (const typed of ['"uống nước"', 'hoa binh thanh', 'học phí'])
    expect(await found(typed)).not.toContain(id)
})

test('what stands in a title comes before what stands in a text, and the newer before the older', async () => {
  const text = (words: string) => ({ blocks: [{ kind: 'text' as const, text: words }] })
  const inText = await publishes({
    title: 'Thông báo',
    content: text('Quỹ khuyến học'),
    at: new Date('2024-12-01T00:00:00Z'),
  })
  const older = await publishes({
    title: 'Quỹ khuyến học 2022',
    content: text(''),
    at: new Date('2022-02-01T00:00:00Z'),
  })
  const newer = await publishes({
    title: 'Quỹ khuyến học 2023',
    content: text(''),
    at: new Date('2023-02-01T00:00:00Z'),
  })
  const apart = await publishes({
    title: 'Học bổng',
    content: text('khuyến khích học giỏi, quỹ lớp'),
    at: new Date('2024-12-02T00:00:00Z'),
  })
  expect(await found('quy khuyen hoc ')).toEqual([newer, older, inText, apart])
  expect(await found('quy khuyen hoc', { year: 2022 })).toEqual([older])

  const walked: PublicationId[] = []
  let after: SearchWish['after']
  do {
    const page = await searchPublications(database, {
      typed: 'quy khuyen hoc ',
      filter: {},
      perPage: 1,
      after,
    })
    walked.push(...page.hits.map(({ publication }) => publication.id))
    after = page.next && readPlace(placeText(page.next))
  } while (after !== undefined)
  expect(walked).toEqual([newer, older, inText, apart])
})

test('a search is narrowed by unit and by kind, with or without words', async () => {
  const id = await publishes({ unitId: dongThanh, kind: 'enrolment-plan', title: 'Tuyển sinh lớp Lá' })
  expect(await found('', { filter: { unitId: dongThanh } })).toEqual([id])
  expect(await found('tuyen sinh', { filter: { unitId: dongThanh, kind: 'enrolment-plan' } })).toEqual([id])
  expect(await found('tuyen sinh', { filter: { unitId: hoaBinh } })).toEqual([])
})

test('the words of files are found once they were read, and what cannot be read holds nothing up', async () => {
  const workbook = await renderXlsx({
    title: 'Phụ lục',
    author: 'Trường',
    sheets: [{ name: 'A', columns: [{ header: 'Nội dung' }], rows: [['Máy lọc nước Kangaroo']] }],
  })
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  const [table, scan, broken] = [
    await stored('phu-luc.xlsx', workbook),
    await stored('ban-quet.png', png),
    await stored('chua-doc.txt', Buffer.from('không còn trên đĩa')),
  ]
  const { rows } = await owner.query('select storage_key from platform.file where id = $1', [broken])
  await files.disk.delete(rows[0].storage_key)
  const id = await publishes({ title: 'Phụ lục mua sắm', files: [table, scan, broken] })
  expect(await found('may loc nuoc kangaroo')).toEqual([])
  expect(await readPublishedFiles(database, files)).toBe(3)
  expect(await found('may loc nuoc kangaroo')).toEqual([id])
  expect(Object.fromEntries(await fileReadings(database, [table, scan, broken]))).toEqual({
    [table]: 'text',
    [scan]: 'no-text',
    [broken]: 'failed',
  })
  expect(await readPublishedFiles(database, files)).toBe(0)
})

test('a correction is found by what it says now, and what is withdrawn is not found at all', async () => {
  const file = await stored('danh-sach.txt', Buffer.from('Danh sách bí mật Zebra'))
  const id = await publishes({ title: 'Xếp lớp Alpha', files: [file] })
  await readPublishedFiles(database, files)
  expect(await found('zebra')).toEqual([id])
  await make(async (tx) => {
    await publish(tx, { ...wish, publicationId: id, title: 'Xếp lớp Beta', reason: 'Sai tên' })
    return id
  })
  expect(await found('xep lop alpha ')).toEqual([])
  expect(await found('zebra')).toEqual([])
  expect(await found('xep lop beta ')).toEqual([id])
  // At once, before anybody has heard of it.
  await transaction(database, (tx) =>
    withdraw(tx, { publicationId: id, reason: 'Lộ dữ liệu cá nhân', by: null, at: new Date() }),
  )
  expect(await found('xep lop beta ')).toEqual([])
  await transaction(database, (tx) => refreshSearchEntry(tx, id))
  const left = await owner.query(
    `select (select count(*) from disclosure.search_entry where publication_id = $1)::int as entries,
       (select count(*) from disclosure.file_text where file_id = $2)::int as texts`,
    [id, file],
  )
  expect(left.rows).toEqual([{ entries: 0, texts: 0 }])
})

test('nothing that is typed makes a search fail', async () => {
  for (const typed of [
    "'",
    '\\',
    '"',
    '((',
    '!a & | b:*',
    '#u:x',
    '\u0301',
    'đ'.repeat(200),
    '日本語',
    '1'.repeat(300),
  ])
    expect(await found(typed)).toEqual([])
})
