import { z } from 'zod'
import type { FieldProblem, RawForm } from '../../../platform/http/form.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { idSchema, type UnitId } from '../../../platform/kernel/ids.ts'
import { parseTypedDay } from '../../../ui/field/typed-day.ts'
import type { Text } from '../../../ui/text.ts'

/** What somebody typed into a form so far, and what is wrong with it. */
export interface TypedForm {
  readonly typed: RawForm
  readonly problems: readonly FieldProblem[]
}

export const nothingTyped: TypedForm = { typed: {}, problems: [] }

/** What a field shows again and what is wrong with it: `<TextField name="ten" label={…} {...fieldOf(form, 'ten')} />`. */
export function fieldOf(
  { typed, problems }: TypedForm,
  name: string,
  otherwise = '',
): { readonly value: string; readonly error: Text | undefined } {
  const value = typed[name]
  return {
    value: typeof value === 'string' ? value : otherwise,
    error: problems.find(({ field }) => field === name)?.message,
  }
}

/** For the summary above the page; what belongs to no field stands alone. */
export function errorsOf({ problems }: TypedForm): { field?: string; message: Words }[] {
  return problems.map(({ field, message }) => (field === '' ? { message } : { field, message }))
}

/** Keeps what was typed beside the checked form, for a page that must show it again when the rules refuse it. */
export function withTyped<Value>(
  schema: z.ZodType<Value>,
): z.ZodType<{ readonly checked: Value; readonly typed: RawForm }> {
  return z.record(z.string(), z.unknown()).transform((typed, context) => {
    const parsed = schema.safeParse(typed)
    if (parsed.success) return { checked: parsed.data, typed }
    context.issues.push(...parsed.error.issues.map((issue) => ({ ...issue, input: undefined })))
    return z.NEVER
  })
}

const dayProblem = problem({
  vi: 'Nhập ngày theo dạng ngày/tháng/năm, ví dụ 01/7/2025',
  en: 'Type a day as day/month/year, for example 01/7/2025',
})

/** A day typed as day/month/year. */
export const typedDay: z.ZodType<LocalDate, unknown> = z.unknown().transform((value, context) => {
  const day = typeof value === 'string' ? parseTypedDay(value) : undefined
  if (day !== undefined) return day
  context.addIssue({ code: 'custom', message: dayProblem })
  return z.NEVER
})

const unitProblem = problem({ vi: 'Chọn một đơn vị', en: 'Choose a unit' })

/** A unit chosen from a list. */
export const chosenUnit: z.ZodType<UnitId, unknown> = z.unknown().transform((value, context) => {
  const parsed = idSchema('unit').safeParse(value)
  if (parsed.success) return parsed.data
  context.addIssue({ code: 'custom', message: unitProblem })
  return z.NEVER
})
