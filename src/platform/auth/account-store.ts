import type { Reader, Tx } from '../database/database.ts'
import { type AccountId, newId } from '../kernel/ids.ts'

export interface NewAccount {
  /** Lower case. */
  readonly email: string
  readonly name: string
  /** Of `hashPassword`; without one the account has no password until its owner chooses one. */
  readonly passwordHash?: string | undefined
}

/** Makes an account; whoever calls it links a person to it in the same transaction. */
export async function createAccount(tx: Tx, account: NewAccount): Promise<AccountId> {
  const id = newId('account')
  await tx
    .insertInto('auth.user')
    .values({
      id,
      email: account.email,
      name: account.name,
      email_verified: account.passwordHash !== undefined,
    })
    .execute()
  if (account.passwordHash !== undefined) await setPassword(tx, id, account.passwordHash)
  return id
}

/** Sets the password of an account, which so also has one when it had none. */
export async function setPassword(tx: Tx, accountId: AccountId, passwordHash: string): Promise<void> {
  await tx
    .insertInto('auth.account')
    .values({
      id: crypto.randomUUID(),
      user_id: accountId,
      provider_id: 'credential',
      subject: accountId,
      password: passwordHash,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['provider_id', 'subject'])
        .doUpdateSet({ password: passwordHash, updated_at: new Date() }),
    )
    .execute()
  await tx.updateTable('auth.user').set({ email_verified: true }).where('id', '=', accountId).execute()
}

export async function findPasswordHash(reader: Reader, accountId: AccountId): Promise<string | undefined> {
  const row = await reader
    .selectFrom('auth.account')
    .select('password')
    .where('user_id', '=', accountId)
    .where('provider_id', '=', 'credential')
    .executeTakeFirst()
  return row?.password ?? undefined
}

export interface AccountSummary {
  readonly id: AccountId
  readonly email: string
  readonly name: string
  readonly codesOn: boolean
  readonly passkeys: readonly {
    readonly id: string
    readonly name: string | null
    readonly addedAt: Date | null
  }[]
  readonly hasPassword: boolean
}

/** Everything that the account's own page shows of its proofs. */
export async function findAccount(reader: Reader, id: AccountId): Promise<AccountSummary | undefined> {
  const account = await reader
    .selectFrom('auth.user')
    .select(['id', 'email', 'name', 'two_factor_enabled'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (account === undefined) return undefined
  const passkeys = await reader
    .selectFrom('auth.passkey')
    .select(['id', 'name', 'created_at'])
    .where('user_id', '=', id)
    .orderBy('created_at')
    .execute()
  return {
    id: account.id,
    email: account.email,
    name: account.name,
    codesOn: account.two_factor_enabled,
    passkeys: passkeys.map(({ id: passkeyId, name, created_at }) => ({
      id: passkeyId,
      name,
      addedAt: created_at,
    })),
    hasPassword: (await findPasswordHash(reader, id)) !== undefined,
  }
}

export async function findAccountByEmail(
  reader: Reader,
  email: string,
): Promise<{ readonly id: AccountId; readonly name: string; readonly email: string } | undefined> {
  return reader
    .selectFrom('auth.user')
    .select(['id', 'name', 'email'])
    .where('email', '=', email.toLowerCase())
    .executeTakeFirst()
}

/** Ends codes of the authenticator application, and with them the recovery codes. */
export async function removeCodes(tx: Tx, accountId: AccountId): Promise<void> {
  await tx.deleteFrom('auth.two_factor').where('user_id', '=', accountId).execute()
  await tx.updateTable('auth.user').set({ two_factor_enabled: false }).where('id', '=', accountId).execute()
}

export async function removePasskey(tx: Tx, accountId: AccountId, passkeyId: string): Promise<void> {
  await tx.deleteFrom('auth.passkey').where('user_id', '=', accountId).where('id', '=', passkeyId).execute()
}

/** Takes away every second step of an account, for somebody who has lost phone and codes. */
export async function removeSecondSteps(tx: Tx, accountId: AccountId): Promise<void> {
  await removeCodes(tx, accountId)
  await tx.deleteFrom('auth.passkey').where('user_id', '=', accountId).execute()
}
