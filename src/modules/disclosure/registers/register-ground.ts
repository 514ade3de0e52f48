import { type WorkingCalendar, workingCalendar } from '../../../platform/calendar/working-calendar.ts'
import type { Content } from '../../../platform/content/content.ts'

/** What the registers go by: the law, the lists of posts and steps, and the days that are worked. */
export interface RegisterGround {
  readonly content: Content
  readonly calendar: WorkingCalendar
}

export function registerGround(content: Content): RegisterGround {
  return { content, calendar: workingCalendar(content.calendar.years) }
}
