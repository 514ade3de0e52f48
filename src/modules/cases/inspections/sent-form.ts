import { z } from 'zod'
import type { FieldProblem, RawForm, UploadedFile } from '../../../platform/http/form.ts'
import { optionalText } from '../../../platform/http/form.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { type Id, idSchema } from '../../../platform/kernel/ids.ts'
import type { FieldProblem as ShownProblem } from '../../../ui/error-summary/error-summary.tsx'
import { parseTypedDay } from '../../../ui/field/typed-day.ts'
import type { Text } from '../../../ui/text.ts'

/** What somebody sent, and what is wrong with it: the page shows both again. */
export interface SentForm {
  readonly typed: RawForm
  readonly problems: readonly FieldProblem[]
}

export const nothingSent: SentForm = { typed: {}, problems: [] }

/** What a field shows: what was sent when there was something, else what is known; and what is wrong. */
export function fieldOf(
  { typed, problems }: SentForm,
  name: string,
  known: string | null = '',
): { readonly value: string; readonly error: Text | undefined } {
  const value = typed[name]
  const error = problems.find(({ field }) => field === name || field.startsWith(`${name}.`))?.message
  return { value: typeof value === 'string' ? value : (known ?? ''), error }
}

/** For the summary above the page. */
export function problemsOf({ problems }: SentForm): ShownProblem[] {
  return problems.map(({ field, message }) => (field === '' ? { message } : { field, message }))
}

export const uploadedFile = z.custom<UploadedFile>(
  (value) => typeof value === 'object' && value !== null && 'bytes' in value && 'fileName' in value,
)

/** The count of changes that the page was made from. */
export const seenVersion: z.ZodType<number, unknown> = z.coerce.number<unknown>().int().min(1)

const dayProblem = problem({
  vi: 'Nhập ngày theo dạng ngày/tháng/năm, ví dụ 25/11/2026',
  en: 'Type a day as day/month/year, for example 25/11/2026',
})

/** A day typed as day/month/year. */
export const typedDay: z.ZodType<LocalDate, unknown> = z.preprocess(
  (value) => value ?? '',
  z.string().transform((text, context) => {
    const day = parseTypedDay(text)
    if (day !== undefined) return day
    context.addIssue({ code: 'custom', message: dayProblem })
    return z.NEVER
  }),
)

/** A day, or null when the field is empty. */
export const typedDayOrNull: z.ZodType<LocalDate | null, unknown> = z.preprocess(
  (value) => (value === undefined || value === '' ? null : value),
  typedDay.nullable(),
)

/** One thing chosen from a list, by its id. */
export function chosenId<Kind extends string>(kind: Kind, message: string): z.ZodType<Id<Kind>, unknown> {
  return z.preprocess(
    (value) => value ?? '',
    z.string().transform((text, context) => {
      const parsed = idSchema(kind).safeParse(text)
      if (parsed.success) return parsed.data
      context.addIssue({ code: 'custom', message })
      return z.NEVER
    }),
  )
}

/** A whole number from 1, or null when the field is empty. */
export function numberOrNull(maximum: number): z.ZodType<number | null, unknown> {
  const message = problem({
    vi: `Nhập số nguyên từ 1 đến ${maximum}`,
    en: `Type a whole number from 1 to ${maximum}`,
  })
  return z.preprocess(
    (value) => (value === undefined || value === '' ? null : value),
    z.coerce.number<unknown>(message).int(message).min(1, message).max(maximum, message).nullable(),
  )
}

/** A step with a thing, from the version that was seen. */
export function stepForm<const Action extends string>(actions: readonly [Action, ...Action[]]) {
  return z.object({
    phienBan: seenVersion,
    viec: z.enum(actions),
    lyDo: optionalText(2_000),
    so: numberOrNull(99_999),
  })
}
