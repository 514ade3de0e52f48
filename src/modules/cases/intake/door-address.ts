import { z } from 'zod'
import {
  type DoorAnswers,
  type DoorConcern,
  type DoorKind,
  type DoorWish,
  doorConcerns,
  doorMatters,
  doorWishes,
} from '../domain/intake/door.ts'
import { concernSlugs, intakePaths, kindSlugs, matterSlugs, ofSlug, wishSlugs } from './paths.ts'

const allWishes: readonly DoorWish[] = [...new Set(Object.values(doorWishes).flat())]
const slug = z.string().max(100).optional().catch(undefined)

/** The answers at the door as they stand in its address. */
export const DoorQuery = z.object({
  viec: slug,
  muon: slug,
  noi: slug,
  ve: slug,
  tim: z.string().max(200).catch(''),
})

export function answersOf({ viec, muon, noi, ve }: z.infer<typeof DoorQuery>): DoorAnswers {
  return {
    matter: ofSlug(matterSlugs, doorMatters, viec),
    wish: ofSlug(wishSlugs, allWishes, muon),
    unit: noi,
    concern: ofSlug(concernSlugs, doorConcerns, ve),
  }
}

export function doorHref({ matter, wish, unit, concern }: DoorAnswers): string {
  return intakePaths.door.to(
    {},
    {
      viec: matter && matterSlugs[matter],
      muon: wish && wishSlugs[wish],
      noi: unit,
      ve: concern && concernSlugs[concern],
    },
  )
}

/** To whom a form goes, as it stands in the form's address. */
export const FormQuery = z.object({
  noi: z.string().max(100),
  ve: slug,
  /** The public code of the decision that it is about: an application for a place. */
  hs: z
    .string()
    .regex(/^HS-\d{6}-\d{4}$/u)
    .optional()
    .catch(undefined),
})

export function concernOf(ve: string | undefined): DoorConcern {
  return ofSlug(concernSlugs, doorConcerns, ve) ?? 'work'
}

export function formHref(kind: DoorKind, unit: string, concern: DoorConcern): string {
  return intakePaths.form.to(
    { kind: kindSlugs[kind] },
    { noi: unit, ve: concern === 'work' ? undefined : concernSlugs[concern] },
  )
}
