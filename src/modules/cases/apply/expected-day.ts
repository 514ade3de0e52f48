import type { Reader } from '../../../platform/database/database.ts'
import { dayInVietnam } from '../../../platform/kernel/dates.ts'
import type { CaseOffice } from '../conduct/case-office.ts'
import { procedureDaysOf } from '../domain/apply/online-refusal.ts'
import { type Deadline, deadlineOf, findReceiptRule } from '../domain/clock/clock.ts'
import { procedureRule, receiptRuleCode } from '../domain/procedure-rule.ts'
import type { ProcedureVersion } from '../procedures/face.ts'

/** By when the result would be there if the dossier were sent now; by the same computation as the receipt. */
export async function expectedDay(
  reader: Reader,
  office: CaseOffice,
  version: Pick<ProcedureVersion, 'time'>,
  now: Date,
): Promise<Deadline | undefined> {
  const days = procedureDaysOf(version)
  if (days === undefined) return undefined
  const { calendar, laws } = await office.world(reader, now)
  const today = dayInVietnam(now)
  const rule = procedureRule(days, today, findReceiptRule(laws, receiptRuleCode, today))
  return deadlineOf({ rule, startedAt: now, pauses: [] }, calendar, now)
}
