import { expect, test } from 'vitest'
import { formatMoment } from './moment-format.ts'

test('a moment is told by the clocks of Việt Nam, whatever the time of the server', () => {
  expect(formatMoment('vi', new Date('2024-11-25T03:42:00Z'))).toBe('10:42, 25/11/2024')
})

test('after 17:00 UTC the day in Việt Nam is the next one', () => {
  expect(formatMoment('en', new Date('2024-12-31T17:00:00Z'))).toBe('00:00, 01/01/2025')
})
