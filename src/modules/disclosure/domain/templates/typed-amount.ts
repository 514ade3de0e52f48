/** A number as it was typed, exactly: whole part without grouping, and decimals. */
export interface TypedAmount {
  readonly negative: boolean
  readonly whole: string
  readonly decimals: string
}

const ending = /\s*(?:đồng|đ|₫|vnđ|vnd|%)\s*$/iu
const groupedByDots = /^\d{1,3}(?:\.\d{3})+$/u
const groupedByCommas = /^\d{1,3}(?:,\d{3})+$/u
const groupedBySpaces = /^\d{1,3}(?: \d{3})+$/u

/**
 * A number as Vietnamese spreadsheets write it: `1.234.567,5`, `1 234 567`, `(1.500)` for minus, `12,5 %`, also the
 * English `1,234,567.5`. One group alone is read the Vietnamese way: `1.500` is one thousand five hundred, `1,5` is one
 * and a half. Undefined when it is no number.
 */
export function readAmount(typed: string): TypedAmount | undefined {
  let text = typed
    .replace(/[\u00a0\u202f\u2009]/gu, ' ')
    .trim()
    .replace(ending, '')
  const bracketed = /^\((.+)\)$/u.exec(text)?.[1]
  const negative = bracketed !== undefined || /^[-−–]\s*\d/u.test(text)
  text = (bracketed ?? text.replace(/^[-−–]\s*/u, '')).trim().replace(ending, '')
  const parts = splitAmount(text)
  if (parts === undefined) return undefined
  const [whole, decimals] = parts
  return { negative, whole: whole.replace(/^0+(?=\d)/u, ''), decimals }
}

function splitAmount(text: string): readonly [string, string] | undefined {
  if (/^\d+$/u.test(text)) return [text, '']
  if (groupedByDots.test(text) || groupedBySpaces.test(text)) return [text.replace(/[. ]/gu, ''), '']
  const comma = text.lastIndexOf(',')
  const dot = text.lastIndexOf('.')
  if (comma === -1 && dot === -1) return undefined
  // Two commas or more can only be groups; one comma alone is a decimal comma.
  if (groupedByCommas.test(text) && text.indexOf(',') !== comma) return [text.replaceAll(',', ''), '']
  const at = Math.max(comma, dot)
  const whole = text.slice(0, at)
  const decimals = text.slice(at + 1)
  if (!/^\d{1,9}$/u.test(decimals)) return undefined
  if (/^\d+$/u.test(whole)) return [whole, decimals]
  const groups = comma > dot ? groupedByDots : groupedByCommas
  if (groups.test(whole) || (comma > dot && groupedBySpaces.test(whole)))
    return [whole.replace(/[., ]/gu, ''), decimals]
  return undefined
}

/** The number as it is written in Việt Nam: 1.234.567,5. */
export function writeAmount({ negative, whole, decimals }: TypedAmount): string {
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, '.')
  const sign = negative && /[1-9]/u.test(whole + decimals) ? '-' : ''
  return decimals === '' ? `${sign}${grouped}` : `${sign}${grouped},${decimals}`
}

/** Whether it is whole đồng; nobody pays parts of one. */
export function isWholeDong({ decimals }: TypedAmount): boolean {
  return /^0*$/u.test(decimals)
}
