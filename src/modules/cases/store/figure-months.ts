import { sql } from 'kysely'
import type { IndicatorQuestion } from '../../../platform/contracts/indicator.ts'
import type { Reader } from '../../../platform/database/database.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { everyDuty } from '../domain/figures/duty-scope.ts'
import { dueInPeriod, dutiesAsKnown } from './figure-duties.ts'

/** What of one kind was due of a unit in a month. */
export interface MonthOfDuties {
  /** `2026-03`. */
  readonly month: string
  readonly unitId: UnitId
  readonly kind: string
  readonly due: number
  readonly inTime: number
  /** Late, and still without an answer. */
  readonly unanswered: number
}

/** Month by month, unit by unit, kind by kind. */
export async function countMonths(reader: Reader, question: IndicatorQuestion): Promise<MonthOfDuties[]> {
  const { rows } = await sql<MonthOfDuties>`with ${dutiesAsKnown(question, everyDuty)}
    select to_char(due_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM') as month, unit_id as "unitId", kind,
      count(*)::int as due, count(*) filter (where not late)::int as "inTime",
      count(*) filter (where late and met_at is null)::int as unanswered
    from duty where ${dueInPeriod(question)}
    group by 1, 2, 3 order by 1, 2, 3`.execute(reader)
  return rows
}
