import { describe, expect, test } from 'vitest'
import { localDate } from './dates.ts'
import { parseTypedDay, typedDay } from './typed-day.ts'

describe('a day typed by a person', () => {
  test.each(['25/11/2024', ' 25-11-2024 ', '25.11.2024', '25 11 2024', '25 / 11 / 2024', '2024-11-25'])(
    '%j is 25 November 2024',
    (typed) => expect(parseTypedDay(typed)).toBe('2024-11-25'),
  )

  test('one-digit days and months need no zero', () => {
    expect(parseTypedDay('5/9/2024')).toBe('2024-09-05')
  })

  test.each(['', '31/02/2024', '11/25/2024', '25/11/24', 'mai'])(
    '%j is refused rather than guessed',
    (typed) => expect(parseTypedDay(typed)).toBeUndefined(),
  )

  test('what the field shows is read back as the same day', () => {
    expect(parseTypedDay(typedDay(localDate('2024-02-29')))).toBe('2024-02-29')
  })
})
