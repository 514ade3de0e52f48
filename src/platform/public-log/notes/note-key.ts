import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import type { Note, NoteSignature } from './note.ts'
import { fromBase64 } from './strict-base64.ts'

/** What a key signs: notes as they are, or checkpoints of others with the time at which they were seen. */
export type KeyUse = 'note' | 'cosignature'

const typeBytes: Readonly<Record<KeyUse, number>> = { note: 0x01, cosignature: 0x04 }

/** A key that everybody may know, with which signatures are checked. */
export interface VerifierKey {
  readonly name: string
  readonly use: KeyUse
  readonly keyId: Buffer
  /** The key as it is printed and compared: `name+keyid+base64` (C2SP vkey). */
  readonly vkey: string
  readonly publicKey: KeyObject
}

/** A key with its secret part. */
export interface SigningKey extends VerifierKey {
  readonly privateKey: KeyObject
}

/** ASN.1 that node:crypto wants around the 32 bytes of an Ed25519 key (RFC 8410). */
const publicPrefix = Buffer.from('302a300506032b6570032100', 'hex')
const privatePrefix = Buffer.from('302e020100300506032b657004220420', 'hex')
const keyBytes = 32

/** A name that a key may have: not empty, without white space and plus. */
export const keyName = /^[^\s+\p{Cc}]{1,200}$/u

/** @throws RangeError when the name or the seed cannot be one */
export function signingKey(name: string, seed: Buffer, use: KeyUse): SigningKey {
  if (!keyName.test(name) || seed.length !== keyBytes) throw new RangeError('not a name and a seed of a key')
  const privateKey = createPrivateKey({
    key: Buffer.concat([privatePrefix, seed]),
    format: 'der',
    type: 'pkcs8',
  })
  const publicKey = createPublicKey(privateKey)
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(publicPrefix.length)
  return { ...verifierKey(name, use, raw), privateKey }
}

/** Reads a printed key; undefined when it is not one, or its id is not that of its name and bytes. */
export function parseVkey(vkey: string): VerifierKey | undefined {
  const [, name = '', id, base64 = ''] = /^([^+]+)\+([0-9a-f]{8})\+(\S+)$/u.exec(vkey) ?? []
  const bytes = fromBase64(base64)
  if (!keyName.test(name) || bytes?.length !== keyBytes + 1) return undefined
  const use = useOf(bytes[0])
  if (use === undefined) return undefined
  const key = verifierKey(name, use, bytes.subarray(1))
  return key.keyId.toString('hex') === id ? key : undefined
}

function useOf(type: number | undefined): KeyUse | undefined {
  if (type === typeBytes.note) return 'note'
  return type === typeBytes.cosignature ? 'cosignature' : undefined
}

function verifierKey(name: string, use: KeyUse, raw: Buffer): VerifierKey {
  const typed = Buffer.concat([Buffer.of(typeBytes[use]), raw])
  const keyId = createHash('sha256').update(`${name}\n`).update(typed).digest().subarray(0, 4)
  const publicKey = createPublicKey({
    key: Buffer.concat([publicPrefix, raw]),
    format: 'der',
    type: 'spki',
  })
  return { name, use, keyId, vkey: `${name}+${keyId.toString('hex')}+${typed.toString('base64')}`, publicKey }
}

/** Signature of a log under its own note. */
export function signNote(key: SigningKey, text: string): NoteSignature {
  return { name: key.name, keyId: key.keyId, signature: sign(null, Buffer.from(text), key.privateKey) }
}

/** Signature of a witness under the note of a log (C2SP tlog-cosignature): it says when it was seen. */
export function cosignNote(key: SigningKey, text: string, at: Date): NoteSignature {
  const seconds = Math.floor(at.getTime() / 1_000)
  const time = Buffer.alloc(8)
  time.writeBigUInt64BE(BigInt(seconds))
  const signature = sign(null, cosignedMessage(text, seconds), key.privateKey)
  return { name: key.name, keyId: key.keyId, signature: Buffer.concat([time, signature]) }
}

function cosignedMessage(text: string, seconds: number): Buffer {
  return Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`)
}

export type NoteCheck = 'signed' | 'not-signed' | 'wrong-signature'

/** Whether a key signed a note. A signature that names the key and does not verify spoils the whole note. */
export function checkNote(note: Note, key: VerifierKey): NoteCheck {
  const own = note.signatures.filter(({ name, keyId }) => name === key.name && keyId.equals(key.keyId))
  if (own.length === 0) return 'not-signed'
  return own.every(({ signature }) => verifies(key, note.text, signature)) ? 'signed' : 'wrong-signature'
}

function verifies(key: VerifierKey, text: string, signature: Buffer): boolean {
  if (key.use === 'note') {
    return signature.length === 64 && verify(null, Buffer.from(text), key.publicKey, signature)
  }
  const time = cosignedAt(signature)
  if (time === undefined) return false
  const message = cosignedMessage(text, time.getTime() / 1_000)
  return verify(null, message, key.publicKey, signature.subarray(8))
}

/** When a witness says that it saw the note. */
export function cosignedAt(signature: Buffer): Date | undefined {
  if (signature.length !== 72) return undefined
  const seconds = Number(signature.readBigUInt64BE(0))
  return seconds <= 8.64e12 ? new Date(seconds * 1_000) : undefined
}
