import { z } from 'zod'
import type { LocalDate } from '../../../../platform/kernel/dates.ts'
import type { PersonId, PublicationId, RecruitmentId, UnitId } from '../../../../platform/kernel/ids.ts'
import type { RecruitmentEvent } from './timetable.ts'

/** A post and how many are wanted for it. */
export const Post = z.strictObject({
  /** `GV-TH`: in lists and applications. */
  code: z.string().regex(/^[A-Z0-9][A-Z0-9-]{0,19}$/u),
  name: z.string().min(1).max(200),
  places: z.int().positive().max(1_000),
})
export type Post = z.infer<typeof Post>

/** What somebody does in a recruitment: one thing alone. A reviewer marks again what others marked before. */
export const panelParts = ['chair', 'member', 'invigilator', 'marker', 'reviewer'] as const
export type PanelPart = (typeof panelParts)[number]

/** One recruitment, from its plan to its decision. */
export interface Recruitment {
  readonly id: RecruitmentId
  readonly unitId: UnitId
  readonly title: string
  /** Number and symbol of the plan that was approved. */
  readonly basis: string
  readonly conditions: string
  readonly posts: readonly Post[]
  /** In hundredths of a point, as all marks. */
  readonly passMark: number
  readonly differenceForThird: number
  /** From this difference on a review changes a mark. */
  readonly reviewChangeFrom: number
  /** Of the sealed list of whose paper is whose; null before the codes are dealt. */
  readonly papersSealed: string | null
  /** Who dealt the codes: they neither mark nor open. */
  readonly papersDealtBy: PersonId | null
  readonly identityOpenedAt: Date | null
  /** The same of the review, whose papers have codes of their own. */
  readonly reviewSealed: string | null
  readonly reviewDealtBy: PersonId | null
  readonly reviewOpenedAt: Date | null
  /** Public codes that the head chose for a last place, and why. */
  readonly chosen: readonly string[]
  readonly choiceReason: string
  readonly rankingText: string | null
  readonly isExample: boolean
  readonly events: readonly RecordedEvent[]
}

export interface RecordedEvent {
  readonly event: RecruitmentEvent
  readonly on: LocalDate
  readonly publicationId: PublicationId | null
  readonly by: PersonId | null
}

/** What has happened, by its day. */
export function happenedOf({
  events,
}: Pick<Recruitment, 'events'>): Partial<Record<RecruitmentEvent, LocalDate>> {
  return Object.fromEntries(events.map(({ event, on }) => [event, on]))
}

/** Whether anybody may apply on a day: after the notice, before the closing. */
export function isOpenForApplications(recruitment: Pick<Recruitment, 'events'>): boolean {
  const happened = happenedOf(recruitment)
  return happened['notice-published'] !== undefined && happened['applications-closed'] === undefined
}

/** Which marking: the first, or the review of what was asked for. */
export type Pass = 1 | 2

/** How far one marking is: its list sealed, by whom, and opened when. */
export interface PassState {
  readonly sealed: string | null
  readonly dealtBy: PersonId | null
  readonly openedAt: Date | null
}

export function passState(recruitment: Recruitment, pass: Pass): PassState {
  return pass === 1
    ? {
        sealed: recruitment.papersSealed,
        dealtBy: recruitment.papersDealtBy,
        openedAt: recruitment.identityOpenedAt,
      }
    : {
        sealed: recruitment.reviewSealed,
        dealtBy: recruitment.reviewDealtBy,
        openedAt: recruitment.reviewOpenedAt,
      }
}
