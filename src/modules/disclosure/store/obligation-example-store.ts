import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/database.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import type { Occurrence } from '../domain/obligations/occurrence.ts'

/** Events of the invented world, known on the day on which they happened. */
export async function insertExampleOccurrences(
  tx: Tx,
  unitId: UnitId,
  occurrences: readonly Occurrence[],
): Promise<void> {
  if (occurrences.length === 0) return
  await sql`
    insert into disclosure.occasion
      (unit_id, sort, event_key, happened_on, until_on, duty_code, title, source, recorded_at)
    select ${unitId}, told.sort, told.key, told."on", told.until, told."dutyCode", told.title, 'plan',
      (told."on"::timestamp at time zone 'Asia/Ho_Chi_Minh')
    from jsonb_to_recordset(${JSON.stringify(occurrences)}::jsonb)
      as told (sort text, key text, "on" date, until date, "dutyCode" text, title text)`.execute(tx)
}
