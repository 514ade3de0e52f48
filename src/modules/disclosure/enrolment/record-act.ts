import type { Tx } from '../../../platform/database/database.ts'
import { appendToLog } from '../../../platform/public-log/index.ts'
import { touchTopics } from '../../../platform/public-pages/topics.ts'
import { insertAct, type NewAct } from '../store/enrolment-results.ts'
import { actLeaf } from './enrolment-leaves.ts'
import { campaignTopic } from './topics.ts'

/** Records who came in later or went, with the decision on which it rests: public at once, and in the public log. */
export async function recordAct(tx: Tx, act: NewAct, school: { readonly code: string }): Promise<void> {
  const id = await insertAct(tx, act)
  await appendToLog(tx, actLeaf(id, act, school.code))
  await touchTopics(tx, [campaignTopic(act.campaignId)])
}
