import { expect, test } from 'vitest'
import { z } from 'zod'
import { field, fieldProblems } from './field.ts'
import { everyField } from './fields.builder.ts'

const label = { vi: 'Nhãn', en: 'Label' }
const other = { vi: 'Nhãn khác', en: 'Other label' }
const one = { value: 'one', words: label }
const two = { value: 'two', words: label }

test('a right definition has no problems', () => {
  expect(fieldProblems(everyField)).toEqual([])
})

test.each<[string, z.ZodObject]>([
  ['there is no field', z.object({})],
  ['was not made by "field"', z.object({ a: z.string() })],
  ['was not made by "field"', z.object({ a: field.text({ label }).optional() })],
  [
    'has a label without words in every language',
    z.object({ a: field.text({ label: { vi: 'Nhãn', en: ' ' } }) }),
  ],
  ['has a hint without words', z.object({ a: field.text({ label, hint: { vi: '', en: 'x' } }) })],
  ['has the label of another field', z.object({ a: field.text({ label }), b: field.day({ label }) })],
  ['offers no options', z.object({ a: field.choice({ label, options: [] }) })],
  ['offers no options', z.object({ a: field.choices({ label, options: [] }) })],
  ['offers only one option', z.object({ a: field.choice({ label, options: [one] }) })],
  ['offers "one" twice', z.object({ a: field.choices({ label, options: [one, two, one] }) })],
  [
    'without words in every language',
    z.object({ a: field.choices({ label, options: [{ value: 'x', words: { vi: 'x', en: '' } }] }) }),
  ],
  [
    'not written like "early-morning"',
    z.object({ a: field.choices({ label, options: [{ value: 'A b', words: label }] }) }),
  ],
  [
    'is asked by "b", which is no field before it',
    z.object({
      a: field.text({ label, askIf: { field: 'b', equals: true } }),
      b: field.yesNo({ label: other }),
    }),
  ],
  [
    'is asked by "a", which is no field before it',
    z.object({ a: field.text({ label, askIf: { field: 'a', equals: true } }) }),
  ],
  [
    'which it does not offer',
    z.object({
      a: field.choice({ label, options: [one, two] }),
      b: field.text({ label: other, askIf: { field: 'a', equals: 'three' } }),
    }),
  ],
  [
    'answered by true or false',
    z.object({
      a: field.yesNo({ label }),
      b: field.text({ label: other, askIf: { field: 'a', equals: 'yes' } }),
    }),
  ],
  [
    'offers nothing to choose',
    z.object({
      a: field.text({ label }),
      b: field.text({ label: other, askIf: { field: 'a', equals: 'x' } }),
    }),
  ],
  ['has a name that is not like', z.object({ 'ho-ten': field.text({ label }) })],
  ['has a name that is taken', z.object({ requestId: field.text({ label }) })],
  ['has a name that is taken', z.object({ constructor: field.text({ label }) })],
])('a definition is refused that %s', (words, schema) => {
  expect(fieldProblems(schema).join('\n')).toContain(words)
})
