import type { z } from 'zod'
import { type FieldMeta, fieldRegistry } from './field-meta.ts'

/** The fields of a case type, each made by `field`. */
export type Fields = z.ZodObject

/** One field of a case type. */
export interface FieldOf {
  readonly name: string
  readonly meta: FieldMeta
  /** Always needed; one that is needed only when asked says so in its meta. */
  readonly required: boolean
}

/**
 * The fields in the order of the form.
 * @throws TypeError when an entry was not made by `field`; `fieldProblems` finds that at start.
 */
export function fieldsOf(schema: Fields): readonly FieldOf[] {
  return Object.entries(schema.shape).map(([name, entry]) => {
    const meta = metaOf(entry)
    if (meta === undefined) throw new TypeError(`the field ${name} was not made by "field"`)
    return { name, meta, required: meta.required && meta.askIf === undefined }
  })
}

/** Fields that never leave the circle of those who may read the case. */
export function personalFields(schema: Fields): readonly FieldOf[] {
  return fieldsOf(schema).filter(({ meta }) => meta.personal)
}

/** Fields that may be shown to anybody, where the case type publishes at all. */
export function publicFields(schema: Fields): readonly FieldOf[] {
  return fieldsOf(schema).filter(({ meta }) => !meta.personal)
}

/** What a schema made by `field` says of itself. */
export function metaOf(schema: z.core.$ZodType): FieldMeta | undefined {
  return fieldRegistry.get(schema)
}
