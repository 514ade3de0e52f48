import type { JobDefinition } from '../../../platform/contracts/job.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import { addDays, dayInVietnam } from '../../../platform/kernel/dates.ts'
import { touchTopics } from '../../../platform/public-pages/topics.ts'
import { anyVersionTurnsOn } from '../store/procedure-queries.ts'
import { proceduresTopic } from './topics.ts'

/** At the turn of a day on which a version begins, or after which one ended, the kept pages are made anew. */
export const procedureJobs: readonly JobDefinition[] = [
  {
    name: 'cases.turn-procedures',
    cron: '1 0 * * *',
    run: async ({ database, now }) => {
      const today = dayInVietnam(now)
      if (!(await anyVersionTurnsOn(database, today, addDays(today, -1)))) return
      await transaction(database, (tx) => touchTopics(tx, [proceduresTopic]))
    },
  },
]
