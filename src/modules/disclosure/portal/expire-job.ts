import type { JobDefinition } from '../../../platform/contracts/job.ts'
import type { Database } from '../../../platform/database/database.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import { dayInVietnam } from '../../../platform/kernel/dates.ts'
import { expire, PublicationRefused } from '../conduct/publish.ts'
import { pastTheirTime } from './portal-queries.ts'

const atOnce = 200

/** Each night right after midnight: what was to be public until yesterday is taken down, with its trace. */
export const expireJob: JobDefinition = {
  name: 'disclosure.expire',
  cron: '1 0 * * *',
  run: async ({ database, now }) => {
    await expirePublications(database, now)
  },
}

/** @returns how many were taken down */
export async function expirePublications(database: Database, now: Date): Promise<number> {
  let total = 0
  for (;;) {
    const over = await pastTheirTime(database, dayInVietnam(now), atOnce)
    for (const publicationId of over) {
      try {
        await transaction(database, (tx) => expire(tx, { publicationId, by: null, at: now }))
      } catch (error) {
        // Somebody took it down, or corrected it, at the same moment.
        if (!(error instanceof PublicationRefused)) throw error
      }
    }
    total += over.length
    if (over.length < atOnce) return total
  }
}
