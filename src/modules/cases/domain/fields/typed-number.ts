const grouped = /^-?\d{1,3}([. ,])\d{3}(?:\1\d{3})*$/u
const groupedWithDecimals = /^(-?\d{1,3}(?:[. ]\d{3})+),(\d+)$/u
const plain = /^-?\d+$/u
const plainWithDecimals = /^(-?\d+)[.,](\d+)$/u

/**
 * The number that somebody typed the Vietnamese way: `1.500.000`, `1 500 000`, `12,5`. A comma also groups when
 * no decimals are expected. Undefined when it is no number, has more decimals than allowed, or is too large to
 * be kept exactly.
 */
export function readTypedNumber(typed: string, decimals = 0): number | undefined {
  const text = typed.trim().replace(/\s+/gu, ' ')
  const digits = digitsOf(text, decimals)
  if (digits === undefined) return undefined
  const value = Number(digits)
  if (!Number.isSafeInteger(Math.trunc(value))) return undefined
  return fitsDecimals(value, decimals) ? value + 0 : undefined
}

function digitsOf(text: string, decimals: number): string | undefined {
  if (plain.test(text)) return text
  const [, separator] = grouped.exec(text) ?? []
  if (separator !== undefined && (separator !== ',' || decimals === 0)) return text.replaceAll(separator, '')
  const [, whole, part] = groupedWithDecimals.exec(text) ?? plainWithDecimals.exec(text) ?? []
  if (whole === undefined || part === undefined || part.length > decimals) return undefined
  return `${whole.replaceAll(/[. ]/gu, '')}.${part}`
}

/** Whether a number has no more than so many decimals. */
export function fitsDecimals(value: number, decimals: number): boolean {
  return Number.isFinite(value) && Number(value.toFixed(decimals)) === value
}

/** The number as the field shows it again, to be read back as the same: no grouping, a decimal comma. */
export function typedNumber(value: number, decimals = 0): string {
  return value
    .toFixed(decimals)
    .replace(/\.?0+$/u, (end) => (decimals === 0 ? end : ''))
    .replace('.', ',')
}

/** Whole đồng that somebody typed: `1.500.000`, `1,500,000 đ`, `500000 VND`. */
export function readTypedMoney(typed: string): number | undefined {
  return readTypedNumber(typed.replace(/\s*(?:đồng|đ|₫|vnđ|vnd)\s*$/iu, ''))
}
