import { z } from 'zod'
import type { FieldProblem, RawForm } from '../../../platform/http/form.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { type Id, idSchema } from '../../../platform/kernel/ids.ts'
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

/** For the summary above the page; what belongs to no field stands alone. */
export function summaryOf({ problems }: TypedForm): ShownProblem[] {
  return problems.map(({ field, message }) => (field === '' ? { message } : { field, message }))
}

const dayProblem = problem({
  vi: 'Nhập ngày theo dạng ngày/tháng/năm, ví dụ 25/11/2026',
  en: 'Type a day as day/month/year, for example 25/11/2026',
})

/** A day typed as day/month/year, or null when the field is empty. */
export const optionalDay: z.ZodType<LocalDate | null, unknown> = z.unknown().transform((value, context) => {
  if (value === undefined || value === '') return null
  const day = typeof value === 'string' ? parseTypedDay(value) : undefined
  if (day !== undefined) return day
  context.addIssue({ code: 'custom', message: dayProblem })
  return z.NEVER
})

/** A day that must be given. */
export const requiredDay: z.ZodType<LocalDate, unknown> = optionalDay.transform((day, context) => {
  if (day !== null) return day
  context.addIssue({ code: 'custom', message: dayProblem })
  return z.NEVER
})

const timeProblem = problem({
  vi: 'Nhập giờ theo dạng 08:00',
  en: 'Type a time as 08:00',
})

/** A time of day typed as `8:00`, `08:00` or `8h30`, as `08:00`. */
export const time: z.ZodType<string, unknown> = z.unknown().transform((value, context) => {
  const [, hours = '', minutes = ''] =
    /^\s*(\d{1,2})\s*[:hg]\s*(\d{2})?\s*$/iu.exec(String(value ?? '')) ?? []
  if (hours !== '' && Number(hours) < 24 && Number(minutes) < 60) {
    return `${hours.padStart(2, '0')}:${minutes.padStart(2, '0')}`
  }
  context.addIssue({ code: 'custom', message: timeProblem })
  return z.NEVER
})

/** A whole number between two, both included. */
export function wholeNumber(from: number, to: number, message: string): z.ZodType<number, unknown> {
  return z.unknown().transform((value, context) => {
    const text = typeof value === 'string' ? value.trim() : ''
    const number = Number(text)
    if (/^\d{1,6}$/u.test(text) && number >= from && number <= to) return number
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })
}

/** One thing chosen from a list by its id, or null when nothing was chosen. */
export function optionalId<Kind extends string>(kind: Kind): z.ZodType<Id<Kind> | null, unknown> {
  return z.unknown().transform((value) => {
    const parsed = idSchema(kind).safeParse(value)
    return parsed.success ? parsed.data : null
  })
}

/** One thing chosen from a list, by its id. */
export function chosenId<Kind extends string>(kind: Kind, message: string): z.ZodType<Id<Kind>, unknown> {
  return optionalId(kind).transform((id, context) => {
    if (id !== null) return id
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })
}
