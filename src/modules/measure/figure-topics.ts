import { dayInVietnam } from '../../platform/kernel/dates.ts'

/** Into how many parts the topic of the figures is split, so that writers hardly ever wait for one another. */
const parts = 32

/**
 * The topics of a page that shows figures: the database touches a part with every change of what they are
 * computed from (migration 0012), and what is due changes with the day.
 */
export function figureTopics(now: Date): string[] {
  const changed = Array.from({ length: parts }, (_, part) => `measure.figures:${part}`)
  return [`measure.figures-on:${dayInVietnam(now)}`, ...changed]
}
