import { type WorkingCalendar, workingCalendar } from '../../../platform/calendar/working-calendar.ts'
import type { Content } from '../../../platform/content/content.ts'
import type { Reader } from '../../../platform/database/database.ts'
import { type CaseTypes, caseTypesOf } from '../domain/case-types.ts'
import { checkDefinitions } from '../domain/definition/definition-problems.ts'
import { knownPapers } from '../domain/definition/known-papers.ts'
import type { CaseWorld } from '../domain/world.ts'
import { caseKindDefinitions } from '../kinds/index.ts'
import { listAnnouncedDays, withAnnouncedDays } from '../store/announced-days.ts'

/** What everything that is done with cases stands on. */
export interface CaseOffice {
  readonly types: CaseTypes
  readonly content: Content
  /** Keys the digests of receipt codes. */
  readonly secret: string
  /** Where the site is reached, for letters and QR codes. */
  readonly origin: string
  /**
   * The calendar and the law at a moment, with the days off that were announced since the content was made.
   * `announcements`: how many there are, when the transaction knows it already: the calendar with as many is not read again.
   */
  world(reader: Reader, now: Date, announcements?: number): Promise<CaseWorld>
}

/** @throws DefinitionsInvalid when a kind of case is defined so that somebody would be wronged */
export function createCaseOffice(ground: {
  readonly content: Content
  readonly secret: string
  readonly origin: string
}): CaseOffice {
  checkDefinitions(caseKindDefinitions, { laws: ground.content.laws, papers: knownPapers })
  const announced = createCalendarReader(workingCalendar(ground.content.calendar.years))
  return {
    ...ground,
    types: caseTypesOf(caseKindDefinitions),
    world: async (reader, now, announcements) => ({
      now,
      calendar: await announced(reader, announcements),
      laws: ground.content.laws,
    }),
  }
}

/** Keeps the calendar that was made last, for what is counted from it is kept with it; a new announcement makes a new one. */
function createCalendarReader(calendar: WorkingCalendar) {
  let made = { from: '', calendar }
  /** Announcements are only added: as many as before are the same. */
  let counted = { announcements: 0, calendar }
  return async (reader: Reader, announcements?: number): Promise<WorkingCalendar> => {
    if (announcements === counted.announcements) return counted.calendar
    const days = await listAnnouncedDays(reader)
    const from = days.length === 0 ? '' : JSON.stringify(days)
    if (from !== made.from) made = { from, calendar: withAnnouncedDays(calendar, days) }
    if (announcements !== undefined) counted = { announcements, calendar: made.calendar }
    return made.calendar
  }
}
