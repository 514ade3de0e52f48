import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Reader } from '../../../platform/database/database.ts'

const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/**
 * The code that whoever starts the platform is shown and that the first administrator must type, so that a
 * stranger cannot take an empty installation. All processes of one installation know the same.
 * @param secret that of the installation, at least 32 characters
 */
export function setUpCode(secret: string): string {
  const digest = createHmac('sha256', secret).update('set-up').digest()
  const characters = [...digest.subarray(0, 16)].map((byte) => letters[byte % letters.length])
  return characters.join('').replace(/(.{4})(?=.)/g, '$1-')
}

/** Whether what somebody typed is the code; spaces, hyphens and capitals do not count. */
export function isSetUpCode(typed: string, code: string): boolean {
  const plain = (text: string) =>
    createHmac('sha256', code)
      .update(text.toLowerCase().replace(/[^a-z0-9]/g, ''))
      .digest()
  return timingSafeEqual(plain(typed), plain(code))
}

/** Whether nothing has begun here yet: neither an example nor real work. */
export async function isEmptyInstallation(database: Reader): Promise<boolean> {
  const [installation, unit] = await Promise.all([
    database.selectFrom('platform.installation').select('kind').executeTakeFirst(),
    database.selectFrom('organisations.unit').select('id').limit(1).executeTakeFirst(),
  ])
  return installation === undefined && unit === undefined
}
