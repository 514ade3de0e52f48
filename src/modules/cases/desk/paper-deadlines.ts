import type { ClockStanding } from '../domain/case.ts'
import { deadlineOfClock } from '../domain/case-deadline.ts'
import type { Deadline } from '../domain/clock/clock.ts'
import type { PaperFacts } from './paper-facts.ts'

function deadline(clock: ClockStanding, { opened }: PaperFacts): Deadline {
  return deadlineOfClock(clock, opened.case.procedureDays, opened.world)
}

/** The date of the office's clock that this transition started. */
export function startedDeadline(facts: PaperFacts): Deadline | undefined {
  const { opened, after } = facts
  const started = Object.values(after.clocks).find(
    ({ clock, run }) =>
      opened.type.clocks[clock]?.duty === 'office' && (opened.case.standing.clocks[clock]?.run ?? 0) < run,
  )
  return started && deadline(started, facts)
}

/** The dates before and after of the clock that this transition made longer. */
export function movedDeadline(facts: PaperFacts) {
  const { opened, after } = facts
  for (const clock of Object.values(after.clocks)) {
    const before = opened.case.standing.clocks[clock.clock]
    if (before === undefined) continue
    const isLonger = before.extension !== clock.extension || before.ruleCase !== clock.ruleCase
    if (isLonger)
      return { startedAt: clock.startedAt, before: deadline(before, facts), after: deadline(clock, facts) }
  }
  return undefined
}

export function lateDeadline(facts: PaperFacts): Deadline | undefined {
  const late = Object.values(facts.after.clocks).find(({ reappointedOn }) => reappointedOn !== null)
  return late && deadline(late, facts)
}

export function basisOf({ rule }: Deadline): string {
  return [rule.article, rule.law].filter((part) => part !== '').join(' ')
}
