import type { JobDefinition } from '../../../platform/contracts/job.ts'
import type { CaseDependencies } from '../dependencies.ts'
import { openApologies, remindOfUnsigned } from './open-apologies.ts'
import { raiseAllAlarms } from './raise-alarms.ts'
import { runOutTerms } from './run-out-terms.ts'

/** What happens by itself when time passes: terms run out, alarms are raised, apologies are opened and asked for. */
export function lateJobs({ office }: Pick<CaseDependencies, 'office'>): JobDefinition[] {
  return [
    {
      name: 'cases.run-out-terms',
      cron: '5 * * * *',
      run: async ({ database, now }) => {
        await runOutTerms(database, office, now)
      },
    },
    {
      name: 'cases.raise-alarms',
      cron: '5 7 * * *',
      run: ({ database, now }) => raiseAllAlarms(database, office, now),
    },
    {
      name: 'cases.open-apologies',
      cron: '10 7 * * *',
      run: ({ database, now }) => openApologies(database, office, now),
    },
    {
      name: 'cases.remind-apologies',
      cron: '15 7 * * *',
      run: ({ database, now }) => remindOfUnsigned(database, office, now),
    },
  ]
}
