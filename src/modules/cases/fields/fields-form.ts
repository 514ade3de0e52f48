import { z } from 'zod'
import type { UploadedFile } from '../../../platform/http/form.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { type FileId, newId } from '../../../platform/kernel/ids.ts'
import { checkValues, type Fields, type FieldValues, fieldsOf, storedValues } from '../domain/fields/field.ts'
import { keptName } from './kept-name.ts'

/** A file that came with the form and stands in the values under an id of its own until it is stored. */
export interface SentFile {
  readonly field: string
  readonly provisional: FileId
  readonly file: UploadedFile
}

export interface FilledIn<Schema extends Fields> {
  readonly value: z.output<Schema>
  /** What is to be stored; `settleFiles` puts in the ids of the stored files. */
  readonly stored: FieldValues
  readonly files: readonly SentFile[]
}

/**
 * The `form` of a route that asks the fields of a case type. Files count as given when they were just sent, or
 * were stored before and come as their ids.
 * @param besides further names of the form that are no fields, e.g. the button
 * @param today  for days that must be past or future
 */
export function fieldsForm<Schema extends Fields>(
  schema: Schema,
  besides: readonly string[] = [],
  today?: () => LocalDate,
): z.ZodType<FilledIn<Schema>, unknown> {
  return z.record(z.string(), z.unknown()).transform((raw, context): FilledIn<Schema> => {
    const files: SentFile[] = []
    const values = new Map(Object.entries(raw).filter(([name]) => !besides.includes(name)))
    for (const { name, meta } of fieldsOf(schema)) {
      if (meta.widget !== 'files') continue
      const items = [values.get(keptName(name)), values.get(name)].flat().filter((item) => item !== undefined)
      values.delete(keptName(name))
      values.set(
        name,
        items.map((item) => withId(item, name, files)),
      )
    }
    const checked = checkValues(schema, Object.fromEntries(values), today?.())
    if (checked.ok) return filledIn(schema, checked.value, files)
    for (const { field, message } of checked.problems)
      context.addIssue({ code: 'custom', path: field === '' ? [] : [field], message: problem(message) })
    return z.NEVER
  })
}

function filledIn<Schema extends Fields>(
  schema: Schema,
  value: z.output<Schema>,
  files: readonly SentFile[],
): FilledIn<Schema> {
  const stored = storedValues(schema, value)
  // Files of a field that was not asked are dropped with it.
  return { value, stored, files: files.filter(({ field }) => stored[field] !== undefined) }
}

/** The values with the ids under which the files that came with the form are kept now. */
export function settleFiles(values: FieldValues, kept: ReadonlyMap<string, FileId>): FieldValues {
  const settled = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'object' ? value.map((item) => kept.get(item) ?? item) : value,
  ])
  return Object.fromEntries(settled)
}

function withId(item: unknown, field: string, files: SentFile[]): unknown {
  if (!isUploaded(item)) return item
  const provisional = newId('file')
  files.push({ field, provisional, file: item })
  return provisional
}

function isUploaded(item: unknown): item is UploadedFile {
  return (
    typeof item === 'object' &&
    item !== null &&
    'fileName' in item &&
    typeof item.fileName === 'string' &&
    'bytes' in item &&
    item.bytes instanceof Uint8Array
  )
}
