import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectRoot } from '../../src/platform/config/project-root.ts'
import { transaction } from '../../src/platform/database/transaction.ts'
import { appendToLog, personal } from '../../src/platform/public-log/index.ts'
import { publishedLog } from './published-log.ts'

// The log as the server gives it, checked by the program that shares no line with the server.
const app = await publishedLog()
const folder = mkdtempSync(path.join(tmpdir(), 'minhbach-verifier-'))
afterAll(() => rmSync(folder, { recursive: true }))
const at = new Date('2026-11-24T02:20:00Z')
const receiptId = crypto.randomUUID()
let publication: Awaited<ReturnType<typeof app.publish>>

beforeAll(async () => {
  publication = await app.publish({})
  for (let number = 1; number < 6; number += 1) await app.publish({ title: `Công khai thứ ${number}` })
  await transaction(app.database, (tx) =>
    appendToLog(tx, {
      type: 'receipt',
      id: receiptId,
      revision: 1,
      unit: 'th-hoa-binh',
      at,
      title: 'Biên nhận',
      fields: { amount: '500000', payer: personal('Nguyễn Văn A') },
    }),
  )
  await app.sequence()
  await keep('early.checkpoint', '/log/checkpoint')
  await app.publish({
    publicationId: publication.publicationId,
    reason: 'Sửa lỗi đánh máy',
    title: 'Thu, chi (sửa)',
  })
  await app.sequence()
  await keep('vkey', '/log/keys')
  await keep('late.checkpoint', '/log/checkpoint')
  await keep('good/export.bin', '/log/export.bin')
  await keep('good/tile/0/000.p/9', '/log/tile/0/000.p/9')
})

async function keep(name: string, url: string): Promise<Buffer> {
  const bytes = await app.fetched(url)
  mkdirSync(path.dirname(inFolder(name)), { recursive: true })
  writeFileSync(inFolder(name), bytes)
  return bytes
}

function inFolder(name: string): string {
  return path.join(folder, name)
}

/** Runs the program as a citizen does. */
function verify(...words: readonly string[]) {
  const program = path.join(projectRoot(), 'verify', 'verify.mjs')
  const run = spawnSync(process.execPath, [program, ...words, '--vkey', inFolder('vkey'), '--json'], {
    cwd: folder,
  })
  const answer: { lines: { code: string; index?: number }[] } = JSON.parse(String(run.stdout))
  return {
    status: run.status,
    codes: answer.lines.map(({ code }) => code),
    ...answer,
  }
}

test('a publication is proved from its document to the signature', async () => {
  const { number, publicationId } = publication
  await keep('publication.json', `/cong-khai/${number}/phien-ban/1/publication.json`)
  await keep('1.leaf', `/log/leaf/of/${publicationId}/1`)
  await keep('1.tlog-proof', `/log/proof/of/${publicationId}/1`)
  const files = ['--proof', '1.tlog-proof', '--leaf', '1.leaf', '--doc', 'publication.json']
  expect(verify('proof', ...files)).toMatchObject({
    status: 0,
    codes: ['checkpoint-good', 'leaf-in-tree', 'file-in-leaf'],
  })
  writeFileSync(
    inFolder('forged.json'),
    String(await app.fetched(`/cong-khai/${number}/phien-ban/1/publication.json`)).replace(
      '350.000',
      '530.000',
    ),
  )
  expect(verify('proof', ...files, '--doc', 'forged.json')).toMatchObject({ status: 1 })
})

test('the whole export holds against a checkpoint of today and one of before', () => {
  const kept = ['--checkpoint', 'early.checkpoint', '--checkpoint', 'late.checkpoint']
  const { status, codes } = verify('audit', 'good', ...kept)
  expect(status).toBe(0)
  expect(codes.filter((code) => code === 'root-good')).toHaveLength(2)
  expect(codes).toContain('order-good')
})

