import { canonicalJson } from '../../../../platform/kernel/canonical-json.ts'

/** Names the rules by which an order is drawn; a change of them gets a new name. */
export const drawAlgorithm = 'minhbach-draw-1'

/** What is fixed and published before the chance is known. */
export interface DrawInput {
  /** UUID of the draw. */
  readonly draw: string
  /** Codes in the order in which they were committed. */
  readonly items: readonly string[]
  /** How many of the first are taken; null when only the order matters. */
  readonly take: number | null
}

/** The two functions that the draw stands on; given, because the domain computes and fetches nothing else. */
export interface DrawCrypto {
  readonly sha256: (bytes: Uint8Array) => Uint8Array
  readonly hmacSha256: (key: Uint8Array, bytes: Uint8Array) => Uint8Array
}

/** An item with the number it drew: the smaller, the earlier. */
export interface DrawTicket {
  readonly item: string
  /** Hexadecimal HMAC-SHA-256. */
  readonly ticket: string
}

export interface DrawResult {
  /** Hexadecimal SHA-256 of the canonical input. */
  readonly commitment: string
  /** Hexadecimal. */
  readonly seed: string
  /** All items in the order drawn. */
  readonly order: readonly DrawTicket[]
  /** Those that are taken; all of them when the input takes none in particular. */
  readonly taken: readonly string[]
}

/** A draw that cannot be held fairly. */
export class DrawRefused extends Error {
  override readonly name = 'DrawRefused'
}

/**
 * The input as it is hashed: JSON as RFC 8785 writes it, names in the order of the alphabet, without spaces.
 * @throws DrawRefused when there is nothing to draw from, an item comes twice, is no plain code, or more are to be
 *   taken than there are
 */
export function canonicalDrawInput({ draw, items, take }: DrawInput): string {
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(draw)) {
    throw new DrawRefused('a draw is named by a UUID in lower case')
  }
  if (items.length === 0) throw new DrawRefused('there is nothing to draw from')
  if (new Set(items).size !== items.length) throw new DrawRefused('an item stands twice in the list')
  for (const item of items) {
    if (!/^[\w.-]{1,80}$/u.test(item)) throw new DrawRefused(`not a plain code: ${item}`)
  }
  if (take !== null && !(Number.isSafeInteger(take) && take >= 0 && take <= items.length)) {
    throw new DrawRefused(`cannot take ${take} of ${items.length}`)
  }
  return canonicalJson({ v: 1, algorithm: drawAlgorithm, draw, items, take })
}

/** Hexadecimal SHA-256 of the canonical input: what stands in the log beforehand. @throws DrawRefused */
export function drawCommitment(input: DrawInput, { sha256 }: DrawCrypto): string {
  return hex(sha256(utf8(canonicalDrawInput(input))))
}

/**
 * Draws. The seed is the SHA-256 of `minhbach-draw-1 NUL commitment NUL public text`; the ticket of an item is the
 * HMAC-SHA-256 of `item NUL code` under it; the smallest ticket comes first. Whoever committed could not know the
 * public text, and whoever knows the text cannot change what was committed.
 * @param seedText  the public value exactly as its source gave it
 * @throws DrawRefused
 */
export function runDraw(input: DrawInput, seedText: string, crypto: DrawCrypto): DrawResult {
  if (seedText === '') throw new DrawRefused('the public value is empty')
  const commitment = drawCommitment(input, crypto)
  const seed = crypto.sha256(utf8(`${drawAlgorithm}\0${commitment}\0${seedText}`))
  const order = input.items
    .map((item) => ({ item, ticket: hex(crypto.hmacSha256(seed, utf8(`item\0${item}`))) }))
    .toSorted((left, right) => inOrder(left.ticket, right.ticket) || inOrder(left.item, right.item))
  const taken = order.slice(0, input.take ?? order.length).map(({ item }) => item)
  return { commitment, seed: hex(seed), order, taken }
}

/** The committed input read back from its canonical text. @throws DrawRefused when it is not one */
export function readDrawInput(text: string): DrawInput {
  const parsed: unknown = JSON.parse(text)
  if (typeof parsed !== 'object' || parsed === null) throw new DrawRefused('not an input of a draw')
  const { draw, items, take } = { draw: '', items: [], take: null, ...parsed }
  const input = { draw, items: items.map(String), take }
  if (canonicalDrawInput(input) !== text) throw new DrawRefused('not the canonical text of an input')
  return input
}

function inOrder(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
