import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { transaction } from '../../src/platform/database/transaction.ts'
import { appendToLog, latestCheckpointLine, proofOf } from '../../src/platform/public-log/index.ts'
import { provesConsistency, provesInclusion } from '../../src/platform/public-log/merkle/check-proofs.ts'
import { growTree } from '../../src/platform/public-log/merkle/grow-tree.ts'
import { hashOfRange } from '../../src/platform/public-log/merkle/subtrees.ts'
import { leafHash } from '../../src/platform/public-log/merkle/tree-hash.ts'
import { parseCheckpoint } from '../../src/platform/public-log/notes/checkpoint.ts'
import { checkNote, parseVkey } from '../../src/platform/public-log/notes/note-key.ts'
import { parseProofFile } from '../../src/platform/public-log/notes/proof-file.ts'
import { sequenceLog } from '../../src/platform/public-log/sequencer/sequence-log.ts'
import { folderSigner } from '../../src/platform/public-log/signer/folder-signer.ts'
import { SignerFolder } from '../../src/platform/public-log/signer/signer-folder.ts'
import { testApp } from './test-app.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'minhbach-signer-'))
afterAll(() => rmSync(folder, { recursive: true }))
const signer = folderSigner(await SignerFolder.open(folder, 'congkhai.example/log'))
const now = new Date('2026-11-24T02:20:00Z')
const app = await testApp({ now })
const ids = Array.from({ length: 299 }, () => crypto.randomUUID())
let early: Buffer

beforeAll(async () => {
  await append(ids.slice(0, 10))
  await sequence()
  early = (await get('/log/checkpoint')).rawPayload
  await append(ids.slice(10))
  await sequence()
})

function append(all: readonly string[]): Promise<void> {
  return transaction(app.database, async (tx) => {
    for (const id of all) {
      await appendToLog(tx, { type: 'ledger', id, revision: 1, unit: 'th', at: now, title: 'Khoản thu' })
    }
  })
}

async function sequence(): Promise<void> {
  while ((await sequenceLog({ database: app.database, signer, now: () => now })) === 'more');
}

function get(url: string) {
  return app.house.server.inject({ url })
}

async function checkpoint() {
  const signed = parseCheckpoint((await get('/log/checkpoint')).body)
  if (signed === undefined) throw new Error('no checkpoint was served')
  return signed
}

test('the checkpoint is signed with the key that the site names, and kept by nobody for long', async () => {
  const answered = await get('/log/checkpoint')
  const key = parseVkey((await get('/log/keys')).body.trim())
  const { note, checkpoint: head } = await checkpoint()
  expect(key && checkNote(note, key)).toBe('signed')
  expect(head.size).toBe(300)
  expect(answered.headers).toMatchObject({
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'public, max-age=5',
    'access-control-allow-origin': '*',
  })
})

