import type { MeasuredProcedure } from './measured-procedure.ts'

/** What could be made simpler, with the numbers that say so. */
export type Proposal =
  /** Nine tenths are ready long before the time that the procedure allows. */
  | { readonly kind: 'shorten'; readonly legalDays: number; readonly toDays: number; readonly p90: number }
  /** More than a tenth take longer than allowed: it is the work that must change, not the time. */
  | { readonly kind: 'too-short'; readonly legalDays: number; readonly p90: number }
  | { readonly kind: 'stage'; readonly state: string; readonly share: number }
  /** Asked for, and almost nobody hands it in. */
  | { readonly kind: 'drop-part'; readonly part: string; readonly given: number; readonly n: number }
  /** Often missing at first. */
  | { readonly kind: 'explain-part'; readonly part: string; readonly asked: number; readonly n: number }
  /** Everybody answers the same. */
  | { readonly kind: 'drop-question'; readonly field: string; readonly n: number }

const seldom = 0.1
const often = 0.2
const mostOfTheTime = 0.5

/**
 * Proposals from measures alone; whether one is right, the office judges.
 * @param legalDays  what the procedure allows, in working days; null when it says otherwise
 * @param sameAnswers  questions that all dossiers answered with the same
 */
export function proposeSimplifications(
  { n, total, stages, parts }: MeasuredProcedure,
  legalDays: number | null,
  sameAnswers: readonly string[],
): readonly Proposal[] {
  return [
    ...timeProposals(total.p90, legalDays),
    ...stages.flatMap(({ state, share }): Proposal[] =>
      share !== null && share >= mostOfTheTime ? [{ kind: 'stage', state, share }] : [],
    ),
    ...parts.flatMap(({ name, given, asked }): Proposal[] => {
      if (given + asked < n * seldom) return [{ kind: 'drop-part', part: name, given, n }]
      return asked >= n * often ? [{ kind: 'explain-part', part: name, asked, n }] : []
    }),
    ...sameAnswers.map((field): Proposal => ({ kind: 'drop-question', field, n })),
  ]
}

function timeProposals(p90: number, legalDays: number | null): Proposal[] {
  if (legalDays === null) return []
  if (p90 > legalDays) return [{ kind: 'too-short', legalDays, p90 }]
  const toDays = Math.max(1, p90)
  return toDays < legalDays ? [{ kind: 'shorten', legalDays, toDays, p90 }] : []
}
