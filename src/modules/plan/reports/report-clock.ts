import { type WorkingCalendar, workingCalendar } from '../../../platform/calendar/working-calendar.ts'
import type { Content } from '../../../platform/content/content.ts'

/** The national calendar by which reports are due; a closure of one school moves nobody's report. */
export function reportCalendar(content: Content): WorkingCalendar {
  return workingCalendar(content.calendar.years)
}
