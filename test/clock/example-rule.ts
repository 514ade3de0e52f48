import type { ClockRule, ReceiptRule } from '../../src/modules/cases/domain/clock/clock.ts'
import { localDate } from '../../src/platform/kernel/dates.ts'

/** A receipt out of hours counts as one of the next working day. */
export const exampleReceipt: ReceiptRule = {
  code: 'thu.nhan',
  version: localDate('2018-06-21'),
  closesAt: '17:00',
  title: { vi: 'Nhận ngoài giờ', en: 'Receipt out of hours' },
  law: 'Quy chế thử',
  article: 'Điều 1',
  standing: 'unconfirmed',
}

/** A term of an invented law. */
export function exampleRule(
  unit: ClockRule['unit'],
  amount: number,
  more: Partial<ClockRule> = {},
): ClockRule {
  return {
    code: 'thu',
    version: localDate('2012-07-01'),
    unit,
    amount,
    direction: 'after',
    title: { vi: 'Thử', en: 'Trial' },
    law: 'Luật thử',
    article: 'Điều 1',
    standing: 'confirmed',
    ...more,
  }
}
