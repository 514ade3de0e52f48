import type { LayoutRules } from './layout-rules.ts'
import { capitals } from './printable-text.ts'

/** The names of the two bodies as lines that fit the header's left column, and the size at which they do. */
export interface FittedNames {
  readonly pt: number
  readonly parentBody: readonly string[]
  readonly issuingBody: readonly string[]
}

const pointsPerMm = 72 / 25.4
/** Room for the estimate's error. */
const safety = 0.98

/**
 * Width of a line of Times New Roman Bold in ems, estimated from the average widths of its letters
 * (within about 5 %): good enough to break a line and to draw a rule of a third to a half of it.
 */
export function boldEms(text: string): number {
  let ems = 0
  for (const character of text) {
    if (/\s/u.test(character)) ems += 0.25
    else if (/\p{Lu}/u.test(character)) ems += 0.71
    else if (/\p{Ll}|\p{Nd}/u.test(character)) ems += 0.495
    else ems += 0.333
  }
  return ems
}

/**
 * Lays the names into the column, in capitals: in the larger size if every line fits, else in the smaller; a line
 * that still does not fit is broken where a reader would break it.
 * @param names as written in running text
 * @param width of the column, in mm
 */
export function fitBodyNames(
  names: { readonly parentBody: readonly string[]; readonly issuingBody: readonly string[] },
  width: number,
  rules: LayoutRules,
): FittedNames {
  const room = (pt: number) => (width * pointsPerMm * safety) / pt
  const fits = (pt: number) =>
    [...names.parentBody, ...names.issuingBody].every((line) => boldEms(capitals(line)) <= room(pt))
  const pt = fits(rules.bodyNameSize) ? rules.bodyNameSize : rules.bodyNameSizeTight
  const laid = (line: string) => brokenName(line, room(pt)).map(capitals)
  return { pt, parentBody: names.parentBody.flatMap(laid), issuingBody: names.issuingBody.flatMap(laid) }
}

/** Words before which a name divides, and after which it does not: và Đào tạo, thành phố Tân An. */
const leading = /^(?:và|tỉnh|thành|huyện|quận|thị|xã|phường|đặc)$/iu
const joining = /^(?:và|tỉnh|phố|huyện|quận|trấn|xã|phường|khu)$/iu
const badBreak = 40

/** Whether a name divides well between two of its words: before a part's first word, or where a proper name begins. */
function dividesWell(before: string, after: string): boolean {
  if (joining.test(before)) return false
  return leading.test(after) || (/^\p{Ll}/u.test(before) && /^\p{Lu}/u.test(after))
}

/** The lines of least cost: the squares of the room left in each, and a price for each bad break. */
function brokenName(name: string, room: number): string[] {
  const words = name.split(' ')
  const best: { cost: number; lines: string[] }[] = [{ cost: 0, lines: [] }]
  for (let end = 1; end <= words.length; end++) {
    let choice = { cost: Number.POSITIVE_INFINITY, lines: [name] }
    for (let start = end - 1; start >= 0; start--) {
      const line = words.slice(start, end).join(' ')
      const left = room - boldEms(capitals(line))
      if (left < 0 && start < end - 1) break
      const price = start === 0 || dividesWell(words[start - 1] ?? '', words[start] ?? '') ? 0 : badBreak
      const before = best[start]
      if (before === undefined) continue
      const cost = before.cost + left * left + price
      if (cost < choice.cost) choice = { cost, lines: [...before.lines, line] }
    }
    best.push(choice)
  }
  return best.at(-1)?.lines ?? [name]
}
