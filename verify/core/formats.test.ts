import { describe, expect, test } from 'vitest'
import { checkpointOf, makeKey } from '../testing/log-maker.ts'
import { fromBase64, fromHex, toBase64, toHex, utf8 } from './bytes.mjs'
import { openCheckpoint, parseCheckpoint } from './checkpoint.mjs'
import { commitmentOf } from './commitment.mjs'
import { plainCrypto } from './crypto.mjs'
import { parseNote } from './note.mjs'
import { parseProofFile } from './proof-file.mjs'
import { checkSignature, parseVerifierKey } from './verifier-key.mjs'

const log = makeKey('congkhai.pgd.example/log1', 7)
const leaves = [Buffer.from('a'), Buffer.from('b')]
const note = checkpointOf({ key: log, leaves })

function trusted(...vkeys: readonly string[]) {
  const keys = vkeys.map((vkey) => parseVerifierKey(plainCrypto, vkey)).filter((key) => key !== undefined)
  return { keys, witnesses: [], needed: 0 }
}

describe('base64', () => {
  test('is read when it is written in the one canonical way', () => {
    for (let length = 0; length < 40; length += 1) {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 89 + length) & 255)
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
      expect(fromBase64(toBase64(bytes))).toEqual(bytes)
    }
  })

  test.each(['QQ', 'QQ=', 'QR==', 'QUJ=', 'QQ==\n', ' QQ==', 'QQ==QQ==', 'Q-_='])('%j is refused', (text) => {
    expect(fromBase64(text)).toBeUndefined()
  })
})

test('hexadecimal digits are lower case and in pairs', () => {
  expect(fromHex('00ff10')).toEqual(Uint8Array.of(0, 255, 16))
  expect(toHex(Uint8Array.of(0, 255, 16))).toBe('00ff10')
  for (const text of ['0', 'FF', 'zz', ' 00']) expect(fromHex(text)).toBeUndefined()
})

describe('a signed note', () => {
  // From C2SP tlog-cosignature: a checkpoint with a cosignature, whose keys are not published.
  const specified =
    'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n' +
    '— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n' +
    '— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==\n'
  // From C2SP signed-note: a text that has an empty line itself.
  const poem =
    'Ognuno sta solo sul cuor della terra\ntrafitto da un raggio di sole:\n\ned è subito sera.\n\n' +
    '— quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=\n'

  test('of the specification is read with its signatures', () => {
    const parsed = parseNote(utf8(poem))
    expect(parsed?.text).toBe(poem.slice(0, poem.indexOf('— ') - 1))
    expect(parsed?.signatures).toMatchObject([{ name: 'quasimodo.example/salvatore', keyId: 0x367ba04b }])
  })

  test('of the specification with a cosignature is a checkpoint', () => {
    const checkpoint = parseCheckpoint(utf8(specified))
    expect(checkpoint).toMatchObject({ origin: 'example.com/behind-the-sofa', size: 20852163 })
    expect(checkpoint?.note.signatures.map(({ signature }) => signature.length)).toEqual([64, 72])
  })

  test.each([
    ['a tabulator in the text', specified.replace('sofa\n', 'so\tfa\n')],
    ['a carriage return', specified.replace('sofa\n', 'sofa\r\n')],
    ['no line end at the end', specified.slice(0, -1)],
    ['no empty line', specified.replace('\n\n', '\n')],
    ['no signature', `${specified.split('\n\n')[0]}\n\n`],
    ['a line that is no signature', `${specified}xx\n`],
    ['a plus in a name', specified.replace('— example', '— ex+ample')],
    ['base64 with stray bits', specified.replace('cTOAYQ8=', 'cTOAYQ9=')],
    ['two spaces before a signature', specified.replace('sofa Az', 'sofa  Az')],
    ['17 signatures', specified + '— w.example jWbPPwAAAABkGFDL\n'.repeat(15)],
  ])('with %s is refused', (_what, text) => {
    expect(parseNote(utf8(text))).toBeUndefined()
  })

  test('with 16 signatures is read, one of more than 100 kB is not', () => {
    expect(parseNote(utf8(specified + '— w.example jWbPPwAAAABkGFDL\n'.repeat(14)))?.signatures).toHaveLength(
      16,
    )
    expect(parseNote(utf8('x'.repeat(100_000) + specified))).toBeUndefined()
  })

  test('in bytes that are not UTF-8 is refused', () => {
    const bytes = utf8(specified)
    bytes[3] = 0xff
    expect(parseNote(bytes)).toBeUndefined()
  })
})

