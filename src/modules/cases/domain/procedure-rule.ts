import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { ClockRule, ReceiptRule } from './clock/clock.ts'

/** The term that a procedure names for itself. */
export interface ProcedureDays {
  readonly days: number
  readonly unit: 'working-day' | 'calendar-day'
}

/** The rule of clocks whose days come from the procedure and not from a law. */
export const procedureRuleCode = 'procedure'
/** What the law says of a dossier that comes after hours or on a day off. */
export const receiptRuleCode = 'count.receipt.off-hours'

/** A procedure's own term as a rule; its source is the procedure as it was promulgated. */
export function procedureRule(
  { days, unit }: ProcedureDays,
  version: LocalDate,
  receipt: ReceiptRule | undefined,
): ClockRule {
  return {
    code: procedureRuleCode,
    version,
    unit,
    amount: days,
    direction: 'after',
    title: {
      vi: 'Thời hạn giải quyết của thủ tục hành chính',
      en: 'Time limit of the administrative procedure',
    },
    law: 'Quyết định công bố thủ tục hành chính',
    article: '',
    standing: 'confirmed',
    ...(receipt !== undefined && { receipt }),
  }
}
