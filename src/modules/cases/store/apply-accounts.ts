import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'

/** Where fees of a unit are transferred to. */
export interface PaymentAccount {
  /** Six digits by which Napas knows the bank. */
  readonly bankBin: string
  readonly bankName: string
  readonly accountNumber: string
  readonly accountName: string
}

export async function findPaymentAccount(
  reader: Reader,
  unitId: UnitId,
): Promise<PaymentAccount | undefined> {
  const row = await reader
    .selectFrom('cases.payment_account')
    .selectAll()
    .where('unit_id', '=', unitId)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { bank_bin, bank_name, account_number, account_name } = row
  return { bankBin: bank_bin, bankName: bank_name, accountNumber: account_number, accountName: account_name }
}

export async function savePaymentAccount(
  tx: Tx,
  unitId: UnitId,
  { bankBin, bankName, accountNumber, accountName }: PaymentAccount,
  now: Date,
): Promise<void> {
  const values = {
    bank_bin: bankBin,
    bank_name: bankName,
    account_number: accountNumber,
    account_name: accountName,
    changed_at: now,
  }
  await tx
    .insertInto('cases.payment_account')
    .values({ unit_id: unitId, ...values })
    .onConflict((conflict) => conflict.column('unit_id').doUpdateSet(values))
    .execute()
}
