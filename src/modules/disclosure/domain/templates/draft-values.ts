import { z } from 'zod'

/** What a clerk has filled in so far: a text for each field, rows of cells for each table. */
export const DraftValues = z.record(z.string(), z.union([z.string(), z.array(z.array(z.string()))]))
export type DraftValues = Readonly<Record<string, string | readonly (readonly string[])[]>>

/** The text of a field; empty when it was never filled in. */
export function textValue(values: DraftValues, key: string): string {
  const value = values[key]
  return typeof value === 'string' ? value : ''
}

/** The rows of a table; none when it was never filled in. */
export function tableValue(values: DraftValues, key: string): readonly (readonly string[])[] {
  const value = values[key]
  return value === undefined || typeof value === 'string' ? [] : value
}
