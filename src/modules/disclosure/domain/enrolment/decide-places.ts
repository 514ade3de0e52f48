import type { SealedApplicant, SealedList } from './sealed-list.ts'

/** Why a child has a place or none; from this alone the reason is told in words. */
export type DecisionReason =
  /** Everybody of the rank has a place. */
  | { readonly kind: 'room'; readonly rank: string; readonly of: number; readonly left: number }
  /** More of the rank than places: drawn, or not. `place` counts from 1. */
  | {
      readonly kind: 'drawn' | 'not-drawn'
      readonly rank: string
      readonly of: number
      readonly left: number
      readonly place: number
    }
  /** All places went to ranks before. */
  | { readonly kind: 'full'; readonly rank: string; readonly last: string }
  /** Not of the age, or nothing was proved. */
  | { readonly kind: 'not-eligible' }

export interface Decision {
  readonly code: string
  readonly admitted: boolean
  readonly zone: number | null
  readonly reason: DecisionReason
}

/** A rank of which not everybody can have a place. */
export interface Tie {
  readonly rank: string
  /** Places that are left for it. */
  readonly places: number
  /** In the order of the alphabet: the order in which they are committed. */
  readonly codes: readonly string[]
}

export type Placing =
  | { readonly kind: 'decided'; readonly decisions: readonly Decision[] }
  | { readonly kind: 'draw-needed'; readonly tie: Tie }

/** A drawn order that is not one of the children who must be drawn. */
export class WrongDraw extends Error {
  override readonly name = 'WrongDraw'
}

/** The rank at which the places run out, if there is one. */
export function tieOf({ quota, ranks, applicants }: SealedList): Tie | undefined {
  let left = quota
  for (const rank of ranks) {
    const codes = applicants.filter((applicant) => applicant.rank === rank).map(({ code }) => code)
    if (codes.length > left) return left === 0 ? undefined : { rank, places: left, codes: codes.toSorted() }
    left -= codes.length
  }
  return undefined
}

/**
 * Gives the places of a school: rank by rank, everybody while there is room; where a rank has more children than
 * places are left, the first of the drawn order; nobody behind it. The same list and order give the same decisions,
 * whatever the order in which the applications came.
 * @param drawn  the codes of the tie in their drawn order, once it was drawn
 * @throws WrongDraw
 */
export function decidePlaces(list: SealedList, drawn?: readonly string[]): Placing {
  const tie = tieOf(list)
  if (tie !== undefined && drawn === undefined) return { kind: 'draw-needed', tie }
  const order = tie === undefined ? [] : orderOfTie(tie, drawn ?? [])
  const serving = servingOf(list)
  const decisions = list.applicants
    .toSorted((left, right) => (left.code < right.code ? -1 : 1))
    .map((applicant) => decide(applicant, serving, order))
  return { kind: 'decided', decisions }
}

function orderOfTie({ codes }: Tie, drawn: readonly string[]): readonly string[] {
  if (drawn.length !== codes.length || drawn.toSorted().some((code, index) => code !== codes[index])) {
    throw new WrongDraw('the order drawn is not one of these children')
  }
  return drawn
}

interface Serving {
  readonly rank: string
  readonly of: number
  /** Places when it is this rank's turn. */
  readonly left: number
}

function servingOf({ quota, ranks, applicants }: SealedList): readonly Serving[] {
  let left = quota
  return ranks.map((rank) => {
    const of = applicants.filter((applicant) => applicant.rank === rank).length
    const serving = { rank, of, left }
    left = Math.max(0, left - of)
    return serving
  })
}

function decide(
  { code, rank, zone }: SealedApplicant,
  servings: readonly Serving[],
  order: readonly string[],
): Decision {
  const serving = servings.find((one) => one.rank === rank)
  if (serving === undefined) return { code, zone, admitted: false, reason: { kind: 'not-eligible' } }
  if (serving.of <= serving.left) return { code, zone, admitted: true, reason: { kind: 'room', ...serving } }
  if (serving.left === 0) {
    const last = servings.findLast(({ left, of }) => left > 0 && of > 0)?.rank ?? serving.rank
    return { code, zone, admitted: false, reason: { kind: 'full', rank: serving.rank, last } }
  }
  const place = order.indexOf(code) + 1
  const admitted = place <= serving.left
  return { code, zone, admitted, reason: { kind: admitted ? 'drawn' : 'not-drawn', ...serving, place } }
}
