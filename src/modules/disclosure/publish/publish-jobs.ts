import type { JobDefinition } from '../../../platform/contracts/job.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import { dayInVietnam } from '../../../platform/kernel/dates.ts'
import { expire, PublicationRefused } from '../conduct/publish.ts'
import { publicationsPastTheirTime } from '../store/draft-queries.ts'

const atOnce = 200

/** Just after midnight: what had to be public until yesterday becomes expired, with its trace. */
export const publishJobs: readonly JobDefinition[] = [
  {
    name: 'disclosure.expire-publications',
    cron: '10 0 * * *',
    run: async ({ database, now }) => {
      const today = dayInVietnam(now)
      for (;;) {
        const due = await publicationsPastTheirTime(database, today, atOnce)
        let taken = 0
        for (const publicationId of due) {
          try {
            // Each for itself: one that cannot be taken down keeps no other public.
            await transaction(database, (tx) => expire(tx, { publicationId, by: null, at: now }))
            taken += 1
          } catch (error) {
            // Somebody withdrew it meanwhile.
            if (!(error instanceof PublicationRefused)) throw error
          }
        }
        if (due.length < atOnce || taken === 0) return
      }
    },
  },
]
