import type { WorkingCalendar } from '../../../platform/calendar/working-calendar.ts'
import type { Law } from '../../../platform/content/schema/law.ts'

/** What the domain must know of the world to decide; nothing in it is read from anywhere else. */
export interface CaseWorld {
  readonly now: Date
  readonly calendar: WorkingCalendar
  readonly laws: readonly Law[]
}
