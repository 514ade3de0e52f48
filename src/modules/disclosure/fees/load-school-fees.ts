import type { Content } from '../../../platform/content/content.ts'
import type { Reader } from '../../../platform/database/database.ts'
import { dayInVietnam, type LocalDate } from '../../../platform/kernel/dates.ts'
import { findUnitByCode, type Unit, unitName } from '../../organisations/index.ts'
import type { FeePlace } from '../domain/fees/fee-standing.ts'
import type { PublicList } from '../domain/fees/judge-collection.ts'
import { SchoolYear, schoolYearOf } from '../domain/fees/school-year.ts'
import { type FeeList, feeYearsOf, findFeeList } from '../store/fee-lists.ts'
import { loadFeePlace } from './fee-place.ts'

/** A school with its list of a year, as everybody may see it. */
export interface SchoolFees {
  readonly unit: Unit
  readonly name: string
  readonly place: FeePlace
  readonly year: SchoolYear
  /** Years of which there is a public list, the newest first. */
  readonly years: readonly SchoolYear[]
  /** Undefined while nothing of this year is public. */
  readonly list: FeeList | undefined
}

/** Undefined when there is no such school for everybody, or the year that is asked for is none. */
export async function loadSchoolFees(
  reader: Reader,
  content: Content,
  { code, year }: { readonly code: string; readonly year: string | undefined },
  today: LocalDate,
): Promise<SchoolFees | undefined> {
  const unit = await findUnitByCode(reader, code)
  if (unit === undefined || !unit.public) return undefined
  const place = await loadFeePlace(reader, content, unit, today)
  const asked = SchoolYear.safeParse(year ?? schoolYearOf(today))
  if (place === undefined || !asked.success) return undefined
  const [name, known, list] = await Promise.all([
    unitName(reader, unit.id, today),
    feeYearsOf(reader, unit.id),
    findFeeList(reader, unit.id, asked.data),
  ])
  const years = known.flatMap((one) => SchoolYear.safeParse(one).data ?? [])
  return { unit, name, place, year: asked.data, years, list }
}

/** A list as it is judged against: parents could read it from the day on which it came out. */
export function publicListOf(list: FeeList | undefined): PublicList | undefined {
  return list && { lines: list.lines, publicFrom: dayInVietnam(list.publicFrom) }
}
