import { describe, expect, test } from 'vitest'
import { nodeCrypto } from '../program/node-crypto.mjs'
import { canonical, idOf, leafOf, leavesOfAllKinds } from '../testing/leaves.ts'
import { checkpointOf, exportOf, hashOfLeaf, type MadeKey, makeKey } from '../testing/log-maker.ts'
import { audit } from './audit.mjs'
import { checkConsistency } from './check-consistency.mjs'
import { parseCheckpoint } from './checkpoint.mjs'
import { leavesOf } from './read-export.mjs'
import { verdictOf } from './report.mjs'
import { parseVerifierKey } from './verifier-key.mjs'

// Somebody who has the database, the server and, in the last part, the signing key, against one who kept checkpoints.
const key = makeKey('congkhai.pgd.example/log1', 7)
const leaves = leavesOfAllKinds(60)
const checkpoint = checkpointOf({ key, leaves })

function trustIn(...made: readonly MadeKey[]) {
  const keys = made.map(({ vkey }) => parseVerifierKey(nodeCrypto, vkey)).filter((one) => one !== undefined)
  return { keys, witnesses: [], needed: 0 }
}

/** What the verifier says about an export, given checkpoints that were kept and perhaps the hashes of the tiles. */
function examine(
  exported: Uint8Array,
  { kept = [checkpoint], tiles }: { kept?: readonly Uint8Array[]; tiles?: readonly Uint8Array[] } = {},
) {
  const { lines, fork } = audit(nodeCrypto, {
    leaves: () => leavesOf([exported]),
    checkpoints: kept,
    trust: trustIn(key),
    signedHashes: () => tiles,
  })
  const told = lines
    .filter(({ code }) => code !== 'checkpoint-good')
    .map(({ code, about }) => [code, about] as const)
  return { verdict: verdictOf(lines), codes: told.map(([code]) => code), told, fork }
}

const signedHashes = leaves.map(hashOfLeaf)

test('the log as it was signed is genuine', () => {
  expect(examine(exportOf(leaves))).toMatchObject({ verdict: 'genuine', codes: ['root-good', 'order-good'] })
})

describe('with the tiles at hand the verifier names', () => {
  const named = (changed: readonly Buffer[]) => examine(exportOf(changed), { tiles: signedHashes })
  const without = (index: number) => leaves.filter((_, place) => place !== index)

  test('each altered entry', () => {
    for (const index of [0, 1, 31, 32, 58, 59]) {
      const changed = leaves.with(index, leafOf(index, { title: 'Đã sửa' }))
      const { verdict, told } = named(changed)
      expect(verdict).toBe('false')
      expect(told).toContainEqual(['leaf-altered', { index, title: 'Đã sửa' }])
      expect(told.filter(([code]) => code.startsWith('leaf-'))).toHaveLength(1)
    }
  })

  test('each removed entry, also when something else fills up the number', () => {
    for (const index of [0, 7, 59]) {
      expect(named(without(index)).told).toContainEqual(['leaf-removed', { index }])
      const filled = [...without(index), leafOf(60)]
      const codes = named(filled).told.filter(([code]) => code.startsWith('leaf-'))
      expect(codes[0]?.[0]).toMatch(index === 59 ? 'leaf-altered' : 'leaf-removed')
    }
  })

  test('an entry that was put in', () => {
    const { told } = named(leaves.toSpliced(20, 0, leafOf(90)))
    expect(told).toContainEqual(['leaf-added', { position: 20 }])
  })

  test('an entry that stands twice', () => {
    const { told } = named(leaves.toSpliced(40, 0, leaves[12] ?? Buffer.alloc(0)))
    expect(told).toContainEqual(['leaf-doubled', { index: 12, position: 40 }])
  })

  test('two entries that changed places', () => {
    const swapped = leaves.with(10, leaves[50] ?? Buffer.alloc(0)).with(50, leaves[10] ?? Buffer.alloc(0))
    const { told } = named(swapped)
    expect(told).toContainEqual(['leaf-moved', { index: 10, position: 50 }])
    expect(told).toContainEqual(['leaf-moved', { index: 50, position: 10 }])
  })

  test('an entry whose date was set back', () => {
    const { told } = named(leaves.with(30, leafOf(30, { at: '2026-10-01T00:00:00Z' })))
    expect(told.map(([code]) => code)).toContain('leaf-altered')
    expect(told).toContainEqual([
      'back-dated',
      expect.objectContaining({ index: 30, at: '2026-10-01T00:00:00Z', earlier: 29 }),
    ])
  })

  test('nothing, when the tiles are those of the altered log and fit no checkpoint', () => {
    const changed = leaves.with(5, leafOf(5, { title: 'Đã sửa' }))
    const { codes } = examine(exportOf(changed), { tiles: changed.map(hashOfLeaf) })
    expect(codes).toContain('root-differs')
    expect(codes).toContain('tiles-wrong')
  })
})

