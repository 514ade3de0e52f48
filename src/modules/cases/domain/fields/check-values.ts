import type { z } from 'zod'
import { wordsOfProblem } from '../../../../platform/i18n/problem.ts'
import type { Words } from '../../../../platform/i18n/words.ts'
import type { LocalDate } from '../../../../platform/kernel/dates.ts'
import { isAsked } from './asked-fields.ts'
import type { FieldMeta } from './field-meta.ts'
import { missingWords, textWords, withinWords } from './field-words.ts'
import { type Fields, fieldsOf } from './fields-of.ts'

/** One thing that is wrong: which field, and what to do about it. */
export interface FieldProblem {
  readonly field: string
  readonly message: Words
}

export type CheckedValues<Schema extends Fields> =
  | { readonly ok: true; readonly value: z.output<Schema> }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] }

/**
 * Checks what a form or a programme sent, and reports every wrong field at once, in the order of the form. What is
 * not asked is dropped, whatever was sent. Names that are no fields are refused: take `requestId` and the like out
 * before.
 * @param today  days that must be past or future are held against it; left out, they are not
 */
export function checkValues<Schema extends Fields>(
  schema: Schema,
  raw: Readonly<Record<string, unknown>>,
  today?: LocalDate,
): CheckedValues<Schema> {
  const fields = fieldsOf(schema)
  const asked = new Map<string, unknown>()
  const known = new Map<string, unknown>()
  const problems: FieldProblem[] = []
  for (const { name, meta } of fields) {
    if (!isAsked(meta, known)) continue
    const typed = Object.hasOwn(raw, name) ? raw[name] : undefined
    const parsed = schema.shape[name]?.safeParse(typed)
    if (meta.within !== undefined && today !== undefined && isOutside(parsed?.data, meta.within, today))
      problems.push({ field: name, message: withinWords[meta.within] })
    asked.set(name, typed)
    if (parsed?.success === true && parsed.data !== undefined) known.set(name, parsed.data)
    else if (parsed?.success === true && meta.required)
      problems.push({ field: name, message: missingWords(meta) })
  }
  const names = new Set(fields.map(({ name }) => name))
  const strange = Object.keys(raw).filter((name) => !names.has(name))
  problems.push(...strange.map((name) => ({ field: name, message: strangeWords })))

  const parsed = schema.safeParse(Object.fromEntries(asked))
  if (parsed.success && problems.length === 0) return { ok: true, value: parsed.data }
  if (!parsed.success) problems.push(...parsed.error.issues.map((issue) => problemOf(issue, schema)))
  return { ok: false, problems: onePerField(problems, [...names]) }
}

const strangeWords: Words = {
  vi: 'Biểu mẫu có mục không được phép',
  en: 'The form has a field that is not allowed',
}

function isOutside(day: unknown, within: 'past' | 'future', today: LocalDate): boolean {
  return typeof day === 'string' && (within === 'past' ? day > today : day < today)
}

function problemOf(issue: z.core.$ZodIssue, schema: Fields): FieldProblem {
  const name = String(issue.path[0] ?? '')
  const meta = fieldsOf(schema).find((field) => field.name === name)?.meta
  return { field: name, message: wordsOf(issue.message, meta) }
}

/** The same Vietnamese sentence may stand for labels that differ in English: the field's own words come first. */
function wordsOf(message: string, meta: FieldMeta | undefined): Words {
  const missing = meta === undefined ? undefined : missingWords(meta)
  if (missing?.vi === message) return missing
  return wordsOfProblem(message) ?? missing ?? textWords
}

function onePerField(problems: readonly FieldProblem[], order: readonly string[]): FieldProblem[] {
  const place = ({ field }: FieldProblem) => (order.includes(field) ? order.indexOf(field) : order.length)
  return problems
    .filter((problem, index) => problems.findIndex(({ field }) => field === problem.field) === index)
    .toSorted((one, other) => place(one) - place(other))
}
