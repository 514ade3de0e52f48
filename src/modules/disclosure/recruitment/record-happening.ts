import type { Tx } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { PersonId } from '../../../platform/kernel/ids.ts'
import { touchTopics } from '../../../platform/public-pages/topics.ts'
import type { Recruitment } from '../domain/recruitment/round.ts'
import type { RecruitmentEvent } from '../domain/recruitment/timetable.ts'
import { recordOccurrence } from '../store/obligation-occurrences.ts'
import { recordEvent } from '../store/recruitment-rounds.ts'
import { publishStep } from './publish-step.ts'
import { recruitmentsTopic, recruitmentTopic } from './topics.ts'

export interface Happening {
  readonly event: RecruitmentEvent
  readonly on: LocalDate
  readonly by: PersonId | null
  readonly at: Date
}

/** Which events make a duty to publish fall due. */
const falls: Readonly<
  Partial<
    Record<RecruitmentEvent, 'recruitment-plan-approved' | 'recruitment-checked' | 'recruitment-recognised'>
  >
> = {
  'plan-approved': 'recruitment-plan-approved',
  'applications-closed': 'recruitment-checked',
  'result-recognised': 'recruitment-recognised',
}

/** Writes an event down, makes public what belongs to it and tells of the duties that fall due by it. */
export async function recordHappening(
  tx: Tx,
  recruitment: Recruitment,
  { event, on, by, at }: Happening,
): Promise<void> {
  const publicationId = await publishStep(tx, recruitment, event, { by, at })
  await recordEvent(tx, recruitment.id, { event, on, by, publicationId, at })
  const sort = falls[event]
  if (sort !== undefined) {
    await recordOccurrence(tx, {
      unitId: recruitment.unitId,
      sort,
      key: recruitment.id,
      on,
      title: recruitment.title,
      source: 'recruitment',
      at,
    })
  }
  await touchTopics(tx, [recruitmentsTopic, recruitmentTopic(recruitment.id)])
}
