import { expect, test } from 'vitest'
import { inPortions } from './in-portions.ts'

const numbers = [1, 2, 3, 4, 5]
const twoBehind = async (after: number | undefined) => numbers.filter((one) => one > (after ?? 0)).slice(0, 2)

test('every row comes once, in its order, and no more are held than a portion has', async () => {
  const portions: (readonly number[])[] = []
  for await (const rows of inPortions(twoBehind)) portions.push(rows)
  expect(portions).toEqual([[1, 2], [3, 4], [5]])
})

test('nothing comes where there is nothing, and reading stops with whoever reads', async () => {
  for await (const rows of inPortions(async () => [])) expect(rows).toBe('never')
  let asked = 0
  for await (const rows of inPortions(async (after: number | undefined) => {
    asked += 1
    return twoBehind(after)
  }))
    if (rows.includes(1)) break
  expect(asked).toBe(1)
})
