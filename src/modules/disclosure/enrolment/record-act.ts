import type { Tx } from '../../../platform/database/database.ts'
import { appendToLog } from '../../../platform/public-log/index.ts'
import { touchTopics } from '../../../platform/public-pages/topics.ts'
import { insertAct, type NewAct } from '../store/enrolment-results.ts'
import { campaignTopic } from './topics.ts'

/** Records who came in later or went, with the decision on which it rests: public at once, and in the public log. */
export async function recordAct(tx: Tx, act: NewAct, school: { readonly code: string }): Promise<void> {
  const id = await insertAct(tx, act)
  await appendToLog(tx, {
    type: 'decision',
    id,
    revision: 1,
    unit: school.code,
    at: act.at,
    title: `enrolment ${act.kind}`,
    fields: { campaign: act.campaignId, kind: act.kind, code: act.code, zone: act.zone, on: act.happenedOn },
  })
  await touchTopics(tx, [campaignTopic(act.campaignId)])
}
