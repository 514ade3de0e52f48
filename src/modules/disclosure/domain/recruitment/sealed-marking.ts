/** So many hundredths of a point make one point: marks are whole numbers, never floats. */
export const hundredths = 100
export const highestMark = 100 * hundredths

/** One mark of one marker, who knows a paper by its secret code alone. In hundredths of a point. */
export interface Mark {
  readonly paper: string
  readonly marker: string
  readonly hundredths: number
}

/** Why a mark is not taken. */
export type MarkRefusal =
  | 'unknown-paper'
  | 'not-a-mark'
  | 'marked-twice-by-one'
  | 'enough-marks'
  | 'identity-open'

export interface MarkingRules {
  /** From this difference on the two marks do not agree and a third marker decides. In hundredths. */
  readonly differenceForThird: number
}

export interface Marking {
  /** The secret codes of the papers, as they were committed before marking. */
  readonly papers: readonly string[]
  readonly marks: readonly Mark[]
  /** Whether it is known already whose paper is whose: from then on nobody marks. */
  readonly identityOpen: boolean
}

/** What is wrong with one more mark; null when it is taken. */
export function refuseMark(marking: Marking, rules: MarkingRules, mark: Mark): MarkRefusal | null {
  if (marking.identityOpen) return 'identity-open'
  if (!marking.papers.includes(mark.paper)) return 'unknown-paper'
  if (!Number.isSafeInteger(mark.hundredths) || mark.hundredths < 0 || mark.hundredths > highestMark)
    return 'not-a-mark'
  const own = marking.marks.filter(({ paper }) => paper === mark.paper)
  if (own.some(({ marker }) => marker === mark.marker)) return 'marked-twice-by-one'
  return finalMark(own, rules).state === 'final' ? 'enough-marks' : null
}

export type PaperMark =
  | { readonly state: 'waits-for'; readonly which: 'first' | 'second' | 'third' }
  | { readonly state: 'final'; readonly hundredths: number }

/**
 * The mark of a paper from those of its markers, in the order in which they were given: the mean of two that
 * agree; of three the mean of the two that lie nearest to each other, and of all three when both gaps are alike.
 * Means are rounded half up to a hundredth.
 */
export function finalMark(marks: readonly Mark[], { differenceForThird }: MarkingRules): PaperMark {
  const [first, second, third] = marks.map((mark) => mark.hundredths)
  if (first === undefined) return { state: 'waits-for', which: 'first' }
  if (second === undefined) return { state: 'waits-for', which: 'second' }
  if (Math.abs(first - second) < differenceForThird)
    return { state: 'final', hundredths: mean([first, second]) }
  if (third === undefined) return { state: 'waits-for', which: 'third' }
  const [low = 0, middle = 0, high = 0] = [first, second, third].toSorted((a, b) => a - b)
  const below = middle - low
  const above = high - middle
  if (below === above) return { state: 'final', hundredths: mean([low, middle, high]) }
  return { state: 'final', hundredths: mean(below < above ? [low, middle] : [middle, high]) }
}

function mean(values: readonly number[]): number {
  const sum = values.reduce((total, value) => total + value, 0)
  return Math.floor((2 * sum + values.length) / (2 * values.length))
}

/** Whether every paper has its mark, so that it may be opened whose is whose. */
export function isMarkingFinished({ papers, marks }: Marking, rules: MarkingRules): boolean {
  return papers.every(
    (paper) =>
      finalMark(
        marks.filter((mark) => mark.paper === paper),
        rules,
      ).state === 'final',
  )
}

/**
 * Gives each candidate the secret code of a paper, by chance alone.
 * @param letter  with which the codes begin: those of a review are others than those of the marking
 * @param random  at least four bytes for each candidate, from a source that nobody can foresee
 * @throws RangeError with too little chance, or a candidate that stands twice
 */
export function dealSecretCodes(
  candidates: readonly string[],
  random: Uint8Array,
  letter: 'P' | 'R' = 'P',
): ReadonlyMap<string, string> {
  if (new Set(candidates).size !== candidates.length) throw new RangeError('a candidate stands twice')
  if (random.length < candidates.length * 4) throw new RangeError('too little chance for so many candidates')
  const view = new DataView(random.buffer, random.byteOffset, random.byteLength)
  const drawn = candidates
    .map((candidate, index) => ({ candidate, ticket: view.getUint32(index * 4) }))
    // Tickets that are alike are as rare as they are harmless: the order of the list says nothing of the codes.
    .toSorted((a, b) => a.ticket - b.ticket)
  const width = Math.max(3, String(candidates.length).length)
  return new Map(
    drawn.map(({ candidate }, index) => [candidate, `${letter}${String(index + 1).padStart(width, '0')}`]),
  )
}