describe('a checkpoint', () => {
  test('is believed when the trusted key signed it', () => {
    expect(openCheckpoint(plainCrypto, note, trusted(log.vkey))).toMatchObject({
      ok: true,
      checkpoint: { size: 2 },
    })
  })

  test('of another key is not, also when that key has the same name', () => {
    const other = checkpointOf({ key: makeKey(log.name, 8), leaves })
    expect(openCheckpoint(plainCrypto, other, trusted(log.vkey))).toMatchObject({ problem: 'key-unknown' })
  })

  test('signed by a trusted key under the name of another log is not', () => {
    const key = { ...log, name: 'other.example/log' }
    const other = Buffer.from(
      checkpointOf({ key, leaves }).toString().replace('— other.example/log', `— ${log.name}`),
    )
    expect(openCheckpoint(plainCrypto, other, trusted(log.vkey))).toMatchObject({ problem: 'origin-other' })
  })

  test('with two lines of the same key is refused, one of them being there to confuse', () => {
    const [, line = ''] = note.toString().split('\n\n')
    expect(openCheckpoint(plainCrypto, Buffer.from(`${note}${line}`), trusted(log.vkey))).toMatchObject({
      problem: 'signature-wrong',
    })
  })

  test('counts the cosignatures of the witnesses that the reader names', () => {
    const witnesses = [1, 2, 3].map((seed) => makeKey(`w${seed}.example`, seed, 'witness'))
    const keys = witnesses
      .map(({ vkey }) => parseVerifierKey(plainCrypto, vkey))
      .filter((key) => key !== undefined)
    const cosigned = witnesses.slice(0, 2).map((witness) => ({ witness, time: 1_795_000_000 }))
    const signed = checkpointOf({ key: log, leaves }, 2, cosigned)
    const ask = (needed: number) =>
      openCheckpoint(plainCrypto, signed, { ...trusted(log.vkey), witnesses: keys, needed })
    expect(ask(2)).toMatchObject({ ok: true, witnessed: [{ name: 'w1.example' }, { name: 'w2.example' }] })
    expect(ask(3)).toMatchObject({ problem: 'witnesses-few', about: { count: 2, needed: 3 } })
  })

  test('with a forged cosignature of a named witness is refused', () => {
    const witness = makeKey('w1.example', 1, 'witness')
    const forged = { ...makeKey('w1.example', 9, 'witness'), id: witness.id }
    const signed = checkpointOf({ key: log, leaves }, 2, [{ witness: forged, time: 1_795_000_000 }])
    const known = parseVerifierKey(plainCrypto, witness.vkey)
    const witnesses = known === undefined ? [] : [known]
    expect(openCheckpoint(plainCrypto, signed, { ...trusted(log.vkey), witnesses, needed: 0 })).toMatchObject(
      {
        problem: 'witness-wrong',
      },
    )
  })

  test.each(['08', '+8', '1e3', '', '99999999999999999999'])('of size %j is refused', (size) => {
    expect(parseCheckpoint(Buffer.from(note.toString().replace('\n2\n', `\n${size}\n`)))).toBeUndefined()
  })
})

describe('a verifier key', () => {
  test('is refused with any one of its letters changed', () => {
    for (let at = 0; at < log.vkey.length; at += 1) {
      const letter = log.vkey[at] === 'A' ? 'B' : 'A'
      const typed = log.vkey.slice(0, at) + letter + log.vkey.slice(at + 1)
      expect(parseVerifierKey(plainCrypto, typed)).toBeUndefined()
    }
  })

  test('forgives the spaces around it', () => {
    expect(parseVerifierKey(plainCrypto, ` ${log.vkey}\n`)).toMatchObject({ name: log.name, kind: 'log' })
  })

  test('has signed nothing where no line carries its name and id', () => {
    const parsed = parseNote(note)
    const key = parseVerifierKey(plainCrypto, makeKey('other.example', 3).vkey)
    expect(parsed && key && checkSignature(plainCrypto, parsed, key)).toEqual({ state: 'absent' })
  })
})

describe('a proof file', () => {
  const file = `c2sp.org/tlog-proof@v1\nindex 0\n${Buffer.alloc(32).toString('base64')}\n\n${note}`
  test('is read, with and without extra data', () => {
    expect(parseProofFile(utf8(file))).toMatchObject({ index: 0 })
    expect(parseProofFile(utf8(file.replace('index', 'extra AAAA\nindex')))).toMatchObject({ index: 0 })
  })

  test.each([
    ['another version', file.replace('@v1', '@v2')],
    ['an index with a leading zero', file.replace('index 0', 'index 00')],
    ['a short hash', file.replace(Buffer.alloc(32).toString('base64'), 'AAAA')],
    ['broken extra data', file.replace('index', 'extra A\nindex')],
    ['no checkpoint', file.slice(0, file.indexOf('\n\n'))],
  ])('with %s is refused', (_what, text) => {
    expect(parseProofFile(utf8(text))).toBeUndefined()
  })
})

test('a commitment is the one of the published vector', () => {
  expect(commitmentOf({ path: 'subject.name', value: 'Nguyễn Văn A', salt: new Uint8Array(32) })).toBe(
    '47100ced24a1a798d6ea9d87cb52f90b7925c43b11768a2299f3222c381812f4',
  )
})
