import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { leafHash, nodeHash } from '../../src/platform/public-log/merkle/tree-hash.ts'
import { parseCheckpoint } from '../../src/platform/public-log/notes/checkpoint.ts'
import { checkNote, parseVkey } from '../../src/platform/public-log/notes/note-key.ts'
import { keepSigner } from '../../src/platform/public-log/signer/keep-signer.ts'
import { remoteSigner } from '../../src/platform/public-log/signer/remote-signer.ts'
import { ownSignerAddress } from '../../src/platform/public-log/signer/signer-address.ts'

const folder = path.join(mkdtempSync(path.join(tmpdir(), 'minhbach-signer-')), 'log-signer')
const signer = keepSigner(folder, 'congkhai.example/log')
const second = keepSigner(folder, 'congkhai.example/log')
afterAll(async () => {
  await signer.stop()
  await second.stop()
  rmSync(path.dirname(folder), { recursive: true })
})

const one = { size: 1, root: leafHash(Buffer.from('one')) }
const sibling = leafHash(Buffer.from('two'))
const two = { size: 2, root: nodeHash(one.root, sibling) }

test('a signer of its own process signs, and keeps its key to itself', async () => {
  const { vkey, last } = await signer.status()
  expect(last).toBeUndefined()
  const answer = await signer.sign({ head: one, proof: [] })
  const signed = answer.kind === 'signed' ? parseCheckpoint(answer.note) : undefined
  const key = parseVkey(vkey)
  expect(signed && key && checkNote(signed.note, key)).toBe('signed')
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  expect(statSync(path.join(folder, 'keys.json')).mode & 0o777).toBe(0o600)
})

test('a second process of the house asks the same signer', async () => {
  expect((await second.status()).last).toEqual(one)
})

test('what it signed is known to it after it was killed, and it is started again', async () => {
  const address = ownSignerAddress(folder)
  const pid = pidBehind(address)
  process.kill(pid, 'SIGKILL')
  expect((await signer.status()).last).toEqual(one)
  const other = { size: 2, root: sibling }
  expect(await signer.sign({ head: other, proof: [sibling] })).toEqual({ kind: 'refused', reason: 'forked' })
  expect((await signer.sign({ head: two, proof: [sibling] })).kind).toBe('signed')
  expect(await signer.sign({ head: one, proof: [] })).toEqual({ kind: 'refused', reason: 'rolled-back' })
})

test('it signs nothing else than checkpoints, whatever it is asked', async () => {
  const address = ownSignerAddress(folder)
  for (const line of [
    '',
    'x',
    '{}',
    '{"verb":"sign"}',
    '{"verb":"key"}',
    `{"verb":"sign","head":{"size":-1,"root":"${'0'.repeat(64)}"},"proof":[]}`,
  ]) {
    expect(await say(address, line)).toMatch(/^{"failure":/)
  }
  expect(JSON.stringify(await signer.status())).not.toContain(
    JSON.parse(readFileSync(path.join(folder, 'keys.json'), 'utf8')).seed,
  )
})

test('a memory that cannot be read is no reason to sign', async () => {
  writeFileSync(path.join(folder, 'last-signed.json'), 'x')
  await expect(remoteSigner(ownSignerAddress(folder)).sign({ head: two, proof: [] })).rejects.toThrow(
    expect.objectContaining({ name: 'SignerAway' }),
  )
})

function say(address: object, line: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ path: '', ...address })
    socket.once('error', reject)
    socket.once('data', (data) => {
      socket.destroy()
      resolve(data.toString())
    })
    socket.write(`${line}\n`)
  })
}

/** The process that listens at a socket, found by its arguments. */
function pidBehind(address: object): number {
  const wanted = 'path' in address ? String(address.path) : ''
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const words = readFileSync(`/proc/${name}/cmdline`, 'utf8').split('\0')
      if (words.includes(`unix:${wanted}`)) return Number(name)
    } catch {
      // It has ended meanwhile.
    }
  }
  throw new Error('no process listens there')
}
