import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { isValidOn, type Validity } from '../../../platform/kernel/validity.ts'

/** A fact of the directory, which says whether it holds still. */
export interface Dated extends Validity {
  readonly validTo: LocalDate | null
}

/** What holds on a day; of things that follow one another without overlap there is at most one. */
export function validOn<Item extends Dated>(items: readonly Item[], day: LocalDate): Item | undefined {
  return items.find((item) => isValidOn(item, day))
}

/** What holds on a day or did last before it; before the first of all, the first. */
export function lastKnownOn<Item extends Dated>(items: readonly Item[], day: LocalDate): Item | undefined {
  const inOrder = items.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
  return inOrder.findLast(({ validFrom }) => validFrom <= day) ?? inOrder[0]
}

export function earlierDay(a: LocalDate, b: LocalDate): LocalDate {
  if (a <= b) return a
  return b
}

export function laterDay(a: LocalDate, b: LocalDate): LocalDate {
  if (a >= b) return a
  return b
}
