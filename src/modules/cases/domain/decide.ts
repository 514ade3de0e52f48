import { dayInVietnam, type LocalDate } from '../../../platform/kernel/dates.ts'
import { accepted, type Result, refused } from '../../../platform/kernel/result.ts'
import type { CaseRefusal, CaseStanding } from './case.ts'
import type { CaseAct, CaseActor, ClockChange } from './case-act.ts'
import {
  type CasePermission,
  type CaseType,
  type ClockEffect,
  clockOf,
  isFinal,
  type TransitionDefinition,
  transitionOf,
} from './case-type.ts'
import { findClockRule } from './clock/clock.ts'
import { type GuardedCase, guardRefusal } from './guards.ts'
import { type ProcedureDays, procedureRuleCode } from './procedure-rule.ts'
import type { CaseWorld } from './world.ts'

/** Who wants to act, and what of the case's unit they may do. */
export interface CaseCaller {
  readonly actor: CaseActor
  may(permission: CasePermission): boolean
}

/** A wish to make a transition. */
export interface MoveWish {
  readonly transition: string
  readonly note: string
  readonly data: Readonly<Record<string, unknown>>
  /** The new day that is promised; only where the transition re-appoints. */
  readonly reappointOn?: LocalDate
}

/** Whether a transition may be made, and the act that it is. */
export function decideMove(
  type: CaseType,
  guarded: GuardedCase,
  caller: CaseCaller,
  wish: MoveWish,
  world: CaseWorld,
): Result<CaseAct, CaseRefusal> {
  const { standing } = guarded
  const transition = transitionOf(type, wish.transition)
  const refusal = moveRefusal(type, guarded, caller, wish.transition, world)
  if (refusal !== undefined) return refused(refusal)
  if (transition.note === 'required' && wish.note.trim() === '') return refused('note-missing')
  const changes = clockChanges(type, transition.clocks ?? [], guarded, wish, world)
  if (!changes.ok) return changes
  return accepted({
    type: 'moved',
    sequence: standing.sequence + 1,
    at: world.now,
    actor: caller.actor,
    transition: wish.transition,
    from: standing.state,
    to: transition.to,
    note: wish.note.trim(),
    outcome: isFinal(type, transition.to) ? (transition.outcome ?? 'answered') : null,
    clocks: changes.value,
    data: wish.data,
  })
}

/** Why a transition may not be begun, before anything is filled in; pages offer only what passes. */
export function moveRefusal(
  type: CaseType,
  guarded: GuardedCase,
  caller: CaseCaller,
  name: string,
  world: CaseWorld,
): CaseRefusal | undefined {
  const transition = transitionOf(type, name)
  if (!transition.from.includes(guarded.standing.state)) return 'not-from-here'
  if (!isAllowed(transition, caller)) return 'not-allowed'
  for (const guard of transition.guards ?? []) {
    const refusal = guardRefusal(guard, guarded, name, caller.actor, world)
    if (refusal !== undefined) return refusal
  }
  return undefined
}

/** The transitions that this caller may make now, in the order of the definition. */
export function availableMoves(
  type: CaseType,
  guarded: GuardedCase,
  caller: CaseCaller,
  world: CaseWorld,
): readonly string[] {
  return Object.keys(type.transitions).filter(
    (name) => moveRefusal(type, guarded, caller, name, world) === undefined,
  )
}

/** The clocks that start when a case of this type is filed. */
export function filingClocks(
  type: CaseType,
  receivedAt: Date,
  procedureDays: ProcedureDays | null,
  world: CaseWorld,
): readonly ClockChange[] {
  return type.filing.clocks.flatMap((effect) =>
    effect.effect === 'start' ? [startChange(type, effect.clock, receivedAt, procedureDays, world)] : [],
  )
}

function isAllowed({ by }: TransitionDefinition, { actor, may }: CaseCaller): boolean {
  return by.some((who) => {
    if (who === 'citizen' || who === 'system') return actor.kind === who
    return actor.kind === 'staff' && may(who)
  })
}

function clockChanges(
  type: CaseType,
  effects: readonly ClockEffect[],
  guarded: GuardedCase,
  wish: MoveWish,
  world: CaseWorld,
): Result<readonly ClockChange[], CaseRefusal> {
  const changes: ClockChange[] = []
  for (const effect of effects) {
    const change = clockChange(type, effect, guarded, wish, world)
    if (!change.ok) return change
    if (change.value !== undefined) changes.push(change.value)
  }
  return accepted(changes)
}

function clockChange(
  type: CaseType,
  effect: ClockEffect,
  { standing, procedureDays }: GuardedCase,
  wish: MoveWish,
  world: CaseWorld,
): Result<ClockChange | undefined, CaseRefusal> {
  const { clock } = effect
  const current = standing.clocks[clock]
  const at = world.now
  switch (effect.effect) {
    case 'start':
      return accepted(startChange(type, clock, sinceOf(effect.since, standing) ?? at, procedureDays, world))
    case 'pause': {
      const limit = clockOf(type, clock).atMostPauses
      if (current?.state !== 'running') return refused('clock-not-running')
      if (limit !== undefined && current.pauses.length >= limit) return refused('pause-not-allowed')
      return accepted({ change: 'pause', clock, at })
    }
    case 'resume':
      return accepted(current?.state === 'paused' ? { change: 'resume', clock, at } : undefined)
    case 'stop':
    case 'cancel': {
      const isOn = current?.state === 'running' || current?.state === 'paused'
      return accepted(isOn ? { change: effect.effect, clock, at } : undefined)
    }
    case 'extend':
      return extendChange(effect.as, current, wish.note, world)
    case 'reappoint':
      if (wish.reappointOn === undefined || wish.reappointOn <= dayInVietnam(at))
        return refused('day-missing')
      return accepted({ change: 'reappoint', clock, on: wish.reappointOn, at })
  }
}

function sinceOf(since: string | undefined, { clocks }: CaseStanding): Date | undefined {
  return since === undefined ? undefined : clocks[since]?.startedAt
}

function startChange(
  type: CaseType,
  clock: string,
  at: Date,
  procedureDays: ProcedureDays | null,
  { laws }: CaseWorld,
): ClockChange {
  const { rule: code } = clockOf(type, clock)
  const day = dayInVietnam(at)
  if (code === procedureRuleCode) {
    return {
      change: 'start',
      clock,
      ruleCode: code,
      ruleVersion: day,
      at,
      ...(procedureDays !== null && { amount: procedureDays.days }),
    }
  }
  const rule = findClockRule(laws, code, day)
  if (rule === undefined) throw new RangeError(`no rule ${code} is in force on ${day}`)
  return { change: 'start', clock, ruleCode: code, ruleVersion: rule.version, at }
}

function extendChange(
  as: string,
  current: CaseStanding['clocks'][string] | undefined,
  reason: string,
  { laws, now }: CaseWorld,
): Result<ClockChange, CaseRefusal> {
  if (current?.state !== 'running') return refused('clock-not-running')
  const already = as === 'extension' ? current.extension !== null : current.ruleCase !== null
  if (already) return refused('too-often')
  const rule = findClockRule(laws, current.ruleCode, current.ruleVersion)
  const inLaw = as === 'extension' ? rule?.extension !== undefined : rule?.amountByCase?.[as] !== undefined
  if (!inLaw) return refused('extension-not-in-law')
  return accepted({ change: 'extend', clock: current.clock, as, reason, at: now })
}
