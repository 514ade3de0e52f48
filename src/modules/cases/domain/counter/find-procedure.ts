import { foldText } from '../../../../platform/kernel/text.ts'

/** A procedure as the counter offers it. */
export interface OfferedProcedure {
  readonly name: string
  readonly code: string | undefined
}

/**
 * The procedures that a few letters mean, the likeliest first: the beginnings of words of the name in their order
 * (`ct` and `chuy tr` mean "Chuyển trường …"), or digits of the number. Diacritics and case do not count.
 */
export function procedureMatches<Offered extends OfferedProcedure>(
  typed: string,
  offered: readonly Offered[],
): Offered[] {
  const query = foldText(typed)
  if (query === '') return []
  return offered
    .map((procedure) => ({ procedure, rank: rankOf(query, procedure) }))
    .filter(({ rank }) => rank > 0)
    .toSorted(
      (one, other) => other.rank - one.rank || one.procedure.name.localeCompare(other.procedure.name, 'vi'),
    )
    .map(({ procedure }) => procedure)
}

/** Higher is nearer: the number itself, the beginning of the name, initials from the beginning, then anywhere. */
function rankOf(query: string, { name, code }: OfferedProcedure): number {
  if (code !== undefined && /^[\d.]+$/u.test(query)) {
    if (code === query) return 6
    return code.replace('.', '').endsWith(query.replace('.', '')) ? 5 : 0
  }
  const words = foldText(name).split(/[^\p{L}\p{N}]+/u)
  const folded = words.join(' ')
  if (folded.startsWith(query)) return 5
  const initials = words.map((word) => word.slice(0, 1)).join('')
  const letters = query.replaceAll(' ', '')
  if (initials.startsWith(letters)) return 4
  if (startsInOrder(query.split(' '), words)) return 3
  if (initials.includes(letters)) return 2
  return query.length > 2 && folded.includes(query) ? 1 : 0
}

/** Whether each piece begins a word, in the order of the words. */
function startsInOrder(pieces: readonly string[], words: readonly string[]): boolean {
  let from = 0
  for (const piece of pieces) {
    const at = words.findIndex((word, index) => index >= from && word.startsWith(piece))
    if (at < 0) return false
    from = at + 1
  }
  return true
}
