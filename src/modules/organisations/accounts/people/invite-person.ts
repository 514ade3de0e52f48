import { sql } from 'kysely'
import { createAccount } from '../../../../platform/auth/account-store.ts'
import { createPasswordLink } from '../../../../platform/auth/password-link.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import type { AccountId, PersonId } from '../../../../platform/kernel/ids.ts'
import { normaliseText } from '../../../../platform/kernel/text.ts'
import { accountPaths } from '../account-paths.ts'
import { queueInvitationLetter, queueNewRoleLetter } from '../lost-password/letters.ts'
import { findPersonByEmail, insertPerson, linkAccount } from './person-store.ts'

export interface Invitee {
  readonly name: string
  readonly email: string
}

/** Finds the person of an address or makes one, with an account that has no password yet. */
export async function findOrMakePerson(
  tx: Tx,
  invitee: Invitee,
): Promise<{ readonly personId: PersonId; readonly accountId: AccountId; readonly isNew: boolean }> {
  const name = normaliseText(invitee.name)
  await oneAtATime(tx, invitee.email)
  const known = await findPersonByEmail(tx, invitee.email)
  if (known === undefined) {
    const accountId = await createAccount(tx, { email: invitee.email, name })
    const personId = await insertPerson(tx, { name, email: invitee.email, accountId })
    return { personId, accountId, isNew: true }
  }
  if (known.accountId !== null) {
    return { personId: known.id, accountId: known.accountId, isNew: false }
  }
  const accountId = await createAccount(tx, { email: invitee.email, name })
  await linkAccount(tx, known.id, accountId)
  return { personId: known.id, accountId, isNew: true }
}

/** Two invitations of one address at the same moment meet one after the other, not at a constraint. */
async function oneAtATime(tx: Tx, email: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`person ${email}`}, 0))`.execute(tx)
}

export interface LetterContext {
  readonly origin: string
  readonly now: Date
  readonly role: { readonly roleName: string; readonly unitName: string }
}

/** Sends the link with which somebody chooses the first password; an earlier one stops working. */
export async function sendInvitation(
  tx: Tx,
  accountId: AccountId,
  to: Invitee,
  { origin, now, role }: LetterContext,
): Promise<void> {
  const token = await createPasswordLink(tx, accountId, 'invitation', now)
  await queueInvitationLetter(tx, to, `${origin}${accountPaths.invitation.to({ token })}`, role)
}

/** Tells somebody who has an account already of another role. */
export async function tellOfRole(tx: Tx, to: Invitee, { origin, role }: LetterContext): Promise<void> {
  await queueNewRoleLetter(tx, to, `${origin}${accountPaths.signIn.to({})}`, role)
}
