import { describe, expect, test } from 'vitest'
import { isWholeDong, readAmount, writeAmount } from './typed-amount.ts'

function written(typed: string): string | undefined {
  const amount = readAmount(typed)
  return amount && writeAmount(amount)
}

describe('a number pasted from a spreadsheet', () => {
  test.each([
    ['1.234.567,5', '1.234.567,5'],
    ['1,234,567.5', '1.234.567,5'],
    ['1 234 567', '1.234.567'],
    ['1\u00a0234\u00a0567 đồng', '1.234.567'],
    ['1.500', '1.500'],
    ['1,5', '1,5'],
    ['12.5', '12,5'],
    ['1,234,567', '1.234.567'],
    ['(1.500.000)', '-1.500.000'],
    ['-2.000 đ', '-2.000'],
    ['97,5%', '97,5'],
    ['0', '0'],
    ['-0', '0'],
    ['00012', '12'],
    ['12345678901234567890', '12.345.678.901.234.567.890'],
  ])('%j is written %j', (typed, expected) => expect(written(typed)).toBe(expected))

  test.each(['', 'chưa có', '1.2.3', '12/5', '1,23,456', '1.234.56', '1e5', '=1+1', '5 triệu'])(
    '%j is refused rather than guessed',
    (typed) => expect(readAmount(typed)).toBeUndefined(),
  )

  test('money has no parts of a đồng', () => {
    const amounts = ['1.500', '1.500,00', '1.500,5'].map((typed) => readAmount(typed))
    expect(amounts.map((amount) => amount && isWholeDong(amount))).toEqual([true, true, false])
  })
})
