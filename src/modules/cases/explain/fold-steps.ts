import type { DaySource } from '../../../platform/calendar/working-calendar.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { ClockPause, DeadlineStep } from '../domain/clock/clock.ts'

export type OffReason = Extract<DeadlineStep, { kind: 'skipped' }>['reason']

/** Steps of a deadline that are read as one: a week of counted days, a holiday of five days. */
export type FoldedStep =
  | {
      readonly kind: 'counted'
      readonly from: LocalDate
      readonly to: LocalDate
      readonly firstCount: number
      readonly lastCount: number
      /** Saturdays and Sundays inside, which are not counted. */
      readonly weekendDays: number
      /** A Saturday worked in exchange. */
      readonly special?: { readonly name: Words; readonly source: DaySource }
    }
  | {
      readonly kind: 'suspended'
      readonly from: LocalDate
      readonly to: LocalDate
      /** Working days that stood still. */
      readonly days: number
      readonly weekendDays: number
      readonly pause: ClockPause | undefined
    }
  | {
      readonly kind: 'off'
      readonly from: LocalDate
      readonly to: LocalDate
      readonly days: number
      readonly reason: OffReason
      readonly special?: { readonly name: Words; readonly source: DaySource }
    }
  | Exclude<DeadlineStep, { kind: 'counted' | 'suspended' | 'skipped' }>

/**
 * The steps with runs of days drawn together. Weekends inside a run of counted days, or of days that stood
 * still, are said with it; nothing is left out.
 */
export function foldSteps(steps: readonly DeadlineStep[]): readonly FoldedStep[] {
  const folded: FoldedStep[] = []
  let weekend: Extract<FoldedStep, { kind: 'off' }> | undefined
  const flush = () => {
    if (weekend !== undefined) folded.push(weekend)
    weekend = undefined
  }
  for (const step of steps) {
    if (step.kind === 'skipped' && step.reason === 'weekend') {
      weekend = {
        kind: 'off',
        reason: 'weekend',
        from: weekend?.from ?? step.day,
        to: step.day,
        days: (weekend?.days ?? 0) + 1,
      }
      continue
    }
    const longer = joined(folded.at(-1), weekend?.days ?? 0, step)
    if (longer !== undefined) {
      folded[folded.length - 1] = longer
      weekend = undefined
      continue
    }
    flush()
    folded.push(alone(step))
  }
  flush()
  return folded
}

/** The line that the step makes longer; undefined when it begins one of its own. */
function joined(
  last: FoldedStep | undefined,
  weekendDays: number,
  step: DeadlineStep,
): FoldedStep | undefined {
  if (last?.kind === 'counted' && step.kind === 'counted' && !last.special && !step.special)
    return { ...last, to: step.day, lastCount: step.count, weekendDays: last.weekendDays + weekendDays }
  if (last?.kind === 'suspended' && step.kind === 'suspended' && last.pause === step.pause)
    return { ...last, to: step.day, days: last.days + 1, weekendDays: last.weekendDays + weekendDays }
  if (last?.kind === 'off' && step.kind === 'skipped' && weekendDays === 0 && sameReason(last, step))
    return { ...last, to: step.day, days: last.days + 1 }
  return undefined
}

function sameReason(
  last: Extract<FoldedStep, { kind: 'off' }>,
  step: Extract<DeadlineStep, { kind: 'skipped' }>,
): boolean {
  return (
    last.reason === step.reason &&
    last.special?.name.vi === step.special?.name.vi &&
    last.special?.source.text === step.special?.source.text
  )
}

function alone(step: DeadlineStep): FoldedStep {
  const { day } = step
  if (step.kind === 'counted') {
    const line = {
      kind: 'counted',
      from: day,
      to: day,
      firstCount: step.count,
      lastCount: step.count,
    } as const
    return { ...line, weekendDays: 0, ...(step.special && { special: step.special }) }
  }
  if (step.kind === 'suspended')
    return { kind: 'suspended', from: day, to: day, days: 1, weekendDays: 0, pause: step.pause }
  if (step.kind === 'skipped') {
    const line = { kind: 'off', from: day, to: day, days: 1, reason: step.reason } as const
    return { ...line, ...(step.special && { special: step.special }) }
  }
  return step
}
