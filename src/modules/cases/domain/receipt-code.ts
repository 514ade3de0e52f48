/** Digits of a receipt code before its two check digits. */
const length = 14

/**
 * The receipt code that belongs to random bytes: 14 digits and two check digits, so that slips of the pen are noticed.
 * The same bytes always give the same code: a form sent twice gives one receipt.
 * @param bytes  at least 8, random or a digest of something random
 */
export function receiptCode(bytes: Uint8Array): string {
  const number = bytes.slice(0, 8).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
  const digits = String(number % 10n ** BigInt(length)).padStart(length, '0')
  return digits + checkDigits(digits)
}

/** The sixteen digits of a code as somebody typed it, or undefined when it cannot be one. */
export function readReceiptCode(typed: string): string | undefined {
  const digits = typed.normalize('NFKC').replace(/[\s.\-–]/gu, '')
  if (!/^\d{16}$/u.test(digits)) return undefined
  return checkDigits(digits.slice(0, length)) === digits.slice(length) ? digits : undefined
}

/** `4821 0937 5512 8804`: as it is printed. */
export function formatReceiptCode(code: string): string {
  return code.replace(/(\d{4})(?=\d)/gu, '$1 ')
}

/** ISO/IEC 7064, MOD 97-10: finds every single wrong digit and every two that changed places. */
function checkDigits(digits: string): string {
  return String(98n - ((BigInt(digits) * 100n) % 97n)).padStart(2, '0')
}
