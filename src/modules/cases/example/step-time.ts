import type { WorkingCalendar } from '../../../platform/calendar/working-calendar.ts'
import type { SeededRandom } from '../../../platform/contracts/example.ts'
import { addDays, dayInVietnam } from '../../../platform/kernel/dates.ts'
import type { CaseStep } from './case-steps.ts'
import { nextOfficeMinute, officeMinuteBefore, wakingMinute } from './example-hours.ts'

const minuteMs = 60_000
const dayMs = 86_400_000

/** What the time of a step is reckoned from. */
export interface StepGround {
  /** When the last thing happened. */
  readonly at: Date
  readonly calendar: WorkingCalendar
  readonly random: SeededRandom
  dueOf(clock: string): Date
}

/** When a step is made: always later than what happened last, and by staff in office hours. */
export function timeOfStep({ when, by }: CaseStep, { at, calendar, random, dueOf }: StepGround): Date {
  const later = (milliseconds: number) => new Date(at.getTime() + milliseconds)
  const share = (from: number, to: number) => from + (to - from) * random.next()
  switch (when.kind) {
    case 'hours':
      return nextOfficeMinute(calendar, later(share(when.from, when.to) * 60 * minuteMs), random)
    case 'days': {
      const wanted = wakingMinute(addDays(dayInVietnam(at), random.integer(when.from, when.to)), random)
      const soonest = later(random.integer(20, 240) * minuteMs)
      const chosen = wanted > at ? wanted : soonest
      return by === 'citizen' ? chosen : nextOfficeMinute(calendar, chosen, random)
    }
    case 'after-due': {
      const from = Math.max(dueOf(when.clock).getTime(), at.getTime())
      return nextOfficeMinute(calendar, new Date(from + share(when.from, when.to) * dayMs), random)
    }
    case 'within': {
      const left = Math.max(0, dueOf(when.clock).getTime() - at.getTime())
      const wanted = later(left * share(when.from, when.to))
      // What must be done within hours is done at any hour.
      if (left < 1.5 * dayMs) return wanted > at ? wanted : later(5 * minuteMs)
      return officeMinuteBefore(calendar, wanted, at, random)
    }
  }
}
