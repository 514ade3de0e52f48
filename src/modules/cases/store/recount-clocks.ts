import type { Tx } from '../../../platform/database/database.ts'
import type { CaseId } from '../../../platform/kernel/ids.ts'
import type { CaseTypes } from '../domain/case-types.ts'
import type { CaseWorld } from '../domain/world.ts'
import { findCase } from './case-store.ts'
import { clockRows, nearestDue } from './clock-rows.ts'

/** A running deadline that is another day than the one that was kept. */
export interface MovedClock {
  readonly caseId: CaseId
  readonly clock: string
  readonly before: Date
  readonly after: Date
}

/**
 * Computes the dates of the running clocks of some cases anew and keeps what has moved. The transaction must
 * read as the system.
 */
export async function recountClocks(
  tx: Tx,
  types: CaseTypes,
  world: CaseWorld,
  caseIds: readonly CaseId[],
): Promise<readonly MovedClock[]> {
  const moved: MovedClock[] = []
  for (const caseId of caseIds) {
    const found = await findCase(tx, caseId)
    if (found === undefined) continue
    const rows = clockRows(types.version(found.kind, found.definitionVersion), found, found.standing, world)
    for (const row of rows.filter(({ stopped_at }) => stopped_at === null)) {
      const kept = await tx
        .selectFrom('cases.clock')
        .select('due_at')
        .where('case_id', '=', caseId)
        .where('clock', '=', row.clock)
        .where('run', '=', row.run)
        .executeTakeFirstOrThrow()
      if (kept.due_at.getTime() === row.due_at.getTime()) continue
      await tx
        .updateTable('cases.clock')
        .set({ due_at: row.due_at, predicted: row.predicted })
        .where('case_id', '=', caseId)
        .where('clock', '=', row.clock)
        .where('run', '=', row.run)
        .execute()
      moved.push({ caseId, clock: row.clock, before: kept.due_at, after: row.due_at })
    }
    await tx
      .updateTable('cases.case')
      .set({ due_at: nearestDue(rows) })
      .where('id', '=', caseId)
      .execute()
  }
  return moved
}
