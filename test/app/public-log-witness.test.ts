import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fastify from 'fastify'
import pino from 'pino'
import { afterAll, expect, test } from 'vitest'
import { transaction } from '../../src/platform/database/transaction.ts'
import { appendToLog, listWitnessed } from '../../src/platform/public-log/index.ts'
import { readLogFacts } from '../../src/platform/public-log/log-facts.ts'
import type { Witness } from '../../src/platform/public-log/log-settings.ts'
import { leafHash } from '../../src/platform/public-log/merkle/tree-hash.ts'
import { parseCheckpoint, signCheckpoint } from '../../src/platform/public-log/notes/checkpoint.ts'
import { formatSignatureLine } from '../../src/platform/public-log/notes/note.ts'
import { checkNote, cosignNote, parseVkey, signingKey } from '../../src/platform/public-log/notes/note-key.ts'
import { sequenceLog } from '../../src/platform/public-log/sequencer/sequence-log.ts'
import { folderSigner } from '../../src/platform/public-log/signer/folder-signer.ts'
import { SignerFolder } from '../../src/platform/public-log/signer/signer-folder.ts'
import { readCheckpoint, readCosignedNote } from '../../src/platform/public-log/store/checkpoint-store.ts'
import {
  addCosignature,
  collectCosignature,
  startCosigning,
} from '../../src/platform/public-log/witness/collect-cosignatures.ts'
import { mailCheckpoint } from '../../src/platform/public-log/witness/mail-checkpoint-job.ts'
import { writeSubmission } from '../../src/platform/public-log/witness/read-submission.ts'
import { registerWitness } from '../../src/platform/public-log/witness/register-witness.ts'
import { testDatabase } from '../database/test-database.ts'

const { database, owner } = await testDatabase()
const folder = mkdtempSync(path.join(tmpdir(), 'minhbach-witness-'))
const now = () => new Date('2026-11-24T02:20:00Z')
const keys = await SignerFolder.open(path.join(folder, 'log'), 'congkhai.example/log')
const signer = folderSigner(keys)
const logKey = (await keys.keys()).current

const theirFolder = await SignerFolder.open(path.join(folder, 'witness'), 'so.example/log')
const theirs = folderSigner(theirFolder)
const theirKey = (await theirFolder.keys()).witness
const witnessKey = parseVkey((await theirs.status()).witnessVkey)
if (witnessKey === undefined) throw new Error('the witness has a key')
const server = fastify()
registerWitness(server, { signer: theirs, watched: [logKey], now })
const url = await server.listen({ host: '127.0.0.1', port: 0 })
const witness: Witness = { key: witnessKey, url: `${url}/log/witness` }
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

async function grow(count: number): Promise<void> {
  await transaction(database, async (tx) => {
    for (let number = 0; number < count; number += 1) {
      const id = crypto.randomUUID()
      await appendToLog(tx, { type: 'ledger', id, revision: 1, unit: 'th', at: now(), title: 'Thu' })
    }
  })
  while ((await sequenceLog({ database, signer, now })) === 'more');
}

async function submit(body: string): Promise<{ status: number; body: string; type: string | undefined }> {
  const answered = await server.inject({ method: 'POST', url: '/log/witness/add-checkpoint', body })
  return {
    status: answered.statusCode,
    body: answered.body,
    type: answered.headers['content-type']?.toString(),
  }
}

test('a witness signs what the log gives it, and its signature is served with the checkpoint', async () => {
  await grow(3)
  expect(await collectCosignature(database, witness)).toBe(true)
  expect(await collectCosignature(database, witness)).toBe(false)
  const cosigned = await readCosignedNote(database)
  const signed = parseCheckpoint(cosigned?.note ?? '')
  expect(signed?.note.signatures).toHaveLength(2)
  expect(signed && checkNote(signed.note, witness.key)).toBe('signed')
  expect(signed && checkNote(signed.note, logKey)).toBe('signed')
  const facts = await readLogFacts(database, [witness])
  expect(facts.witnesses).toMatchObject([{ name: witness.key.name, size: 4 }])
})

test('a witness follows a log that grows, also when an answer of it was lost', async () => {
  await grow(5)
  const lost: typeof fetch = async (...request) => {
    await fetch(...request)
    throw new Error('the answer was lost')
  }
  await expect(collectCosignature(database, witness, lost)).rejects.toThrow('lost')
  await grow(2)
  expect(await collectCosignature(database, witness)).toBe(true)
  expect((await readCosignedNote(database))?.witnesses).toEqual([witness.key.name])
})

