import { randomBytes } from 'node:crypto'
import type { Client } from 'pg'
import { sessionCookie, signInCookies } from '../src/platform/auth/session-cookie.ts'
import type { AccountId } from '../src/platform/kernel/ids.ts'

/** Signs an account in past the sign-in page. @returns the cookie of its browser */
export async function signedInCookie(
  owner: Client,
  account: AccountId | undefined,
  { now, origin, secret }: { readonly now: Date; readonly origin: string; readonly secret: string },
): Promise<string> {
  const token = randomBytes(24).toString('base64url')
  await owner.query(
    `insert into auth.session (id, user_id, token, complete, created_at, updated_at, expires_at)
     values ($1, $2, $3, true, $4, $4, $4::timestamptz + interval '30 minutes')`,
    [crypto.randomUUID(), account, token, now],
  )
  return sessionCookie(token, signInCookies(origin), secret).split(';', 1)[0] ?? ''
}
