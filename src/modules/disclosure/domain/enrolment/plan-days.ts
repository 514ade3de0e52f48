import {
  addDays,
  dayInVietnam,
  endOfDay,
  type LocalDate,
  startOfDay,
} from '../../../../platform/kernel/dates.ts'
import { accepted, type Result, refused } from '../../../../platform/kernel/result.ts'
import type { StepDays } from './campaign.ts'

/** The days that an office sets; the others follow from them. */
export interface PlanDays {
  readonly opensOn: LocalDate
  /** The last day on which applications are taken. */
  readonly closesOn: LocalDate
  readonly resultsOn: LocalDate
}

export const planDayRefusals = ['closes-before-opening', 'no-time-to-check'] as const
export type PlanDayRefusal = (typeof planDayRefusals)[number]

/** How long questions and complaints are expected after the results, in calendar days. */
const appealDays = 30

/** Opening, close and steps of a campaign; the close is the end of its day. */
export function planDays(
  { opensOn, closesOn, resultsOn }: PlanDays,
  today: LocalDate,
): Result<
  { readonly opensAt: Date; readonly closesAt: Date; readonly steps: readonly StepDays[] },
  PlanDayRefusal
> {
  if (closesOn < opensOn) return refused('closes-before-opening')
  // A day to check and seal, a day on which the number of a draw comes.
  if (resultsOn < addDays(closesOn, 2)) return refused('no-time-to-check')
  const planOn = today < opensOn ? today : opensOn
  return accepted({
    opensAt: startOfDay(opensOn),
    closesAt: endOfDay(closesOn),
    steps: [
      { step: 'plan', from: planOn, to: planOn },
      { step: 'applications', from: opensOn, to: closesOn },
      { step: 'checking', from: addDays(closesOn, 1), to: addDays(resultsOn, -1) },
      { step: 'draw', from: addDays(closesOn, 2), to: resultsOn },
      { step: 'results', from: resultsOn, to: resultsOn },
      { step: 'appeals', from: resultsOn, to: addDays(resultsOn, appealDays) },
    ],
  })
}

/** The school year that a plan made on a day is for: the one that begins next. */
export function nextSchoolYear(today: LocalDate): string {
  const year = Number(today.slice(0, 4)) + (today.slice(5) > '08-31' ? 1 : 0)
  return `${year}-${year + 1}`
}

/** The last day on which applications are taken. */
export function lastDayOf(closesAt: Date): LocalDate {
  return dayInVietnam(new Date(closesAt.getTime() - 1))
}
