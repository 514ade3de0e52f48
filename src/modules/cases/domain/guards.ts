import type { CaseRefusal, CaseStanding } from './case.ts'
import type { CaseActor } from './case-act.ts'
import { isClockOverdue } from './case-deadline.ts'
import type { Guard } from './case-type.ts'
import type { ProcedureDays } from './procedure-rule.ts'
import type { CaseWorld } from './world.ts'

/** What the guards look at. */
export interface GuardedCase {
  readonly standing: CaseStanding
  readonly anonymous: boolean
  readonly procedureDays: ProcedureDays | null
}

/** Why a guard does not let the transition pass, or undefined. */
export function guardRefusal(
  guard: Guard,
  guarded: GuardedCase,
  transition: string,
  actor: CaseActor,
  world: CaseWorld,
): CaseRefusal | undefined {
  const { standing } = guarded
  switch (guard.kind) {
    case 'at-most':
      return (standing.taken[transition] ?? 0) < guard.times ? undefined : 'too-often'
    case 'clock-running':
      return standing.clocks[guard.clock]?.state === 'running' ? undefined : 'clock-not-running'
    case 'clock-overdue':
      return overdue(guard.clock, guarded, world) ? undefined : 'not-overdue'
    case 'clock-not-overdue':
      return overdue(guard.clock, guarded, world) ? 'already-overdue' : undefined
    case 'assigned':
      return standing.handlerId === null ? 'not-assigned' : undefined
    case 'four-eyes':
      return actor.kind === 'staff' && actor.personId === standing.handlerId ? 'four-eyes' : undefined
    case 'named-applicant':
      return guarded.anonymous ? 'anonymous' : undefined
  }
}

function overdue(clock: string, { standing, procedureDays }: GuardedCase, world: CaseWorld): boolean {
  const found = standing.clocks[clock]
  return found !== undefined && isClockOverdue(found, procedureDays, world)
}
