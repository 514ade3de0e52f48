import { isAPIError } from 'better-auth/api'
import type { AccountId } from '../kernel/ids.ts'
import { findAccountByEmail } from './account-store.ts'
import {
  type AuthContext,
  libraryHeaders,
  refusedSignIn,
  type SignIn,
  type SignInRequest,
} from './auth-context.ts'
import { isKnownDevice, readDevice } from './device-cookie.ts'
import { auditRefusal, finishSignIn } from './finish-sign-in.ts'
import { admitAttempt, forgive } from './guessing.ts'
import { endingWithBrowser, openedSessionToken } from './session-cookie.ts'

/** The first step: address and password. A wrong address and a wrong password are not told apart. */
export async function signInWithPassword(
  context: AuthContext,
  request: SignInRequest,
  typed: { readonly email: string; readonly password: string },
): Promise<SignIn> {
  const { database, hash, now } = context
  const email = typed.email.toLowerCase()
  const device = readDevice(request.headers.cookie, context.cookies)
  const isKnown = device !== undefined && (await isKnownDevice(database, email, device))
  const admission = await admitAttempt(
    database,
    hash,
    { account: email, knownDevice: isKnown ? device : undefined, address: request.address },
    now(),
  )
  if (!admission.ok) return refusedSignIn('wait', admission.waitSeconds)

  const account = await findAccountByEmail(database, email)
  const opened = await openSession(context, request, { email, password: typed.password })
  if (opened === undefined) {
    await auditRefusal(context, account?.id, 'password', 'wrong')
    return refusedSignIn('wrong')
  }
  await forgive(database, admission.keys)
  if (opened.codeWanted) return { kind: 'code-wanted', cookies: opened.setCookies }
  if (account !== undefined && (await owesMore(context, account.id))) {
    if ((await context.actors.findActor(account.id, now())) === undefined) {
      return refuseWithoutRole(context, account.id, opened.setCookies)
    }
    return { kind: 'incomplete', cookies: endingWithBrowser(opened.setCookies, context.cookies) }
  }
  return finishSignIn(context, request, { setCookies: opened.setCookies, method: 'password' })
}

async function refuseWithoutRole(
  context: AuthContext,
  accountId: AccountId,
  setCookies: readonly string[],
): Promise<SignIn> {
  const token = openedSessionToken(setCookies, context.cookies, context.secret)
  await context.database
    .deleteFrom('auth.session')
    .where('token', '=', token ?? '')
    .execute()
  await auditRefusal(context, accountId, 'password', 'no-role')
  return refusedSignIn('no-role')
}

/** @returns undefined when address or password are wrong */
async function openSession(
  context: AuthContext,
  request: SignInRequest,
  body: { readonly email: string; readonly password: string },
): Promise<{ setCookies: string[]; codeWanted: boolean } | undefined> {
  try {
    const headers = libraryHeaders(request.headers)
    const result = await context.library.api.signInEmail({ body, headers, returnHeaders: true })
    return { setCookies: result.headers.getSetCookie(), codeWanted: 'twoFactorRedirect' in result.response }
  } catch (error) {
    if (isAPIError(error) && error.statusCode < 500) return undefined
    throw error
  }
}

async function owesMore(context: AuthContext, accountId: AccountId): Promise<boolean> {
  const passkey = await context.database
    .selectFrom('auth.passkey')
    .select('id')
    .where('user_id', '=', accountId)
    .executeTakeFirst()
  return passkey !== undefined || !(await context.mayUsePasswordAlone(accountId))
}
