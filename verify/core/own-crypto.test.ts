import { createHash, createHmac, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nodeCrypto } from '../program/node-crypto.mjs'
import { fromHex, utf8 } from './bytes.mjs'
import { verifyEd25519 } from './ed25519.mjs'
import { hmacSha256, sha256 } from './sha256.mjs'
import { sha512 } from './sha512.mjs'

// The browser's own arithmetic against that of Node: two implementations that share nothing.
const anyBytes = fc.uint8Array({ maxLength: 400 })

test('SHA-256, SHA-512 and HMAC are those of Node for messages of every length around a block', () => {
  for (let length = 0; length <= 300; length += 1) {
    const message = randomBytes(length)
    expect(Buffer.from(sha256(message))).toEqual(createHash('sha256').update(message).digest())
    expect(Buffer.from(nodeCrypto.sha256(message))).toEqual(createHash('sha256').update(message).digest())
    if (length % 16 === 0) {
      expect(Buffer.from(sha512(message))).toEqual(createHash('sha512').update(message).digest())
    }
  }
  fc.assert(
    fc.property(anyBytes, anyBytes, (key, message) => {
      expect(Buffer.from(hmacSha256(key, message))).toEqual(
        createHmac('sha256', key).update(message).digest(),
      )
    }),
  )
})

describe('an Ed25519 signature', () => {
  const raw = (key: KeyObject) => key.export({ format: 'der', type: 'spki' }).subarray(-32)

  test('of RFC 8032 §7.1 is accepted', () => {
    const vectors = [
      [
        'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
        '',
        'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
      ],
      [
        '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
        '72',
        '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
      ],
    ]
    for (const words of vectors) {
      const [key, message, signature] = words.map((word) => fromHex(word) ?? new Uint8Array(0))
      expect(key && message && signature && verifyEd25519(key, message, signature)).toBe(true)
    }
  })

  test('is judged as Node judges it, also with one bit of key, message or signature changed', () => {
    let refused = 0
    for (let round = 0; round < 40; round += 1) {
      const { publicKey, privateKey } = generateKeyPairSync('ed25519')
      const parts = [raw(publicKey), randomBytes(60), Buffer.alloc(64)] as const
      const [key, message, signature] = parts
      signature.set(sign(null, message, privateKey))
      expect(verifyEd25519(key, message, signature)).toBe(true)
      const changed = parts[round % 3] ?? key
      const place = (round * 7) % changed.length
      changed[place] = (changed[place] ?? 0) ^ (1 << (round % 8))
      const judged = verifyEd25519(key, message, signature)
      if (!judged) refused += 1
    }
    expect(refused).toBe(40)
  })

  test('in another form than the canonical one is refused', () => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519')
    const message = utf8('một bản chốt')
    const signature = sign(null, message, privateKey)
    const order = 2n ** 252n + 27742317777372353535851937790883648493n
    const s = signature.subarray(32).reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n) + order
    const other = Buffer.from(signature)
    for (let i = 0; i < 32; i += 1) other[32 + i] = Number((s >> BigInt(8 * i)) & 255n)
    expect(verifyEd25519(raw(publicKey), message, other)).toBe(false)
    expect(verifyEd25519(raw(publicKey), message, signature.subarray(1))).toBe(false)
    expect(verifyEd25519(Buffer.alloc(32, 0xff), message, signature)).toBe(false)
  })

  test('of a note that other programs sign is accepted by both', () => {
    // From the documentation of golang.org/x/mod/sumdb/note.
    const text =
      "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
    const key = Buffer.from('ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW', 'base64').subarray(1)
    const signature = Buffer.from(
      'x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=',
      'base64',
    ).subarray(4)
    for (const verify of [verifyEd25519, nodeCrypto.verifyEd25519]) {
      expect(verify(key, utf8(text), signature)).toBe(true)
      expect(verify(key, utf8(`${text} `), signature)).toBe(false)
    }
  })
})
