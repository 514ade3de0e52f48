import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { projectRoot } from '../../config/project-root.ts'
import { commitmentOf } from '../commitment.ts'
import { provesInclusion } from '../merkle/check-proofs.ts'
import { leafHash } from '../merkle/tree-hash.ts'
import { checkpointText, parseCheckpoint, signCheckpoint } from './checkpoint.ts'
import { formatNote, parseNote } from './note.ts'
import { checkNote, cosignedAt, cosignNote, parseVkey, signingKey } from './note-key.ts'
import { formatProofFile, parseProofFile } from './proof-file.ts'

const vectors = z
  .object({
    leaves: z.array(z.string()),
    roots: z.array(z.string()),
    testSeedHex: z.string(),
    vkey: z.string(),
    checkpoint8: z.string(),
    commit: z.object({ salt: z.string(), path: z.string(), value: z.string(), mac: z.string() }),
    proof5: z.string(),
  })
  .parse(
    JSON.parse(readFileSync(path.join(projectRoot(), 'test/fixtures/public-log/log-vectors.json'), 'utf8')),
  )
const seed = Buffer.from(vectors.testSeedHex, 'hex')
const key = signingKey('congkhai.pgd.example/log1', seed, 'note')
const root8 = Buffer.from(vectors.roots[8] ?? '', 'hex')

test('the key and the checkpoint of the vectors come out byte for byte', () => {
  expect(key.vkey).toBe(vectors.vkey)
  expect(signCheckpoint(key, { size: 8, root: root8 })).toBe(vectors.checkpoint8)
})

test('the commitment of the vectors comes out', () => {
  const { salt, path: place, value, mac } = vectors.commit
  expect(commitmentOf({ path: place, value, salt: Buffer.from(salt, 'hex') })).toBe(mac)
})

test('the proof file of the vectors is read, proves its leaf and is written again the same', () => {
  const file = parseProofFile(vectors.proof5)
  const leaf = leafHash(Buffer.from(vectors.leaves[5] ?? '', 'hex'))
  if (file === undefined) throw new Error('the proof file was not read')
  expect(provesInclusion(leaf, file.index, file.head, file.proof)).toBe(true)
  expect(formatProofFile({ ...file, checkpoint: formatNote(file.signed.note) })).toBe(vectors.proof5)
})

test('a printed key is read again, and one with another name or byte is none', () => {
  expect(parseVkey(vectors.vkey)?.vkey).toBe(vectors.vkey)
  expect(parseVkey(vectors.vkey.replace('log1', 'log2'))).toBeUndefined()
  expect(parseVkey(vectors.vkey.replace('AepK', 'AepL'))).toBeUndefined()
  expect(parseVkey(vectors.vkey.replace('AepK', 'CepK'))).toBeUndefined()
})

test('any change of one byte of a checkpoint leaves it unsigned', () => {
  const bytes = Buffer.from(vectors.checkpoint8)
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (place, change) => {
      const changed = Buffer.from(bytes)
      changed[place] = (changed[place] ?? 0) ^ change
      const signed = parseCheckpoint(changed.toString('utf8'))
      expect(signed === undefined ? 'unreadable' : checkNote(signed.note, key)).not.toBe('signed')
    }),
    { numRuns: 2_000 },
  )
})

test('a signature has one spelling alone', () => {
  // The last character before the padding holds two bits that mean nothing.
  const respelt = vectors.checkpoint8.replace('Y9cg0=', 'Y9cg1=')
  expect(respelt).not.toBe(vectors.checkpoint8)
  expect(parseNote(respelt)).toBeUndefined()
})

test.each([
  ['a control character', (note: string) => note.replace('\n8\n', '\n8\r\n')],
  ['a size with a leading zero', (note: string) => note.replace('\n8\n', '\n08\n')],
  ['no empty line', (note: string) => note.replace('\n\n', '\n')],
  ['no line break at its end', (note: string) => note.slice(0, -1)],
  ['something after its signatures', (note: string) => `${note}more\n`],
  ['a name with a plus', (note: string) => note.replace('— congkhai', '— cong+khai')],
  ['a root that is too short', (note: string) => note.replace('XcnaeacG', 'eacG')],
])('a checkpoint with %s is not read', (_, change) => {
  expect(parseCheckpoint(change(vectors.checkpoint8))).toBeUndefined()
})

test('signatures of unknown keys are passed over, also those of a kind that nobody knows yet', () => {
  const signed = parseCheckpoint(`${vectors.checkpoint8}— somebody.else AAAAAAE=\n`)
  expect(signed && checkNote(signed.note, key)).toBe('signed')
})

test('a wrong signature in the name of the key spoils a note that is also signed rightly', () => {
  const { note } = parseCheckpoint(vectors.checkpoint8) ?? {}
  if (note === undefined) throw new Error('the checkpoint was not read')
  const forged = { name: key.name, keyId: key.keyId, signature: Buffer.alloc(64) }
  expect(checkNote({ ...note, signatures: [...note.signatures, forged] }, key)).toBe('wrong-signature')
})

test('a cosignature says when it was made and holds for that checkpoint and time alone', () => {
  const witness = signingKey('so-gddt.example/witness', seed, 'cosignature')
  const text = checkpointText({ origin: key.name, size: 8, root: root8 })
  const cosignature = cosignNote(witness, text, new Date('2026-11-24T03:00:00.7Z'))
  const read = parseNote(formatNote({ text, signatures: [cosignature] }))
  if (read === undefined) throw new Error('the note was not read')
  expect(checkNote(read, witness)).toBe('signed')
  expect(cosignedAt(cosignature.signature)).toEqual(new Date('2026-11-24T03:00:00Z'))
  const later = Buffer.from(cosignature.signature)
  later[7] = (later[7] ?? 0) + 1
  expect(checkNote({ text, signatures: [{ ...cosignature, signature: later }] }, witness)).toBe(
    'wrong-signature',
  )
  expect(checkNote({ ...read, text: text.replace('8', '9') }, witness)).toBe('wrong-signature')
})
