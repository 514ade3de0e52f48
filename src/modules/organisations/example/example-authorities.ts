import type { Content } from '../../../platform/content/content.ts'
import type { ExampleAuthority, ExamplePlace } from '../../../platform/content/schema/example.ts'
import { addDays, type LocalDate } from '../../../platform/kernel/dates.ts'
import { isValidOn } from '../../../platform/kernel/validity.ts'
import { unitKindOfContent } from '../domain/competence.ts'
import type { UnitKind } from '../domain/unit.ts'

/** An authority of content with its time filled in and its place in the order of units found. */
export interface PlannedAuthority {
  readonly authority: ExampleAuthority
  readonly kind: UnitKind
  readonly validFrom: LocalDate
  readonly validTo: LocalDate | null
  /** The province's department that guides it in its profession. */
  readonly guidedBy: string | undefined
}

/** Kinds that a province's department of education guides besides the committee that they belong to. */
const guidedKinds: readonly UnitKind[] = ['city-office', 'commune-department']

/** The authorities of the example, before and after July 2025. */
export function planAuthorities(content: Content, recordsBegin: LocalDate): PlannedAuthority[] {
  const { authorities, places } = content.example
  const dated = authorities.flatMap((authority) => {
    const found = unitKindOfContent(authority.kind)
    if (found === undefined) return []
    const validFrom = authority.validFrom ?? recordsBegin
    return [{ authority, kind: found.kind, validFrom, validTo: authority.validTo ?? null }]
  })
  return dated.map((planned) => {
    const province = provinceOf(places, planned.authority.place)
    const department = dated.find(
      (other) =>
        other.kind === 'province-department' && provinceOf(places, other.authority.place) === province,
    )
    return {
      ...planned,
      guidedBy: guidedKinds.includes(planned.kind) ? department?.authority.code : undefined,
    }
  })
}

function provinceOf(places: readonly ExamplePlace[], code: string): string | undefined {
  const place = places.find((candidate) => candidate.code === code)
  return place?.within === undefined ? place?.code : provinceOf(places, place.within)
}

/** The place in which a former ward or commune lies on a day. */
export function placeOn(places: readonly ExamplePlace[], code: string, day: LocalDate): ExamplePlace {
  const place = places.find((candidate) => candidate.code === code)
  if (place === undefined) throw new RangeError(`content/example has no place ${code}`)
  if (place.successor === undefined || place.validTo === undefined || place.validTo >= day) return place
  return placeOn(places, place.successor, day)
}

/** Who directs the schools of a ward, period after period. */
export function authoritiesOverSchools(
  content: Content,
  planned: readonly PlannedAuthority[],
  ward: string,
  from: LocalDate,
): {
  readonly authority: PlannedAuthority
  readonly validFrom: LocalDate
  readonly validTo: LocalDate | null
}[] {
  const { places } = content.example
  const over = (day: LocalDate) => {
    const place = placeOn(places, ward, day)
    return planned.find(
      (candidate) =>
        guidedKinds.includes(candidate.kind) &&
        isValidOn(candidate, day) &&
        (candidate.authority.place === place.code || candidate.authority.place === place.within),
    )
  }
  const periods = []
  for (let day: LocalDate | null = from; day !== null; ) {
    const authority = over(day)
    if (authority === undefined) throw new RangeError(`nobody directs the schools of ${ward} on ${day}`)
    periods.push({ authority, validFrom: day, validTo: authority.validTo })
    day = authority.validTo === null ? null : addDays(authority.validTo, 1)
  }
  return periods
}
