import { z } from 'zod'
import { problem } from '../i18n/problem.ts'
import type { LocalDate } from '../kernel/dates.ts'
import { type Id, idSchema, type UnitId } from '../kernel/ids.ts'
import { parseTypedDay } from '../kernel/typed-day.ts'
import { optionalText, type UploadedFile } from './form.ts'

/** Reads the value of a field, which a browser leaves out when nothing was chosen. */
function read<Value>(
  reading: (value: unknown, context: z.RefinementCtx) => Value,
): z.ZodType<Value, unknown> {
  return z.preprocess((value) => value ?? '', z.unknown().transform(reading))
}

const dayProblem = problem({
  vi: 'Nhập ngày theo dạng ngày/tháng/năm, ví dụ 25/11/2026',
  en: 'Type a day as day/month/year, for example 25/11/2026',
})

/** A day typed as day/month/year, or null when the field is empty. */
export const optionalDay: z.ZodType<LocalDate | null, unknown> = read((value, context) => {
  if (value === '') return null
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

const timeProblem = problem({ vi: 'Nhập giờ theo dạng 08:00', en: 'Type a time as 08:00' })

/** A time of day typed as `8:00`, `08:00` or `8h30`, as `08:00`. */
export const time: z.ZodType<string, unknown> = read((value, context) => {
  const [, hours = '', minutes = ''] = /^\s*(\d{1,2})\s*[:hg]\s*(\d{2})?\s*$/iu.exec(String(value)) ?? []
  if (hours !== '' && Number(hours) < 24 && Number(minutes) < 60) {
    return `${hours.padStart(2, '0')}:${minutes.padStart(2, '0')}`
  }
  context.addIssue({ code: 'custom', message: timeProblem })
  return z.NEVER
})

/** A whole number between two, both included. */
export function wholeNumber(from: number, to: number, message: string): z.ZodType<number, unknown> {
  return read((value, context) => {
    const text = typeof value === 'string' ? value.trim() : ''
    const number = Number(text)
    if (/^\d{1,6}$/u.test(text) && number >= from && number <= to) return number
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })
}

/** A whole number between two, both included, or null when the field is empty. */
export function optionalNumber(
  from: number,
  to: number,
  message = problem({
    vi: `Nhập số nguyên từ ${from} đến ${to}`,
    en: `Type a whole number from ${from} to ${to}`,
  }),
): z.ZodType<number | null, unknown> {
  const number = wholeNumber(from, to, message)
  return z.preprocess((value) => (value === undefined || value === '' ? null : value), number.nullable())
}

/** One thing chosen from a list by its id, or null when nothing was chosen. */
export function optionalId<Kind extends string>(kind: Kind): z.ZodType<Id<Kind> | null, unknown> {
  return read((value) => {
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

/** A unit chosen from a list. */
export const requiredUnit: z.ZodType<UnitId, unknown> = chosenId(
  'unit',
  problem({ vi: 'Chọn một đơn vị', en: 'Choose a unit' }),
)

/** The count of changes that the page was made from. */
export const version: z.ZodType<number, unknown> = z.coerce.number<unknown>().int().min(1).max(2_000_000_000)

/** A file that was really chosen. */
export function requiredFile(message?: string): z.ZodType<UploadedFile, unknown> {
  return z.custom<UploadedFile>(
    (value) => typeof value === 'object' && value !== null && 'bytes' in value && 'fileName' in value,
    message,
  )
}

const emailProblem = problem({
  vi: 'Nhập địa chỉ e-mail đầy đủ, ví dụ ten@gmail.com',
  en: 'Enter a whole e-mail address, such as name@gmail.com',
})

/** An address to which a letter can go, or empty. */
export const optionalEmail: z.ZodType<string, unknown> = optionalText(200).refine(
  (typed) =>
    typed === '' || /^[^\s@,;:<>()[\]\\"]{1,64}@[^\s@,;:<>()[\]\\"]+\.[^\s@,;:<>()[\]\\".]{2,}$/u.test(typed),
  emailProblem,
)

/** One line per entry; empty lines do not count. */
export const lines: z.ZodType<string[], unknown> = optionalText(20_000).transform((text) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== ''),
)

/** Two forms of one page that are sent to one address, told apart by the button that only the first one has. */
export function eitherForm<First, Second>(
  button: string,
  first: z.ZodType<First>,
  second: z.ZodType<Second>,
): z.ZodType<First | Second, unknown> {
  return z.unknown().transform((raw, context): First | Second => {
    const isFirst = typeof raw === 'object' && raw !== null && button in raw
    const parsed = isFirst ? first.safeParse(raw) : second.safeParse(raw)
    if (parsed.success) return parsed.data
    context.issues.push(...parsed.error.issues.map((issue) => ({ ...issue, input: undefined })))
    return z.NEVER
  })
}
