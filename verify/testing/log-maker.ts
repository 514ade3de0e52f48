import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto'

/** A tiny log for the tests, after the recursive definitions of RFC 6962; it shares nothing with the verifier. */
export interface MadeLog {
  readonly key: MadeKey
  readonly leaves: readonly Buffer[]
}

export interface MadeKey {
  readonly name: string
  readonly vkey: string
  readonly id: Buffer
  readonly secret: KeyObject
  readonly kind: 'log' | 'witness'
}

const kinds = { log: 1, witness: 4 }

/** A key that is the same in every run. */
export function makeKey(name: string, seed: number, kind: 'log' | 'witness' = 'log'): MadeKey {
  const secret = createPrivateKey({
    key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, seed)]),
    format: 'der',
    type: 'pkcs8',
  })
  const raw = createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(-32)
  const typed = Buffer.concat([Buffer.of(kinds[kind]), raw])
  const id = hash(Buffer.from(`${name}\n`), typed).subarray(0, 4)
  return { name, kind, id, secret, vkey: `${name}+${id.toString('hex')}+${typed.toString('base64')}` }
}

function hash(...parts: readonly Uint8Array[]): Buffer {
  const digest = createHash('sha256')
  for (const part of parts) digest.update(part)
  return digest.digest()
}

export function hashOfLeaf(leaf: Uint8Array): Buffer {
  return hash(Buffer.of(0), leaf)
}

export function rootOf(leaves: readonly Uint8Array[]): Buffer {
  const [only] = leaves
  if (only === undefined) return hash()
  if (leaves.length === 1) return hashOfLeaf(only)
  const split = splitOf(leaves.length)
  return hash(Buffer.of(1), rootOf(leaves.slice(0, split)), rootOf(leaves.slice(split)))
}

/** The largest power of two below a number above one. */
function splitOf(size: number): number {
  let split = 1
  while (split * 2 < size) split *= 2
  return split
}

export function inclusionOf(leaves: readonly Uint8Array[], index: number): Buffer[] {
  if (leaves.length <= 1) return []
  const split = splitOf(leaves.length)
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)]
  return index < split
    ? [...inclusionOf(left, index), rootOf(right)]
    : [...inclusionOf(right, index - split), rootOf(left)]
}

export function consistencyOf(leaves: readonly Uint8Array[], older: number): Buffer[] {
  return older === 0 ? [] : partOf(leaves, older, true)
}

function partOf(leaves: readonly Uint8Array[], older: number, whole: boolean): Buffer[] {
  if (older === leaves.length) return whole ? [] : [rootOf(leaves)]
  const split = splitOf(leaves.length)
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)]
  return older <= split
    ? [...partOf(left, older, whole), rootOf(right)]
    : [...partOf(right, older - split, false), rootOf(left)]
}

/** A signed checkpoint of the first `size` leaves, perhaps with cosignatures of witnesses at a time in seconds. */
export function checkpointOf(
  { leaves, key }: MadeLog,
  size = leaves.length,
  cosigned: readonly { readonly witness: MadeKey; readonly time: number }[] = [],
): Buffer {
  const text = `${key.name}\n${size}\n${rootOf(leaves.slice(0, size)).toString('base64')}\n`
  const own = signatureLine(key, sign(null, Buffer.from(text), key.secret))
  const others = cosigned.map(({ witness, time }) => {
    const stamp = Buffer.alloc(8)
    stamp.writeBigUInt64BE(BigInt(time))
    const message = Buffer.from(`cosignature/v1\ntime ${time}\n${text}`)
    return signatureLine(witness, Buffer.concat([stamp, sign(null, message, witness.secret)]))
  })
  return Buffer.from([`${text}\n`, own, ...others].join(''))
}

function signatureLine({ name, id }: MadeKey, signature: Buffer): string {
  return `— ${name} ${Buffer.concat([id, signature]).toString('base64')}\n`
}

export function proofFileOf(log: MadeLog, index: number, checkpoint = checkpointOf(log)): Buffer {
  const size = Number(checkpoint.toString().split('\n')[1])
  const hashes = inclusionOf(log.leaves.slice(0, size), index).map((one) => `${one.toString('base64')}\n`)
  return Buffer.from(`c2sp.org/tlog-proof@v1\nindex ${index}\n${hashes.join('')}\n${checkpoint}`)
}

export function consistencyFileOf({ leaves }: MadeLog, older: number, newer = leaves.length): Buffer {
  const hashes = consistencyOf(leaves.slice(0, newer), older)
  return Buffer.from(hashes.map((one) => `${one.toString('base64')}\n`).join(''))
}

/** The whole log in one file. */
export function exportOf(leaves: readonly Uint8Array[]): Buffer {
  return Buffer.concat(
    leaves.flatMap((leaf) => {
      const length = Buffer.alloc(4)
      length.writeUInt32BE(leaf.length)
      return [length, leaf]
    }),
  )
}
