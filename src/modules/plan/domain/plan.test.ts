import { expect, test } from 'vitest'
import { deadlineKinds, dimensions as readDimensions, sectionKinds as readKinds } from '../reading/index.ts'
import { allowedPlanActions, allows, dimensions, numberAndSymbol, planStates, sectionKinds } from './plan.ts'

test('the plan and its reader know the same dimensions and kinds of section', () => {
  expect(dimensions).toEqual(readDimensions)
  expect(sectionKinds).toEqual(readKinds)
  expect(deadlineKinds).toEqual(['date', 'recurring', 'ongoing', 'event', 'relative'])
})

test('only a draft is edited or issued, and only a plan in force is amended', () => {
  expect(planStates.filter((state) => allows(state, 'edit'))).toEqual(['draft'])
  expect(planStates.filter((state) => allows(state, 'issue'))).toEqual(['draft'])
  expect(planStates.filter((state) => allows(state, 'amend'))).toEqual(['issued'])
  expect(Object.keys(allowedPlanActions)).toEqual([...planStates])
})

test('a plan without a number is named by none', () => {
  expect(numberAndSymbol({ number: '16', symbol: 'KH-PGDĐT' })).toBe('16/KH-PGDĐT')
  expect(numberAndSymbol({ number: null, symbol: 'KH-PGDĐT' })).toBeNull()
})
