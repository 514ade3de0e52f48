import { z } from 'zod'
import { wordsOfProblem } from '../i18n/problem.ts'
import type { Words } from '../i18n/words.ts'

/** One thing that is wrong with a form: which field, and what to do about it. */
export interface FieldProblem {
  readonly field: string
  readonly message: Words
}

/** A file of a form, held in memory until it is accepted into the file store. */
export interface UploadedFile {
  readonly fileName: string
  readonly bytes: Uint8Array
}

/** What the browser sent: one value, several of one name, or files. */
export type RawForm = Readonly<Record<string, unknown>>

export type ParsedForm<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] }

/** Checks a whole form and reports every wrong field at once. */
export function parseForm<Value>(schema: z.ZodType<Value>, raw: RawForm): ParsedForm<Value> {
  const parsed = schema.safeParse(raw)
  if (parsed.success) return { ok: true, value: parsed.data }
  const problems = parsed.error.issues.map((issue) => ({
    field: issue.path.map(String).join('.'),
    message: wordsOfProblem(issue.message) ?? defaultWords(issue),
  }))
  const first = problems.filter(
    (problem, index) => problems.findIndex(({ field }) => field === problem.field) === index,
  )
  return { ok: false, problems: first }
}

function defaultWords(issue: z.core.$ZodIssue): Words {
  switch (issue.code) {
    case 'too_small':
      return { vi: 'Mục này còn thiếu hoặc quá ngắn', en: 'This is missing or too short' }
    case 'too_big':
      return {
        vi: `Mục này quá dài hoặc quá lớn (tối đa ${issue.maximum})`,
        en: `This is too long or too large (at most ${issue.maximum})`,
      }
    case 'invalid_format':
      return { vi: 'Mục này chưa đúng dạng', en: 'This is not in the right form' }
    case 'unrecognized_keys':
      return { vi: 'Biểu mẫu có mục không được phép', en: 'The form has a field that is not allowed' }
    default:
      return { vi: 'Hãy điền hoặc chọn mục này', en: 'Fill in or choose this' }
  }
}

/** Text that must be given; spaces at the ends do not count. Stored in Unicode NFC. */
export function requiredText(message: string, maximum = 2_000): z.ZodType<string, unknown> {
  return z.preprocess((value) => value ?? '', text(maximum).pipe(z.string().min(1, message)))
}

/** Text that may be left out; an empty field is the empty string. */
export function optionalText(maximum = 2_000): z.ZodType<string, unknown> {
  return z.preprocess((value) => value ?? '', text(maximum))
}

function text(maximum: number): z.ZodType<string, string> {
  return z
    .string()
    .max(maximum)
    .refine((value) => value.isWellFormed() && !value.includes('\0'))
    .transform((value) => value.normalize('NFC').replace(/\r\n?/g, '\n').trim())
}

/** A field that may come once, several times or not at all, always as a list. */
export function listOf<Item>(item: z.ZodType<Item>): z.ZodType<Item[], unknown> {
  return z.preprocess(
    (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
    z.array(item).max(2_000),
  )
}

/** A checkbox: present or not. */
export const checkbox: z.ZodType<boolean, unknown> = z.preprocess((value) => value !== undefined, z.boolean())
