/**
 * A number made of random bytes with two check digits behind it (ISO/IEC 7064, MOD 97-10), which find every single
 * wrong digit and every two that changed places.
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

/** `HS-483109-2715`: the public code of an application, from random bytes. */
export function applicationCode(bytes: Uint8Array): string {
  return numberCode(bytes, 8).replace(/^(\d{6})(\d{4})$/u, 'HS-$1-$2')
}

/** The sixteen digits of a receipt as somebody typed them, or undefined when they cannot be one. */
export function readReceipt(typed: string): string | undefined {
  const digits = typed.normalize('NFKC').replace(/[\s.\-–]/gu, '')
  return digits.length === 16 && hasCheckDigits(digits) ? digits : undefined
}

/** `4821 0937 5512 8804`: as it is printed. */
export function formatReceipt(code: string): string {
  return code.replace(/(\d{4})(?=\d)/gu, '$1 ')
}

function checkDigits(digits: string): string {
  return String(98n - ((BigInt(digits) * 100n) % 97n)).padStart(2, '0')
}
