import type { Reader, Tx } from '../database/database.ts'
import type { AccountId } from '../kernel/ids.ts'
import { hashToken, newToken } from './keyed-hash.ts'
import { readCookie, type SignInCookies } from './session-cookie.ts'

const fourHundredDays = 400 * 86_400
const token = /^[\w-]{43}$/

/** What this browser calls itself; it says nothing of who uses it. */
export function readDevice(cookieHeader: string | undefined, cookies: SignInCookies): string | undefined {
  const device = readCookie(cookieHeader, cookies.device)
  return device !== undefined && token.test(device) ? device : undefined
}

export function newDevice(cookies: SignInCookies): { readonly device: string; readonly cookie: string } {
  const device = newToken()
  const secure = cookies.secure ? '; Secure' : ''
  const cookie = `${cookies.device}=${device}; Max-Age=${fourHundredDays}; Path=/; HttpOnly${secure}; SameSite=Lax`
  return { device, cookie }
}

/** Whether the account of this address has signed in from this browser before. */
export async function isKnownDevice(reader: Reader, email: string, device: string): Promise<boolean> {
  const row = await reader
    .selectFrom('auth.known_device as known')
    .innerJoin('auth.user as account', 'account.id', 'known.user_id')
    .select('known.user_id')
    .where('account.email', '=', email)
    .where('known.device_hash', '=', hashToken(device))
    .executeTakeFirst()
  return row !== undefined
}

/**
 * Remembers that an account signs in from a browser.
 * @returns `new` when it is another than those before, which the owner should hear of
 */
export async function meetDevice(
  tx: Tx,
  accountId: AccountId,
  device: string,
  now: Date,
): Promise<'first' | 'new' | 'known'> {
  const hash = hashToken(device)
  const before = await tx
    .selectFrom('auth.known_device')
    .select('device_hash')
    .where('user_id', '=', accountId)
    .execute()
  await tx
    .insertInto('auth.known_device')
    .values({ user_id: accountId, device_hash: hash, first_seen_at: now, last_seen_at: now })
    .onConflict((conflict) => conflict.columns(['user_id', 'device_hash']).doUpdateSet({ last_seen_at: now }))
    .execute()
  if (before.length === 0) return 'first'
  return before.some((row) => row.device_hash.equals(hash)) ? 'known' : 'new'
}
