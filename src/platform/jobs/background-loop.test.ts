import fc from 'fast-check'
import pino from 'pino'
import { expect, test } from 'vitest'
import { startLoop } from './background-loop.ts'
import { retryDelay } from './retry-delay.ts'

const logger = pino({ level: 'silent' })

test('a loop looks again at once while there is more, and is woken from its pause', async () => {
  const rounds: string[] = []
  const loop = startLoop({
    name: 'test',
    pauseMs: 60_000,
    logger,
    work: async () => {
      rounds.push('round')
      return rounds.length < 3 ? 'more' : 'idle'
    },
  })
  await expect.poll(() => rounds.length).toBe(3)
  loop.wake()
  await expect.poll(() => rounds.length).toBe(4)
  expect(loop.isAlive()).toBe(true)
  expect(loop.lastSuccess()).toBeInstanceOf(Date)
  await loop.stop()
})

test('a loop that is woken while it works looks again instead of pausing', async () => {
  let rounds = 0
  const first = Promise.withResolvers<void>()
  const loop = startLoop({
    name: 'test',
    pauseMs: 60_000,
    logger,
    work: async () => {
      rounds += 1
      if (rounds === 1) await first.promise
      return 'idle'
    },
  })
  loop.wake()
  first.resolve()
  await expect.poll(() => rounds).toBe(2)
  await loop.stop()
})

test('a failure neither ends the loop nor is shortened by a wake', async () => {
  let rounds = 0
  const loop = startLoop({
    name: 'test',
    pauseMs: 200,
    logger,
    work: async () => {
      rounds += 1
      if (rounds === 1) throw new Error('away')
      return 'idle'
    },
  })
  await expect.poll(() => rounds).toBe(1)
  for (let index = 0; index < 5; index += 1) loop.wake()
  await new Promise((resolve) => setTimeout(resolve, 60))
  expect(rounds).toBe(1)
  await expect.poll(() => rounds, { timeout: 3_000 }).toBeGreaterThan(1)
  await loop.stop()
})

test('a stopped loop does nothing more, even when it was pausing after a failure', async () => {
  let rounds = 0
  const loop = startLoop({
    name: 'test',
    pauseMs: 60_000,
    logger,
    work: async () => {
      rounds += 1
      throw new Error('away')
    },
  })
  await expect.poll(() => rounds).toBe(1)
  await loop.stop()
  loop.wake()
  expect(rounds).toBe(1)
})

test('pauses grow with the failures, never beyond the longest by more than a fifth', () => {
  const pace = { firstMs: 100, longestMs: 5_000 }
  expect([1, 2, 3, 4, 10, 1_000].map((failures) => retryDelay(pace, failures, () => 0.5))).toEqual([
    100, 200, 400, 800, 5_000, 5_000,
  ])
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), (failures) => {
      const delay = retryDelay(pace, failures)
      expect(delay).toBeGreaterThanOrEqual(80)
      expect(delay).toBeLessThanOrEqual(6_000)
    }),
  )
})
