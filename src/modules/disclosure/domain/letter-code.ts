/** Digits and letters that are not taken for one another, as they are printed on a receipt. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** 15 letters hold 75 bits: nobody guesses one. The sixteenth tells a slip of the pen. */
const length = 15

/**
 * The code by which a donor or a candidate, and nobody else, follows a gift or an application.
 * @param bytes  at least 10, random
 */
export function letterCode(bytes: Uint8Array): string {
  let number = bytes.slice(0, 10).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
  let letters = ''
  for (let index = 0; index < length; index += 1) {
    letters = alphabet.charAt(Number(number % 32n)) + letters
    number /= 32n
  }
  return letters + checkLetter(letters)
}

/** The code as it is kept, from what somebody typed; undefined when it cannot be one. */
export function readLetterCode(typed: string): string | undefined {
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s.–-]/gu, '')
    .replace(/O/gu, '0')
    .replace(/[IL]/gu, '1')
  if (letters.length !== length + 1 || [...letters].some((letter) => !alphabet.includes(letter)))
    return undefined
  return checkLetter(letters.slice(0, length)) === letters.slice(length) ? letters : undefined
}

/** `7KQ2-M9XA-04TB-W3ZC`: as it is printed. */
export function formatLetterCode(code: string): string {
  return code.replace(/(.{4})(?=.)/gu, '$1-')
}

/** ISO/IEC 7064, MOD 31-2 with the letters of the alphabet: finds every wrong letter and two that changed places. */
function checkLetter(letters: string): string {
  let sum = 0
  for (const letter of letters) sum = ((sum + alphabet.indexOf(letter)) * 2) % 31
  return alphabet.charAt((31 + 1 - sum) % 31)
}
