import type { AccountId } from '../kernel/ids.ts'
import { findPasswordHash } from './account-store.ts'
import type { AuthContext, SignInRequest } from './auth-context.ts'
import { admitAttempt, forgive } from './guessing.ts'
import { verifyPassword } from './password-hash.ts'

export type Confirmation =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'wrong' | 'wait'; readonly waitSeconds: number }

/** Whether whoever sits at a signed-in browser knows the password; wrong ones are counted as at the door. */
export async function confirmPassword(
  context: AuthContext,
  request: SignInRequest,
  accountId: AccountId,
  password: string,
): Promise<Confirmation> {
  const attempt = { account: `confirm ${accountId}`, knownDevice: undefined, address: request.address }
  const admission = await admitAttempt(context.database, context.hash, attempt, context.now())
  if (!admission.ok) return { ok: false, reason: 'wait', waitSeconds: admission.waitSeconds }
  const hash = await findPasswordHash(context.database, accountId)
  if (hash === undefined || !(await verifyPassword(hash, password))) {
    return { ok: false, reason: 'wrong', waitSeconds: 0 }
  }
  await forgive(context.database, admission.keys)
  return { ok: true }
}
