import { sql } from 'kysely'
import type { Reader } from '../database/database.ts'

/** When a job last ran to its end, in whichever process. */
export interface JobSuccess {
  readonly name: string
  readonly completedAt: Date
}

/** The last success of each job, as far back as finished jobs are kept (30 days). */
export async function readJobSuccesses(database: Reader): Promise<JobSuccess[]> {
  const { rows } = await sql<JobSuccess>`
    select name, max(completed_on) as "completedAt" from pgboss.job
    where state = 'completed' and name not like '\\_\\_%'
    group by name order by name`.execute(database)
  return rows
}
