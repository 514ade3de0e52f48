import { createHash, createHmac } from 'node:crypto'
import type { DrawCrypto } from '../domain/draw/draw.ts'

/** The hashes of this machine, for draws. */
export const drawCrypto: DrawCrypto = {
  sha256: (bytes) => createHash('sha256').update(bytes).digest(),
  hmacSha256: (key, bytes) => createHmac('sha256', key).update(bytes).digest(),
}
