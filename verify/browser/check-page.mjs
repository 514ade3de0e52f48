// @ts-check
// A public page against the log: its document in the leaf, the leaf in the log, the log signed by the key that the
// reader brought along, nothing removed since the last visit, and the page showing what the document says.
import { textOf, utf8 } from '../core/bytes.mjs'
import { parseJson } from '../core/canonical-json.mjs'
import { checkConsistency } from '../core/check-consistency.mjs'
import { checkProof } from '../core/check-proof.mjs'
import { openCheckpoint, parseCheckpoint } from '../core/checkpoint.mjs'
import { plainCrypto } from '../core/crypto.mjs'
import { handOver, readHandovers } from '../core/key-handover.mjs'
import { line, verdictOf } from '../core/report.mjs'
import { parseVerifierKey } from '../core/verifier-key.mjs'
import { compareWords, wordsOfDocument } from './words-of-document.mjs'

/** @typedef {import('../core/report.mjs').Line} Line */
/** @typedef {import('../core/checkpoint.mjs').Checkpoint} Checkpoint */
/** @typedef {import('../core/checkpoint.mjs').Trust} Trust */
/** @typedef {import('./kept.mjs').Kept} Kept */
/** @typedef {(address: string) => Promise<Uint8Array | 404 | undefined>} Fetcher undefined when there is no answer */

/**
 * @typedef {object} PageAddresses
 * @property {string} leaf
 * @property {string} proof
 * @property {string} checkpoint
 * @property {string} consistency
 * @property {string} handovers how the log came to its present key
 * @property {string | undefined} document
 */

/**
 * @param {object} given
 * @param {PageAddresses} given.addresses
 * @param {string} given.vkey as the reader typed it
 * @param {{ text: string, alone: boolean }} given.shown
 * @param {Kept} given.kept
 * @param {Fetcher} given.fetcher
 * @returns {Promise<{ lines: Line[], fork: readonly Checkpoint[] }>}
 */
export async function checkPage({ addresses, vkey, shown, kept, fetcher }) {
  const key = parseVerifierKey(plainCrypto, vkey)
  if (key === undefined) return { lines: [line('key-malformed', { key: vkey.trim() })], fork: [] }
  const [leaf, proof, checkpoint, document] = await Promise.all([
    fetcher(addresses.leaf),
    fetcher(addresses.proof),
    fetcher(addresses.checkpoint),
    addresses.document === undefined ? undefined : fetcher(addresses.document),
  ])
  if (leaf === 404 || proof === 404) return { lines: [line('not-numbered')], fork: [] }
  if (!isBytes(leaf) || !isBytes(proof) || !isBytes(checkpoint)) {
    return { lines: [line('unreadable', { about: addresses.proof })], fork: [] }
  }
  const handed = await trustNow(key, checkpoint, addresses, fetcher)
  const { trust } = handed
  const documents = isBytes(document) ? [{ name: 'publication.json', bytes: document }] : []
  const proved = checkProof(plainCrypto, { leaf, proof, documents, trust })
  const lines = [...handed.lines, ...proved.lines.filter(({ code }) => code !== 'file-not-given')]
  const isLogged = lines.some(({ code }) => code === 'file-in-leaf')
  const expected =
    isLogged && isBytes(document) ? wordsOfDocument(parseJson(textOf(document) ?? '')) : undefined
  if (expected !== undefined) lines.push(...compareWords(expected, shown.text, shown.alone))

  const seen = await compareSeen({ checkpoint, proved: proved.checkpoint, addresses, trust, kept, fetcher })
  lines.push(...seen.lines)
  if (verdictOf(lines) === 'genuine' && seen.newest !== undefined) {
    kept.vkey = key.text
    kept.keepCheckpoint(seen.newest.origin, textOf(seen.newest.bytes) ?? '')
  }
  return { lines, fork: seen.fork }
}

/**
 * The key on paper may be older than the one that signs now: then the log must show how it was handed over, under
 * checkpoints that the older keys signed.
 * @param {import('../core/verifier-key.mjs').VerifierKey} key
 * @param {Uint8Array} checkpoint
 * @param {PageAddresses} addresses
 * @param {Fetcher} fetcher
 * @returns {Promise<{ trust: Trust, lines: Line[] }>}
 */
async function trustNow(key, checkpoint, addresses, fetcher) {
  const trust = { keys: [key], witnesses: [], needed: 0 }
  const opened = openCheckpoint(plainCrypto, checkpoint, trust)
  if (opened.ok || opened.problem !== 'key-unknown') return { trust, lines: [] }
  const answer = await fetcher(addresses.handovers)
  const handed = handOver(plainCrypto, trust, (isBytes(answer) ? readHandovers(answer) : undefined) ?? [])
  // Those that the key cannot vouch for are no key of its log: the checkpoint is refused for it below.
  return { trust: handed.trust, lines: handed.lines.filter(({ code }) => code === 'key-handed-over') }
}

/**
 * The newest checkpoint against that of the proof and that of the last visit.
 * @param {object} given
 * @param {Uint8Array} given.checkpoint
 * @param {Checkpoint | undefined} given.proved
 * @param {PageAddresses} given.addresses
 * @param {Trust} given.trust
 * @param {Kept} given.kept
 * @param {Fetcher} given.fetcher
 * @returns {Promise<{ lines: Line[], fork: readonly Checkpoint[], newest: Checkpoint | undefined }>}
 */
async function compareSeen({ checkpoint, proved, addresses, trust, kept, fetcher }) {
  const opened = openCheckpoint(plainCrypto, checkpoint, trust)
  if (!opened.ok) return { lines: [line(opened.problem, opened.about)], fork: [], newest: undefined }
  const newest = opened.checkpoint
  const before = kept.checkpointOf(newest.origin)
  const remembered = before === undefined ? undefined : parseCheckpoint(utf8(before))
  /** @type {Line[]} */
  const lines = []
  /** @type {Checkpoint[]} */
  const fork = []
  for (const other of [proved, remembered]) {
    if (other === undefined) continue
    if (other === remembered && other.size > newest.size) {
      lines.push(line('rolled-back', { older: other.size, newer: newest.size }))
      continue
    }
    const [from, to] = [Math.min(other.size, newest.size), Math.max(other.size, newest.size)]
    const proof = from === to ? undefined : await fetcher(`${addresses.consistency}?from=${from}&to=${to}`)
    const found = checkConsistency(plainCrypto, {
      one: other.bytes,
      other: newest.bytes,
      proof: isBytes(proof) ? proof : undefined,
      trust,
    })
    fork.push(...found.fork)
    const told = found.lines.filter(({ code }) => code !== 'checkpoint-good')
    lines.push(...(other === remembered ? told : told.filter(({ code }) => code !== 'same-checkpoint')))
  }
  if (remembered === undefined) lines.push(line('first-visit', { size: newest.size }))
  return { lines, fork, newest }
}

/** @param {Uint8Array | 404 | undefined} answer @returns {answer is Uint8Array} */
function isBytes(answer) {
  return answer instanceof Uint8Array
}

/**
 * Fetches from the site that the page came from.
 * @type {Fetcher}
 */
export async function fetchBytes(address) {
  try {
    const answer = await fetch(address, { cache: 'no-store', credentials: 'omit' })
    if (answer.status === 404) return 404
    return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined
  } catch {
    return undefined
  }
}
