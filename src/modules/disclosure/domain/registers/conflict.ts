import type { ConflictMeasure } from '../../../../platform/content/schema/integrity.ts'
import { dayInVietnam, type LocalDate } from '../../../../platform/kernel/dates.ts'
import type { RegisterEntryId, UnitId } from '../../../../platform/kernel/ids.ts'

/** That a conflict of interest was declared, as far as it is nobody in particular. */
export interface ConflictDeclaration {
  readonly id: RegisterEntryId
  readonly unitId: UnitId
  /** Whose head decides. */
  readonly deciderUnitId: UnitId
  /** In what sort of work. */
  readonly matter: string
  readonly declaredAt: Date
  /** The last day on which a decision is in time. */
  readonly dueOn: LocalDate
  readonly decision: { readonly measure: ConflictMeasure; readonly at: Date } | null
}

export const conflictStates = ['waiting', 'overdue', 'decided', 'decided-late'] as const
export type ConflictState = (typeof conflictStates)[number]

/** How a declaration stands on a day. */
export function conflictState(
  { dueOn, decision }: Pick<ConflictDeclaration, 'dueOn' | 'decision'>,
  today: LocalDate,
): ConflictState {
  if (decision === null) return today > dueOn ? 'overdue' : 'waiting'
  return dayInVietnam(decision.at) <= dueOn ? 'decided' : 'decided-late'
}

/** Who decides: the unit itself, or for whoever leads it the unit above; undefined when there is none above. */
export function deciderOf(
  declarer: { readonly unitId: UnitId; readonly leads: boolean },
  superior: UnitId | undefined,
): UnitId | undefined {
  return declarer.leads ? superior : declarer.unitId
}
