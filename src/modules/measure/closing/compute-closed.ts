import type { Period } from '../../../platform/contracts/indicator.ts'
import type { Reader } from '../../../platform/database/database.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { unitsBelow } from '../../organisations/index.ts'
import { shownFigure } from '../domain.ts'
import type { IndicatorRegistry } from '../registry.ts'
import type { ClosedFigure } from './closing.ts'

/** Figures that are computed at the same time: the night's closing leaves connections to others. */
const together = 4

export interface ClosedQuestion {
  readonly unitId: UnitId
  readonly codes: readonly string[]
  readonly period: Period
  readonly asAt: Date
}

/** The figures of a unit with all that it directs on the last day of a period, as known at an instant. */
export async function computeClosed(
  reader: Reader,
  registry: IndicatorRegistry,
  { unitId, codes, period, asAt }: ClosedQuestion,
): Promise<ClosedFigure[]> {
  const units = [unitId, ...(await unitsBelow(reader, unitId, period.to))]
  const closed: ClosedFigure[] = []
  for (let start = 0; start < codes.length; start += together) {
    const figures = await registry.figuresFor(
      reader,
      codes.slice(start, start + together),
      units,
      period,
      asAt,
    )
    for (const [code, figure] of figures) {
      const registered = registry.find(code)
      if (registered === undefined) continue
      const shown = shownFigure(registered.indicator, figure, 'public')
      closed.push({
        indicatorCode: code,
        definitionVersion: registered.version,
        asAt,
        figure,
        withheldBelow: shown.kind === 'withheld' ? shown.below : null,
      })
    }
  }
  return closed
}
