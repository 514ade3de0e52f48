import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fewestShown, shownNumbers } from './open-data.ts'

const anyRow = fc.tuple(fc.nat(40), fc.nat(40), fc.nat(40)).map(([inTime, unanswered, answeredLate]) => ({
  due: inTime + unanswered + answeredLate,
  inTime,
  unanswered,
}))

test('no number of one to four is published, nor can one be reckoned from what is', () => {
  fc.assert(
    fc.property(anyRow, (row) => {
      const [due, inTime, unanswered] = shownNumbers(row)
      const isSmall = (part: number) => part > 0 && part < fewestShown
      if (due === null || due === undefined) {
        expect(row.due).toBeLessThan(fewestShown)
        return
      }
      expect(isSmall(due)).toBe(false)
      if (typeof inTime === 'number') expect(isSmall(inTime) || isSmall(due - inTime)).toBe(false)
      if (typeof inTime === 'number' && typeof unanswered === 'number')
        expect(isSmall(unanswered) || isSmall(due - inTime - unanswered)).toBe(false)
    }),
  )
})
