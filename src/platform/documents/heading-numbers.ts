/** The letters that count points in Vietnamese documents: with đ, without f, j, w, z (ê, ô, ơ, ư are not used). */
const letters = [...'abcdđeghiklmnopqrstuvxy']
const romans = [
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const

/** @param number 1 to 89 */
export function romanNumber(number: number): string {
  let rest = number
  let text = ''
  for (const [sign, value] of romans) {
    while (rest >= value) {
      text += sign
      rest -= value
    }
  }
  return text
}

/** The letter that counts the n-th point: a, b, c, d, đ, e…; after the last, aa, ab… */
export function pointLetter(number: number): string {
  const before = Math.floor((number - 1) / letters.length)
  const last = letters[(number - 1) % letters.length] ?? ''
  return before === 0 ? last : pointLetter(before) + last
}

/** Counts headings in order: I., 1., a), each beginning anew under a higher one. */
export class HeadingNumbers {
  private readonly counts: [number, number, number] = [0, 0, 0]

  next(level: 1 | 2 | 3): string {
    this.counts[level - 1] = (this.counts[level - 1] ?? 0) + 1
    this.counts.fill(0, level)
    if (level === 1) return `${romanNumber(this.counts[0])}.`
    return level === 2 ? `${this.counts[1]}.` : `${pointLetter(this.counts[2])})`
  }
}