describe('without tiles, with checkpoints of several days', () => {
  const kept = [10, 20, 40, 60].map((size) => checkpointOf({ key, leaves }, size))

  test('the verifier says between which of them an entry was altered', () => {
    const { told } = examine(exportOf(leaves.with(25, leafOf(25, { title: 'Đã sửa' }))), { kept })
    expect(told.slice(0, 3)).toEqual([
      ['root-good', { size: 10 }],
      ['root-good', { size: 20 }],
      ['root-differs', { from: 20, to: 40 }],
    ])
  })

  test('what was entered after the checkpoint is left open', () => {
    const { verdict, told } = examine(exportOf(leaves), { kept: kept.slice(0, 2) })
    expect(verdict).toBe('genuine')
    expect(told).toContainEqual(['not-covered', { size: 20, count: 40 }])
  })

  test('entries cut off at the end are missed', () => {
    const { verdict, told } = examine(exportOf(leaves.slice(0, 55)), { kept })
    expect(verdict).toBe('false')
    expect(told).toContainEqual(['leaves-missing', { size: 60, count: 55 }])
  })

  test('an export that breaks off inside an entry is told where', () => {
    expect(examine(exportOf(leaves).subarray(0, -3), { kept }).told).toContainEqual([
      'export-broken',
      { index: 59 },
    ])
  })
})

