import { appendAudit } from '../../../../platform/audit/audit-log.ts'
import { findAccountByEmail } from '../../../../platform/auth/account-store.ts'
import { countPasswordLinks, createPasswordLink } from '../../../../platform/auth/password-link.ts'
import { anonymous } from '../../../../platform/contracts/access.ts'
import type { Database } from '../../../../platform/database/database.ts'
import { transaction } from '../../../../platform/database/transaction.ts'
import { accountPaths } from '../account-paths.ts'
import type { PersonSource } from '../actor-source.ts'
import { queueResetLetter } from './letters.ts'

/** Nobody's mailbox is flooded by strangers. */
const lettersAnHour = 3

/** Sends a link to the owner of an address, if it has an account that may sign in; tells nobody whether it has. */
export async function askReset(
  dependencies: { readonly database: Database; readonly people: PersonSource; readonly origin: string },
  email: string,
  now: Date,
): Promise<void> {
  const { database, people, origin } = dependencies
  const account = await findAccountByEmail(database, email)
  const actor = account && (await people.findActor(account.id, now))
  await transaction(database, async (tx) => {
    await appendAudit(tx, {
      actor: anonymous,
      action: 'account.reset-asked',
      subject: { kind: 'account', id: account?.id },
    })
    if (account === undefined || actor === undefined) return
    const anHourAgo = new Date(now.getTime() - 3_600_000)
    if ((await countPasswordLinks(tx, account.id, anHourAgo)) >= lettersAnHour) return
    const token = await createPasswordLink(tx, account.id, 'reset', now)
    await queueResetLetter(tx, account, `${origin}${accountPaths.newPassword.to({ token })}`)
  })
}
