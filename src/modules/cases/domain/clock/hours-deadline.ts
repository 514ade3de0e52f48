import { dayInVietnam } from '../../../../platform/kernel/dates.ts'
import type { ClockRun, Deadline } from './clock-run.ts'
import type { DeadlineStep } from './deadline-step.ts'
import { ruleStep } from './rule-step.ts'
import { standsStillAt } from './stands-still.ts'

const hourMs = 3_600_000

/**
 * The end of a term of hours: they run day and night, on days off too, from the event itself; the time in
 * which the clock stands still is added to the millisecond.
 * @throws RangeError when it is extended by anything but hours, or runs back from an event.
 */
export function hoursDeadline(run: ClockRun, amount: number, asAt: Date): Deadline {
  const { rule, startedAt, pauses, extendedBy } = run
  if (rule.direction === 'before') throw new RangeError('a term of hours does not run back')
  if (extendedBy !== undefined && extendedBy.unit !== 'hour')
    throw new RangeError('a term of hours is extended by hours')
  const day = dayInVietnam(startedAt)
  const steps: DeadlineStep[] = [ruleStep(run, amount, day), { kind: 'start', day }]
  let due = startedAt.getTime() + (amount + (extendedBy?.amount ?? 0)) * hourMs
  if (extendedBy !== undefined) steps.push({ kind: 'extended', day, ...extendedBy })
  let reached = startedAt.getTime()
  for (const pause of pauses.toSorted((a, b) => a.from.getTime() - b.from.getTime())) {
    const from = Math.max(pause.from.getTime(), reached)
    const to = (pause.to ?? asAt).getTime()
    if (from > due || to <= from) continue
    due += to - from
    reached = to
    steps.push({ kind: 'suspended', day: dayInVietnam(pause.from), pause })
  }
  const dueAt = new Date(due)
  const date = dayInVietnam(dueAt)
  steps.push({ kind: 'hours', day: date, at: dueAt, hours: amount + (extendedBy?.amount ?? 0) })
  return {
    dueAt,
    date,
    rule,
    amount,
    steps,
    predicted: false,
    standsStill: standsStillAt(pauses, dueAt, asAt),
    standing: rule.standing,
  }
}
