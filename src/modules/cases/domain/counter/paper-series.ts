/** Numbers that were put by for a day without power or network. */
export interface PaperSeries {
  readonly prefix: string
  readonly first: number
  readonly last: number
}

/** The prefix names the month in which the numbers were put by. */
const numberPattern = /^(G\d{4})\s*[-–]\s*(\d{1,6})$/u

/** `G2611-0007`: as it is written on a receipt by hand. */
export function writtenNumber({ prefix }: Pick<PaperSeries, 'prefix'>, number: number): string {
  return `${prefix}-${String(number).padStart(4, '0')}`
}

/** The prefix and number of what somebody typed, or undefined. */
export function readWrittenNumber(
  typed: string,
): { readonly prefix: string; readonly number: number } | undefined {
  const upper = typed.normalize('NFKC').trim().toUpperCase()
  const [, prefix, number] = numberPattern.exec(upper) ?? []
  return prefix === undefined ? undefined : { prefix, number: Number(number) }
}

/** The numbers of a series that nobody has accounted for yet. */
export function openNumbers({ first, last }: PaperSeries, settled: readonly number[]): number[] {
  const known = new Set(settled)
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
    (number) => !known.has(number),
  )
}
