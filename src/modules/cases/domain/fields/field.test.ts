import { describe, expect, expectTypeOf, test } from 'vitest'
import { z } from 'zod'
import type { LocalDate } from '../../../../platform/kernel/dates.ts'
import type { FileId, UnitId } from '../../../../platform/kernel/ids.ts'
import { checkValues, field, fieldsOf, personalFields, publicFields } from './field.ts'
import { everyField } from './fields.builder.ts'

const label = { vi: 'Nội dung', en: 'What it is' }

/** What one field makes of something typed: its value, or the Vietnamese words of what is wrong. */
function answer(schema: z.ZodType, typed: unknown): unknown {
  const checked = checkValues(z.object({ it: schema }), { it: typed })
  return checked.ok ? checked.value.it : checked.problems.map(({ message }) => message.vi).join()
}

test('a field has the type of its value, and may be absent when it is not always asked', () => {
  const schema = z.object({
    name: field.text({ label }),
    note: field.longText({ label, required: false }),
    born: field.day({ label }),
    unit: field.unit({ label, askIf: { field: 'level', equals: 'th' } }),
    papers: field.files({ label }),
    level: field.choice({
      label,
      options: [
        { value: 'mn', words: label },
        { value: 'th', words: label },
      ],
    }),
  })
  expectTypeOf<z.output<typeof schema>>().toEqualTypeOf<{
    name: string
    note: string | undefined
    born: LocalDate
    unit: UnitId | undefined
    papers: FileId[]
    level: 'mn' | 'th'
  }>()
})

describe('what somebody wrote', () => {
  test('is taken in NFC, without what nobody sees and without spaces at the ends', () => {
    expect(answer(field.text({ label }), '  Hoa\u0300   B\u200Bình\u202E ')).toBe('Hoà Bình')
    expect(answer(field.longText({ label }), ' a\r\nb\u0000\n')).toBe('a\nb')
  })

  test('keeps the joiners that emoji are made of', () => {
    expect(answer(field.text({ label }), '👩‍👧')).toBe('👩‍👧')
  })

  test('never holds half a character, which the database would refuse', () => {
    expect(answer(field.text({ label }), 'a\uD83D')).toBe('a\uFFFD')
  })

  test('must not be longer than allowed, and is asked for when missing', () => {
    expect(answer(field.text({ label, maximum: 3 }), 'bốn!')).toBe('Rút ngắn còn tối đa 3 ký tự')
    for (const typed of [' \u200B ', '\u200D', '\u3164', '\u0301'])
      expect(answer(field.text({ label }), typed)).toBe('Hãy nhập: Nội dung')
    expect(answer(field.text({ label, required: false }), '')).toBeUndefined()
  })

  test.each([[['a', 'b']], [{}], [12], [true]])('%j is no text', (typed) => {
    expect(answer(field.text({ label }), typed)).toBe('Nhập mục này bằng chữ')
  })
})

describe('a phone number', () => {
  test.each([
    ['0912345678', '0912345678'],
    ['0912 345 678', '0912345678'],
    ['0912.345.678', '0912345678'],
    ['+84 912-345-678', '0912345678'],
    ['+84 (0) 912 345 678', '0912345678'],
    ['0084912345678', '0912345678'],
    ['84912345678', '0912345678'],
    ['(0272) 3826 123', '02723826123'],
    ['+84 24 3869 2345', '02438692345'],
  ])('%j is kept as %j', (typed, kept) => expect(answer(field.phone({ label }), typed)).toBe(kept))

  test.each(['091234567', '09123456789', '0412345678', '113', '1900 1234', '+1 202 555 0123', 'gọi tôi'])(
    '%j is refused with an example of a right one',
    (typed) => expect(answer(field.phone({ label }), typed)).toContain('ví dụ 0912 345 678'),
  )

  test('of eleven digits from before 2018 is refused with what became of it', () => {
    expect(answer(field.phone({ label }), '0169 123 4567')).toContain('nay là 039')
  })
})

