import { createHmac, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Reader } from '../../../platform/database/database.ts'
import type { CaseId } from '../../../platform/kernel/ids.ts'
import { idSchema } from '../../../platform/kernel/ids.ts'
import { receiptCode } from '../../../platform/kernel/receipt-code.ts'

export function newReceiptCode(): string {
  return receiptCode(randomBytes(8))
}

/** What is kept of a code: nobody who reads the table can follow a case. */
export function receiptLookup(code: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(`case-receipt:${code}`).digest()
}

export async function findCaseByReceipt(
  reader: Reader,
  code: string,
  secret: string,
): Promise<CaseId | undefined> {
  const lookup = receiptLookup(code, secret)
  const { rows } = await sql<{ id: string | null }>`select cases.find_by_receipt(${lookup}) as id`.execute(
    reader,
  )
  const id = rows[0]?.id
  return id == null ? undefined : idSchema('case').parse(id)
}
