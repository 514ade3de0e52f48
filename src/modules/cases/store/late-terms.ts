import { sql } from 'kysely'
import type { Reader } from '../../../platform/database/database.ts'
import type { CaseId } from '../../../platform/kernel/ids.ts'
import type { SystemMove } from '../domain/late/system-move.ts'

/** Cases in a state from which a clock that has run out moves them, the longest overdue first. */
export async function casesRunOut(
  reader: Reader,
  { kind, version, transition, from, clock }: SystemMove,
  now: Date,
  after: { readonly dueAt: Date; readonly caseId: CaseId } | null,
  most: number,
): Promise<{ readonly caseId: CaseId; readonly dueAt: Date }[]> {
  const { rows } = await sql<{ caseId: CaseId; dueAt: Date }>`
    select running.case_id as "caseId", running.due_at as "dueAt"
    from cases.clock running
    join cases.case on "case".id = running.case_id
    where running.stopped_at is null and running.clock = ${clock} and running.kind = ${kind}
      and not running.stands_still and running.due_at < ${now}
      ${after === null ? sql`` : sql`and (running.due_at, running.case_id) > (${after.dueAt}, ${after.caseId}::uuid)`}
      and "case".closed_at is null and "case".definition_version = ${version}
      and "case".state = any(${[...from]}::text[])
      and not exists (
        select from cases.act
        where act.case_id = "case".id and act.transition = ${transition} and act.at >= running.due_at)
    order by running.due_at, running.case_id
    limit ${most}`.execute(reader)
  return rows
}
