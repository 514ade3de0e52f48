import { isAPIError } from 'better-auth/api'
import { sql } from 'kysely'
import { appendAudit } from '../audit/audit-log.ts'
import { anonymous } from '../contracts/access.ts'
import { transaction } from '../database/transaction.ts'
import type { AccountId } from '../kernel/ids.ts'
import {
  type AuthContext,
  libraryHeaders,
  refusedSignIn,
  type SignIn,
  type SignInRequest,
} from './auth-context.ts'
import { replaceRecoveryCodes, typedRecoveryCode } from './code-secret.ts'
import { auditRefusal, finishSignIn } from './finish-sign-in.ts'
import { longestDelaySeconds } from './guessing.ts'
import { openedSessionToken } from './session-cookie.ts'

type CodeMethod = 'code' | 'recovery-code'

/** The second step: a code of the authenticator application, or one of the recovery codes. Each works once. */
export async function signInWithCode(
  context: AuthContext,
  request: SignInRequest,
  typed: { readonly method: CodeMethod; readonly code: string },
): Promise<SignIn> {
  const checked = await checkCode(context, request, typed)
  if (!checked.ok) {
    await auditRefusal(
      context,
      undefined,
      typed.method,
      checked.refusal.kind === 'refused' ? checked.refusal.reason : '',
    )
    return checked.refusal
  }
  const { setCookies } = checked
  if (typed.method === 'code' && !(await spendCode(context, setCookies, typed.code)))
    return refusedSignIn('wrong')
  return finishSignIn(context, request, { setCookies, method: typed.method })
}

/**
 * Ends the setting-up of codes with the first one typed: from now on they are asked for.
 * @returns the recovery codes to show, once
 */
export async function confirmCodes(
  context: AuthContext,
  request: SignInRequest,
  accountId: AccountId,
  code: string,
): Promise<{ readonly signIn: SignIn; readonly recoveryCodes: readonly string[] }> {
  const checked = await checkCode(context, request, { method: 'code', code })
  if (!checked.ok) return { signIn: checked.refusal, recoveryCodes: [] }
  await spendCode(context, checked.setCookies, code)
  const recoveryCodes = await transaction(context.database, async (tx) => {
    await appendAudit(tx, {
      actor: (await context.actors.findActor(accountId, context.now())) ?? anonymous,
      action: 'account.codes-set-up',
      subject: { kind: 'account', id: accountId },
    })
    return replaceRecoveryCodes(tx, context.secret, accountId)
  })
  const signIn = await finishSignIn(context, request, { setCookies: checked.setCookies, method: 'code' })
  return { signIn, recoveryCodes }
}

type Checked =
  | { readonly ok: true; readonly setCookies: readonly string[] }
  | { readonly ok: false; readonly refusal: SignIn }

async function checkCode(
  { library: { api } }: AuthContext,
  request: SignInRequest,
  { method, code }: { readonly method: CodeMethod; readonly code: string },
): Promise<Checked> {
  const headers = libraryHeaders(request.headers)
  try {
    const result =
      method === 'code'
        ? await api.verifyTOTP({ body: { code: code.replace(/\s/g, '') }, headers, returnHeaders: true })
        : await api.verifyBackupCode({
            body: { code: typedRecoveryCode(code) },
            headers,
            returnHeaders: true,
          })
    return { ok: true, setCookies: result.headers.getSetCookie() }
  } catch (error) {
    if (!isAPIError(error) || error.statusCode >= 500) throw error
    return { ok: false, refusal: refusalOf(error.body?.code) }
  }
}

function refusalOf(code: string | undefined): SignIn {
  switch (code) {
    case 'ACCOUNT_TEMPORARILY_LOCKED':
      return refusedSignIn('wait', longestDelaySeconds)
    case 'INVALID_CODE':
    case 'INVALID_BACKUP_CODE':
      return refusedSignIn('wrong')
    default:
      return refusedSignIn('expired')
  }
}

/** A code that somebody looked at over a shoulder is worth nothing once it was used. */
async function spendCode(
  context: AuthContext,
  setCookies: readonly string[],
  code: string,
): Promise<boolean> {
  const token = openedSessionToken(setCookies, context.cookies, context.secret)
  if (token === undefined) return false
  return transaction(context.database, async (tx) => {
    const session = await tx
      .selectFrom('auth.session')
      .select('user_id')
      .where('token', '=', token)
      .executeTakeFirst()
    if (session === undefined) return false
    await tx
      .deleteFrom('auth.used_code')
      .where('user_id', '=', session.user_id)
      .where('used_at', '<', sql<Date>`clock_timestamp() - interval '5 minutes'`)
      .execute()
    const spent = await tx
      .insertInto('auth.used_code')
      .values({ user_id: session.user_id, code_hash: context.hash('used code', code.replace(/\s/g, '')) })
      .onConflict((conflict) => conflict.doNothing())
      .returning('user_id')
      .execute()
    if (spent.length === 0) await tx.deleteFrom('auth.session').where('token', '=', token).execute()
    return spent.length > 0
  })
}
