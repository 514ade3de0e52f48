import { z } from 'zod'
import { canonicalJson } from '../../../../platform/kernel/canonical-json.ts'

/** Names the rule by which places are given; a change of it gets a new name. */
export const recruitmentAlgorithm = 'minhbach-recruitment-1'

/** A candidate as far as the ranking depends on it: a code, marks, points of priority; nothing of the person. */
const RankedCandidate = z.strictObject({
  /** Of the candidate in public lists. */
  code: z.string(),
  post: z.string(),
  /** Of the second round, in hundredths of a point; null for whoever did not sit it. */
  mark: z.int().min(0).max(10_000).nullable(),
  /** In hundredths: what the law adds for a group, once. */
  priority: z.int().min(0),
})
export type RankedCandidate = z.infer<typeof RankedCandidate>

const RankingInput = z.strictObject({
  v: z.literal(1),
  algorithm: z.literal(recruitmentAlgorithm),
  round: z.uuid(),
  /** Marks below this one win no place, in hundredths. */
  passMark: z.int().min(0),
  posts: z.array(z.strictObject({ code: z.string(), places: z.int().positive() })),
  candidates: z.array(RankedCandidate),
  /** Where the law leaves the last place to the head: the codes that were chosen, with the reason published. */
  chosen: z.array(z.string()),
})

/** Everything from which the result follows. */
export type RankingInput = Omit<z.infer<typeof RankingInput>, 'v' | 'algorithm'>

/** The input as it is sealed in the log and published: anybody ranks again from it. */
export function rankingText(input: RankingInput): string {
  const candidates = input.candidates.toSorted((left, right) => (left.code < right.code ? -1 : 1))
  return canonicalJson({ ...input, candidates, v: 1, algorithm: recruitmentAlgorithm })
}

/** @throws ZodError when the text is none */
export function readRanking(text: string): RankingInput {
  const { round, passMark, posts, candidates, chosen } = RankingInput.parse(JSON.parse(text))
  return { round, passMark, posts, candidates, chosen }
}

export type Placing =
  | { readonly kind: 'won'; readonly by: 'total' | 'mark' | 'choice' }
  | {
      readonly kind: 'not-won'
      readonly because: 'absent' | 'below-pass-mark' | 'no-place-left' | 'not-chosen'
    }
  /** Alike in everything that the law compares, at the last place: the head must choose, with a reason. */
  | { readonly kind: 'undecided' }

export interface RankedResult {
  readonly code: string
  readonly post: string
  /** Mark and priority together, in hundredths. */
  readonly total: number
  readonly placing: Placing
}

/**
 * Who wins the places of each post: the highest totals among those who reached the pass mark; at the last place
 * the higher mark of the second round; if that is alike too, the head chooses (Decree 115/2020/NĐ-CP, Article 10
 * as amended; unconfirmed). Input in any order gives the same.
 */
export function rankCandidates(input: RankingInput): readonly RankedResult[] {
  return input.posts.flatMap((post) => rankPost(post, input))
}

function rankPost(
  { code: post, places }: RankingInput['posts'][number],
  input: RankingInput,
): RankedResult[] {
  const own = input.candidates.filter((candidate) => candidate.post === post)
  const passed = own
    .filter(({ mark }) => mark !== null && mark >= input.passMark)
    .toSorted(
      (a, b) => totalOf(b) - totalOf(a) || (b.mark ?? 0) - (a.mark ?? 0) || (a.code < b.code ? -1 : 1),
    )
  const last = passed[places - 1]
  const next = passed[places]
  const isTied = last !== undefined && next !== undefined && isAlike(last, next)
  const choosable = isTied ? passed.filter((one) => isAlike(one, last)) : []
  const certain = isTied ? passed.findIndex((one) => isAlike(one, last)) : Math.min(places, passed.length)
  const chosen = choosable.filter(({ code }) => input.chosen.includes(code))
  const isChosen = isTied && chosen.length === places - certain
  return own
    .map((candidate) => ({ candidate, place: passed.indexOf(candidate) }))
    .toSorted((a, b) => orderOf(a.place) - orderOf(b.place) || (a.candidate.code < b.candidate.code ? -1 : 1))
    .map(({ candidate, place }) => ({
      code: candidate.code,
      post,
      total: totalOf(candidate),
      placing: placingOf(candidate, place),
    }))

  function placingOf(candidate: RankedCandidate, place: number): Placing {
    if (candidate.mark === null) return { kind: 'not-won', because: 'absent' }
    if (place < 0) return { kind: 'not-won', because: 'below-pass-mark' }
    if (choosable.includes(candidate)) {
      if (!isChosen) return { kind: 'undecided' }
      return chosen.includes(candidate)
        ? { kind: 'won', by: 'choice' }
        : { kind: 'not-won', because: 'not-chosen' }
    }
    if (place >= certain) return { kind: 'not-won', because: 'no-place-left' }
    const beaten = passed[places]
    const byMark = beaten !== undefined && totalOf(beaten) === totalOf(candidate)
    return { kind: 'won', by: byMark ? 'mark' : 'total' }
  }
}

function orderOf(place: number): number {
  return place < 0 ? Number.POSITIVE_INFINITY : place
}

function totalOf({ mark, priority }: RankedCandidate): number {
  return (mark ?? 0) + priority
}

function isAlike(one: RankedCandidate, other: RankedCandidate): boolean {
  return totalOf(one) === totalOf(other) && one.mark === other.mark
}
