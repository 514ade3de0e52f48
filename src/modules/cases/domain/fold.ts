import type { CaseStanding, ClockStanding } from './case.ts'
import type { CaseAct, ClockChange } from './case-act.ts'

/**
 * How a case stands after everything that happened with it, the earliest first.
 * @throws RangeError when the first act is not its filing
 */
export function foldCase(acts: readonly CaseAct[]): CaseStanding {
  const [first, ...rest] = acts
  if (first?.type !== 'filed') throw new RangeError('a case begins with its filing')
  const filed: CaseStanding = {
    sequence: first.sequence,
    state: first.state,
    unitId: first.unitId,
    handlerId: null,
    confidentiality: null,
    clocks: foldClocks({}, first.clocks),
    taken: {},
    movedBy: {},
    outcome: null,
    closedAt: null,
  }
  return rest.reduce(afterAct, filed)
}

/** How it stands after one more act. */
export function afterAct(before: CaseStanding, act: CaseAct): CaseStanding {
  const now = { ...before, sequence: act.sequence, clocks: foldClocks(before.clocks, act.clocks) }
  switch (act.type) {
    case 'moved':
      return {
        ...now,
        state: act.to,
        taken: { ...before.taken, [act.transition]: (before.taken[act.transition] ?? 0) + 1 },
        movedBy: {
          ...before.movedBy,
          [act.transition]: act.actor.kind === 'staff' ? act.actor.personId : null,
        },
        outcome: act.outcome,
        closedAt: act.outcome === null ? null : act.at,
      }
    case 'assigned':
      return { ...now, handlerId: act.handlerId }
    case 'transferred':
      return { ...now, unitId: act.unitId, handlerId: null }
    case 'level-changed':
      return { ...now, confidentiality: act.confidentiality }
    case 'filed':
    case 'noted':
    case 'said':
    case 'linked':
    case 'rated':
      return now
  }
}

function foldClocks(
  clocks: Readonly<Record<string, ClockStanding>>,
  changes: readonly ClockChange[],
): Readonly<Record<string, ClockStanding>> {
  const after: Record<string, ClockStanding> = { ...clocks }
  for (const change of changes) {
    const changed = afterChange(after[change.clock], change)
    if (changed !== undefined) after[change.clock] = changed
  }
  return after
}

function afterChange(before: ClockStanding | undefined, change: ClockChange): ClockStanding | undefined {
  if (change.change === 'start') {
    return {
      clock: change.clock,
      run: (before?.run ?? 0) + 1,
      ruleCode: change.ruleCode,
      ruleVersion: change.ruleVersion,
      amount: change.amount ?? null,
      ruleCase: null,
      extension: null,
      startedAt: change.at,
      pauses: [],
      stoppedAt: null,
      state: 'running',
      reappointedOn: null,
    }
  }
  if (before === undefined) return undefined
  switch (change.change) {
    case 'pause':
      return { ...before, state: 'paused', pauses: [...before.pauses, { from: change.at, to: null }] }
    case 'resume':
      return { ...before, state: 'running', pauses: closePause(before, change.at) }
    case 'stop':
      return { ...before, state: 'met', stoppedAt: change.at, pauses: closePause(before, change.at) }
    case 'cancel':
      return { ...before, state: 'cancelled', stoppedAt: change.at, pauses: closePause(before, change.at) }
    case 'extend':
      return change.as === 'extension'
        ? { ...before, extension: { reason: change.reason } }
        : { ...before, ruleCase: change.as }
    case 'reappoint':
      return { ...before, reappointedOn: change.on }
  }
}

function closePause({ pauses }: ClockStanding, at: Date): ClockStanding['pauses'] {
  return pauses.map((pause) => (pause.to === null ? { ...pause, to: at } : pause))
}