describe('somebody who also has the signing key, and signs what they made up', () => {
  test('is betrayed by a checkpoint that was kept before', () => {
    const rewritten = leaves.with(3, leafOf(3, { fields: { amount: '99000000' } }))
    const before = checkpointOf({ key, leaves }, 20)
    const after = checkpointOf({ key, leaves: rewritten })
    const { verdict, codes, fork } = examine(exportOf(rewritten), { kept: [before, after] })
    expect(verdict).toBe('false')
    expect(codes).toContain('fork')
    expect(fork.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual([String(before), String(after)])
  })

  test('is betrayed by two checkpoints of the same size that differ', () => {
    const forked = checkpointOf({ key, leaves: leaves.with(59, leafOf(59, { title: 'Đã sửa' })) })
    const found = checkConsistency(nodeCrypto, { one: checkpoint, other: forked, trust: trustIn(key) })
    expect(found.lines.at(-1)).toEqual({ code: 'fork', about: { older: 60, newer: 60 } })
    expect(found.fork).toHaveLength(2)
  })

  test('is betrayed by an entry that is dated long before the one entered ahead of it', () => {
    const late = [...leaves, leafOf(60, { at: '2026-09-15T00:00:00Z', type: 'decision' })]
    const { verdict, told } = examine(exportOf(late), { kept: [checkpointOf({ key, leaves: late })] })
    expect(verdict).toBe('false')
    expect(told.map(([code]) => code)).toEqual(['root-good', 'back-dated'])
  })

  test('is betrayed by a witness who signed before the time that an entry gives', () => {
    const witness = makeKey('thanh-tra.example', 3, 'witness')
    const cosigned = checkpointOf({ key, leaves }, 60, [
      { witness, time: Date.parse('2026-10-01T00:00:00Z') / 1000 },
    ])
    const { lines } = audit(nodeCrypto, {
      leaves: () => leaves,
      checkpoints: [cosigned],
      trust: { ...trustIn(key), witnesses: trustIn(witness).keys },
    })
    expect(lines.map(({ code }) => code)).toContain('dated-ahead')
  })

  test('is betrayed by revisions that repeat, leave out or do not link to the one before', () => {
    const [first = Buffer.alloc(0)] = leaves
    const revision = (rev: number, prev: Buffer) =>
      leafOf(60, { id: idOf(0), rev, type: 'revision', prev: hashOfLeaf(prev).toString('hex') })
    const judge = (...more: readonly Buffer[]) => {
      const all = [...leaves, ...more]
      return examine(exportOf(all), { kept: [checkpointOf({ key, leaves: all })] }).codes.slice(1)
    }
    expect(judge(revision(2, first))).toEqual(['order-good'])
    expect(judge(revision(2, first), revision(2, first))).toEqual(['revision-doubled'])
    expect(judge(revision(3, first))).toEqual(['revision-missing'])
    expect(judge(revision(2, Buffer.from('other')))).toEqual(['previous-wrong'])
    expect(judge(leafOf(61, { rev: 2 }))).toEqual(['revision-missing'])
  })

  test('cannot enter what different programs would read differently', () => {
    const twice = Buffer.from(leafOf(60).toString().replace('"amount"', '"amount":"1","amount"'))
    const all = [...leaves, twice]
    expect(examine(exportOf(all), { kept: [checkpointOf({ key, leaves: all })] }).codes).toContain(
      'leaf-unreadable',
    )
  })
})

describe('the beginning of a log', () => {
  const opening = leafOf(0, { type: 'key', id: idOf(900), fields: { vkey: key.vkey } })
  const old = [3, 1, 2].map((year) => leafOf(100 + year, { at: `201${year}-05-01T00:00:00Z` }))
  const judge = (all: readonly Buffer[]) =>
    examine(exportOf(all), { kept: [checkpointOf({ key, leaves: all })] })

  test('may bring in what happened before it, and says so', () => {
    const { verdict, told } = judge([opening, leafOf(1), ...old, leafOf(2)])
    expect(verdict).toBe('genuine')
    expect(told).toContainEqual(['brought-in', { count: 3 }])
  })

  test('is over a day later', () => {
    const { verdict, codes } = judge([opening, leafOf(1), leafOf(160), ...old])
    expect(verdict).toBe('false')
    expect(codes.filter((code) => code === 'back-dated')).toHaveLength(3)
  })
})

describe('when the log gets a new key', () => {
  const next = makeKey(key.name, 8)
  const handed = leafOf(60, { type: 'key', id: idOf(901), fields: { vkey: next.vkey } })
  const all = [...leaves, handed, leafOf(61), leafOf(62)]
  const last = checkpointOf({ key: next, leaves: all })

  test('it is believed under a checkpoint of the old one that contains its entry', () => {
    const { verdict, codes } = examine(exportOf(all), {
      kept: [last, checkpointOf({ key, leaves: all }, 61)],
    })
    expect(verdict).toBe('genuine')
    expect(codes).toContain('key-handed-over')
  })

  test('it is not believed when the old key signed only what was before', () => {
    const { verdict, codes } = examine(exportOf(all), {
      kept: [last, checkpointOf({ key, leaves: all }, 60)],
    })
    expect(verdict).toBe('false')
    expect(codes).toContain('key-unknown')
  })

  test('the old key signing on is told', () => {
    const kept = [checkpointOf({ key, leaves: all }, 61), checkpointOf({ key, leaves: all }, 62)]
    expect(examine(exportOf(all), { kept }).codes).toContain('key-retired')
  })
})

test('a checkpoint cannot say anything besides its three lines', () => {
  const text = checkpoint.toString().replace('\n\n', '\nextension\n\n')
  expect(parseCheckpoint(Buffer.from(text))).toBeUndefined()
  expect(canonical({ b: 1, a: [null, true] }).toString()).toBe('{"a":[null,true],"b":1}')
})
