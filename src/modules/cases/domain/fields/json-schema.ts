import { z } from 'zod'
import { type Language, say } from '../../../../platform/i18n/words.ts'
import type { FieldMeta, Widget } from './field-meta.ts'
import { type Fields, fieldsOf, metaOf } from './fields-of.ts'

type JsonSchema = z.core.JSONSchema.BaseSchema

/** What the checks of a kind mean to a programme, where zod keeps them as code. */
const formOf: Partial<Record<Widget, JsonSchema>> = {
  day: { type: 'string', format: 'date' },
  phone: { type: 'string', pattern: '^0(?:[35789][0-9]{8}|2[0-9]{9}|65[0-9]{8})$' },
  'citizen-id': { type: 'string', pattern: '^(?:[0-9]{9}|[0-9]{3}[0-3][0-9]{8})$' },
  unit: { type: 'string', format: 'uuid' },
  files: { type: 'array', items: { type: 'string', format: 'uuid' } },
  money: { type: 'integer' },
}

/**
 * The JSON Schema (2020-12) of the values that a programme sends and reads, with the labels as titles: the same
 * zod schema as the form's. What is needed only when asked stands as a condition.
 */
export function fieldsJsonSchema(schema: Fields, language: Language): JsonSchema {
  const described = z.toJSONSchema(schema, {
    io: 'output',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const meta = metaOf(zodSchema)
      if (meta !== undefined) Object.assign(jsonSchema, formOf[meta.widget], wordsFor(meta, language))
    },
  })
  const conditions = fieldsOf(schema).flatMap(({ name, meta }) => conditionOf(name, meta, schema))
  return conditions.length === 0 ? described : { ...described, allOf: conditions }
}

function wordsFor(meta: FieldMeta, language: Language): JsonSchema {
  const { label, hint, options, maximum, widget, decimals, personal } = meta
  return {
    title: say(language, label),
    ...(hint === undefined ? {} : { description: say(language, hint) }),
    ...(widget === 'files' && maximum !== undefined ? { maxItems: maximum } : {}),
    ...(widget === 'number' && decimals === 0 ? { type: 'integer' } : {}),
    ...(widget === 'choices' ? { minItems: 1, uniqueItems: true } : {}),
    ...(options === undefined
      ? {}
      : { 'x-labels': Object.fromEntries(options.map(({ value, words }) => [value, say(language, words)])) }),
    'x-personal': personal,
  }
}

function conditionOf(name: string, { askIf, required }: FieldMeta, schema: Fields): JsonSchema[] {
  if (askIf === undefined || !required) return []
  const asking = fieldsOf(schema).find((field) => field.name === askIf.field)
  const value: JsonSchema =
    asking?.meta.widget === 'choices' ? { contains: { const: askIf.equals } } : { const: askIf.equals }
  return [
    {
      if: { properties: { [askIf.field]: value }, required: [askIf.field] },
      // biome-ignore lint/suspicious/noThenProperty: the word of JSON Schema, in an object that nobody awaits
      then: { required: [name] },
    },
  ]
}
