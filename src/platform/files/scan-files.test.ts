import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { testDatabase } from '../../../test/database/test-database.ts'
import { clamdServer } from '../../../test/operations/clamd-server.ts'
import { transaction } from '../database/transaction.ts'
import { clamdScanner } from './clamd.ts'
import { scanUploads } from './file-scanner.ts'
import { openFileStore } from './file-store.ts'
import { scanWaitingFiles } from './scan-files.ts'
import { FileRefused, fileDownload, pictureToShow, readStoredFile, storeFile } from './store-file.ts'

const { database } = await testDatabase()
const folder = mkdtempSync(path.join(tmpdir(), 'minhbach-scans-'))
const files = openFileStore(folder)
const clamd = await clamdServer()
const scanner = clamdScanner({ host: '127.0.0.1', port: clamd.port })
afterAll(async () => {
  await clamd.close()
  rmSync(folder, { recursive: true, force: true })
})

const clean = () => Buffer.from('Biên bản họp phụ huynh')
// Behind ordinary words: the content check of the platform has nothing against it.
const eicar = () =>
  Buffer.from('Biên bản X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*')

async function upload(bytes: Buffer, whenAway: 'hold' | 'refuse' = 'hold') {
  const file = { fileName: 'Biên bản.txt', bytes }
  return { file, problems: await scanUploads({ scanner, whenAway }, { noiDung: 'a', tep: [file] }) }
}

async function store(bytes: Buffer) {
  const { file } = await upload(bytes)
  const id = await transaction(database, (tx) =>
    storeFile(tx, files, { ...file, unitId: null, uploadedBy: null }),
  )
  return async () => {
    const stored = await readStoredFile(database, files, id)
    return stored && fileDownload(stored)
  }
}

test('an infected file is refused with a sentence that names it, and is not stored', async () => {
  clamd.manner = 'well'
  const { problems } = await upload(eicar())
  expect(problems).toEqual([
    {
      field: 'tep',
      message: expect.objectContaining({ vi: expect.stringContaining('“Biên bản.txt”: tệp có mã độc') }),
    },
  ])
  await expect(store(eicar())).rejects.toThrow(FileRefused)
})

test('a clean file is given out at once', async () => {
  clamd.manner = 'well'
  expect((await upload(clean())).problems).toEqual([])
  expect(await (await store(clean()))()).toMatchObject({ kind: 'download' })
})

test('while the scanner is away files are taken, kept back, and let go or kept for good when it returns', async () => {
  clamd.manner = 'closing'
  const good = await store(clean())
  const bad = await store(eicar())
  expect(await good()).toMatchObject({
    kind: 'forbidden',
    words: { vi: expect.stringContaining('đang chờ quét') },
  })
  expect(await scanWaitingFiles(database, files, scanner)).toEqual({ clean: 0, infected: [], away: true })
  expect(await good()).toMatchObject({ kind: 'forbidden' })
  clamd.manner = 'well'
  expect(await scanWaitingFiles(database, files, scanner)).toMatchObject({
    clean: 1,
    infected: [expect.any(String)],
    away: false,
  })
  expect(await good()).toMatchObject({ kind: 'download' })
  expect(await bad()).toMatchObject({ kind: 'forbidden', words: { vi: expect.stringContaining('mã độc') } })
  expect(await scanWaitingFiles(database, files, scanner)).toEqual({ clean: 0, infected: [], away: false })
})

test('where the office wishes so, nothing is taken while the scanner is away', async () => {
  clamd.manner = 'garbage'
  const { problems } = await upload(clean(), 'refuse')
  expect(problems[0]?.message.vi).toContain('chưa kiểm tra được vi-rút')
})

test('what waits for the scanner is not shown as a picture either, and what is no picture never', async () => {
  const shown = { keptBack: undefined, bytes: clean(), mediaType: 'text/plain' }
  const id = await transaction(database, (tx) =>
    storeFile(tx, files, { fileName: 'a.txt', bytes: clean(), unitId: null, uploadedBy: null }),
  )
  const stored = await readStoredFile(database, files, id)
  expect(stored && pictureToShow({ ...stored, ...shown })).toMatchObject({ kind: 'not-found' })
  expect(stored && pictureToShow({ ...stored, keptBack: 'until-scanned' })).toMatchObject({
    kind: 'forbidden',
  })
})
