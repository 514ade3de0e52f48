import { z } from 'zod'
import {
  type SpecialDay,
  specialDayKinds,
  type WorkingCalendar,
} from '../../../platform/calendar/working-calendar.ts'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { PersonId } from '../../../platform/kernel/ids.ts'

/** `revoked`: the announcement was taken back, the day is what the calendar of content says. */
const announcedKinds = [...specialDayKinds, 'revoked'] as const
const AnnouncedKind = z.enum(announcedKinds)

/** A day whose standing an announcement changed after the calendar in content was made. */
export interface AnnouncedDay {
  readonly day: LocalDate
  readonly kind: z.infer<typeof AnnouncedKind>
  readonly name: { readonly vi: string; readonly en: string }
  /** The announcement as it is cited. */
  readonly source: string
  readonly announcedOn: LocalDate
}

/** All announced days, the last applied of each day; as they were known at an instant when one is given. */
export async function listAnnouncedDays(reader: Reader, asAt?: Date): Promise<readonly AnnouncedDay[]> {
  const announced = reader
    .selectFrom('cases.announced_day')
    .distinctOn('day')
    .select(['day', 'kind', 'name_vi', 'name_en', 'source', 'announced_on'])
    .orderBy('day')
    .orderBy('applied_at', 'desc')
  const rows = await (asAt === undefined ? announced : announced.where('applied_at', '<=', asAt)).execute()
  return rows.map((row) => ({
    day: row.day,
    kind: AnnouncedKind.parse(row.kind),
    name: { vi: row.name_vi, en: row.name_en },
    source: row.source,
    announcedOn: row.announced_on,
  }))
}

export async function insertAnnouncedDay(
  tx: Tx,
  announced: AnnouncedDay & { readonly appliedBy: PersonId; readonly movedClocks: number },
): Promise<void> {
  await tx
    .insertInto('cases.announced_day')
    .values({
      id: crypto.randomUUID(),
      day: announced.day,
      kind: announced.kind,
      name_vi: announced.name.vi,
      name_en: announced.name.en,
      source: announced.source,
      announced_on: announced.announcedOn,
      applied_by: announced.appliedBy,
      moved_clocks: announced.movedClocks,
    })
    .execute()
}

/** The calendar of content with the days that were announced since. */
export function withAnnouncedDays(
  calendar: WorkingCalendar,
  announced: readonly AnnouncedDay[],
): WorkingCalendar {
  const days = new Map(calendar.days)
  for (const { day, kind, name, source } of announced) {
    if (kind === 'revoked') continue
    const special: SpecialDay = {
      day,
      kind,
      name,
      source: { text: source, confidence: 'high', standing: 'confirmed' },
    }
    days.set(day, special)
  }
  return { ...calendar, days }
}
