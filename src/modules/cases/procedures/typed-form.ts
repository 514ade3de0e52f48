import { z } from 'zod'
import type { FieldProblem, RawForm } from '../../../platform/http/form.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { idSchema, type UnitId } from '../../../platform/kernel/ids.ts'
import type { FieldProblem as ShownProblem } from '../../../ui/error-summary/error-summary.tsx'
import { parseTypedDay } from '../../../ui/field/typed-day.ts'
import type { Text } from '../../../ui/text.ts'

/** What somebody typed into a form so far, and what is wrong with it. */
export interface TypedForm {
  readonly typed: RawForm
  readonly problems: readonly FieldProblem[]
}

export const nothingTyped: TypedForm = { typed: {}, problems: [] }

/** What a field shows: what was typed when there was something, else what is known; and what is wrong. */
export function shown(
  { typed, problems }: TypedForm,
  name: string,
  known = '',
): { readonly value: string; readonly error: Text | undefined } {
  const value = typed[name]
  return {
    value: typeof value === 'string' ? value : known,
    error: problems.find(({ field }) => field === name)?.message,
  }
}

/** The boxes that are ticked: those typed once the form was sent, else those known. */
export function ticked({ typed }: TypedForm, name: string, known: readonly string[]): readonly string[] {
  if (Object.keys(typed).length === 0) return known
  return [typed[name]].flat().filter((value) => typeof value === 'string')
}

/** For the summary above the page; what belongs to no field stands alone. */
export function summaryOf({ problems }: TypedForm): ShownProblem[] {
  return problems.map(({ field, message }) => (field === '' ? { message } : { field, message }))
}

/** Keeps what was typed beside what it means: the rules, or somebody else, may still stand against it. */
export function keepingTyped<Value>(
  schema: z.ZodType<Value, unknown>,
): z.ZodType<{ readonly value: Value; readonly typed: RawForm }, unknown> {
  return z.record(z.string(), z.unknown()).transform((typed, context) => {
    const parsed = schema.safeParse(typed)
    if (parsed.success) return { value: parsed.data, typed }
    context.issues.push(...parsed.error.issues.map((issue) => ({ ...issue, input: undefined })))
    return z.NEVER
  })
}

const dayProblem = problem({
  vi: 'Nhập ngày theo dạng ngày/tháng/năm, ví dụ 25/11/2026',
  en: 'Type a day as day/month/year, for example 25/11/2026',
})

/** A day typed as day/month/year. */
export const requiredDay: z.ZodType<LocalDate, unknown> = z.unknown().transform((value, context) => {
  const day = typeof value === 'string' ? parseTypedDay(value) : undefined
  if (day !== undefined) return day
  context.addIssue({ code: 'custom', message: dayProblem })
  return z.NEVER
})

const unitProblem = problem({ vi: 'Chọn đơn vị', en: 'Choose a unit' })

export const requiredUnit: z.ZodType<UnitId, unknown> = z.unknown().transform((value, context) => {
  const parsed = idSchema('unit').safeParse(value)
  if (parsed.success) return parsed.data
  context.addIssue({ code: 'custom', message: unitProblem })
  return z.NEVER
})
