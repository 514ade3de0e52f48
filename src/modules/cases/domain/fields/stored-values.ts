import { z } from 'zod'
import { type Fields, fieldsOf } from './fields-of.ts'

/** What one field holds: text, a number, yes or no, or several chosen things. */
export const FieldValue = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])
export type FieldValue = z.infer<typeof FieldValue>

/** The values of a case by the names of their fields. */
export type FieldValues = Readonly<Record<string, FieldValue>>

/** What is written to the database: the checked values of the fields that have one. */
export function storedValues<Schema extends Fields>(schema: Schema, value: z.output<Schema>): FieldValues {
  const entries = new Map<string, unknown>(Object.entries(value))
  const stored: [string, FieldValue][] = []
  for (const { name } of fieldsOf(schema)) {
    const parsed = FieldValue.safeParse(entries.get(name))
    if (parsed.success) stored.push([name, parsed.data])
  }
  return Object.fromEntries(stored)
}

export interface ReadValues {
  /** What the schema still understands. */
  readonly values: FieldValues
  /** What it does not: fields of another version, or values that its checks no longer take. Never thrown away. */
  readonly left: Readonly<Record<string, unknown>>
}

/**
 * Reads what was stored, also by an older or newer version of the definition: each field by itself, without asking
 * what is required now. Never fails on a record that was once accepted.
 */
export function readStoredValues(schema: Fields, json: unknown): ReadValues {
  const stored = z.record(z.string(), z.unknown()).safeParse(json).data ?? {}
  const values: [string, FieldValue][] = []
  const left: [string, unknown][] = []
  const names = new Set(fieldsOf(schema).map(({ name }) => name))
  for (const [name, value] of Object.entries(stored)) {
    const parsed = names.has(name)
      ? FieldValue.safeParse(schema.shape[name]?.safeParse(value).data)
      : undefined
    if (parsed?.success === true) values.push([name, parsed.data])
    else left.push([name, value])
  }
  return { values: Object.fromEntries(values), left: Object.fromEntries(left) }
}
