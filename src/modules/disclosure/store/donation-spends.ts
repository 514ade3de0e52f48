import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { type FileId, idSchema, newId, type PersonId } from '../../../platform/kernel/ids.ts'
import { type MoneyAccount, moneyAccounts } from '../domain/donations/account.ts'
import type { AppealId } from '../domain/donations/appeal.ts'
import type { Dong } from '../domain/donations/dong.ts'
import { type DonorKind, donorKinds } from '../domain/donations/gift.ts'
import type { SpendId } from './donation-ledger.ts'
import { oneOf, personOf } from './donation-rows.ts'

/** A payment with its voucher, as it was proposed. */
export interface ProposedSpend {
  readonly line: number
  readonly amount: Dong
  readonly account: MoneyAccount
  readonly paidOn: LocalDate
  readonly payee: string
  readonly payeeKind: DonorKind
  readonly voucher: string
  readonly what: string
  readonly fileId: FileId | null
  readonly proposedBy: PersonId | null
  readonly proposedAt: Date
}

export interface Spend extends ProposedSpend {
  readonly id: SpendId
  /** Within its appeal. */
  readonly number: number
  /** Of the voucher's file; hexadecimal. */
  readonly fileSha256: string | null
  readonly decision: SpendDecision | null
}

export interface SpendDecision {
  readonly approved: boolean
  readonly reason: string
  readonly decidedBy: PersonId
  readonly decidedAt: Date
}

export async function insertSpend(
  tx: Tx,
  appealId: AppealId,
  spend: ProposedSpend,
  example = false,
): Promise<{ readonly id: SpendId; readonly number: number }> {
  const id: SpendId = newId('donation-spend')
  const { number } = await tx
    .insertInto('disclosure.donation_spend')
    .values({
      id,
      appeal_id: appealId,
      number: sql<number>`(select count(*) + 1 from disclosure.donation_spend where appeal_id = ${appealId})`,
      line: spend.line,
      amount: String(spend.amount),
      account: spend.account,
      paid_on: spend.paidOn,
      payee: spend.payee,
      payee_kind: spend.payeeKind,
      voucher: spend.voucher,
      what: spend.what,
      file_id: spend.fileId,
      proposed_by: spend.proposedBy,
      proposed_at: spend.proposedAt,
      example,
    })
    .returning('number')
    .executeTakeFirstOrThrow()
  return { id, number }
}

export async function insertSpendDecision(
  tx: Tx,
  spend: { readonly id: SpendId; readonly proposedBy: PersonId },
  decision: SpendDecision,
): Promise<void> {
  await tx
    .insertInto('disclosure.donation_spend_decision')
    .values({
      spend_id: spend.id,
      proposed_by: spend.proposedBy,
      approved: decision.approved,
      reason: decision.reason,
      decided_by: decision.decidedBy,
      decided_at: decision.decidedAt,
    })
    .execute()
}

/** The payments of an appeal, decided or not, in the order in which they were proposed. */
export async function loadSpends(reader: Reader, appealId: AppealId): Promise<Spend[]> {
  const rows = await reader
    .selectFrom('disclosure.donation_spend as spend')
    .leftJoin('disclosure.donation_spend_decision as decision', 'decision.spend_id', 'spend.id')
    .leftJoin('platform.file as file', 'file.id', 'spend.file_id')
    .selectAll('spend')
    .select(['file.sha256'])
    .select(['decision.approved', 'decision.reason', 'decision.decided_by', 'decision.decided_at'])
    .where('spend.appeal_id', '=', appealId)
    .orderBy('spend.number')
    .execute()
  return rows.map((row) => ({
    id: idSchema('donation-spend').parse(row.id),
    number: row.number,
    line: row.line,
    amount: BigInt(row.amount),
    account: oneOf(moneyAccounts, row.account),
    paidOn: row.paid_on,
    payee: row.payee,
    payeeKind: oneOf(donorKinds, row.payee_kind),
    voucher: row.voucher,
    what: row.what,
    fileId: row.file_id,
    fileSha256: row.sha256?.toString('hex') ?? null,
    proposedBy: personOf(row.proposed_by),
    proposedAt: row.proposed_at,
    decision:
      row.approved === null || row.decided_by === null || row.decided_at === null
        ? null
        : {
            approved: row.approved,
            reason: row.reason ?? '',
            decidedBy: idSchema('person').parse(row.decided_by),
            decidedAt: row.decided_at,
          },
  }))
}
