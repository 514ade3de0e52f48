import type { Reader, Tx } from '../database/database.ts'
import type { AccountId } from '../kernel/ids.ts'
import { hashToken, newToken } from './keyed-hash.ts'

export type PasswordLinkPurpose = 'invitation' | 'reset'

const validHours: Record<PasswordLinkPurpose, number> = { invitation: 7 * 24, reset: 1 }

/**
 * A link with which the owner of an account chooses a password; earlier ones of the same purpose stop working.
 * @returns its token, which is in the mail and nowhere else
 */
export async function createPasswordLink(
  tx: Tx,
  accountId: AccountId,
  purpose: PasswordLinkPurpose,
  now: Date,
): Promise<string> {
  await cancelPasswordLinks(tx, accountId, purpose, now)
  const token = newToken()
  await tx
    .insertInto('auth.password_link')
    .values({
      token_hash: hashToken(token),
      user_id: accountId,
      purpose,
      created_at: now,
      expires_at: new Date(now.getTime() + validHours[purpose] * 3_600_000),
    })
    .execute()
  return token
}

/** Makes the unused links of an account useless, of one purpose or of both. */
export async function cancelPasswordLinks(
  tx: Tx,
  accountId: AccountId,
  purpose: PasswordLinkPurpose | undefined,
  now: Date,
): Promise<void> {
  let query = tx
    .updateTable('auth.password_link')
    .set({ expires_at: now })
    .where('user_id', '=', accountId)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
  if (purpose !== undefined) query = query.where('purpose', '=', purpose)
  await query.execute()
}

export interface PasswordLink {
  readonly accountId: AccountId
  readonly email: string
  readonly name: string
}

/** Whose link it is, while it still works. Looking at it does not use it up: mail programs look too. */
export async function findPasswordLink(
  reader: Reader,
  token: string,
  purpose: PasswordLinkPurpose,
  now: Date,
): Promise<PasswordLink | undefined> {
  const row = await reader
    .selectFrom('auth.password_link as link')
    .innerJoin('auth.user as account', 'account.id', 'link.user_id')
    .select(['account.id', 'account.email', 'account.name'])
    .where('link.token_hash', '=', hashToken(token))
    .where('link.purpose', '=', purpose)
    .where('link.used_at', 'is', null)
    .where('link.expires_at', '>', now)
    .executeTakeFirst()
  return row && { accountId: row.id, email: row.email, name: row.name }
}

/** Uses the link up. @returns false when somebody else just did, or it no longer works */
export async function usePasswordLink(
  tx: Tx,
  token: string,
  purpose: PasswordLinkPurpose,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('auth.password_link')
    .set({ used_at: now })
    .where('token_hash', '=', hashToken(token))
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** How many reset links an account was sent since then. */
export async function countPasswordLinks(reader: Reader, accountId: AccountId, since: Date): Promise<number> {
  const { count } = await reader
    .selectFrom('auth.password_link')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('user_id', '=', accountId)
    .where('purpose', '=', 'reset')
    .where('created_at', '>', since)
    .executeTakeFirstOrThrow()
  return count
}
