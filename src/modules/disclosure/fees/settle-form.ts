import { z } from 'zod'
import type { FieldProblem } from '../../../platform/http/form.ts'
import { optionalText } from '../../../platform/http/form.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { readDong } from '../domain/donations/dong.ts'
import {
  feePeriodsOfYear,
  problemsOfSettled,
  type SettledLine,
  type SettlementProblem,
} from '../domain/fees/settlement.ts'
import { settlementProblemWords } from './fee-words.ts'

export const settledColumns = ['due', 'relieved', 'collected', 'spent', 'returned'] as const
type Column = (typeof settledColumns)[number]
const slugs: Readonly<Record<Column, string>> = {
  due: 'phaithu',
  relieved: 'mien',
  collected: 'dathu',
  spent: 'dachi',
  returned: 'tralai',
}

export function settleField(column: Column, index: number): string {
  return `${slugs[column]}${index}`
}

/** The form as it is sent: which lines it has follows from the list. */
export const SettleForm = z.looseObject({ ky: z.enum(feePeriodsOfYear), lydo: optionalText(3_000) })
export type SettleForm = z.infer<typeof SettleForm>

const notAnAmount: Words = {
  vi: 'Nhập số tiền bằng đồng, hoặc để trống',
  en: 'Enter đồng, or leave it empty',
}

const columnOf = {
  'more-than-due': 'collected',
  'spent-more-than-collected': 'spent',
  'returned-more-than-left': 'returned',
} as const satisfies Record<SettlementProblem, Column>

/** The sums of each line of a list that anything was typed for, and what does not add up. */
export function readSettled(
  names: readonly string[],
  typed: Readonly<Record<string, unknown>>,
): { readonly lines: readonly SettledLine[]; readonly problems: readonly FieldProblem[] } {
  const problems: FieldProblem[] = []
  const lines = names.flatMap((name, index): SettledLine[] => {
    const read = (column: Column): bigint => {
      const field = settleField(column, index)
      const text = typeof typed[field] === 'string' ? typed[field].trim() : ''
      if (text === '' || text === '0') return 0n
      const amount = readDong(text)
      if (amount === undefined) problems.push({ field, message: notAnAmount })
      return amount ?? 0n
    }
    const line = {
      name,
      due: read('due'),
      relieved: read('relieved'),
      collected: read('collected'),
      spent: read('spent'),
      returned: read('returned'),
    }
    for (const problem of problemsOfSettled(line))
      problems.push({
        field: settleField(columnOf[problem], index),
        message: settlementProblemWords[problem],
      })
    return settledColumns.every((column) => line[column] === 0n) ? [] : [line]
  })
  return { lines, problems }
}
