import { describe, expect, test } from 'vitest'
import { nodeCrypto } from '../program/node-crypto.mjs'
import { canonical, idOf } from '../testing/leaves.ts'
import { checkpointOf, exportOf, makeKey } from '../testing/log-maker.ts'
import { audit } from './audit.mjs'
import { openCheckpoint } from './checkpoint.mjs'
import { leavesOf } from './read-export.mjs'
import { verdictOf } from './report.mjs'
import { parseVerifierKey } from './verifier-key.mjs'

const key = makeKey('congkhai.pgd.example/log1', 7)
// Short ones: every byte of all of them is altered, and the whole log verified each time.
const leaves = Array.from({ length: 60 }, (_, number) =>
  canonical({
    at: '2026-11-24T02:20:00Z',
    id: idOf(number),
    rev: 1,
    title: 'Thu',
    type: 'ledger',
    unit: 'th',
    v: 1,
  }),
)
const checkpoint = checkpointOf({ key, leaves })

function trustIn({ vkey }: { readonly vkey: string }) {
  const known = parseVerifierKey(nodeCrypto, vkey)
  return { keys: known === undefined ? [] : [known], witnesses: [], needed: 0 }
}

describe('no single byte can be altered unnoticed', () => {
  test('in the whole export of 60 entries', () => {
    const exported = exportOf(leaves)
    let undetected = 0
    for (let at = 0; at < exported.length; at += 1) {
      const altered = Buffer.from(exported)
      altered[at] = (altered[at] ?? 0) ^ (1 << (at % 8))
      const judged = audit(nodeCrypto, {
        leaves: () => leavesOf([altered]),
        checkpoints: [checkpoint],
        trust: trustIn(key),
      })
      if (verdictOf(judged.lines) !== 'false') undetected += 1
    }
    expect({ tried: exported.length > 7_000, undetected }).toEqual({ tried: true, undetected: 0 })
  }, 120_000)

  test('in 40 checkpoints of 40 keys, whatever bit of it is changed', () => {
    let tried = 0
    let undetected = 0
    for (let seed = 1; seed <= 40; seed += 1) {
      const own = makeKey('congkhai.pgd.example/log1', seed)
      const signed = checkpointOf({ key: own, leaves: leaves.slice(0, seed) })
      const trust = trustIn(own)
      expect(openCheckpoint(nodeCrypto, signed, trust)).toMatchObject({ ok: true })
      for (let at = 0; at < signed.length; at += 1) {
        for (const change of [1 << (at % 8), 0x20]) {
          const altered = Buffer.from(signed)
          altered[at] = (altered[at] ?? 0) ^ change
          tried += 1
          if (openCheckpoint(nodeCrypto, altered, trust).ok) undetected += 1
        }
      }
    }
    expect({ enough: tried > 15_000, undetected }).toEqual({ enough: true, undetected: 0 })
  }, 120_000)
})
