import { expect, test } from 'vitest'
import { z } from 'zod'
import { languages } from '../../../../platform/i18n/words.ts'
import { field, fieldsJsonSchema, fieldsOf } from './field.ts'
import { everyField } from './fields.builder.ts'

test('the API schema has every field with its title, its kind and whether it is personal', () => {
  for (const language of languages) {
    const { properties = {}, additionalProperties } = fieldsJsonSchema(everyField, language)
    expect(additionalProperties).toBe(false)
    expect(Object.keys(properties)).toEqual(fieldsOf(everyField).map(({ name }) => name))
    for (const { name, meta } of fieldsOf(everyField)) {
      expect(properties[name]).toMatchObject({ title: meta.label[language], 'x-personal': meta.personal })
      expect(properties[name]).toHaveProperty('type')
    }
  }
})

test('what is always needed is required, what is needed when asked is a condition', () => {
  const { required, allOf, properties } = fieldsJsonSchema(everyField, 'en')
  expect(required).toEqual(fieldsOf(everyField).flatMap((one) => (one.required ? [one.name] : [])))
  expect(allOf).toEqual([
    {
      if: { properties: { topics: { contains: { const: 'other' } } }, required: ['topics'] },
      // biome-ignore lint/suspicious/noThenProperty: the word of JSON Schema
      then: { required: ['otherTopic'] },
    },
    {
      if: { properties: { paid: { const: true } }, required: ['paid'] },
      // biome-ignore lint/suspicious/noThenProperty: the word of JSON Schema
      then: { required: ['amount'] },
    },
  ])
  expect(properties).toMatchObject({
    childBorn: { type: 'string', format: 'date' },
    school: { type: 'string', format: 'uuid' },
    amount: { type: 'integer', minimum: 0 },
    distance: { type: 'number' },
    level: { enum: ['mn', 'th', 'thcs'], 'x-labels': { mn: 'Kindergarten' } },
    papers: { type: 'array', items: { type: 'string', format: 'uuid' }, maxItems: 10 },
    email: { type: 'string', format: 'email' },
    story: { type: 'string', maxLength: 2_000 },
  })
})

test('the API schema is made of nothing but JSON', () => {
  const schema = fieldsJsonSchema(z.object({ a: field.text({ label: { vi: 'a', en: 'a' } }) }), 'vi')
  expect(JSON.parse(JSON.stringify(schema))).toEqual(schema)
})
