import type { Tx } from '../../../platform/database/database.ts'
import { announce } from '../../../platform/events/announce.ts'
import { touchTopics } from '../../../platform/public-pages/topics.ts'
import type { Report } from '../store/report-store.ts'
import { planTopic } from '../topics.ts'
import { reportSent } from './report-events.ts'

/**
 * Tells the other modules and the public pages that a report was sent.
 * @param again  whether it had been sent before and was returned
 */
export async function tellOfSending(tx: Tx, report: Report, again: boolean): Promise<void> {
  const { id: reportId, planId, unitId, recipientId } = report
  await announce(tx, reportSent, { reportId, planId, unitId, recipientId, again })
  await touchTopics(tx, [planTopic(planId)])
}
