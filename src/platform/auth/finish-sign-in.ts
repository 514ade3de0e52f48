import { appendAudit } from '../audit/audit-log.ts'
import { anonymous } from '../contracts/access.ts'
import { transaction } from '../database/transaction.ts'
import type { AccountId } from '../kernel/ids.ts'
import {
  type AuthContext,
  refusedSignIn,
  type SignIn,
  type SignInMethod,
  type SignInRequest,
} from './auth-context.ts'
import { meetDevice, newDevice, readDevice } from './device-cookie.ts'
import { newToken } from './keyed-hash.ts'
import { queueNewDeviceLetter } from './new-device-letter.ts'
import { endingWithBrowser, openedSessionToken, readSessionToken, sessionCookie } from './session-cookie.ts'

/**
 * Makes the session that the library has just opened usable: every proof that the account owes was given.
 * The session that the browser had before ends, the act is audited, and an unknown browser is told of by mail.
 */
export async function finishSignIn(
  context: AuthContext,
  request: SignInRequest,
  opened: { readonly setCookies: readonly string[]; readonly method: SignInMethod },
): Promise<SignIn> {
  const { database, cookies, secret, actors, now } = context
  const token = openedSessionToken(opened.setCookies, cookies, secret)
  const accountId = token === undefined ? undefined : await accountOf(context, token)
  if (token === undefined || accountId === undefined) return refusedSignIn('expired')

  const actor = await actors.findActor(accountId, now())
  if (actor === undefined) {
    await database.deleteFrom('auth.session').where('token', '=', token).execute()
    await auditRefusal(context, accountId, opened.method, 'no-role')
    return refusedSignIn('no-role')
  }
  const known = readDevice(request.headers.cookie, cookies)
  const { device, cookie } = known === undefined ? newDevice(cookies) : { device: known, cookie: undefined }
  const before = readSessionToken(request.headers, cookies, secret)
  await transaction(database, async (tx) => {
    await tx.updateTable('auth.session').set({ complete: true }).where('token', '=', token).execute()
    if (before !== undefined && before !== token) {
      await tx.deleteFrom('auth.session').where('token', '=', before).execute()
    }
    if ((await meetDevice(tx, accountId, device, now())) === 'new') {
      await queueNewDeviceLetter(tx, accountId, request.headers['user-agent'] ?? '', now())
    }
    await appendAudit(tx, {
      actor,
      action: 'account.signed-in',
      subject: { kind: 'account', id: accountId },
      details: { method: opened.method },
    })
  })
  context.sessions.forget(accountId)
  const set = endingWithBrowser(opened.setCookies, cookies)
  return { kind: 'signed-in', cookies: cookie === undefined ? set : [...set, cookie] }
}

/**
 * Completes the session of this browser after its account gained a second step here and now. The session gets
 * a new token: whoever knew the one before has gained nothing.
 */
export async function promoteSession(
  context: AuthContext,
  request: SignInRequest,
  method: SignInMethod,
): Promise<SignIn> {
  const { cookies, secret } = context
  const before = readSessionToken(request.headers, cookies, secret)
  const token = newToken()
  const changed = await context.database
    .updateTable('auth.session')
    .set({ token })
    .where('token', '=', before ?? '')
    .executeTakeFirst()
  if (changed.numUpdatedRows !== 1n) return refusedSignIn('expired')
  return finishSignIn(context, request, { setCookies: [sessionCookie(token, cookies, secret)], method })
}

async function accountOf(context: AuthContext, token: string): Promise<AccountId | undefined> {
  const row = await context.database
    .selectFrom('auth.session')
    .select('user_id')
    .where('token', '=', token)
    .executeTakeFirst()
  return row?.user_id
}

/** A refused attempt is audited with the account it was aimed at, if there is one; never with what was typed. */
export async function auditRefusal(
  context: AuthContext,
  accountId: AccountId | undefined,
  method: SignInMethod,
  reason: string,
): Promise<void> {
  await transaction(context.database, (tx) =>
    appendAudit(tx, {
      actor: anonymous,
      action: 'account.sign-in-refused',
      subject: { kind: 'account', id: accountId },
      details: { method, reason },
    }),
  )
}
