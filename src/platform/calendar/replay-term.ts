import { addDays, type LocalDate } from '../kernel/dates.ts'
import { addMonths } from './calendar-terms.ts'
import type { Term, TermStep } from './term.ts'

/**
 * Checks a derivation by its steps alone, without the calendar: the days follow one another with none left
 * out, the count rises by one, the last step is a day on which a term can end. Whoever doubts a date can do
 * the same by hand.
 * @returns the date to which the steps lead.
 * @throws Error naming the first step that does not follow from the one before.
 */
export function replayTerm({ steps }: Pick<Term, 'steps'>): LocalDate {
  const [start, ...rest] = steps
  if (start?.kind !== 'start') throw new Error('a derivation begins with its start')
  const direction = rest.some(({ day }) => day < start.day) ? -1 : 1

  let previous: TermStep = start
  let count = 0
  for (const step of rest) {
    if (!followingDays(previous, step, direction).includes(step.day))
      throw new Error(`${step.day} does not follow from ${previous.day}`)
    if (step.kind === 'counted') {
      count += 1
      if (step.count !== count)
        throw new Error(`${step.day} is counted as ${step.count} but is number ${count}`)
    }
    previous = step
  }
  if (previous.kind === 'skipped' || previous.kind === 'suspended')
    throw new Error(`a term cannot end on ${previous.day}, which is not counted`)
  return previous.day
}

/** The days on which the next step may lie: one day on; or the same day when that turns out to be a day off. */
function followingDays(previous: TermStep, step: TermStep, direction: 1 | -1): readonly LocalDate[] {
  if (step.kind === 'added') return [addedDay(previous.day, step)]
  const next = addDays(previous.day, direction)
  const startsOnDayOff = step.kind === 'skipped' && (previous.kind === 'start' || previous.kind === 'added')
  return startsOnDayOff ? [previous.day, next] : [next]
}

function addedDay(from: LocalDate, { amount, unit }: Extract<TermStep, { kind: 'added' }>): LocalDate {
  if (unit === 'day') return addDays(from, amount)
  return addMonths(from, unit === 'month' ? amount : amount * 12)
}
