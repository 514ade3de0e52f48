import { createAccount } from '../../../platform/auth/account-store.ts'
import { hashPassword } from '../../../platform/auth/password-hash.ts'
import type { LoadOptions } from './load-example.ts'

/** Opens accounts for the people of the example, all with one password that is hashed once. */
export async function exampleAccounts(password: string): Promise<LoadOptions['createAccounts']> {
  const passwordHash = await hashPassword(password)
  return async (tx, people) => {
    const accounts = new Map()
    for (const { personId, email, name } of people) {
      accounts.set(personId, await createAccount(tx, { email, name, passwordHash }))
    }
    return accounts
  }
}
