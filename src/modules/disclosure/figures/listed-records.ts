import type { FigureRecord, FigureRecords } from '../../../platform/contracts/indicator.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'

/** What every query for the records behind a figure selects. */
export interface ListedRow {
  readonly unit_id: UnitId
  readonly on_day: LocalDate
  readonly counts: boolean
  /** Of all pages. */
  readonly total: number
}

/** A page of records out of its rows. */
export function listedRecords<Row extends ListedRow>(
  { rows }: { readonly rows: readonly Row[] },
  describe: (row: Row) => Pick<FigureRecord, 'title' | 'href'>,
): FigureRecords {
  return {
    total: rows[0]?.total ?? 0,
    records: rows.map((row) => ({
      ...describe(row),
      unitId: row.unit_id,
      on: row.on_day,
      counts: row.counts,
    })),
  }
}
