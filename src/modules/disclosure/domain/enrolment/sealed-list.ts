import { z } from 'zod'
import type { EnrolmentRank } from '../../../../platform/content/schema/enrolment.ts'
import { canonicalJson } from '../../../../platform/kernel/canonical-json.ts'

/** Names the rules by which places are given; a change of them gets a new name. */
export const enrolmentAlgorithm = 'minhbach-enrolment-1'

/** One application as far as the decision depends on it: a code, a rank, an area; nothing of the child. */
const SealedApplicant = z.strictObject({
  code: z.string(),
  /** Code of the rank; null for whoever is not eligible. */
  rank: z.string().nullable(),
  /** 1 is the school's own area; null: outside. */
  zone: z.int().nullable(),
})
export type SealedApplicant = z.infer<typeof SealedApplicant>

const SealedList = z.strictObject({
  v: z.literal(1),
  algorithm: z.literal(enrolmentAlgorithm),
  campaign: z.uuid(),
  /** Code of the school. */
  school: z.string(),
  quota: z.int().min(0),
  /** Into how many classes the admitted are dealt. */
  classes: z.int().min(1),
  /** Codes of the ranks, the first served first. */
  ranks: z.array(z.string()),
  /** Which areas a rank is for; one that is not named is for all. */
  zonesOf: z.record(z.string(), z.array(z.union([z.int().min(1), z.literal('none')]))),
  applicants: z.array(SealedApplicant),
})

/** What the ranks of a plan say of areas, as a sealed list carries it. */
export function zonesByRank(ranks: readonly EnrolmentRank[]): SealedList['zonesOf'] {
  return Object.fromEntries(ranks.flatMap(({ code, zones }) => (zones ? [[code, [...zones]]] : [])))
}

/** Everything from which the decisions of a school follow, but for the draw. */
export type SealedList = Omit<z.infer<typeof SealedList>, 'v' | 'algorithm'>

/**
 * The list as it is published, hashed and decided by: canonical JSON with the applications in the order of their
 * codes, so that it does not matter in which order they came.
 */
export function sealedText(list: SealedList): string {
  const applicants = list.applicants.toSorted((left, right) => (left.code < right.code ? -1 : 1))
  return canonicalJson({ ...list, v: 1, algorithm: enrolmentAlgorithm, applicants })
}

/** The list read back. @throws ZodError when the text is none */
export function readSealedList(text: string): SealedList {
  const { v: _, algorithm: __, ...list } = SealedList.parse(JSON.parse(text))
  return list
}
