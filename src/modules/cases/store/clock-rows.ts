import type { CaseHead, CaseStanding, ClockStanding } from '../domain/case.ts'
import { deadlineOfClock } from '../domain/case-deadline.ts'
import { type CaseType, clockOf } from '../domain/case-type.ts'
import type { CaseWorld } from '../domain/world.ts'

/** The clocks of a case as they lie in cases.clock, each with the date that it leads to now. */
export function clockRows(type: CaseType, head: CaseHead, standing: CaseStanding, world: CaseWorld) {
  return Object.values(standing.clocks).map((clock) => clockRow(type, head, standing, clock, world))
}

/**
 * The nearest date at which the office itself must have acted; null when no such clock runs. One that was
 * stopped only after its date does not stand still: pausing what is late hides nothing.
 */
export function nearestDue(rows: ReturnType<typeof clockRows>): Date | null {
  const due = rows
    .filter(({ stopped_at, duty, stands_still }) => stopped_at === null && duty === 'office' && !stands_still)
    .map(({ due_at }) => due_at.getTime())
  return due.length === 0 ? null : new Date(Math.min(...due))
}

function clockRow(
  type: CaseType,
  head: CaseHead,
  { unitId, handlerId }: CaseStanding,
  clock: ClockStanding,
  world: CaseWorld,
) {
  const { dueAt, predicted, standsStill } = deadlineOfClock(clock, head.procedureDays, world)
  return {
    case_id: head.id,
    clock: clock.clock,
    run: clock.run,
    kind: head.kind,
    unit_id: unitId,
    handler_id: handlerId,
    duty: clockOf(type, clock.clock).duty,
    rule_code: clock.ruleCode,
    rule_version: clock.ruleVersion,
    started_at: clock.startedAt,
    due_at: dueAt,
    predicted,
    stands_still: standsStill,
    state: clock.state,
    stopped_at: clock.stoppedAt,
    pauses: JSON.stringify(clock.pauses),
    extended: clock.extension !== null || clock.ruleCase !== null,
    reappointed_on: clock.reappointedOn,
    late: clock.stoppedAt !== null && clock.stoppedAt > dueAt,
  }
}
