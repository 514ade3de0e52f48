import { z } from 'zod'
import { type DossierPart, paperKinds } from '../../../../platform/content/schema/procedure.ts'

/** A paper of the published list, and whether it came. */
export const CheckedPart = z.object({
  name: z.string(),
  kind: z.enum(paperKinds).nullable(),
  copies: z.int().positive(),
  /** `not-needed` only for what the list itself asks for in some cases alone. */
  standing: z.enum(['there', 'missing', 'not-needed']),
})
export type CheckedPart = z.infer<typeof CheckedPart>
export const CheckedParts = z.array(CheckedPart).readonly()

/**
 * What came of a dossier, by the places of the published list, from 1. Only the list is asked for: there is no way to
 * name another paper.
 * @throws RangeError for a place that the list does not have
 */
export function checkParts(list: readonly DossierPart[], places: readonly number[]): CheckedPart[] {
  const strange = places.find((place) => !Number.isInteger(place) || place < 1 || place > list.length)
  if (strange !== undefined) throw new RangeError(`the list has no paper ${strange}`)
  return list.map(({ name, kind, copies, when }, index) => ({
    name,
    kind: kind ?? null,
    copies: copies ?? 1,
    standing: places.includes(index + 1) ? 'there' : when === undefined ? 'missing' : 'not-needed',
  }))
}

export function missingOf(parts: readonly CheckedPart[]): CheckedPart[] {
  return parts.filter(({ standing }) => standing === 'missing')
}

export function isComplete(parts: readonly CheckedPart[]): boolean {
  return missingOf(parts).length === 0
}

/** Papers that lie in the folder. */
export function countParts(parts: readonly CheckedPart[]): number {
  return parts.reduce((sum, { standing, copies }) => sum + (standing === 'there' ? copies : 0), 0)
}
