import { appendAudit } from '../audit/audit-log.ts'
import { anonymous } from '../contracts/access.ts'
import { transaction } from '../database/transaction.ts'
import type { AuthContext, SignInRequest } from './auth-context.ts'

/** Ends the session of this browser in the database, not only its cookie. */
export async function signOut(context: AuthContext, request: SignInRequest): Promise<readonly string[]> {
  const session = await context.sessions.find(request.headers)
  if (session !== undefined) {
    const actor = await context.actors.findActor(session.accountId, context.now())
    await transaction(context.database, async (tx) => {
      await tx.deleteFrom('auth.session').where('id', '=', session.id).execute()
      await appendAudit(tx, {
        actor: actor ?? anonymous,
        action: 'account.signed-out',
        subject: { kind: 'account', id: session.accountId },
      })
    })
    context.sessions.forget(session.accountId)
  }
  const { prefix, secure, session: name } = context.cookies
  const end = `; Max-Age=0; Path=/; HttpOnly${secure ? '; Secure' : ''}; SameSite=Lax`
  return [`${name}=${end}`, `${prefix}.two_factor=${end}`]
}
