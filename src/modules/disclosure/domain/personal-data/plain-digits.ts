const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/gu

/**
 * The text with digits of other scripts and full width as 0–9 and every unusual space or invisible character as one
 * space, each character in its place: what is found in it stands at the same place in the text.
 */
export function plainDigits(text: string): string {
  return text
    .replace(/(?![0-9])\p{Nd}/gu, (digit) => {
      const value = digitValue(digit)
      // A digit outside the basic plane is two units long.
      return value.padEnd(digit.length, ' ')
    })
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/gu, ' ')
    .replace(invisible, ' ')
    .replace(/[‐‑‒–—−]/gu, '-')
    .replace(/[．。·•]/gu, '.')
    .replace(/＠/gu, '@')
}

/** The decimal digits of every script stand ten in a row, zero first. */
function digitValue(digit: string): string {
  const code = digit.codePointAt(0) ?? 48
  for (let value = 0; value < 10; value += 1) {
    const zero = code - value
    if (zero >= 0 && !/\p{Nd}/u.test(String.fromCodePoint(Math.max(0, zero - 1)))) return String(value)
  }
  // Mathematical digits: several alphabets of ten without a gap.
  return String((code - 0x1d7ce) % 10)
}

/** How much of the text before a place is looked at for what a number is. */
const reach = 48

/** The words around a place: what stands before it, closest last, and the label of its column or field. */
export function wordsBefore(text: string, start: number, label: string): string {
  return `${label} ${text.slice(Math.max(0, start - reach), start)}`
}
