import type { LayoutRules } from './layout-rules.ts'

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
 * Lays the names into the column: in the larger size if every line fits, else in the smaller; a line that
 * still does not fit is broken into lines of like length, so that no single word is left on the second.
 * @param width of the column, in mm
 */
export function fitBodyNames(
  names: { readonly parentBody: readonly string[]; readonly issuingBody: readonly string[] },
  width: number,
  rules: LayoutRules,
): FittedNames {
  const room = (pt: number) => (width * pointsPerMm * safety) / pt
  const fits = (pt: number) =>
    [...names.parentBody, ...names.issuingBody].every((line) => boldEms(line) <= room(pt))
  const pt = fits(rules.bodyNameSize) ? rules.bodyNameSize : rules.bodyNameSizeTight
  const balanced = (line: string) => balancedLines(line, room(pt))
  return {
    pt,
    parentBody: names.parentBody.flatMap(balanced),
    issuingBody: names.issuingBody.flatMap(balanced),
  }
}

/** A line broken into as few lines as fit, the longest of them as short as can be. */
function balancedLines(line: string, room: number): string[] {
  const total = boldEms(line)
  if (total <= room) return [line]
  for (let count = Math.ceil(total / room); ; count++) {
    for (let limit = total / count; limit <= room; limit += 0.25) {
      const lines = filledLines(line, limit)
      if (lines.length <= count) return lines
    }
    if (count > line.length) return filledLines(line, room)
  }
}

function filledLines(line: string, limit: number): string[] {
  const lines: string[] = []
  for (const word of line.split(' ')) {
    const current = lines.at(-1)
    if (current === undefined || boldEms(`${current} ${word}`) > limit) lines.push(word)
    else lines[lines.length - 1] = `${current} ${word}`
  }
  return lines
}
