/** Digits of a receipt code before its two check digits. */
const receiptDigits = 14

/**
 * A number made of random bytes with two check digits behind it (ISO/IEC 7064, MOD 97-10), which find every single
 * wrong digit and every two that changed places. The same bytes always give the same number.
 * @param bytes  at least 8, random or a digest of something random
 * @param digits  how many stand before the check digits; at most 18
 */
export function numberCode(bytes: Uint8Array, digits: number): string {
  const number = bytes.slice(0, 8).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
  const plain = String(number % 10n ** BigInt(digits)).padStart(digits, '0')
  return plain + checkDigits(plain)
}

/** Whether the last two digits fit those before them. */
export function hasCheckDigits(code: string): boolean {
  return /^\d{3,20}$/u.test(code) && checkDigits(code.slice(0, -2)) === code.slice(-2)
}

/**
 * The receipt code that belongs to random bytes: 14 digits and two check digits, so that slips of the pen are noticed.
 * The same bytes always give the same code: a form sent twice gives one receipt.
 * @param bytes  at least 8, random or a digest of something random
 */
export function receiptCode(bytes: Uint8Array): string {
  return numberCode(bytes, receiptDigits)
}

/** The sixteen digits of a code as somebody typed it, or undefined when it cannot be one. */
export function readReceiptCode(typed: string): string | undefined {
  const digits = typed.normalize('NFKC').replace(/[\s.\-–]/gu, '')
  return digits.length === receiptDigits + 2 && hasCheckDigits(digits) ? digits : undefined
}

/** `4821 0937 5512 8804`: as it is printed. */
export function formatReceiptCode(code: string): string {
  return code.replace(/(\d{4})(?=\d)/gu, '$1 ')
}

function checkDigits(digits: string): string {
  return String(98n - ((BigInt(digits) * 100n) % 97n)).padStart(2, '0')
}
