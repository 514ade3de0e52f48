import { dayInVietnam } from '../../platform/kernel/dates.ts'

/**
 * The topics of a page that shows figures: the database touches the first with every change of what they are
 * computed from (migrations 0012, 0020 and 0032), and what is due changes with the day.
 */
export const figuresTopic = 'measure.figures'

export function figureTopics(now: Date): string[] {
  return [figuresTopic, `measure.figures-on:${dayInVietnam(now)}`]
}
