import { expect, test } from 'vitest'
import { pagesToShow } from './pages-to-show.ts'

const shown = (current: number, count: number) =>
  pagesToShow(current, count)
    .map(({ page }) => page ?? '…')
    .join(' ')

test('a short list shows every page', () => {
  expect(shown(1, 3)).toBe('1 2 3')
})

test('a long list shows the ends, the present page and its neighbours', () => {
  expect(shown(10, 20)).toBe('1 … 9 10 11 … 20')
})

test('a gap of a single page shows that page', () => {
  expect(shown(4, 20)).toBe('1 2 3 4 5 … 20')
})

test('the last page has no page after it', () => {
  expect(shown(20, 20)).toBe('1 … 19 20')
})
