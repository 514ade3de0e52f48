import { createHmac, randomInt } from 'node:crypto'
import { sql } from 'kysely'
import type { Reader } from '../../../platform/database/database.ts'
import type { CaseId } from '../../../platform/kernel/ids.ts'
import { idSchema } from '../../../platform/kernel/ids.ts'

/** Fourteen random digits and two that check them (ISO 7064, MOD 97-10): slips of the pen are noticed. */
export function newReceiptCode(): string {
  const digits = Array.from({ length: 14 }, () => String(randomInt(10))).join('')
  return digits + checkDigits(digits)
}

/** The sixteen digits of a code as somebody typed it, or undefined when it cannot be one. */
export function readReceiptCode(typed: string): string | undefined {
  const digits = typed.normalize('NFKC').replace(/[\s.\-–]/gu, '')
  if (!/^\d{16}$/u.test(digits)) return undefined
  return checkDigits(digits.slice(0, 14)) === digits.slice(14) ? digits : undefined
}

/** `4821 0937 5512 8804`: as it is printed. */
export function formatReceiptCode(code: string): string {
  return code.replace(/(\d{4})(?=\d)/gu, '$1 ')
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

function checkDigits(digits: string): string {
  return String(98n - ((BigInt(digits) * 100n) % 97n)).padStart(2, '0')
}
