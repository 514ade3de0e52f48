import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import type { Reader } from '../../../platform/database/database.ts'
import { idSchema } from '../../../platform/kernel/ids.ts'
import { receiptCode } from '../../../platform/kernel/receipt-code.ts'
import type { ApplicationId } from '../domain/enrolment/campaign.ts'

/**
 * The receipt of an application, which only its family is shown. It follows from the secret of the installation, so
 * that a form sent twice leads to one receipt; the table keeps a keyed digest of it.
 */
export function receiptOf(id: ApplicationId, secret: string): string {
  return receiptCode(createHmac('sha256', secret).update(`enrolment-receipt:${id}`).digest())
}

/** What the table keeps of a receipt. */
export function receiptLookup(receipt: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(`enrolment-lookup:${receipt}`).digest()
}

export async function findApplicationByReceipt(
  reader: Reader,
  receipt: string,
  secret: string,
): Promise<ApplicationId | undefined> {
  const lookup = receiptLookup(receipt, secret)
  const { rows } = await sql<{ id: string | null }>`
    select disclosure.find_enrolment_by_receipt(${lookup}) as id`.execute(reader)
  const id = rows[0]?.id
  return id == null ? undefined : idSchema('enrolment-application').parse(id)
}
