import type { Content } from '../../platform/content/content.ts'
import type { Figure, Period } from '../../platform/contracts/indicator.ts'
import type { Reader } from '../../platform/database/database.ts'
import type { FileStore } from '../../platform/files/file-store.ts'
import type { UnitId } from '../../platform/kernel/ids.ts'

/** The figures that are evidence; computed by `measure`, which knows every module's definitions. */
export interface FigureSource {
  /** What public pages that show figures are made from: touched whenever a figure may have changed. */
  readonly topics: readonly string[]
  /**
   * One figure for each code, of the units together, over the period; null when there are no records yet.
   * A code that nobody computes is null as well.
   */
  figuresFor(
    database: Reader,
    indicatorCodes: readonly string[],
    units: readonly UnitId[],
    period: Period,
  ): Promise<ReadonlyMap<string, Figure | null>>
}

/** What plans stand on; `main.tsx` hands it in. */
export interface PlanDependencies {
  readonly content: Content
  readonly files: FileStore
  readonly figures: FigureSource
  /** Where the site is reached, for letters and calendars: `https://minhbach.tanan.gov.vn`. */
  readonly origin: string
  /** The clock of the house. */
  readonly now: () => Date
}

/** Before anything is computed: no records of anything. */
export const noFiguresYet: FigureSource = {
  topics: [],
  figuresFor: async (_database, codes) => new Map(codes.map((code) => [code, null])),
}