describe('a citizen number', () => {
  test.each([
    ['080 184 000 999', '080184000999'],
    ['001300123456', '001300123456'],
    ['123.456.789', '123456789'],
  ])('%j is kept as %j', (typed, kept) => expect(answer(field.citizenId({ label }), typed)).toBe(kept))

  test('with a province that never was, or a century to come, is to be compared with the card', () => {
    for (const typed of ['003184000999', '097184000999', '000184000999', '080484000999'])
      expect(answer(field.citizenId({ label }), typed)).toContain('so lại từng chữ số')
  })

  test.each(['08018400099', '0801840009999', '12345678', 'A80184000999'])(
    '%j has not the right length',
    (typed) => expect(answer(field.citizenId({ label }), typed)).toContain('12 chữ số'),
  )
})

describe('a number', () => {
  test.each([
    ['1.500.000', 1_500_000],
    ['1 500 000', 1_500_000],
    ['1,500,000 đ', 1_500_000],
    ['500000 VNĐ', 500_000],
    ['0', 0],
  ])('%j is %d đồng', (typed, amount) => expect(answer(field.money({ label }), typed)).toBe(amount))

  test.each(['1,5', '1.50', '12.34.567', '-5', 'một triệu', '1e6', '0x10', '9'.repeat(20)])(
    '%j is no amount of đồng',
    (typed) => expect(answer(field.money({ label }), typed)).toBeTypeOf('string'),
  )

  test('with decimals takes the comma of Việt Nam and the point of others', () => {
    const distance = field.number({ label, decimals: 2 })
    expect(answer(distance, '12,5')).toBe(12.5)
    expect(answer(distance, '12.5')).toBe(12.5)
    expect(answer(distance, '1.234,25')).toBe(1234.25)
    expect(answer(distance, '1,234')).toContain('tối đa 2 chữ số sau dấu phẩy')
  })

  test('stays between its bounds, and says which', () => {
    const pupils = field.number({ label, minimum: 1, maximum: 2_000 })
    expect(answer(pupils, '0')).toBe('Nhập số từ 1 trở lên')
    expect(answer(pupils, '2.001')).toBe('Nhập số không quá 2.000')
  })
})

describe('what is chosen', () => {
  const options = [
    { value: 'a', words: label },
    { value: 'b', words: label },
  ]
  test('must be offered', () => {
    expect(answer(field.choice({ label, options }), 'c')).toBe('Chọn một trong các mục được nêu')
    expect(answer(field.choices({ label, options }), ['a', 'c'])).toBe('Chọn một trong các mục được nêu')
    expect(answer(field.choice({ label, options }), undefined)).toBe('Hãy chọn: Nội dung')
    expect(answer(field.choices({ label, options }), [])).toBe('Hãy chọn: Nội dung')
  })

  test('of several is kept once each, in the order of the options', () => {
    expect(answer(field.choices({ label, options }), ['b', 'a', 'b'])).toEqual(['a', 'b'])
    expect(answer(field.choices({ label, options }), 'b')).toEqual(['b'])
  })

  test('by yes or no is true or false', () => {
    expect(answer(field.yesNo({ label }), 'yes')).toBe(true)
    expect(answer(field.yesNo({ label }), 'no')).toBe(false)
    expect(answer(field.yesNo({ label }), 'on')).toBe('Chọn một trong các mục được nêu')
  })
})

test.each(['31/02/2024', '25/11/24', '11/25/2024', 'mai', '2024-13-01'])('%j is no day', (typed) =>
  expect(answer(field.day({ label }), typed)).toContain('ngày/tháng/năm'),
)

test('what people write is personal unless the definition says otherwise, and some things always are', () => {
  const names = (fields: ReturnType<typeof fieldsOf>) => fields.map(({ name }) => name)
  expect(names(personalFields(everyField))).toEqual([
    ...['fullName', 'phone', 'email', 'citizenId', 'home', 'childBorn', 'story', 'papers'],
  ])
  expect(names(publicFields(everyField))).toContain('otherTopic')
  expect(fieldsOf(everyField).length).toBe(Object.keys(everyField.shape).length)
})

test('a million characters are refused at once in every field', () => {
  for (const [name, schema] of Object.entries(everyField.shape)) {
    for (const piece of ['a', '1', '.', '1.', 'a.a@', ' \n', '\u0301', '-/']) {
      const start = performance.now()
      expect(schema.safeParse(piece.repeat(1_000_000 / piece.length)).data, name).toBeUndefined()
      expect(performance.now() - start, `${name} ${piece}`).toBeLessThan(1_000)
    }
  }
})
