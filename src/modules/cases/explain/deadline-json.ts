import type { Words } from '../../../platform/i18n/words.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { ClockUnit, Deadline, DeadlineStep } from '../domain/clock/clock.ts'
import { foldSteps } from './fold-steps.ts'
import { stepLine } from './step-words.ts'

/** A deadline for programs: instants with the offset of Việt Nam, each step with its words and its source. */
export interface DeadlineJson {
  readonly due: string
  readonly date: LocalDate
  readonly rule: string
  readonly version: LocalDate
  readonly title: Words
  readonly source: string
  readonly standing: 'confirmed' | 'unconfirmed'
  readonly amount: number
  readonly unit: ClockUnit
  readonly predicted: boolean
  readonly standsStill: boolean
  readonly steps: readonly StepJson[]
}

export interface StepJson {
  readonly kind: DeadlineStep['kind']
  readonly day: LocalDate
  readonly text: Words
  readonly source: string | null
  readonly confirmed: boolean
  /** The number of a counted day. */
  readonly count?: number
  /** Why a day is off, or why a receipt counts as later. */
  readonly reason?: string
  readonly countsAs?: LocalDate
  readonly amount?: number
  readonly unit?: string
  readonly days?: number
  readonly pause?: { readonly from: string; readonly to: string | null }
}

/** @returns what `minhbach deadline --json` prints, and what a page may offer as data */
export function deadlineJson(deadline: Deadline): DeadlineJson {
  const { rule, date, dueAt, amount, standing, predicted, standsStill, steps } = deadline
  return {
    due: instantInVietnam(dueAt),
    date,
    rule: rule.code,
    version: rule.version,
    title: rule.title,
    source: rule.article === '' ? rule.law : `${rule.law}, ${rule.article}`,
    standing,
    amount,
    unit: rule.unit,
    predicted,
    standsStill,
    steps: steps.map(stepJson),
  }
}

/** `2024-06-06T23:59:59+07:00`, to the second. */
export function instantInVietnam(at: Date): string {
  return `${new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 19)}+07:00`
}

function stepJson(step: DeadlineStep): StepJson {
  const [folded] = foldSteps([step])
  if (folded === undefined) throw new RangeError(`a step of no kind: ${step.kind}`)
  const { effect, why, source, confirmed } = stepLine(folded)
  const text = { vi: `${effect.vi}. ${why.vi}`, en: `${effect.en}. ${why.en}` }
  return { kind: step.kind, day: step.day, text, source, confirmed, ...detailsOf(step) }
}

function detailsOf(step: DeadlineStep): Partial<StepJson> {
  switch (step.kind) {
    case 'rule':
    case 'added':
      return { amount: step.amount, unit: step.unit }
    case 'extended':
      return { amount: step.amount, unit: step.unit, reason: step.reason }
    case 'received':
      return { reason: step.because, countsAs: step.countsAs }
    case 'counted':
      return { count: step.count }
    case 'skipped':
      return { reason: step.reason }
    case 'suspended':
      return step.pause === undefined ? {} : { pause: pauseJson(step.pause) }
    case 'paused':
      return { days: step.days, pause: pauseJson(step.pause) }
    case 'start':
    case 'rolled':
    case 'hours':
      return {}
  }
}

function pauseJson({ from, to }: { readonly from: Date; readonly to: Date | null }) {
  return { from: instantInVietnam(from), to: to === null ? null : instantInVietnam(to) }
}