test('a log that forgot leaves, or that shows another tree of the same or of a greater size, gets no signature', async () => {
  const { size } = (await readCheckpoint(database)) ?? { size: 0 }
  const other = leafHash(Buffer.from('another'))
  const shorter = signCheckpoint(logKey, { size: size - 1, root: other })
  expect((await submit(writeSubmission(size, [], shorter))).status).toBe(400)
  expect(await submit(writeSubmission(size - 1, [], shorter))).toEqual({
    status: 409,
    body: `${size}\n`,
    type: 'text/x.tlog.size',
  })
  const same = signCheckpoint(logKey, { size, root: other })
  expect((await submit(writeSubmission(size, [], same))).status).toBe(409)
  const longer = signCheckpoint(logKey, { size: size + 1, root: other })
  expect((await submit(writeSubmission(size, [other], longer))).status).toBe(422)
  expect((await theirs.cosign({ text: '', oldSize: size, proof: [], at: now() })).kind).toBe('wrong-proof')
})

test('a witness signs nothing of logs that it does not know, of forgers, and nothing that is no checkpoint', async () => {
  const stranger = signingKey('xau.example/log', Buffer.alloc(32, 1), 'note')
  const forger = signingKey(logKey.name, Buffer.alloc(32, 2), 'note')
  const head = { size: 100, root: leafHash(Buffer.of(1)) }
  expect((await submit(writeSubmission(0, [], signCheckpoint(stranger, head)))).status).toBe(404)
  expect((await submit(writeSubmission(0, [], signCheckpoint(forger, head)))).status).toBe(403)
  const good = signCheckpoint(logKey, head)
  for (const body of [
    '',
    'old 0',
    `old 00\n\n${good}`,
    `old 0\nAAAA\n\n${good}`,
    `old -1\n\n${good}`,
    `old 0\n\n${good}x`,
  ]) {
    expect((await submit(body)).status).toBe(400)
  }
})

test('an answer that no witness signed is not kept', async () => {
  await grow(1)
  const forged: typeof fetch = async () => new Response(`— ${witness.key.name} AAAAAAAA\n`)
  await expect(collectCosignature(database, witness, forged)).rejects.toThrow('no signature of its own')
  const liar: typeof fetch = async () => new Response('999999\n', { status: 409 })
  await expect(collectCosignature(database, witness, liar)).rejects.toThrow('another tree')
  expect((await readCosignedNote(database))?.witnesses).toEqual([])
})

test('a signature that is brought by hand is kept under its own checkpoint, once, and no other', async () => {
  const before = (await readCheckpoint(database))?.size ?? 0
  await grow(1)
  const checkpoint = await readCheckpoint(database)
  if (checkpoint === undefined) throw new Error('the log is signed')
  const byHand: Witness = { key: witness.key, url: undefined }
  const { note, size } = checkpoint
  const line = cosignNote(theirKey, note.slice(0, note.indexOf('\n\n') + 1), now())
  const brought = `${note}${formatSignatureLine(line)}`.slice(note.indexOf('\n\n') + 2)
  expect(await addCosignature(database, byHand, size, note.slice(note.indexOf('\n\n') + 2))).toBe(false)
  expect(await addCosignature(database, byHand, before, brought)).toBe(false)
  expect(await addCosignature(database, byHand, size, brought)).toBe(true)
  expect((await readCosignedNote(database))?.witnesses).toEqual([witness.key.name])
  expect(await listWitnessed(database, [witness.key.name], 1)).toMatchObject([{ size }])
})

test('a witness that is away holds up no other', async () => {
  const away: Witness = {
    key: signingKey('xa.example/w', Buffer.alloc(32, 3), 'cosignature'),
    url: 'http://127.0.0.1:1',
  }
  const loop = startCosigning({
    database,
    witnesses: [away, witness],
    logger: pino({ level: 'silent' }),
    pauseMs: 50,
  })
  await expect.poll(async () => (await readCosignedNote(database))?.witnesses).toEqual([witness.key.name])
  expect(loop.isAlive()).toBe(true)
  await loop.stop()
})

test('those who keep checkpoints get each one once, whole', async () => {
  const options = {
    mailTo: ['ban-thanh-tra@xa.example', 'so@tinh.example'],
    origin: 'https://congkhai.example',
  }
  await mailCheckpoint(database, options)
  await mailCheckpoint(database, options)
  const { rows } = await owner.query(
    'select recipient, subject, text_body from platform.mail order by recipient',
  )
  expect(rows.map(({ recipient }) => recipient)).toEqual(options.mailTo)
  const note = (await readCosignedNote(database))?.note ?? '-'
  expect(rows[0].text_body).toContain(note)
  expect(rows[0].subject).toBe('Mốc ký của nhật ký công khai')
  await grow(1)
  await mailCheckpoint(database, options)
  const { rowCount } = await owner.query('select 1 from platform.mail')
  expect(rowCount).toBe(4)
})
