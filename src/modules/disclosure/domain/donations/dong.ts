import type { Words } from '../../../../platform/i18n/words.ts'

/** An amount in đồng, whole and never a float: a book must add up to the last đồng. */
export type Dong = bigint

/** Far above what a school is given, and low enough that sums stay exact in every file format. */
export const mostDong: Dong = 1_000_000_000_000n

/** The amount that somebody typed as `5.000.000`, `5 000 000` or `5000000 đ`; undefined when it is none. */
export function readDong(typed: string): Dong | undefined {
  const digits = typed
    .normalize('NFC')
    .trim()
    .replace(/\s*(?:đồng|đ|vnđ|vnd)\.?$/iu, '')
  if (!/^(?:\d{1,13}|\d{1,3}(?:[.,\s]\d{3})+)$/u.test(digits)) return undefined
  const amount = BigInt(digits.replace(/\D/gu, ''))
  return amount > 0n && amount <= mostDong ? amount : undefined
}

/** `5.000.000`, as it is written in Việt Nam. */
export function writeDong(amount: Dong): string {
  return grouped(amount, '.')
}

/** `5.000.000 đồng`, `5,000,000 đồng`. */
export function dongWords(amount: Dong): Words {
  return { vi: `${grouped(amount, '.')} đồng`, en: `${grouped(amount, ',')} đồng` }
}

function grouped(amount: Dong, separator: string): string {
  return String(amount).replace(/\B(?=(?:\d{3})+$)/gu, separator)
}

export function sumOfDong(amounts: Iterable<Dong>): Dong {
  let sum = 0n
  for (const amount of amounts) sum += amount
  return sum
}
