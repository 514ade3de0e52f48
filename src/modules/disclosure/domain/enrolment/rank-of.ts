import type {
  EnrolmentRank,
  EnrolmentRules,
  Residence,
} from '../../../../platform/content/schema/enrolment.ts'
import type { LocalDate } from '../../../../platform/kernel/dates.ts'

/** What the school found proved of a child; nothing else decides. */
export interface ProvedFacts {
  /** The order of the school for the child's address: 1 is its own school; null when it belongs to others. */
  readonly zone: number | null
  readonly residence: Residence
  /** Codes of priority groups. */
  readonly groups: readonly string[]
}

/** The first rank of which a child meets every condition; undefined when it meets none. */
export function rankOf(ranks: readonly EnrolmentRank[], facts: ProvedFacts): EnrolmentRank | undefined {
  return ranks.find(
    ({ zones, residences, anyGroup }) =>
      (zones === undefined || zones.includes(facts.zone ?? 'none')) &&
      (residences === undefined || residences.includes(facts.residence)) &&
      (anyGroup === undefined || anyGroup.some((group) => facts.groups.includes(group))),
  )
}

/**
 * Whether a child is of the age: years completed in the calendar year in which the school year begins, whatever the
 * day of birth.
 */
export function fitsAge(age: EnrolmentRules['age'], schoolYear: string, bornOn: LocalDate): boolean {
  const years = Number(schoolYear.slice(0, 4)) - Number(bornOn.slice(0, 4))
  return years >= age.from && years <= age.to
}