test('the server proves that the log of now keeps that of before', async () => {
  await keep('consistency', '/log/consistency?from=8&to=9')
  expect(
    verify('consistency', '--old', 'early.checkpoint', '--new', 'late.checkpoint', '--proof', 'consistency'),
  ).toMatchObject({
    status: 0,
    codes: ['checkpoint-good', 'checkpoint-good', 'consistent'],
  })
})

test('the receipt of a payer shows the name that its entry commits to, and no other', async () => {
  const leaf = await keep('receipt.leaf', `/log/leaf/of/${receiptId}/1`)
  await keep('receipt.tlog-proof', `/log/proof/of/${receiptId}/1`)
  const { rows } = await app.owner.query(
    `select path, value, encode(salt, 'hex') as salt from platform.log_personal where leaf_hash = sha256('\\x00'::bytea || $1)`,
    [leaf],
  )
  writeFileSync(inFolder('receipt.json'), JSON.stringify(rows[0]))
  const files = ['--leaf', 'receipt.leaf', '--proof', 'receipt.tlog-proof']
  expect(verify('receipt', '--receipt', 'receipt.json', ...files)).toMatchObject({ status: 0 })
  writeFileSync(inFolder('other.json'), JSON.stringify({ ...rows[0], value: 'Nguyễn Văn B' }))
  const other = verify('receipt', '--receipt', 'other.json', ...files)
  expect(other).toMatchObject({ status: 1 })
  expect(other.codes).toContain('value-differs')
})

test('the key on paper leads to the one that signs now, by what the older one signed', async () => {
  await app.rotateKey()
  await app.sequence()
  await app.publish({ title: 'Công khai sau khi đổi khoá' })
  await app.sequence()
  await keep('rotated/handovers.json', '/log/keys/handovers.json')
  await keep('rotated/checkpoint', '/log/checkpoint')
  expect(
    String(await app.fetched('/log/keys'))
      .trim()
      .split('\n'),
  ).toHaveLength(2)
  const { publicationId } = publication
  await keep('rotated/1.leaf', `/log/leaf/of/${publicationId}/1`)
  await keep('rotated/1.tlog-proof', `/log/proof/of/${publicationId}/1`)
  const led = verify('rotated')
  expect(led).toMatchObject({ status: 0 })
  expect(led.codes).toContain('key-handed-over')
  const told = JSON.parse(String(await app.fetched('/log/keys/handovers.json')))
  told.keys[0].proof = told.keys[0].proof.replace(/\nindex \d+/, '\nindex 0')
  writeFileSync(inFolder('rotated/handovers.json'), JSON.stringify(told))
  expect(verify('rotated')).toMatchObject({ status: 1 })
})

test('a row that a superuser dates back in the database, with its hash, is found and named', async () => {
  await app.tamper(
    `update platform.log_entry as entry set leaf = bytes, leaf_hash = sha256('\\x00'::bytea || bytes)
     from (select convert_to(replace(convert_from(leaf, 'utf8'), '2026-11-24', '2026-10-24'), 'utf8') as bytes
           from platform.log_entry where idx = 3) as changed
     where idx = 3`,
  )
  await keep('bad/export.bin', '/log/export.bin')
  const found = verify('audit', 'bad', '--checkpoint', 'late.checkpoint', '--tiles', 'good')
  expect(found.status).toBe(1)
  expect(found.lines.filter(({ code }) => code.startsWith('leaf-'))).toMatchObject([
    { code: 'leaf-altered', index: 3 },
  ])
})

test('a row that a superuser removes is found too', async () => {
  await app.tamper('delete from platform.log_entry where idx = 5')
  const answered = await app.visitor().open('/log/export.bin')
  mkdirSync(inFolder('less'))
  writeFileSync(inFolder('less/export.bin'), answered.bytes)
  expect(verify('audit', 'less', '--checkpoint', 'early.checkpoint').status).not.toBe(0)
})
