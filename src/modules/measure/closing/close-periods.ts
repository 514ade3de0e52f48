import type { Database } from '../../../platform/database/database.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import { dayInVietnam } from '../../../platform/kernel/dates.ts'
import { newId } from '../../../platform/kernel/ids.ts'
import { appendToLog } from '../../../platform/public-log/index.ts'
import { touchTopics } from '../../../platform/public-pages/topics.ts'
import { listUnits } from '../../organisations/index.ts'
import { closedPeriods } from '../domain.ts'
import { figuresTopic } from '../figure-topics.ts'
import type { IndicatorRegistry } from '../registry.ts'
import { findClosing, insertClosing, latestClosings } from '../store.ts'
import type { ClosedFigure, Closing } from './closing.ts'
import { closingLeaf } from './closing-leaf.ts'
import { computeClosed } from './compute-closed.ts'

/** Why a closed period gets a further revision of itself. */
const formulasChanged =
  'Có thêm chỉ số, hoặc cách tính của chỉ số đã đổi; các số khác giữ nguyên như đã chốt.'

/**
 * Closes what is past and not closed yet, a year and a quarter back, for every public unit. A period that was closed
 * by other formulas gets a revision in which only those figures are computed anew.
 * @returns how many revisions were written
 */
export async function closePeriods(
  database: Database,
  registry: IndicatorRegistry,
  now: Date,
): Promise<number> {
  let written = 0
  for (const period of closedPeriods(dayInVietnam(now), 1)) {
    const filter = { on: period.to, publicOnly: true }
    const { units } = await listUnits(database, filter, { page: 1, perPage: 10_000 })
    const latest = await latestClosings(database, period)
    for (const { id: unitId, code: unitCode } of units) {
      const last = latest.get(unitId)
      if (last?.formulas === registry.formulas) continue
      const before = last && (await findClosing(database, last))
      await closeAnew(database, registry, {
        unit: { unitId, unitCode },
        period,
        before,
        stands: ({ indicatorCode, definitionVersion }) =>
          registry.find(indicatorCode)?.version === definitionVersion,
        reason: before === undefined ? '' : formulasChanged,
        now,
      })
      written += 1
    }
  }
  return written
}

export interface ClosingWish extends Pick<Closing, 'period' | 'reason'> {
  readonly unit: Pick<Closing, 'unitId' | 'unitCode'>
  readonly before: Closing | undefined
  /** Which figures of the revision before stay as they stand. */
  readonly stands: (figure: ClosedFigure) => boolean
  readonly now: Date
}

/** Computes what does not stand, and writes the whole down as the next revision, with its leaf in the public log. */
export async function closeAnew(
  database: Database,
  registry: IndicatorRegistry,
  { unit, period, before, stands, reason, now }: ClosingWish,
): Promise<Closing> {
  const kept = (before?.figures ?? []).filter(stands)
  const keptCodes = new Set(kept.map(({ indicatorCode }) => indicatorCode))
  const codes = registry.all.flatMap(({ indicator: { code }, definition }) =>
    definition === undefined || keptCodes.has(code) ? [] : [code],
  )
  const computed = await computeClosed(database, registry, { unitId: unit.unitId, codes, period, asAt: now })
  const closing: Closing = {
    id: before?.id ?? newId('closing'),
    revision: (before?.revision ?? 0) + 1,
    ...unit,
    period,
    closedAt: now,
    reason,
    formulas: registry.formulas,
    figures: [...kept, ...computed].toSorted((one, other) =>
      one.indicatorCode < other.indicatorCode ? -1 : 1,
    ),
  }
  await transaction(database, async (tx) => {
    await insertClosing(tx, closing)
    await appendToLog(tx, closingLeaf(closing))
    await touchTopics(tx, [figuresTopic])
  })
  return closing
}
