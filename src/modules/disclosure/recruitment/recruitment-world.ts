import { type WorkingCalendar, workingCalendar } from '../../../platform/calendar/working-calendar.ts'
import type { Content } from '../../../platform/content/content.ts'
import type { Law } from '../../../platform/content/schema/law.ts'

/** What the timetable of a recruitment is reckoned by. */
export interface RecruitmentWorld {
  readonly calendar: WorkingCalendar
  readonly laws: readonly Law[]
}

export function recruitmentWorld({ calendar, laws }: Pick<Content, 'calendar' | 'laws'>): RecruitmentWorld {
  return { calendar: workingCalendar(calendar.years), laws }
}
