import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, localDate } from '../../../platform/kernel/dates.ts'
import { aHistory, beginning, unitId } from './unit-history.builder.ts'
import { existsOn, lineOfSuperiors, nameOn, successorsOn, superiorOn } from './unit-history.ts'

const june = localDate('2025-06-30')
const july = localDate('2025-07-01')

test('a unit keeps its last name after its end and has its first before its beginning', () => {
  const history = aHistory().unit(1, 'city-office', beginning, june).build()
  expect(nameOn(history, unitId(1), july)?.name).toBe('Đơn vị 1')
  expect(nameOn(history, unitId(1), addDays(beginning, -1))?.name).toBe('Đơn vị 1')
})

test('a superior holds to its last day and not a day longer', () => {
  const history = aHistory()
    .unit(1, 'school')
    .unit(2, 'city-office', beginning, june)
    .unit(3, 'commune-department', july)
    .under(1, 2, 'administrative', beginning, june)
    .under(1, 3, 'administrative', july)
    .build()
  expect(superiorOn(history, unitId(1), june)).toBe(unitId(2))
  expect(superiorOn(history, unitId(1), july)).toBe(unitId(3))
})

test('the line above a unit goes both ways, nearest first', () => {
  const history = aHistory()
    .unit(1, 'school')
    .unit(2, 'commune-department')
    .unit(3, 'commune-committee')
    .unit(4, 'province-department')
    .under(1, 2)
    .under(2, 3)
    .under(2, 4, 'professional')
    .build()
  expect(lineOfSuperiors(history, unitId(1), july)).toEqual([1, 2, 3, 4].map(unitId))
})

test('the successors of a dissolved unit are found along the whole chain, each once', () => {
  const history = aHistory()
    .unit(1, 'city-office', beginning, june)
    .unit(2, 'commune-department', july, localDate('2026-01-31'))
    .unit(3, 'commune-department', july)
    .followedBy(1, 2, july)
    .followedBy(1, 3, july)
    .followedBy(2, 3, localDate('2026-02-01'))
    .build()
  expect(successorsOn(history, unitId(1), june)).toEqual([unitId(1)])
  expect(successorsOn(history, unitId(1), july)).toEqual([unitId(2), unitId(3)])
  expect(successorsOn(history, unitId(1), localDate('2026-02-01'))).toEqual([unitId(3)])
})

test('a unit that was dissolved without successor has none', () => {
  const history = aHistory().unit(1, 'school', beginning, june).build()
  expect(successorsOn(history, unitId(1), july)).toEqual([])
})

test('whatever the chain of successions, it ends and leads only to units that exist', () => {
  const succession = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }))
  const ends = fc.array(fc.option(fc.integer({ min: 0, max: 3_000 })), { minLength: 10, maxLength: 10 })
  fc.assert(
    fc.property(
      ends,
      fc.array(succession, { maxLength: 30 }),
      fc.integer({ min: 0, max: 4_000 }),
      (lives, ties, after) => {
        const story = aHistory()
        const lastDay = (length: number | null | undefined) =>
          length == null ? null : addDays(beginning, length)
        for (const [number, length] of lives.entries())
          story.unit(number, 'school', beginning, lastDay(length))
        for (const [from, to] of ties.filter(([a, b]) => a !== b)) {
          story.followedBy(from, to, addDays(lastDay(lives[from]) ?? beginning, 1))
        }
        const history = story.build()
        const day = addDays(beginning, after)
        for (const number of lives.keys()) {
          const found = successorsOn(history, unitId(number), day)
          expect(found.every((id) => existsOn(history, id, day))).toBe(true)
          expect(new Set(found).size).toBe(found.length)
        }
      },
    ),
  )
})
