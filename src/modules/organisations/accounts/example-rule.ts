import type { Database } from '../../../platform/database/database.ts'
import { installationKind } from '../../../platform/database/installation.ts'
import type { AccountId } from '../../../platform/kernel/ids.ts'

/**
 * Invented people of an example installation sign in with the password that is printed at its start; a second
 * step would only keep visitors out. Anybody real, there or elsewhere, needs one.
 */
export function passwordAloneRule(database: Database): (accountId: AccountId) => Promise<boolean> {
  return async (accountId) => {
    if ((await installationKind(database)) !== 'example') return false
    const person = await database
      .selectFrom('organisations.person')
      .select('example')
      .where('account_id', '=', accountId)
      .executeTakeFirst()
    return person?.example === true
  }
}