test('the tiles alone, fetched as the format says, make the root that is signed', async () => {
  const full = await get('/log/tile/0/000')
  const rest = await get('/log/tile/0/001.p/44')
  expect(full.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  expect([full.rawPayload.length, rest.rawPayload.length]).toEqual([256 * 32, 44 * 32])
  const bytes = Buffer.concat([full.rawPayload, rest.rawPayload])
  const hashes = Array.from({ length: 300 }, (_, place) => bytes.subarray(place * 32, place * 32 + 32))
  const nodes = new Map(
    growTree(0, hashes, () => bytes).map((node) => [`${node.level} ${node.idx}`, node.hash]),
  )
  const root = hashOfRange({ start: 0, end: 300 }, ({ level, idx }) => {
    const hash = level === 0 ? hashes[idx] : nodes.get(`${level} ${idx}`)
    if (hash === undefined) throw new Error('a subtree is missing')
    return hash
  })
  expect(root).toEqual((await checkpoint()).checkpoint.root)
  const above = await get('/log/tile/1/000.p/1')
  expect(above.rawPayload).toEqual(nodes.get('8 0'))
})

test('the bundles hold the entries that the tiles hash', async () => {
  const bundle = (await get('/log/tile/entries/001.p/44')).rawPayload
  const tile = (await get('/log/tile/0/001.p/44')).rawPayload
  let at = 0
  let place = 0
  for (; at < bundle.length; place += 1) {
    const length = bundle.readUInt16BE(at)
    const leaf = bundle.subarray(at + 2, at + 2 + length)
    expect(leafHash(leaf)).toEqual(tile.subarray(place * 32, place * 32 + 32))
    at += 2 + length
  }
  expect(place).toBe(44)
})

test.each([
  '/log/tile/0/001',
  '/log/tile/0/001.p/45',
  '/log/tile/0/002.p/1',
  '/log/tile/1/000',
  '/log/tile/2/000.p/1',
  '/log/tile/64/000',
  '/log/tile/0/0',
  '/log/tile/entries/001',
  '/log/tile/',
  '/log/leaf/300',
  '/log/leaf/-1',
  '/log/leaf/x',
  '/log/proof/300.tlog-proof',
  '/log/proof/05.tlog-proof',
  '/log/proof/5',
  '/log/checkpoint/12',
  '/log/consistency?from=5&to=301',
  '/log/consistency?from=7&to=6',
  '/log/consistency?from=1&from=2',
  '/log/consistency',
])('what is not in the signed log is not found: %s', async (url) => {
  const answered = await get(url)
  expect(answered.statusCode).toBe(404)
  expect(answered.headers['cache-control']).toBe('no-store')
})

test('a proof file proves its leaf against the signed tree, and no other leaf', async () => {
  for (const index of [0, 1, 255, 256, 299]) {
    const leaf = (await get(`/log/leaf/${index}`)).rawPayload
    const file = parseProofFile((await get(`/log/proof/${index}.tlog-proof`)).body)
    if (file === undefined) throw new Error('the proof file is not one')
    expect(provesInclusion(leafHash(leaf), index, file.head, file.proof)).toBe(true)
    expect(
      provesInclusion(leafHash(Buffer.concat([leaf, Buffer.of(32)])), index, file.head, file.proof),
    ).toBe(false)
  }
})

test('a thing is found by its identifier, before and after it has its number', async () => {
  const id = crypto.randomUUID()
  const address = `/log/proof/of/${id}/1`
  expect((await get(address)).statusCode).toBe(404)
  await append([id])
  expect(await proofOf(app.database, { id, revision: 1 })).toMatchObject({ kind: 'waiting' })
  expect((await get(address)).body).toContain('thử lại')
  await sequence()
  expect((await get(address)).headers.location).toBe('/log/proof/300.tlog-proof')
  expect((await get(`/log/leaf/of/${id}/1`)).headers.location).toBe('/log/leaf/300')
  const proof = await proofOf(app.database, { id, revision: 1 })
  expect(proof).toMatchObject({ kind: 'proven', index: 300, size: 301 })
  expect(proof?.kind === 'proven' && proof.file).toBe((await get('/log/proof/300.tlog-proof')).body)
  expect(await proofOf(app.database, { id, revision: 2 })).toBeUndefined()
})

test('a checkpoint of before is shown to be the beginning of the one of now', async () => {
  const before = parseCheckpoint(early.toString('utf8'))
  const { checkpoint: after } = await checkpoint()
  if (before === undefined) throw new Error('no checkpoint was kept')
  const answered = await get(`/log/consistency?from=${before.checkpoint.size}&to=${after.size}`)
  const proof = answered.json().proof.map((hash: string) => Buffer.from(hash, 'base64'))
  expect(provesConsistency(before.checkpoint, after, proof)).toBe(true)
  expect((await get(`/log/checkpoint/${before.checkpoint.size}`)).rawPayload).toEqual(early)
})

test('the export holds every leaf of the signed log after its length', async () => {
  const exported = (await get('/log/export.bin')).rawPayload
  const { checkpoint: head } = await checkpoint()
  let [at, count] = [0, 0]
  for (; at < exported.length; count += 1) at += 4 + exported.readUInt32BE(at)
  expect([at, count]).toEqual([exported.length, head.size])
})

test('one line for paper names the log, its size and the beginning of its root', async () => {
  const { checkpoint: head } = await checkpoint()
  expect(await latestCheckpointLine(app.database)).toBe(
    `congkhai.example/log · ${head.size} · ${head.root.toString('hex').slice(0, 16)}`,
  )
})

test('the page for people tells size, key and latest entries, in both languages', async () => {
  const visitor = app.visitor()
  const { html } = await visitor.open('/log')
  expect(html).toContain('Nhật ký công khai')
  expect(html).toContain((await signer.status()).vkey)
  expect(html).toContain('Khoản thu')
  expect((await visitor.open('/ngon-ngu?lang=en&tiep=/log')).html).toContain('The public log')
})
