import { createHash } from 'node:crypto'

/** Hashes of RFC 6962 (RFC 9162 §2.1.1): leaves and nodes are marked, so that neither passes for the other. */
export const hashBytes = 32

const leafMark = Buffer.of(0)
const nodeMark = Buffer.of(1)

/** Root of the tree without leaves. */
export const emptyRoot: Buffer = createHash('sha256').digest()

/** SHA-256 over a zero byte and the leaf. */
export function leafHash(leaf: Uint8Array): Buffer {
  return createHash('sha256').update(leafMark).update(leaf).digest()
}

/** SHA-256 over a byte of one and both children. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  return createHash('sha256').update(nodeMark).update(left).update(right).digest()
}
