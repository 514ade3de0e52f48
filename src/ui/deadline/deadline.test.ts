import { expect, test } from 'vitest'
import { deadlineTone, workingDaysWords } from './deadline.tsx'

test('a deadline ahead says how many working days are left', () => {
  expect(workingDaysWords(3)).toEqual({ vi: 'còn 3 ngày làm việc', en: '3 working days left' })
  expect(workingDaysWords(1).en).toBe('1 working day left')
})

test('a missed deadline says how late it is', () => {
  expect(workingDaysWords(-2).vi).toBe('trễ 2 ngày làm việc')
})

test('the last day is neither left nor late', () => {
  expect(workingDaysWords(0).vi).toBe('hạn hôm nay')
  expect(deadlineTone(0)).toBe('warning')
})

test('a deadline that no longer runs has no tone', () => {
  expect(deadlineTone(null)).toBe('neutral')
  expect(deadlineTone(-1)).toBe('danger')
  expect(deadlineTone(4)).toBe('success')
})
