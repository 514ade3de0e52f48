import { createHash, randomBytes } from 'node:crypto'

const prefix = 'mb_'

/** A new key, and what is kept of it; the key itself is shown once. */
export function newApiKey(): { readonly key: string; readonly digest: Buffer } {
  const key = `${prefix}${randomBytes(24).toString('base64url')}`
  return { key, digest: digestOf(key) }
}

/** Keys are random, so a plain hash is enough: there is nothing to guess. */
export function digestOf(key: string): Buffer {
  return createHash('sha256').update(key).digest()
}

/** The key of an `Authorization: Bearer …` header. `malformed`: a header that is none of ours. */
export function bearerKey(header: string | undefined): string | 'malformed' | undefined {
  if (header === undefined) return undefined
  return /^Bearer (mb_[\w-]{32})$/u.exec(header)?.[1] ?? 'malformed'
}
