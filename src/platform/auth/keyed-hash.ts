import { createHash, createHmac, randomBytes } from 'node:crypto'

/** Hashes with the installation's secret: what is stored cannot be searched for without it. */
export type KeyedHash = (purpose: string, text: string) => Buffer

export function createKeyedHash(secret: string): KeyedHash {
  return (purpose, text) => createHmac('sha256', secret).update(purpose).update('\0').update(text).digest()
}

/** A secret of 256 bits for a link or a cookie, in characters that may stand in either. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is stored of a token of `newToken`: with 256 random bits a plain hash is enough. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
