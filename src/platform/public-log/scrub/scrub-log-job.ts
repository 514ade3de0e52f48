import type { Logger } from 'pino'
import type { JobDefinition } from '../../contracts/job.ts'
import type { Database } from '../../database/database.ts'
import { transaction } from '../../database/transaction.ts'
import { raiseAlarm } from '../store/alarm-store.ts'
import { compareSources, type SourceFinding } from './compare-source.ts'
import { compareTree, type TreeFinding } from './compare-tree.ts'
import type { LogSource } from './log-source.ts'

/** Compares the log with itself and every source with the log, and raises an alarm for each thing that is not right. */
export async function scrubLog(
  database: Database,
  sources: readonly LogSource[],
): Promise<readonly (TreeFinding | SourceFinding)[]> {
  const findings = [...(await compareTree(database)), ...(await compareSources(database, sources))]
  for (let start = 0; start < findings.length; start += 100) {
    await transaction(database, async (tx) => {
      for (const { kind, subject } of findings.slice(start, start + 100)) await raiseAlarm(tx, kind, subject)
    })
  }
  return findings
}

/** Every four minutes, so that nothing stays changed for five without being noticed. */
export function scrubLogJob(sources: readonly LogSource[], logger: Logger): JobDefinition {
  return {
    name: 'public-log.scrub',
    cron: '*/4 * * * *',
    run: async ({ database }) => {
      const findings = await scrubLog(database, sources)
      if (findings.length === 0) return
      logger.error(
        { count: findings.length },
        'the public log does not agree with itself or with the records',
      )
      throw new LogDisagrees(findings.length)
    },
  }
}

/** The job fails with it, so that its last success grows old on the metrics. */
export class LogDisagrees extends Error {
  override readonly name = 'LogDisagrees'

  constructor(count: number) {
    super(`${count} things do not agree with the public log`)
  }
}
