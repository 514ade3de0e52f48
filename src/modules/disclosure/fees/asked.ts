import type { z } from 'zod'
import type { Content } from '../../../platform/content/content.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { type Judgement, judgeCollection } from '../domain/fees/judge-collection.ts'
import type { AskedQuery } from './asked-form.tsx'
import { publicListOf, type SchoolFees } from './load-school-fees.ts'
import { type AskedAddress, readAskedAmount } from './report-form.ts'

/** What a parent came with, as the address says it. */
export function askedOf(query: z.infer<typeof AskedAddress>): AskedQuery {
  const { khoan, tien, donvi, lop, ai } = query
  return { khoan, tien, donvi, lop, ai }
}

/** What the list and the law say to it; undefined while there is nothing to compare. */
export function judgeAsked(
  { khoan, tien, donvi, lop, ai }: AskedQuery,
  fees: SchoolFees,
  content: Content,
  on: LocalDate,
): Judgement | undefined {
  if (khoan === '') return undefined
  return judgeCollection(
    { name: khoan, amount: readAskedAmount(tien), unit: donvi, grade: lop, by: ai ?? 'school', on },
    publicListOf(fees.list),
    content.fees,
    fees.place,
  )
}
