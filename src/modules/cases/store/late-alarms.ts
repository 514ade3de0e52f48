import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { CaseId, PersonId, UnitId } from '../../../platform/kernel/ids.ts'
import type { AlarmLevel } from '../domain/late/alarm-level.ts'

/** A clock of the office that an alarm was raised for just now. */
export interface RaisedAlarm {
  readonly caseId: CaseId
  readonly code: string
  readonly clock: string
  readonly run: number
  readonly dueAt: Date
  readonly handlerId: PersonId | null
  readonly isConfidential: boolean
}

/** The units after one, in the order of their ids, in which a clock of the office runs towards a date before this. */
export async function unitsWithClocksDue(
  reader: Reader,
  before: Date,
  after: UnitId | null,
  most: number,
): Promise<UnitId[]> {
  const { rows } = await sql<{ unit_id: UnitId }>`
    select distinct unit_id from cases.clock
    where stopped_at is null and duty = 'office' and not stands_still and due_at < ${before}
      ${after === null ? sql`` : sql`and unit_id > ${after}::uuid`}
    order by unit_id limit ${most}`.execute(reader)
  return rows.map(({ unit_id }) => unit_id)
}

/**
 * Raises an alarm for the clocks of a unit whose date lies in a time; which were raised before for the same date are
 * left out, so each is told once. Of what is due soon, the day of a re-appointment is a date as well: it ends with the
 * working day.
 */
export async function raiseAlarms(
  tx: Tx,
  level: AlarmLevel,
  unitId: UnitId,
  due: { readonly from: Date | null; readonly before: Date },
  now: Date,
): Promise<RaisedAlarm[]> {
  const { rows } = await sql<RaisedAlarm>`
    with raised as (
      insert into cases.alarm (case_id, clock, run, level, due_at, raised_at)
      select case_id, clock, run, ${level}, due_at, ${now}::timestamptz
      from cases.clock
      where unit_id = ${unitId}::uuid and stopped_at is null and duty = 'office' and not stands_still
        and due_at < ${due.before} ${due.from === null ? sql`` : sql`and due_at >= ${due.from}`}
      ${level === 'due-soon' ? promisedAgain(unitId, due, now) : sql``}
      on conflict do nothing
      returning case_id, clock, run, due_at
    )
    select raised.case_id as "caseId", "case".code, raised.clock, raised.run, raised.due_at as "dueAt",
      "case".handler_id as "handlerId", "case".confidentiality = 'confidential' as "isConfidential"
    from raised join cases.case on "case".id = raised.case_id
    order by raised.due_at, "case".code`.execute(tx)
  return rows
}

function promisedAgain(
  unitId: UnitId,
  due: { readonly from: Date | null; readonly before: Date },
  now: Date,
) {
  const day = sql`(reappointed_on + time '17:00') at time zone 'Asia/Ho_Chi_Minh'`
  return sql`
    union all
    select case_id, clock, run, 'due-soon', ${day}, ${now}::timestamptz
    from cases.clock
    where unit_id = ${unitId}::uuid and stopped_at is null and duty = 'office' and reappointed_on is not null
      and ${day} < ${due.before} ${due.from === null ? sql`` : sql`and ${day} >= ${due.from}`}`
}
