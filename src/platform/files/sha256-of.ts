import { createHash } from 'node:crypto'

/** Hexadecimal SHA-256 of a text, as UTF-8, or of bytes: by which what was published is known again. */
export function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
