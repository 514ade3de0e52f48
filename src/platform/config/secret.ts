import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * The secret that signs cookies and encrypts what must be read again: MINHBACH_SECRET, which several
 * processes on several machines must share, or one that is made once and kept in the data folder.
 */
export function readSecret(given: string | undefined, dataFolder: string): string {
  if (given !== undefined) return given
  const file = path.join(dataFolder, 'secret')
  if (!existsSync(file)) {
    // "wx": of two processes that begin together, the second takes the secret of the first.
    try {
      writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' })
    } catch (error) {
      if (!existsSync(file)) throw error
    }
  }
  return readFileSync(file, 'utf8').trim()
}
