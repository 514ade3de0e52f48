import type { Tx } from '../../../platform/database/database.ts'
import { dayInVietnam } from '../../../platform/kernel/dates.ts'
import type { PersonId, UnitId } from '../../../platform/kernel/ids.ts'
import { accepted, type Result, refused } from '../../../platform/kernel/result.ts'
import { appendToLog } from '../../../platform/public-log/index.ts'
import type { AppealAction, AppealParty, AppealState } from '../domain/donations/appeal.ts'
import { type AppealRefusal, decideAppeal } from '../domain/donations/decide-appeal.ts'
import { appendAppealEntry } from '../store/donation-appeals.ts'
import type { DonationPublicationKind } from '../store/donation-publications.ts'
import { type AppealView, factsOf, loadAppeal, stepsSinceApproval } from './appeal-view.ts'
import type { DonationGround } from './donation-ground.ts'
import { happenedWords } from './donation-words.ts'
import { noteWorksPlanned, publishAppeal } from './publish-appeal.ts'
import { stepLeaf } from './step-leaf.ts'

export interface StepWish {
  readonly action: AppealAction
  readonly reason: string
  readonly by: PersonId | null
  /** On whose behalf. */
  readonly unitId: UnitId
  readonly at: Date
}

const published = {
  approve: ['donation-appeal'],
  open: ['donation-appeal'],
  close: ['donation-appeal', 'donation-receipts'],
  'start-works': ['donation-appeal', 'donation-receipts', 'donation-spending'],
  settle: [
    'donation-appeal',
    'donation-receipts',
    'donation-spending',
    'donation-supervision',
    'donation-settlement',
  ],
  finish: ['donation-appeal'],
  withdraw: ['donation-appeal'],
  send: [],
  return: [],
} as const satisfies Record<AppealAction, readonly DonationPublicationKind[]>

/**
 * One step on the way of a held appeal, with what it makes public. From the approval on each step is a leaf of the
 * public log.
 */
export async function takeStep(
  tx: Tx,
  ground: Pick<DonationGround, 'content'>,
  view: AppealView,
  parties: ReadonlySet<AppealParty>,
  wish: StepWish,
): Promise<Result<AppealState, AppealRefusal>> {
  const decision = decideAppeal(factsOf(view), wish, parties)
  if (!decision.ok) return refused(decision.reason)
  const { appeal, unitCode } = view
  await appendAppealEntry(
    tx,
    appeal,
    { action: wish.action, actorId: wish.by, unitId: wish.unitId, reason: wish.reason, at: wish.at },
    decision.value,
  )
  if (wish.action === 'approve' || appeal.approvedAt !== null) {
    const place = stepsSinceApproval(view).length + 1
    await appendToLog(tx, stepLeaf({ appeal, unitCode, place, step: wish, state: decision.value }))
  }
  if (wish.action === 'approve') await noteWorksPlanned(tx, view, wish.at)
  const after = published[wish.action].length > 0 && (await loadAppeal(tx, appeal.id, dayInVietnam(wish.at)))
  if (after) {
    await publishAppeal(tx, ground, after, {
      kinds: published[wish.action],
      reason: happenedWords[wish.action].vi,
      by: wish.by,
      at: wish.at,
    })
  }
  return accepted(decision.value)
}
