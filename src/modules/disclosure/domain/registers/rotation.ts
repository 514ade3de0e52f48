import { addMonths } from '../../../../platform/calendar/calendar-terms.ts'
import type { RotationPosition } from '../../../../platform/content/schema/integrity.ts'
import type { LocalDate } from '../../../../platform/kernel/dates.ts'
import type { RegisterEntryId, RotationPlanId, UnitId } from '../../../../platform/kernel/ids.ts'
import { isValidOn } from '../../../../platform/kernel/validity.ts'
import { type HeldPost, postsMeant } from './post-holders.ts'

export interface RotatingPost<Post extends HeldPost> {
  readonly post: Post
  readonly position: RotationPosition
  /** When the term of whoever holds it ends. */
  readonly dueOn: LocalDate
}

/** The posts of a unit that rotate, with the day on which each term ends; the first due come first. */
export function rotatingPosts<Post extends HeldPost & { readonly since: LocalDate }>(
  positions: readonly RotationPosition[],
  unitKind: string,
  posts: readonly Post[],
  day: LocalDate,
): RotatingPost<Post>[] {
  return positions
    .filter((position) => isValidOn(position, day))
    .flatMap((position) =>
      postsMeant(position.holders, unitKind, posts).map((post) => ({
        post,
        position,
        dueOn: addMonths(post.since, position.termYears * 12),
      })),
    )
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
}

export interface RotationPlan {
  readonly id: RotationPlanId
  readonly unitId: UnitId
  readonly year: number
  /** Of the document: `12/KH-MNHD`. */
  readonly number: string
  readonly issuedOn: LocalDate
  readonly lines: readonly RotationLine[]
}

/** One post of a plan, by its position. */
export interface RotationLine {
  readonly id: RegisterEntryId
  readonly line: number
  readonly positionCode: string
  readonly dueOn: LocalDate
  readonly plannedOn: LocalDate
  readonly outcome: { readonly kind: 'done' | 'excepted'; readonly on: LocalDate } | null
}

export const rotationStates = ['planned', 'overdue', 'done', 'done-late', 'excepted'] as const
export type RotationState = (typeof rotationStates)[number]

/** How a post of the plan stands on a day. */
export function rotationState(
  { plannedOn, outcome }: Pick<RotationLine, 'plannedOn' | 'outcome'>,
  today: LocalDate,
): RotationState {
  if (outcome === null) return today > plannedOn ? 'overdue' : 'planned'
  if (outcome.kind === 'excepted') return 'excepted'
  return outcome.on <= plannedOn ? 'done' : 'done-late'
}
