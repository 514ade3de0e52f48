import type { LocalDate } from '../../../platform/kernel/dates.ts'

/** A province for the time for which it exists, as content/provinces writes it. */
export interface DatedProvince {
  readonly code: string
  readonly validFrom?: LocalDate | undefined
  readonly validTo?: LocalDate | undefined
  /** Codes of the provinces that were merged into it. */
  readonly predecessors: readonly string[]
}

/** The provinces and cities under the central government that exist on a day. */
export function provincesOn<Province extends DatedProvince>(
  provinces: readonly Province[],
  day: LocalDate,
): Province[] {
  return provinces.filter(({ validFrom, validTo }) => (validFrom ?? day) <= day && (validTo ?? day) >= day)
}

/** The province in which what was in another one lies on a day; undefined when the code names none of its time. */
export function provinceSince<Province extends DatedProvince>(
  provinces: readonly Province[],
  code: string,
  day: LocalDate,
): Province | undefined {
  const standing = provincesOn(provinces, day).find((province) => province.code === code)
  if (standing !== undefined) return standing
  const next = provinces.find(({ predecessors }) => predecessors.includes(code))
  return next && provinceSince(provinces, next.code, day)
}
