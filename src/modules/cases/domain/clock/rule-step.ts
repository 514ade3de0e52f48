import type { LocalDate } from '../../../../platform/kernel/dates.ts'
import type { ClockRun } from './clock-run.ts'
import type { DeadlineStep } from './deadline-step.ts'

/** The first step of every computation: the term as its rule has it for this run. */
export function ruleStep({ rule, caseKind }: ClockRun, amount: number, day: LocalDate): DeadlineStep {
  const { code, version, title, law, article, standing, direction, unit } = rule
  return {
    kind: 'rule',
    day,
    rule: { code, version, title, law, article, standing, direction },
    amount,
    unit,
    caseKind: caseKind ?? null,
  }
}
