/** What came of the review of a mark. Marks in hundredths of a point. */
export interface ReviewOutcome {
  readonly kind: 'kept' | 'raised' | 'lowered'
  readonly before: number
  /** As the second pair gave it, whether it counts or not. */
  readonly reviewed: number
  /** The mark that counts from now on. */
  readonly after: number
}

/**
 * Whether a review changes a mark: when it differs by at least as much as the rules of the examination say, and then
 * to what the second pair gave; never by anybody's wish. How much that is, Circular 6/2020/TT-BNV and the rules of
 * the examination say (unconfirmed).
 */
export function reviewOutcome(
  before: number,
  reviewed: number,
  { changeFrom }: { readonly changeFrom: number },
): ReviewOutcome {
  const difference = reviewed - before
  if (difference === 0 || Math.abs(difference) < changeFrom)
    return { kind: 'kept', before, reviewed, after: before }
  return { kind: difference > 0 ? 'raised' : 'lowered', before, reviewed, after: reviewed }
}
