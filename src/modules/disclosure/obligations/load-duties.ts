import type { WorkingCalendar } from '../../../platform/calendar/working-calendar.ts'
import { workingCalendar } from '../../../platform/calendar/working-calendar.ts'
import type { Content } from '../../../platform/content/content.ts'
import type { Period } from '../../../platform/contracts/indicator.ts'
import type { Reader } from '../../../platform/database/database.ts'
import { addDays, type LocalDate, localDate } from '../../../platform/kernel/dates.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import type { Duty } from '../domain/obligations/duty.ts'
import { type DutiesOfUnit, dutiesAt } from '../figures/duties-at.ts'

/** The catalogue and the calendar, made once at the start. */
export interface DutyGround {
  readonly catalogue: Content['disclosure']
  readonly calendar: WorkingCalendar
}

export function dutyGround(content: Pick<Content, 'disclosure' | 'calendar'>): DutyGround {
  return { catalogue: content.disclosure, calendar: workingCalendar(content.calendar.years) }
}

/** What lies open reaches back for a year, and what comes is shown two months ahead. */
export function currentPeriod(today: LocalDate): Period {
  return { from: addDays(today, -365), to: addDays(today, 62) }
}

export function yearPeriod(year: number): Period {
  return { from: localDate(`${year}-01-01`), to: localDate(`${year}-12-31`) }
}

/** The duties of one unit in a period. */
export async function loadDuties(
  reader: Reader,
  unitId: UnitId,
  period: Period,
  now: Date,
  ground: DutyGround,
): Promise<readonly Duty[]> {
  const [unit] = await dutiesAt(reader, { units: [unitId], asAt: now }, period, ground)
  return unit?.duties ?? []
}

const unitsAtOnce = 200

/** The duties of many units, some at a time. */
export async function loadDutiesOfUnits(
  reader: Reader,
  unitIds: readonly UnitId[],
  period: Period,
  now: Date,
  ground: DutyGround,
): Promise<readonly DutiesOfUnit[]> {
  const all: DutiesOfUnit[] = []
  for (let start = 0; start < unitIds.length; start += unitsAtOnce) {
    const units = unitIds.slice(start, start + unitsAtOnce)
    all.push(...(await dutiesAt(reader, { units, asAt: now }, period, ground)))
  }
  return all
}
