import type { IncomingHttpHeaders } from 'node:http'
import { sql } from 'kysely'
import type { Database, Reader, Tx } from '../database/database.ts'
import type { AccountId } from '../kernel/ids.ts'
import { readSessionToken, type SignInCookies } from './session-cookie.ts'

/** Without use a session ends after half an hour; with it, after a working day. */
export const idleMinutes = 30
export const absoluteHours = 10

/** How long another process may go on with what it read: revocation is to hold within one second. */
const keptMs = 800
const keptSessions = 5_000
const touchAfterMs = 60_000

export interface Session {
  readonly id: string
  readonly accountId: AccountId
  /** False while a second step or its first setting-up is still owed: the session may do nothing else. */
  readonly complete: boolean
}

export interface Sessions {
  find(headers: IncomingHttpHeaders): Promise<Session | undefined>
  /** Drops what this process remembers of an account; others follow within a second. */
  forget(accountId: AccountId): void
}

interface Kept {
  readonly session: Session | undefined
  readonly until: number
}

/** Reads the session behind a cookie in one round trip, and keeps it for less than a second. */
export function createSessions(
  database: Database,
  cookies: SignInCookies,
  secret: string,
  now: () => Date,
): Sessions {
  const kept = new Map<string, Kept>()
  return {
    async find(headers) {
      const token = readSessionToken(headers, cookies, secret)
      if (token === undefined) return undefined
      const known = kept.get(token)
      if (known !== undefined && known.until > performance.now()) return known.session
      const session = await readSession(database, token, now())
      kept.delete(token)
      kept.set(token, { session, until: performance.now() + keptMs })
      for (const oldest of kept.keys()) {
        if (kept.size <= keptSessions) break
        kept.delete(oldest)
      }
      return session
    },
    forget(accountId) {
      for (const [token, { session }] of kept) {
        if (session === undefined || session.accountId === accountId) kept.delete(token)
      }
    },
  }
}

async function readSession(database: Database, token: string, now: Date): Promise<Session | undefined> {
  const row = await database
    .selectFrom('auth.session')
    .select(['id', 'user_id', 'complete', 'updated_at', 'created_at'])
    .where('token', '=', token)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const limit = row.created_at.getTime() + absoluteHours * 3_600_000
  if (limit <= now.getTime()) return undefined
  if (row.complete && now.getTime() - row.updated_at.getTime() > touchAfterMs) {
    await prolong(database, row.id, now, new Date(Math.min(limit, now.getTime() + idleMinutes * 60_000)))
  }
  return { id: row.id, accountId: row.user_id, complete: row.complete }
}

async function prolong(database: Database, id: string, now: Date, until: Date): Promise<void> {
  await database
    .updateTable('auth.session')
    .set({ updated_at: now, expires_at: until })
    .where('id', '=', id)
    .where('updated_at', '<', now)
    .execute()
}

/** A session as its owner sees it in the list. */
export interface OpenSession {
  readonly id: string
  readonly userAgent: string
  readonly openedAt: Date
  readonly lastUsedAt: Date
}

/** The sessions of an account that are open now, the last used first. */
export async function listSessions(
  database: Reader,
  accountId: AccountId,
  now: Date,
): Promise<OpenSession[]> {
  const rows = await database
    .selectFrom('auth.session')
    .select(['id', 'user_agent', 'created_at', 'updated_at'])
    .where('user_id', '=', accountId)
    .where('complete', '=', true)
    .where('expires_at', '>', now)
    .where('created_at', '>', new Date(now.getTime() - absoluteHours * 3_600_000))
    .orderBy('updated_at', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    userAgent: row.user_agent ?? '',
    openedAt: row.created_at,
    lastUsedAt: row.updated_at,
  }))
}

/**
 * Ends sessions of an account: one, all but one, or all. The caller forgets them in `Sessions` after the commit.
 * @returns how many were ended
 */
export async function endSessions(
  tx: Tx,
  accountId: AccountId,
  which: { readonly only?: string; readonly except?: string } = {},
): Promise<number> {
  let query = tx.deleteFrom('auth.session').where('user_id', '=', accountId)
  if (which.only !== undefined) query = query.where('id', '=', which.only)
  if (which.except !== undefined) query = query.where('id', '<>', which.except)
  const { numDeletedRows } = await query.executeTakeFirst()
  return Number(numDeletedRows)
}

/** Removes sessions, challenges and links that can no longer be used; for a nightly job. */
export async function removeExpired(tx: Tx, now: Date): Promise<void> {
  await tx.deleteFrom('auth.session').where('expires_at', '<', now).execute()
  await tx.deleteFrom('auth.verification').where('expires_at', '<', now).execute()
  await tx
    .deleteFrom('auth.password_link')
    .where('expires_at', '<', sql<Date>`${now}::timestamptz - interval '90 days'`)
    .execute()
  await tx
    .deleteFrom('auth.guessing')
    .where('last_failure_at', '<', sql<Date>`${now}::timestamptz - interval '2 days'`)
    .execute()
}
