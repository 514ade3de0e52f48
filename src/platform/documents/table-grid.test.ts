import { expect, test } from 'vitest'
import { firstRowThatDoesNotFit, startColumns } from './table-grid.ts'

const cell = (colSpan = 1, rowSpan = 1) => ({ colSpan, rowSpan })

test('rows with spans that fill the grid fit', () => {
  const rows = [
    [cell(1, 2), cell(2), cell(1, 2)],
    [cell(), cell()],
  ]
  expect(firstRowThatDoesNotFit(rows, 4)).toBeUndefined()
  expect(startColumns(rows, 4)).toEqual([
    [0, 1, 3],
    [1, 2],
  ])
})

test('a gap, an overlap and a span beyond the edges do not fit', () => {
  expect(firstRowThatDoesNotFit([[cell()]], 2)).toBe(0)
  expect(firstRowThatDoesNotFit([[cell(), cell(1, 2)], [cell(2)]], 2)).toBe(1)
  expect(firstRowThatDoesNotFit([[cell(3)]], 2)).toBe(0)
  expect(firstRowThatDoesNotFit([[cell(), cell(1, 2)]], 2)).toBe(0)
})
