import { expect, test } from 'vitest'
import { questionTiers, readQuestion, wholeQuestion } from './search-question.ts'

const tiers = (typed: string) => questionTiers(readQuestion(typed), {}).map((terms) => terms.join(' & '))

test('words are looked for side by side in the title, then anywhere, then apart', () => {
  expect(tiers('Học phí Hoà ')).toEqual([
    "'=hoc_phi' & '=phi_hoa'",
    "'=hoc' & '=phi' & '=hoa'",
    "'hoc_phi' & 'phi_hoa'",
    "'hoc' & 'phi' & 'hoa'",
  ])
})

test('a last word without a space after it may be the beginning of one', () => {
  expect(tiers('học ph').at(-1)).toBe("'hoc_ph':*")
  expect(tiers('kho')).toEqual(["'=kho'", "'kho'", "'=kho':*"])
  expect(tiers('k')).toHaveLength(2)
})

test('words in quotation marks are only found side by side', () => {
  expect(tiers('“miễn giảm” 2024 ')).toEqual(["'=mien_giam' & '=2024'", "'mien_giam' & '2024'"])
})

test('what nobody could search for asks nothing', () => {
  expect(tiers('  !!! ""  ')).toEqual([])
})

test('what a search is narrowed by comes before its words, and stands alone when there are none', () => {
  const asked = (typed: string) => questionTiers(readQuestion(typed), { kind: 'fee-list' })
  expect(asked('thu ')).toEqual([
    ["'#k:fee-list'", "'=thu'"],
    ["'#k:fee-list'", "'thu'"],
  ])
  expect(asked('')).toEqual([["'#k:fee-list'"]])
})

test('what is typed never becomes an operator, and a hundred words are no more work than twelve', () => {
  expect(wholeQuestion(readQuestion("a' | !b & c:* \\"), {})).toBe("'a' & 'b' & 'c'")
  expect(wholeQuestion(readQuestion('từ '.repeat(100)), {}).split('&')).toHaveLength(12)
})
