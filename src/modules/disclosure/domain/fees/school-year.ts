import { z } from 'zod'
import type { LocalDate } from '../../../../platform/kernel/dates.ts'

/** `2026-2027`. */
export type SchoolYear = `${number}-${number}`

/** Reads a school year as it stands in an address; two years that do not follow one another are none. */
export const SchoolYear = z.string().refine((text): text is SchoolYear => {
  const [, first, second] = /^(20\d{2})-(20\d{2})$/u.exec(text) ?? []
  return first !== undefined && Number(second) === Number(first) + 1
})

/** The school year that a day belongs to; lists of collections are made in summer, so a new one begins in July. */
export function schoolYearOf(day: LocalDate): SchoolYear {
  const year = Number(day.slice(0, 4))
  const first = Number(day.slice(5, 7)) >= 7 ? year : year - 1
  return schoolYearFrom(first)
}

export function schoolYearFrom(first: number): SchoolYear {
  return `${first}-${first + 1}`
}

export function yearBefore(year: SchoolYear): SchoolYear {
  return schoolYearFrom(Number(year.slice(0, 4)) - 1)
}
