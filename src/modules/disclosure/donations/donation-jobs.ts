import type { JobDefinition } from '../../../platform/contracts/job.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import { dayInVietnam } from '../../../platform/kernel/dates.ts'
import { lastQuarter } from '../domain/donations/quarter.ts'
import { lockAppeal } from '../store/donation-appeals.ts'
import { appealsToPublish, approvedAppeals } from '../store/donation-publications.ts'
import { type AppealView, loadAppeal } from './appeal-view.ts'
import type { DonationGround } from './donation-ground.ts'
import { publishAppeal } from './publish-appeal.ts'
import { publishQuarter } from './publish-quarter.ts'

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
    {
      name: 'disclosure.publish-donations-of-the-quarter',
      // Each day of a few weeks: who was off on one of them is not left out.
      cron: '30 6 5-25 1,4,7,10 *',
      run: async ({ database, now }) => {
        const today = dayInVietnam(now)
        const views: AppealView[] = []
        for (const id of await approvedAppeals(database)) {
          const view = await loadAppeal(database, id, today)
          if (view !== undefined) views.push(view)
        }
        for (const ofUnit of Map.groupBy(views, ({ appeal }) => appeal.unitId).values()) {
          await transaction(database, (tx) => publishQuarter(tx, ground, ofUnit, lastQuarter(today), now))
        }
      },
    },
  ]
}
