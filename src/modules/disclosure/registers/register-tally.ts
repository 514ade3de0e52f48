import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { conflictState } from '../domain/registers/conflict.ts'
import {
  countDeclarations,
  type DeclarationCounts,
  type DeclarationRound,
  declarationState,
} from '../domain/registers/declaration.ts'
import { rotationState } from '../domain/registers/rotation.ts'
import type { UnitRegisters } from '../store/register-tallies.ts'

/** How the registers of a unit stand, in numbers that name nobody. */
export interface RegisterTally {
  /** The newest yearly round. */
  readonly round: DeclarationRound | null
  readonly declarations: DeclarationCounts | null
  readonly declarationsOverdue: number
  /** Of the plans of all years. */
  readonly rotation: { readonly planned: number; readonly done: number; readonly overdue: number }
  readonly appointments: number
  readonly conflicts: { readonly declared: number; readonly decided: number; readonly overdue: number }
}

export function tallyOf(registers: UnitRegisters | undefined, today: LocalDate): RegisterTally {
  const { rounds = [], plans = [], conflicts = [], appointments = 0 } = registers ?? {}
  const newest = rounds.find(({ round }) => round.kind === 'yearly')
  const lines = plans.flatMap((plan) => plan.lines)
  const rotations = lines.map((line) => rotationState(line, today))
  const states = conflicts.map((conflict) => conflictState(conflict, today))
  return {
    round: newest?.round ?? null,
    declarations: newest ? countDeclarations(newest.list, newest.round.dueOn, today) : null,
    declarationsOverdue: rounds
      .flatMap(({ round, list }) => list.map((due) => declarationState(due, round.dueOn, today)))
      .filter((state) => state === 'overdue').length,
    rotation: {
      planned: lines.length,
      done: rotations.filter((state) => state === 'done' || state === 'done-late').length,
      overdue: rotations.filter((state) => state === 'overdue').length,
    },
    appointments,
    conflicts: {
      declared: conflicts.length,
      decided: conflicts.filter(({ decision }) => decision !== null).length,
      overdue: states.filter((state) => state === 'overdue').length,
    },
  }
}
