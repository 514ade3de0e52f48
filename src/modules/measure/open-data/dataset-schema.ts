import { z } from 'zod'
import type { Dataset, DatasetColumn, DatasetColumnType } from '../../../platform/contracts/dataset.ts'

const typeSchemas = {
  text: z.string(),
  day: z.iso.date(),
  instant: z.iso.datetime(),
  integer: z.int(),
  number: z.number(),
  dong: z.string().regex(/^-?\d+$/u),
  boolean: z.boolean(),
  address: z.url(),
} as const satisfies Record<DatasetColumnType, z.ZodType>

/** What a row of a dataset holds: the one definition for the dictionary, the interface's description and the tests. */
export function rowSchema({ columns }: Pick<Dataset, 'columns'>): z.ZodObject {
  return z.strictObject(Object.fromEntries(columns.map((column) => [column.name, valueSchema(column)])))
}

function valueSchema({ type, optional, words }: DatasetColumn): z.ZodType {
  const schema = typeSchemas[type]
  return (optional === true ? schema.nullable() : schema).describe(`${words.en} / ${words.vi}`)
}
