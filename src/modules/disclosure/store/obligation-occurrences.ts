import { sql } from 'kysely'
import { type OccurrenceSort, occurrenceSorts } from '../../../platform/content/schema/disclosure.ts'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { PersonId, UnitId } from '../../../platform/kernel/ids.ts'
import { touchTopics } from '../../../platform/public-pages/topics.ts'
import type { Occurrence } from '../domain/obligations/occurrence.ts'
import { publicationsTopic, unitPublicationsTopic } from '../topics.ts'

/** Which part of the platform tells of an event; a clerk tells of what no part knows. */
export type OccurrenceSource =
  | 'clerk'
  | 'donations'
  | 'fees'
  | 'enrolment'
  | 'recruitment'
  | 'registers'
  | 'inspections'
  | 'cases'
  | 'plan'

export interface NewOccurrence {
  readonly unitId: UnitId
  readonly sort: OccurrenceSort
  /** Letters, digits, `.`, `_` and `-`: it stands in addresses. The `occasion` of the publication that fulfils the duty. */
  readonly key: string
  readonly on: LocalDate
  readonly until?: LocalDate
  /** Only of this duty. */
  readonly dutyCode?: string
  /** In a few words, for everybody to read; never a name of a person. */
  readonly title: string
  readonly source: OccurrenceSource
  /** Of a clerk only. */
  readonly by?: PersonId
  /** When it became known, now by default: figures as at an earlier instant know nothing of it. */
  readonly at?: Date
}

/**
 * Tells of an event by which duties to publish fall due; telling it twice changes nothing.
 * @returns whether it was new
 */
export async function recordOccurrence(tx: Tx, occurrence: NewOccurrence): Promise<boolean> {
  const { rows } = await sql`
    insert into disclosure.occasion
      (unit_id, sort, event_key, happened_on, until_on, duty_code, title, source, recorded_by, recorded_at)
    values (${occurrence.unitId}, ${occurrence.sort}, ${occurrence.key}, ${occurrence.on},
      ${occurrence.until ?? null}, ${occurrence.dutyCode ?? null}, ${occurrence.title},
      ${occurrence.source}, ${occurrence.by ?? null}, ${occurrence.at ?? new Date()})
    on conflict do nothing
    returning 1`.execute(tx)
  await touchTopics(tx, [publicationsTopic, unitPublicationsTopic(occurrence.unitId)])
  return rows.length > 0
}

/** Takes an event back, with the reason that everybody may read. @returns false when there is none, or it was done */
export async function cancelOccurrence(
  tx: Tx,
  cancelled: {
    readonly unitId: UnitId
    readonly sort: OccurrenceSort
    readonly key: string
    readonly reason: string
    readonly by: PersonId | null
    readonly at: Date
  },
): Promise<boolean> {
  const { unitId, sort, key } = cancelled
  const { rows } = await sql`
    insert into disclosure.occasion_cancelled (unit_id, sort, event_key, reason, cancelled_by, at)
    select unit_id, sort, event_key, ${cancelled.reason}, ${cancelled.by}, ${cancelled.at}
    from disclosure.occasion where unit_id = ${unitId} and sort = ${sort} and event_key = ${key}
    on conflict do nothing
    returning 1`.execute(tx)
  await touchTopics(tx, [publicationsTopic, unitPublicationsTopic(unitId)])
  return rows.length > 0
}

export interface ToldOccurrence extends Occurrence {
  readonly unitId: UnitId
}

/** Events of some units in a stretch of days, as known at an instant; without those that were taken back by then. */
export async function listOccurrences(
  reader: Reader,
  unitIds: readonly UnitId[],
  span: { readonly from: LocalDate; readonly to: LocalDate },
  asAt: Date,
): Promise<ToldOccurrence[]> {
  const { rows } = await sql<Omit<ToldOccurrence, 'sort'> & { sort: string }>`
    select unit_id as "unitId", sort, event_key as key, happened_on as on, until_on as until,
      duty_code as "dutyCode", title
    from disclosure.occasion told
    where unit_id = any(${[...unitIds]}::uuid[]) and happened_on between ${span.from} and ${span.to}
      and recorded_at <= ${asAt}
      and not exists (
        select from disclosure.occasion_cancelled gone
        where gone.unit_id = told.unit_id and gone.sort = told.sort and gone.event_key = told.event_key
          and gone.at <= ${asAt})
    order by happened_on, event_key`.execute(reader)
  return rows.flatMap((row) => {
    const sort = occurrenceSorts.find((known) => known === row.sort)
    return sort === undefined ? [] : [{ ...row, sort }]
  })
}

export interface CancelledOccurrence {
  readonly title: string
  readonly on: LocalDate
  readonly reason: string
  readonly at: Date
}

/** What a unit took back, the newest first. */
export async function listCancelled(reader: Reader, unitId: UnitId): Promise<CancelledOccurrence[]> {
  const { rows } = await sql<CancelledOccurrence>`
    select told.title, told.happened_on as on, gone.reason, gone.at
    from disclosure.occasion_cancelled gone
    join disclosure.occasion told using (unit_id, sort, event_key)
    where gone.unit_id = ${unitId} order by gone.at desc limit 50`.execute(reader)
  return rows
}
