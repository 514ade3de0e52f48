import type { Logger } from 'pino'
import type { Figure } from '../../platform/contracts/indicator.ts'
import type { JobDefinition } from '../../platform/contracts/job.ts'
import type { Database, Reader } from '../../platform/database/database.ts'
import { dayInVietnam } from '../../platform/kernel/dates.ts'
import type { UnitId } from '../../platform/kernel/ids.ts'
import { listUnits, unitsBelow } from '../organisations/index.ts'
import { closedPeriods } from './domain.ts'
import type { IndicatorRegistry } from './registry.ts'
import { keepSnapshots, listSnapshots, type Snapshot, unitsKept } from './store.ts'

/** Figures of periods that are over are kept every night: a year and a quarter back, whatever is missing. */
export function keepSnapshotsJob(registry: IndicatorRegistry): JobDefinition {
  return {
    name: 'measure.keep-snapshots',
    cron: '40 1 * * *',
    run: async ({ database, now }) => {
      await keepClosedPeriods(database, registry, now)
    },
  }
}

/** Kept figures that are not what they are when computed again; the job fails with it and is seen on the metrics. */
export class SnapshotsDiffer extends Error {
  override readonly name = 'SnapshotsDiffer'

  constructor(count: number) {
    super(`${count} kept figures differ from their recomputation`)
  }
}

/** Computes every kept figure again, as at the same instant, and reports those that differ. */
export function checkSnapshotsJob(registry: IndicatorRegistry, logger: Logger): JobDefinition {
  return {
    name: 'measure.check-snapshots',
    cron: '10 3 * * 0',
    run: async ({ database }) => {
      const different = await findDifferences(database, registry)
      for (const { kept, again } of different) {
        logger.error(
          {
            unit: kept.unitId,
            indicator: kept.indicatorCode,
            from: kept.period.from,
            to: kept.period.to,
            kept: kept.figure,
            again,
          },
          'a kept figure differs from its recomputation',
        )
      }
      if (different.length > 0) throw new SnapshotsDiffer(different.length)
    },
  }
}

/** @returns how many figures were kept now */
export async function keepClosedPeriods(
  database: Database,
  registry: IndicatorRegistry,
  now: Date,
): Promise<number> {
  let kept = 0
  for (const period of closedPeriods(dayInVietnam(now), 1)) {
    const { units } = await listUnits(database, { on: period.to }, { page: 1, perPage: 10_000 })
    for (const { indicator, definition, version } of registry.all) {
      if (definition === undefined) continue
      const have = await unitsKept(database, indicator.code, version, period)
      for (const { id } of units.filter((unit) => !have.has(unit.id))) {
        const figure = await compute(database, registry, {
          unitId: id,
          indicatorCode: indicator.code,
          period,
          asAt: now,
        })
        await keepSnapshots(database, [
          {
            unitId: id,
            indicatorCode: indicator.code,
            period,
            asAt: now,
            figure,
            definitionVersion: version,
          },
        ])
        kept += 1
      }
    }
  }
  return kept
}

export interface SnapshotDifference {
  readonly kept: Snapshot
  readonly again: Figure | null
}

/** Kept figures whose definition is still the same and which come out otherwise today. */
export async function findDifferences(
  database: Reader,
  registry: IndicatorRegistry,
): Promise<SnapshotDifference[]> {
  const different: SnapshotDifference[] = []
  const limit = 500
  for (let offset = 0; ; offset += limit) {
    const snapshots = await listSnapshots(database, {}, { limit, offset })
    for (const kept of snapshots) {
      if (registry.find(kept.indicatorCode)?.version !== kept.definitionVersion) continue
      const again = await compute(database, registry, kept)
      if (!isSame(kept.figure, again)) different.push({ kept, again })
    }
    if (snapshots.length < limit) return different
  }
}

async function compute(
  database: Reader,
  registry: IndicatorRegistry,
  { unitId, indicatorCode, period, asAt }: Pick<Snapshot, 'unitId' | 'indicatorCode' | 'period' | 'asAt'>,
): Promise<Figure | null> {
  const units: UnitId[] = [unitId, ...(await unitsBelow(database, unitId, period.to))]
  return (
    (await registry.figuresFor(database, [indicatorCode], units, period, asAt)).get(indicatorCode) ?? null
  )
}

function isSame(left: Figure | null, right: Figure | null): boolean {
  return left?.numerator === right?.numerator && left?.denominator === right?.denominator
}
