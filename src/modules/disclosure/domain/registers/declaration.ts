import type { DeclarationKind } from '../../../../platform/content/schema/integrity.ts'
import type { LocalDate } from '../../../../platform/kernel/dates.ts'
import type {
  DeclarationRoundId,
  HandoverId,
  RegisterEntryId,
  UnitId,
} from '../../../../platform/kernel/ids.ts'

/** A time at which people of a unit declare their assets and income. */
export interface DeclarationRound {
  readonly id: DeclarationRoundId
  readonly unitId: UnitId
  readonly kind: DeclarationKind
  readonly year: number
  /** The last day on which a declaration is in time. */
  readonly dueOn: LocalDate
}

export const excuses = ['left', 'declared-for-post', 'listed-by-mistake'] as const
/** Why somebody is taken off the list again. */
export type Excuse = (typeof excuses)[number]

/** Somebody on the list, as far as it is nobody in particular. */
export interface DueDeclaration {
  readonly id: RegisterEntryId
  readonly excuse: Excuse | null
  readonly receivedOn: LocalDate | null
  readonly pages: number | null
  readonly handoverId: HandoverId | null
}

export const declarationStates = ['waiting', 'overdue', 'on-time', 'late', 'excused'] as const
export type DeclarationState = (typeof declarationStates)[number]

/** How one declaration stands on a day; handed in on the last day is in time. */
export function declarationState(
  { excuse, receivedOn }: Pick<DueDeclaration, 'excuse' | 'receivedOn'>,
  dueOn: LocalDate,
  today: LocalDate,
): DeclarationState {
  if (excuse !== null) return 'excused'
  if (receivedOn !== null) return receivedOn <= dueOn ? 'on-time' : 'late'
  return today > dueOn ? 'overdue' : 'waiting'
}

/** What everybody may know of a round: numbers, and nobody's name. */
export interface DeclarationCounts {
  /** Who must declare, without those taken off the list. */
  readonly required: number
  readonly received: number
  readonly onTime: number
  readonly excused: number
  readonly handedOver: number
}

export function countDeclarations(
  list: readonly DueDeclaration[],
  dueOn: LocalDate,
  today: LocalDate,
): DeclarationCounts {
  const states = list.map((one) => declarationState(one, dueOn, today))
  const count = (...wanted: DeclarationState[]) => states.filter((state) => wanted.includes(state)).length
  const excused = count('excused')
  return {
    required: list.length - excused,
    received: count('on-time', 'late'),
    onTime: count('on-time'),
    excused,
    handedOver: list.filter(({ handoverId }) => handoverId !== null).length,
  }
}
