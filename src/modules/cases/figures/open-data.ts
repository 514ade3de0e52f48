import { writeCsv } from '../../../platform/documents/write-csv.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import type { MonthOfDuties } from '../store/figure-months.ts'

/** Cells of fewer cases than this are not published: neither the group nor what is left of it. */
export const fewestShown = 5

/**
 * The open data of what was done in time. `due`: cases whose date came in the month; `in_time`: done by it;
 * `unanswered`: late and without an answer at the time of the file. Empty: withheld, for one of the numbers or what is
 * left beside it is from 1 to 4. Months before this one may still change while cases are opened again.
 */
export function openDataCsv(
  months: readonly MonthOfDuties[],
  unitCodes: ReadonlyMap<UnitId, string>,
  asAt: Date,
): Uint8Array {
  const columns = ['month', 'unit', 'kind', 'due', 'in_time', 'unanswered', 'as_at'] as const
  return writeCsv({
    name: 'giai-quyet',
    columns: columns.map((header) => ({ header })),
    rows: months.flatMap((row) => {
      const code = unitCodes.get(row.unitId)
      return code === undefined ? [] : [[row.month, code, row.kind, ...shownNumbers(row), asAt.toISOString()]]
    }),
  })
}

/** A row's numbers as they may be published. */
export function shownNumbers({
  due,
  inTime,
  unanswered,
}: Pick<MonthOfDuties, 'due' | 'inTime' | 'unanswered'>): readonly (number | null)[] {
  if (due < fewestShown) return [null, null, null]
  const isSmall = (part: number) => part > 0 && part < fewestShown
  const lateOnes = due - inTime
  const hidesInTime = isSmall(inTime) || isSmall(lateOnes)
  const hidesUnanswered = hidesInTime || isSmall(unanswered) || isSmall(lateOnes - unanswered)
  return [due, hidesInTime ? null : inTime, hidesUnanswered ? null : unanswered]
}
