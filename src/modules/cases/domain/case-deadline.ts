import type { Law } from '../../../platform/content/schema/law.ts'
import type { ClockStanding } from './case.ts'
import {
  type ClockRule,
  type Deadline,
  deadlineOf,
  findClockRuleVersion,
  findReceiptRule,
  isOverdue,
} from './clock/clock.ts'
import { type ProcedureDays, procedureRule, procedureRuleCode, receiptRuleCode } from './procedure-rule.ts'
import type { CaseWorld } from './world.ts'

/** A clock ran under a rule that content no longer knows. */
export class RuleUnknown extends Error {}

/**
 * The date by which a clock of a case must stop, with every step that leads to it; for a clock that has
 * stopped, the date that it had.
 * @throws RuleUnknown when the rule's version is not in content any more
 */
export function deadlineOfClock(
  clock: ClockStanding,
  procedureDays: ProcedureDays | null,
  world: CaseWorld,
): Deadline {
  const rule = ruleOfClock(clock, procedureDays, world.laws)
  return deadlineOf(
    {
      rule,
      startedAt: clock.startedAt,
      pauses: clock.pauses,
      ...(clock.ruleCase !== null && { caseKind: clock.ruleCase }),
      ...(clock.extension !== null &&
        rule.extension !== undefined && {
          extendedBy: { ...rule.extension, reason: clock.extension.reason },
        }),
      ...(clock.amount !== null && { amount: clock.amount }),
    },
    world.calendar,
    clock.stoppedAt ?? world.now,
  )
}

/** Whether the clock still runs past its date, or stopped after it. One that stands still in time is not overdue. */
export function isClockOverdue(
  clock: ClockStanding,
  procedureDays: ProcedureDays | null,
  world: CaseWorld,
): boolean {
  return isOverdue(deadlineOfClock(clock, procedureDays, world), clock.stoppedAt ?? world.now)
}

function ruleOfClock(
  clock: ClockStanding,
  procedureDays: ProcedureDays | null,
  laws: readonly Law[],
): ClockRule {
  if (clock.ruleCode === procedureRuleCode) {
    if (procedureDays === null) throw new RuleUnknown(`a procedure's term without its procedure`)
    return procedureRule(
      procedureDays,
      clock.ruleVersion,
      findReceiptRule(laws, receiptRuleCode, clock.ruleVersion),
    )
  }
  const rule = findClockRuleVersion(laws, clock.ruleCode, clock.ruleVersion)
  if (rule === undefined) throw new RuleUnknown(`no rule ${clock.ruleCode} of ${clock.ruleVersion}`)
  return rule
}
