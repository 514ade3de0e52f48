import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { PersonId, UnitId } from '../../../platform/kernel/ids.ts'

/** How many pupils a school had on a day, as it says itself. */
export interface PupilCount {
  readonly unitId: UnitId
  readonly countedOn: LocalDate
  readonly pupils: number
}

/** Says how many there were; what was said before of the same day stays, corrected. */
export async function recordPupilCount(
  tx: Tx,
  count: PupilCount & { readonly by: PersonId; readonly at: Date },
): Promise<void> {
  const { unitId, countedOn, pupils, by, at } = count
  await tx
    .insertInto('organisations.pupil_count')
    .values({
      id: crypto.randomUUID(),
      unit_id: unitId,
      counted_on: countedOn,
      pupils,
      recorded_by: by,
      recorded_at: at,
    })
    .execute()
}

/** The latest numbers of some schools; those that never said one are left out. */
export async function latestPupilCounts(
  reader: Reader,
  unitIds: readonly UnitId[],
): Promise<ReadonlyMap<UnitId, PupilCount>> {
  const rows = await reader
    .selectFrom('organisations.pupil_count')
    .distinctOn('unit_id')
    .select(['unit_id as unitId', 'counted_on as countedOn', 'pupils'])
    .where('unit_id', '=', sql<UnitId>`any(${[...unitIds]}::uuid[])`)
    .orderBy('unit_id')
    .orderBy('counted_on', 'desc')
    .orderBy('recorded_at', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.unitId, row]))
}

/** What a school has said, the newest day first; a correction before what it corrects. */
export async function pupilCountsOf(
  reader: Reader,
  unitId: UnitId,
): Promise<readonly (PupilCount & { readonly recordedAt: Date })[]> {
  return reader
    .selectFrom('organisations.pupil_count')
    .select(['unit_id as unitId', 'counted_on as countedOn', 'pupils', 'recorded_at as recordedAt'])
    .where('unit_id', '=', unitId)
    .orderBy('counted_on', 'desc')
    .orderBy('recorded_at', 'desc')
    .limit(60)
    .execute()
}
