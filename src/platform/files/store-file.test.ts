import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pino from 'pino'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { testDatabase } from '../../../test/database/test-database.ts'
import { jpeg, pdf, png } from '../../../test/operations/sample-files.ts'
import { transaction } from '../database/transaction.ts'
import { runJob } from '../jobs/run-job.ts'
import { type FileId, newId, type PersonId } from '../kernel/ids.ts'
import { openFileStore } from './file-store.ts'
import { scrubFiles, scrubFilesJob } from './scrub-files.ts'
import { FileRefused, fileDownload, readStoredFile, storeFile } from './store-file.ts'

const { database, owner } = await testDatabase()
const folder = mkdtempSync(path.join(tmpdir(), 'minhbach-files-'))
const files = openFileStore(folder)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

beforeEach(async () => {
  await owner.query('truncate platform.file cascade')
  rmSync(path.join(folder, 'files'), { recursive: true, force: true })
  openFileStore(folder)
})

function store(fileName: string, bytes: Uint8Array): Promise<FileId> {
  return transaction(database, (tx) =>
    storeFile(tx, files, { fileName, bytes, unitId: null, uploadedBy: null }),
  )
}

/** Everything under the file store, by its path in it. */
function stored(): string[] {
  const entries = readdirSync(path.join(folder, 'files'), { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
}

test('a file comes back as it was, with its name as data', async () => {
  const id = await store('Báo cáo/../quý III.pdf', pdf())
  const file = await readStoredFile(database, files, id)
  expect(file).toMatchObject({ id, name: 'quý III.pdf', mediaType: 'application/pdf', size: pdf().length })
  expect(Buffer.from(file?.bytes ?? [])).toEqual(pdf())
  expect(await readStoredFile(database, files, newId('file'))).toBeUndefined()
})

test('a file is given out to be saved, never to be shown in the site', async () => {
  const file = await readStoredFile(database, files, await store('a.png', png(4, 4)))
  expect(file && fileDownload(file)).toMatchObject({
    kind: 'download',
    inline: false,
    fileName: 'a.png',
    mediaType: 'image/png',
  })
})

test('nothing of the name goes into the place where a file lies, and only this user may read it', async () => {
  await store('Nguyễn Thị Hoa.pdf', pdf())
  expect(stored()).toHaveLength(1)
  expect(path.relative(folder, stored()[0] ?? '')).toMatch(/^files\/[0-9a-f]{2}\/[0-9a-f]{2}\/[0-9a-f]{40}$/)
  expect(statSync(stored()[0] ?? '').mode & 0o077).toBe(0)
})

test('a file that is refused leaves neither row nor bytes, and says what to do', async () => {
  const refused = store('a.svg', Buffer.from('<svg/>'))
  await expect(refused).rejects.toThrow(FileRefused)
  await expect(refused).rejects.toMatchObject({
    reason: 'web-page',
    words: { vi: expect.stringContaining('Hãy lưu thành PDF') },
  })
  expect(stored()).toEqual([])
})

test('a file of a transaction that fails is no file; the scrub reports its bytes after an hour', async () => {
  await expect(
    transaction(database, async (tx) => {
      await storeFile(tx, files, { fileName: 'a.pdf', bytes: pdf(), unitId: null, uploadedBy: null })
      throw new Error('changed my mind')
    }),
  ).rejects.toThrow()
  const now = new Date()
  expect(await scrubFiles(database, files, now)).toMatchObject({ checked: 0, orphans: [] })
  const later = new Date(now.getTime() + 3_700_000)
  expect(await scrubFiles(database, files, later)).toMatchObject({
    orphans: [expect.stringMatching(/^\w\w\/\w\w\/\w{40}$/)],
  })
})

test('bytes that were changed or removed on the disk are not given out, and the scrub names the file', async () => {
  const changed = await store('a.pdf', pdf())
  writeFileSync(stored()[0] ?? '', 'x')
  const kept = await store('b.png', png(2, 2))
  const before = stored()
  const missing = await store('c.png', png(3, 3))
  rmSync(stored().find((file) => !before.includes(file)) ?? '')
  await expect(readStoredFile(database, files, changed)).rejects.toThrow('has changed')
  await expect(readStoredFile(database, files, missing)).rejects.toThrow('is missing')
  expect(await readStoredFile(database, files, kept)).toBeDefined()
  expect(await scrubFiles(database, files, new Date())).toEqual({
    checked: 3,
    missing: [missing],
    changed: [changed],
    orphans: [],
  })
})

test('the nightly job fails when files disagree, and logs their ids alone', async () => {
  const lines: string[] = []
  const logger = pino({}, { write: (line: string) => lines.push(line) })
  const job = scrubFilesJob(files, logger)
  const id = await store('Nguyễn Thị Hoa.pdf', pdf())
  await runJob([job], job.name, { database, now: new Date() })
  writeFileSync(stored()[0] ?? '', 'x')
  await expect(runJob([job], job.name, { database, now: new Date() })).rejects.toThrow('1 files')
  expect(lines.join()).toContain(id)
  expect(lines.join()).not.toContain('Hoa')
})

test('what was left half written by a crash is reported, not taken for a file', async () => {
  await store('a.pdf', pdf())
  const leftover = path.join(path.dirname(stored()[0] ?? ''), 'x.tmp')
  writeFileSync(leftover, 'half')
  const yesterday = new Date(Date.now() - 86_400_000)
  utimesSync(leftover, yesterday, yesterday)
  const report = await scrubFiles(database, files, new Date())
  expect(report).toMatchObject({ checked: 1, missing: [], changed: [] })
  expect(report.orphans).toEqual([expect.stringMatching(/x\.tmp$/)])
})

test('many files are compared, more than one page of them', async () => {
  await owner.query(`insert into platform.file (id, name, media_type, size, sha256, storage_key)
    select gen_random_uuid(), 'a', 'text/plain', 1, sha256('x'), 'gone/' || n from generate_series(1, 1203) n`)
  expect((await scrubFiles(database, files, new Date())).missing).toHaveLength(1_203)
})

test('a disk that takes nothing makes the whole write fail', async () => {
  rmSync(path.join(folder, 'files'), { recursive: true })
  writeFileSync(path.join(folder, 'files'), 'not a folder')
  await expect(store('a.pdf', pdf())).rejects.toThrow()
  rmSync(path.join(folder, 'files'))
  expect((await owner.query('select 1 from platform.file')).rowCount).toBe(0)
})

test('a photo of somebody without an account is kept without where it was taken, one of staff as it is', async () => {
  const plain = jpeg(40, 30)
  const note = Buffer.from('GPS 10.0340,105.7222')
  const head = Buffer.from([0xff, 0xfe, 0, note.length + 2])
  const photo = Buffer.concat([plain.subarray(0, 2), head, note, plain.subarray(2)])
  const stored = async (uploadedBy: PersonId | null) => {
    const id = await transaction(database, (tx) =>
      storeFile(tx, files, { fileName: 'anh.jpg', bytes: photo, unitId: null, uploadedBy }),
    )
    return Buffer.from((await readStoredFile(database, files, id))?.bytes ?? [])
  }
  expect((await stored(null)).includes('GPS')).toBe(false)
  expect((await stored(newId('person'))).includes('GPS')).toBe(true)
})
