import { z } from 'zod'
import type { FieldProblem } from '../../../platform/http/form.ts'
import { optionalText } from '../../../platform/http/form.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { readDong } from '../domain/donations/dong.ts'
import { feePeriodsOfYear, problemsOfSettled, type SettledLine } from '../domain/fees/settlement.ts'
import { settlementProblemWords } from './fee-words.ts'

const columns = ['due', 'relieved', 'collected', 'spent'] as const
type Column = (typeof columns)[number]
const slugs: Readonly<Record<Column, string>> = {
  due: 'phaithu',
  relieved: 'mien',
  collected: 'dathu',
  spent: 'dachi',
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
    }
    for (const problem of problemsOfSettled(line))
      problems.push({
        field: settleField(problem === 'more-than-due' ? 'collected' : 'spent', index),
        message: settlementProblemWords[problem],
      })
    return line.due === 0n && line.collected === 0n && line.spent === 0n ? [] : [line]
  })
  return { lines, problems }
}
