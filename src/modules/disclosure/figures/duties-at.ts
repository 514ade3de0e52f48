import type { WorkingCalendar } from '../../../platform/calendar/working-calendar.ts'
import type { DisclosureObligation } from '../../../platform/content/schema/disclosure.ts'
import type { IndicatorQuestion, Period } from '../../../platform/contracts/indicator.ts'
import type { Reader } from '../../../platform/database/database.ts'
import { dutiesOf } from '../domain/obligations/duties-of.ts'
import type { Duty } from '../domain/obligations/duty.ts'
import type { Organisation } from '../domain/obligations/organisation.ts'
import { loadDutyRecords } from '../store/obligation-store.ts'

export interface DutiesOfUnit {
  readonly organisation: Organisation
  readonly duties: readonly Duty[]
}

/** The duties of some units that fall into a period, as known at an instant. */
export async function dutiesAt(
  reader: Reader,
  { units, asAt }: Pick<IndicatorQuestion, 'units' | 'asAt'>,
  period: Period,
  {
    catalogue,
    calendar,
  }: { readonly catalogue: readonly DisclosureObligation[]; readonly calendar: WorkingCalendar },
): Promise<readonly DutiesOfUnit[]> {
  const records = await loadDutyRecords(reader, units, period, asAt)
  return records.organisations.map((organisation) => ({
    organisation,
    duties: dutiesOf({
      organisation,
      period,
      catalogue,
      occurrences: records.occurrences.get(organisation.id) ?? [],
      showings: records.showings.get(organisation.id) ?? [],
      calendar,
      now: asAt,
    }),
  }))
}
