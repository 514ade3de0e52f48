import { addDays, dayInVietnam } from '../../../platform/kernel/dates.ts'
import { newId, type PersonId } from '../../../platform/kernel/ids.ts'
import type { CaseStanding } from '../domain/case.ts'
import type { CaseAct, CaseActor } from '../domain/case-act.ts'
import { deadlineOfClock } from '../domain/case-deadline.ts'
import {
  type CasePermission,
  type CaseType,
  casePermissions,
  type Guard,
  type TransitionDefinition,
} from '../domain/case-type.ts'
import { type CaseCaller, decideMove, filingClocks, type MoveWish } from '../domain/decide.ts'
import { afterAct, foldCase } from '../domain/fold.ts'
import type { GuardedCase } from '../domain/guards.ts'
import type { ProcedureDays } from '../domain/procedure-rule.ts'
import type { CaseWorld } from '../domain/world.ts'

const unitId = newId('unit')
export const clerk: PersonId = newId('person')
const another: PersonId = newId('person')

/** A case that walks by itself, with the state that is kept step by step beside the acts. */
export interface CaseWalk {
  readonly type: CaseType
  readonly guarded: GuardedCase
  readonly acts: readonly CaseAct[]
}

export function fileWalk(
  type: CaseType,
  world: CaseWorld,
  given: { readonly days: number; readonly anonymous: boolean },
): CaseWalk {
  const procedureDays: ProcedureDays | null =
    type.code === 'dossier' ? { days: given.days, unit: 'working-day' } : null
  const filed: CaseAct = {
    type: 'filed',
    sequence: 1,
    at: world.now,
    actor: { kind: 'citizen' },
    state: type.initial,
    unitId,
    clocks: [...filingClocks(type, world.now, procedureDays, world)],
    data: {},
  }
  const anonymous = given.anonymous && type.anonymous === 'allowed'
  return { type, acts: [filed], guarded: { standing: foldCase([filed]), anonymous, procedureDays } }
}

/** Somebody else becomes responsible for it. */
export function assignWalk(walk: CaseWalk, world: CaseWorld): CaseWalk {
  return walkedBy(walk, {
    type: 'assigned',
    sequence: walk.guarded.standing.sequence + 1,
    at: world.now,
    actor: { kind: 'staff', personId: clerk },
    handlerId: another,
    reason: '',
    clocks: [],
    data: {},
  })
}

export function walkedBy({ type, guarded, acts }: CaseWalk, act: CaseAct): CaseWalk {
  return { type, acts: [...acts, act], guarded: { ...guarded, standing: afterAct(guarded.standing, act) } }
}

export function moveWalk(
  { type, guarded }: CaseWalk,
  caller: CaseCaller,
  transition: string,
  world: CaseWorld,
) {
  return decideMove(type, guarded, caller, wishOf(transition, world), world)
}

/** Who acts: the citizen, the system, or staff with some rights. */
export function callerOf(who: 'citizen' | 'system' | readonly CasePermission[]): CaseCaller {
  if (typeof who === 'string') return { actor: { kind: who }, may: () => false }
  return { actor: { kind: 'staff', personId: clerk }, may: (permission) => who.includes(permission) }
}

export const everybody = [callerOf(casePermissions), callerOf('citizen'), callerOf('system')] as const

/**
 * What a caller may do, worked out from the acts alone and not from the state: the judge of the engine. A pause
 * beyond its number or an extension of a clock that stands still is refused by the clock and not by a guard.
 */
export function judgedMoves(
  { type, acts, guarded }: CaseWalk,
  { actor, may }: CaseCaller,
  world: CaseWorld,
): readonly string[] {
  const moves = acts.flatMap((act) => (act.type === 'moved' ? [act] : []))
  const state = moves.at(-1)?.to ?? type.initial
  const handler = acts.flatMap((act) => (act.type === 'assigned' ? [act.handlerId] : [])).at(-1)
  const isMine = ({ by }: TransitionDefinition) =>
    by.some((who) =>
      who === 'citizen' || who === 'system' ? who === actor.kind : isStaff(actor) && may(who),
    )
  const passes = (guard: Guard, name: string): boolean => {
    if (guard.kind === 'at-most')
      return moves.filter(({ transition }) => transition === name).length < guard.times
    if (guard.kind === 'assigned') return handler !== undefined
    if (guard.kind === 'four-eyes') return !isStaff(actor) || actor.personId !== handler
    if (guard.kind === 'named-applicant') return !guarded.anonymous
    const standing = clockByActs(acts, guard.clock)
    if (guard.kind === 'clock-running') return standing === 'running'
    const isLate = standing !== 'none' && standing !== 'paused' && lateByDate(guarded, guard.clock, world)
    return guard.kind === 'clock-overdue' ? isLate : !isLate
  }
  return Object.entries(type.transitions)
    .filter(([, transition]) => transition.from.includes(state) && isMine(transition))
    .filter(([name, { guards = [] }]) => guards.every((guard) => passes(guard, name)))
    .map(([name]) => name)
}

function isStaff(actor: CaseActor): actor is Extract<CaseActor, { kind: 'staff' }> {
  return actor.kind === 'staff'
}

function clockByActs(acts: readonly CaseAct[], clock: string): 'none' | 'running' | 'paused' | 'ended' {
  const changes = acts.flatMap((act) => act.clocks).filter((change) => change.clock === clock)
  const last = changes.findLast(({ change }) => change !== 'extend' && change !== 'reappoint')
  if (last === undefined) return 'none'
  if (last.change === 'pause') return 'paused'
  return last.change === 'start' || last.change === 'resume' ? 'running' : 'ended'
}

function lateByDate({ standing, procedureDays }: GuardedCase, clock: string, world: CaseWorld): boolean {
  const found: CaseStanding['clocks'][string] | undefined = standing.clocks[clock]
  if (found === undefined) return false
  return (found.stoppedAt ?? world.now) > deadlineOfClock(found, procedureDays, world).dueAt
}

function wishOf(transition: string, world: CaseWorld): MoveWish {
  const reappointOn = addDays(dayInVietnam(world.now), 3)
  return { transition, note: 'Có lý do.', data: {}, reappointOn }
}
