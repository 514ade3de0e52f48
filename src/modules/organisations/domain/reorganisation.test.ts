import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../../platform/kernel/dates.ts'
import { afterReorganisation, checkReorganisation, reorganisation } from './reorganisation.ts'
import { aHistory, anOfficeBeforeItsEnd, aUnit, beginning, unitId } from './unit-history.builder.ts'
import { existsOn, nameOn, successorsOn, superiorOn } from './unit-history.ts'

const schools = [11, 12, 13, 14].map(unitId)

test('on every day each school has exactly one superior that exists', () => {
  const { history, reform, day } = anOfficeBeforeItsEnd()
  expect(checkReorganisation(history, reform)).toEqual([])
  const after = afterReorganisation(history, reform)
  fc.assert(
    fc.property(fc.constantFrom(...schools), fc.integer({ min: -1_000, max: 1_000 }), (school, days) => {
      const on = addDays(day, days)
      const superior = superiorOn(after, school, on)
      expect(superior !== undefined && existsOn(after, superior, on)).toBe(true)
    }),
  )
})

test('the old office leads to those that took over from it, from the first day on', () => {
  const { history, reform, day } = anOfficeBeforeItsEnd()
  const after = afterReorganisation(history, reform)
  expect(successorsOn(after, unitId(1), addDays(day, -1))).toEqual([unitId(1)])
  expect(successorsOn(after, unitId(1), day)).toEqual([unitId(2), unitId(3)])
})

test('a unit cannot end while others are still under it', () => {
  const { history, reform } = anOfficeBeforeItsEnd()
  const forgotten = { ...reform, transfer: reform.transfer.slice(1) }
  expect(checkReorganisation(history, forgotten)).toContainEqual({
    reason: 'leaves-units-without-superior',
    unitId: unitId(1),
  })
})

test('a unit that has ended cannot be changed again', () => {
  const { history, reform, day } = anOfficeBeforeItsEnd()
  const after = afterReorganisation(history, reform)
  const again = reorganisation({
    day: addDays(day, 30),
    basis: 'Quyết định 2',
    confidence: 'confirmed',
    rename: [{ unitId: unitId(1), name: 'Phòng mới', shortName: '' }],
  })
  expect(checkReorganisation(after, again).map(({ reason }) => reason)).toEqual([
    'not-in-existence',
    'already-changed-later',
  ])
})

test('the past is not rewritten: nothing may change on a day before the last change', () => {
  const { history, reform, day } = anOfficeBeforeItsEnd()
  const after = afterReorganisation(history, reform)
  const [first] = reform.transfer
  const earlier = reorganisation({
    ...reform,
    day: addDays(day, -10),
    begin: [],
    handOver: [],
    transfer: first === undefined ? [] : [{ ...first, superiorId: unitId(3) }],
  })
  const reasons = checkReorganisation(after, earlier).map(({ reason }) => reason)
  expect(reasons).toContain('already-changed-later')
  expect(reasons).toContain('superior-not-in-existence')
})

test('no unit can come to stand above itself', () => {
  const history = aHistory().unit(1, 'province-committee').unit(2, 'city-office').under(2, 1).build()
  const circle = reorganisation({
    day: addDays(beginning, 100),
    basis: 'Quyết định 3',
    confidence: 'confirmed',
    transfer: [{ unitId: unitId(1), kind: 'administrative', superiorId: unitId(2) }],
  })
  expect(checkReorganisation(history, circle).map(({ reason }) => reason)).toEqual(['above-itself'])
})

test('two units cannot have one code', () => {
  const history = aHistory().unit(1, 'school').build()
  const begin = [{ ...aUnit(1, 'school'), id: unitId(2), name: 'Trường B', shortName: '', superiors: [] }]
  const change = reorganisation({
    day: addDays(beginning, 1),
    basis: 'Quyết định 4',
    confidence: 'confirmed',
    begin,
  })
  expect(checkReorganisation(history, change)).toEqual([{ reason: 'code-taken', unitId: unitId(2) }])
})

test('a new name holds from its day, the old one before', () => {
  const history = aHistory().unit(1, 'school').build()
  const day = addDays(beginning, 50)
  const after = afterReorganisation(
    history,
    reorganisation({
      day,
      basis: 'Quyết định 5',
      confidence: 'confirmed',
      rename: [{ unitId: unitId(1), name: 'Trường Tiểu học Kim Đồng', shortName: 'TH Kim Đồng' }],
    }),
  )
  expect(nameOn(after, unitId(1), addDays(day, -1))?.name).toBe('Đơn vị 1')
  expect(nameOn(after, unitId(1), day)?.name).toBe('Trường Tiểu học Kim Đồng')
})
