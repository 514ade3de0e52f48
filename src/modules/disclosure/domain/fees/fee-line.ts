import { z } from 'zod'
import { type FeeUnit, feeUnits } from '../../../../platform/content/schema/fees.ts'
import { type LocalDate, parseLocalDate } from '../../../../platform/kernel/dates.ts'
import { mostDong } from '../donations/dong.ts'
import { type Grade, grades } from './grade.ts'

export { type FeeUnit, feeUnits }

/** The most often that an amount falls due in a year: every school day. */
export const mostTimes = 300

/** How often an amount of each unit falls due in a school year, unless the list says otherwise. */
export const usualTimes: Readonly<Record<FeeUnit, number>> = { day: 175, month: 9, term: 2, year: 1, once: 1 }

const Amount = z
  .string()
  .regex(/^[1-9]\d{0,12}$/u)
  .transform((digits) => BigInt(digits))
  .refine((amount) => amount <= mostDong)
const Day = z.string().transform((text, context): LocalDate => {
  const day = parseLocalDate(text)
  if (day !== undefined) return day
  context.addIssue({ code: 'custom', message: 'not a day' })
  return z.NEVER
})

/** One line of a list, as a draft keeps it: amounts in digits. */
export const StoredFeeLine = z.strictObject({
  kind: z.string().nullable(),
  name: z.string().min(1).max(200),
  grades: z.array(z.enum(grades)),
  amount: Amount,
  unit: z.enum(feeUnits),
  times: z.int().min(1).max(mostTimes),
  from: Day,
  voluntary: z.boolean(),
  agreed: z.boolean(),
  decision: z.string().max(500),
  ceiling: Amount.nullable(),
  free: z.array(z.string()),
  half: z.array(z.string()),
  note: z.string().max(500),
})
export type StoredFeeLine = z.input<typeof StoredFeeLine>

/** One collection of a school year: what, of whom, how much, how often, from when and on which ground. */
export interface FeeLine {
  /** Code of content/fees; null while nobody has said what it is. */
  readonly kind: string | null
  /** As the school calls it. */
  readonly name: string
  /** Of which classes; empty means all. */
  readonly grades: readonly Grade[]
  /** In đồng, each time. */
  readonly amount: bigint
  readonly unit: FeeUnit
  /** How many times in the year. */
  readonly times: number
  /** Not to be collected before this day. */
  readonly from: LocalDate
  readonly voluntary: boolean
  /** Agreed with the parents, which its papers show. */
  readonly agreed: boolean
  /** The act that allows it: `Nghị quyết 12/2024/NQ-HĐND; biên bản họp 14/9/2026`. */
  readonly decision: string
  /** The most that this act allows, each time. */
  readonly ceiling: bigint | null
  /** Groups that pay nothing of it, and that pay half. */
  readonly free: readonly string[]
  readonly half: readonly string[]
  readonly note: string
}

/** A line as it is stored. */
export function storedLine(line: FeeLine): StoredFeeLine {
  return {
    ...line,
    grades: [...line.grades],
    free: [...line.free],
    half: [...line.half],
    amount: String(line.amount),
    ceiling: line.ceiling === null ? null : String(line.ceiling),
  }
}

/** Whether a line concerns a child of a class. */
export function concerns(line: FeeLine, grade: Grade | undefined): boolean {
  return grade === undefined || line.grades.length === 0 || line.grades.includes(grade)
}

/** What one line comes to in a whole year, before anything is taken off. */
export function yearAmount({ amount, times }: Pick<FeeLine, 'amount' | 'times'>): bigint {
  return amount * BigInt(times)
}
