import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hostileText } from '../../../../ui/stories/sample-texts.ts'
import { checkValues, fieldsOf, readStoredValues, storedValues, typedValues, type Widget } from './field.ts'
import { everyField } from './fields.builder.ts'
import { metaOf } from './fields-of.ts'

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''))
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.constantFrom(hostileText, '', ' ', '\u0000', '\uD800', '=1+1', '-0', '00:00', '\u0301a\u200B\u0301'),
  fc.array(fc.string({ maxLength: 5 }), { maxLength: 3 }),
  fc.jsonValue({ maxDepth: 1 }),
  fc.constant(undefined),
)
const separated = fc.constantFrom('', '.', ' ', '-')

/** What people type into a field of each kind: mostly right, in every way of writing it. */
const likely: Record<Widget, fc.Arbitrary<unknown>> = {
  text: fc.string({ unit: 'grapheme', maxLength: 100 }),
  address: fc.string({ unit: 'grapheme', maxLength: 100 }),
  'long-text': fc.string({
    unit: fc.constantFrom('ă', 'e\u0301', '\r\n', '\n', ' ', '<', '"', '😀', 'x'),
    maxLength: 200,
  }),
  number: fc.oneof(
    fc.nat().map(String),
    fc
      .integer({ min: 0, max: 99_999_999 })
      .map((hundredths) => (hundredths / 100).toFixed(2).replace('.', ',')),
    fc.nat(999_999_999).map((number) => number.toLocaleString('vi-VN')),
  ),
  money: fc
    .tuple(fc.nat(2_000_000_000), fc.constantFrom('', ' đ', ' đồng', 'VND', ' ₫'))
    .map(([amount, unit]) => `${amount.toLocaleString('vi-VN')}${unit}`),
  day: fc
    .tuple(
      fc.integer({ min: 1, max: 31 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1900, max: 2100 }),
      fc.constantFrom('/', '-', '.', ' '),
    )
    .map(([day, month, year, mark]) => [day, month, year].join(mark)),
  choice: fc.constantFrom('mn', 'th', 'thcs'),
  choices: fc.array(fc.constantFrom('fees', 'food', 'other'), { maxLength: 4 }),
  'yes-no': fc.constantFrom('yes', 'no', true, false),
  phone: fc
    .tuple(
      fc.constantFrom('0', '+84', '0084', '+84(0)'),
      fc.constantFrom('3', '9', '2'),
      digits(2),
      separated,
      digits(3),
      separated,
      digits(3),
    )
    .map((parts) => parts.join('')),
  email: fc
    .tuple(fc.stringMatching(/^[A-Za-z0-9]{1,20}$/u), fc.constantFrom('example.vn', 'Thu.example.COM'))
    .map((parts) => parts.join('@')),
  'citizen-id': fc.oneof(
    digits(9),
    fc
      .tuple(
        fc.constantFrom('001', '080', '096', '123'),
        separated,
        fc.constantFrom('0', '1', '2', '3'),
        digits(8),
      )
      .map((parts) => parts.join('')),
  ),
  unit: fc.uuid(),
  files: fc.array(fc.uuid(), { maxLength: 4 }),
}

test('what each field accepts, alone, is stored, read and shown again as the same', () => {
  for (const [name, schema] of Object.entries(everyField.shape)) {
    const widget = metaOf(schema)?.widget ?? 'text'
    let acceptedOnes = 0
    fc.assert(
      fc.property(fc.oneof({ weight: 3, arbitrary: likely[widget] }, anything), (typed) => {
        const checked = schema.safeParse(typed)
        if (!checked.success || checked.data === undefined) return
        acceptedOnes++
        const kept: unknown = JSON.parse(JSON.stringify({ [name]: checked.data }))
        const { values, left } = readStoredValues(everyField, kept)
        expect(values).toEqual({ [name]: checked.data })
        expect(left).toEqual({})
        expect(schema.parse(typedValues(everyField, values)[name])).toEqual(checked.data)
        expect(schema.parse(checked.data)).toEqual(checked.data)
      }),
      { numRuns: 300 },
    )
    expect(acceptedOnes, name).toBeGreaterThan(50)
  }
})

test('a whole form that is accepted survives being stored, read and filled in again', () => {
  const fields = fieldsOf(everyField)
  let acceptedOnes = 0
  const form = fc
    .tuple(...fields.map(({ meta }) => fc.oneof({ weight: 60, arbitrary: likely[meta.widget] }, anything)))
    .map((typed) => Object.fromEntries(fields.map(({ name }, index) => [name, typed[index]])))
  fc.assert(
    fc.property(form, (typed) => {
      const checked = checkValues(everyField, typed)
      if (!checked.ok) {
        expect(checked.problems.length).toBeGreaterThan(0)
        for (const { message } of checked.problems) expect(message.vi).not.toBe(message.en)
        return
      }
      acceptedOnes++
      const stored = storedValues(everyField, checked.value)
      const kept: unknown = JSON.parse(JSON.stringify(stored))
      const { values, left } = readStoredValues(everyField, kept)
      expect([values, left]).toEqual([stored, {}])
      expect(checkValues(everyField, typedValues(everyField, values))).toEqual(checked)
      expect(checkValues(everyField, values)).toEqual(checked)
    }),
    { numRuns: 600 },
  )
  expect(acceptedOnes).toBeGreaterThan(40)
})
