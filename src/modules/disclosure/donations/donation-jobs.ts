import type { JobDefinition } from '../../../platform/contracts/job.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import { dayInVietnam } from '../../../platform/kernel/dates.ts'
import { lockAppeal } from '../store/donation-appeals.ts'
import { appealsToPublish } from '../store/donation-publications.ts'
import { loadAppeal } from './appeal-view.ts'
import type { DonationGround } from './donation-ground.ts'
import { publishAppeal } from './publish-appeal.ts'

/**
 * Publishes what was given, spent and seen since the last time, several times on a working day: nobody can forget
 * it, and nobody can hold it back.
 */
export function donationJobs(ground: DonationGround): JobDefinition[] {
  return [
    {
      name: 'disclosure.publish-donations',
      cron: '10 9,11,15,17,20 * * *',
      run: async ({ database, now }) => {
        for (const id of await appealsToPublish(database)) {
          await transaction(database, async (tx) => {
            await lockAppeal(tx, id)
            const view = await loadAppeal(tx, id, dayInVietnam(now))
            if (view === undefined) return
            await publishAppeal(tx, ground, view, {
              kinds: ['donation-receipts', 'donation-spending', 'donation-supervision'],
              reason: 'Cập nhật khoản nhận, chi và giám sát',
              by: null,
              at: now,
            })
          })
        }
      },
    },
  ]
}
