import { sql } from 'kysely'
import type { Reader } from '../../../platform/database/database.ts'
import type { CaseId, PersonId, UnitId } from '../../../platform/kernel/ids.ts'

/** One time that a dossier, or its result, went from one unit to another. */
export interface HandOverStep {
  readonly what: 'dossiers' | 'results'
  readonly toUnitId: UnitId
  readonly readyAt: Date
  /** Until when the rule wanted it handed over. */
  readonly dueAt: Date
  readonly handedAt: Date
  readonly handedBy: PersonId
  readonly takenAt: Date | null
  readonly takenBy: PersonId | null
  readonly note: string
}

/** All hand-overs of a case that somebody has signed for, in their order. */
export async function handOverStepsOf(reader: Reader, caseId: CaseId): Promise<readonly HandOverStep[]> {
  const { rows } = await sql<HandOverStep>`
    select batch.what, batch.to_unit_id as "toUnitId", item.ready_at as "readyAt", item.due_at as "dueAt",
      batch.handed_at as "handedAt", batch.handed_by as "handedBy", batch.taken_at as "takenAt",
      batch.taken_by as "takenBy", item.note
    from cases.handover_item item join cases.handover_batch batch on batch.id = item.batch_id
    where item.case_id = ${caseId}::uuid and batch.handed_at is not null and item.state not in ('missing')
    order by batch.handed_at`.execute(reader)
  return rows
}
