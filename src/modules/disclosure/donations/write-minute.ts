import type { Tx } from '../../../platform/database/database.ts'
import { dayInVietnam, type LocalDate } from '../../../platform/kernel/dates.ts'
import { type FileId, newId, type PersonId } from '../../../platform/kernel/ids.ts'
import { appendToLog } from '../../../platform/public-log/index.ts'
import { touchTopics } from '../../../platform/public-pages/topics.ts'
import type { MinuteVerdict } from '../domain/donations/supervision.ts'
import { insertMinute, type MinuteId } from '../store/donation-supervision.ts'
import { recordOccurrence } from '../store/obligation-occurrences.ts'
import { describeFiles } from '../store/published-files.ts'
import type { AppealView } from './appeal-view.ts'
import { type DonationGround, termEnd } from './donation-ground.ts'
import { minuteLeaf } from './minute-leaf.ts'
import { donationTopic } from './topics.ts'

export interface MinuteWish {
  readonly stage: number
  readonly visitedOn: LocalDate
  readonly verdict: MinuteVerdict
  readonly seen: string
  readonly recommendation: string
  readonly replacesId: MinuteId | null
  readonly by: PersonId
  readonly at: Date
  readonly files: readonly FileId[]
}

/**
 * Writes minutes of the People's Inspection Board down for good, with a leaf in the public log. A recommendation is
 * answered within the term that the law gives (Law 10/2022/QH15, Article 63).
 */
export async function writeMinute(
  tx: Tx,
  ground: Pick<DonationGround, 'content' | 'calendar'>,
  view: AppealView,
  wish: MinuteWish,
): Promise<MinuteId> {
  const { appeal, unitCode } = view
  const id: MinuteId = newId('donation-minute')
  const day = dayInVietnam(wish.at)
  const recommends = wish.recommendation !== ''
  const minute = {
    id,
    stage: wish.stage,
    visitedOn: wish.visitedOn,
    authorId: wish.by,
    verdict: wish.verdict,
    seen: wish.seen,
    recommendation: wish.recommendation,
    replyDueOn: recommends ? termEnd(ground, 'pib.recommendation.reply', day) : null,
    replacesId: wish.replacesId,
    madeAt: wish.at,
  }
  const files = await describeFiles(tx, wish.files)
  const leaf = minuteLeaf({ appealNumber: appeal.number, unitCode, minute, files })
  const { leafHash } = await appendToLog(tx, leaf)
  await insertMinute(tx, appeal.id, { ...minute, leafHash }, wish.files)
  if (recommends) {
    await recordOccurrence(tx, {
      unitId: appeal.unitId,
      sort: 'board-recommendation',
      key: `TT-${appeal.number}-BB-${view.minutes.length + 1}`,
      on: day,
      title: `Kiến nghị của Ban Thanh tra nhân dân về đợt vận động số ${appeal.number}`,
      source: 'donations',
      at: wish.at,
    })
  }
  await touchTopics(tx, [donationTopic(appeal.id)])
  return id
}
