import type { Figure } from '../../../platform/contracts/indicator.ts'
import type { Reader } from '../../../platform/database/database.ts'
import type { IndicatorRegistry } from '../registry.ts'
import { everyClosing } from '../store.ts'
import type { ClosedFigure, Closing } from './closing.ts'
import { computeClosed } from './compute-closed.ts'

/** A closed figure that comes out otherwise when it is computed again as at the same instant. */
export interface ClosingDifference {
  readonly closing: Closing
  readonly closed: ClosedFigure
  readonly again: Figure | null
}

/** Computes every closed figure again whose formula is still the same. */
export async function findDifferences(
  reader: Reader,
  registry: IndicatorRegistry,
): Promise<ClosingDifference[]> {
  const different: ClosingDifference[] = []
  for await (const closing of everyClosing(reader))
    different.push(...(await differencesOf(reader, registry, closing)))
  return different
}

async function differencesOf(
  reader: Reader,
  registry: IndicatorRegistry,
  closing: Closing,
): Promise<ClosingDifference[]> {
  const comparable = closing.figures.filter(
    ({ indicatorCode, definitionVersion }) => registry.find(indicatorCode)?.version === definitionVersion,
  )
  const different: ClosingDifference[] = []
  // A revision holds figures of several instants when only some of them were computed anew.
  for (const [instant, figures] of Map.groupBy(comparable, ({ asAt }) => asAt.getTime())) {
    const again = await computeClosed(reader, registry, {
      unitId: closing.unitId,
      codes: figures.map(({ indicatorCode }) => indicatorCode),
      period: closing.period,
      asAt: new Date(instant),
    })
    const byCode = new Map(again.map((one) => [one.indicatorCode, one.figure]))
    for (const closed of figures) {
      const figure = byCode.get(closed.indicatorCode) ?? null
      if (!isSame(closed.figure, figure)) different.push({ closing, closed, again: figure })
    }
  }
  return different
}

function isSame(left: Figure | null, right: Figure | null): boolean {
  return left?.numerator === right?.numerator && left?.denominator === right?.denominator
}
