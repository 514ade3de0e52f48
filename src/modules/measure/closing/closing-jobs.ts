import type { Logger } from 'pino'
import type { JobDefinition } from '../../../platform/contracts/job.ts'
import type { IndicatorRegistry } from '../registry.ts'
import { findDifferences } from './check-closings.ts'
import { closePeriods } from './close-periods.ts'

/** Every night: what is past and not closed yet is closed. */
export function closePeriodsJob(registry: IndicatorRegistry): JobDefinition {
  return {
    name: 'measure.close-periods',
    cron: '40 1 * * *',
    run: async ({ database, now }) => {
      await closePeriods(database, registry, now)
    },
  }
}

/** Closed figures that are not what they are when computed again; the job fails with it and is seen on the metrics. */
export class ClosingsDiffer extends Error {
  override readonly name = 'ClosingsDiffer'

  constructor(count: number) {
    super(`${count} closed figures differ from their recomputation`)
  }
}

/** Every week: computes every closed figure again, as at the same instant, and reports those that differ. */
export function checkClosingsJob(registry: IndicatorRegistry, logger: Logger): JobDefinition {
  return {
    name: 'measure.check-closings',
    cron: '10 3 * * 0',
    run: async ({ database }) => {
      const different = await findDifferences(database, registry)
      for (const { closing, closed, again } of different) {
        const { unitCode: unit, period, revision } = closing
        const { indicatorCode: indicator, figure: kept } = closed
        logger.error(
          { unit, indicator, ...period, revision, kept, again },
          'a closed figure differs from its recomputation',
        )
      }
      if (different.length > 0) throw new ClosingsDiffer(different.length)
    },
  }
}
