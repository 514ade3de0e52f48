import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadContent } from '../../../../platform/content/load-content.ts'
import { addDays, localDate } from '../../../../platform/kernel/dates.ts'
import { newId, type UnitId } from '../../../../platform/kernel/ids.ts'
import {
  type Appointment,
  isRenewalDue,
  lastDayOfTerm,
  nextStep,
  refuseDecision,
  refuseStep,
} from './appointment.ts'
import { conflictState, deciderOf } from './conflict.ts'
import { countDeclarations, type DueDeclaration, excuses } from './declaration.ts'
import { postsMeant } from './post-holders.ts'
import { rotatingPosts, rotationState } from './rotation.ts'

const { integrity } = loadContent(path.join(import.meta.dirname, '../../../../../content'))
const dueOn = localDate('2026-12-31')
const anyDay = fc.integer({ min: -60, max: 60 }).map((offset) => addDays(dueOn, offset))
const anyDue = fc
  .record({
    excuse: fc.option(fc.constantFrom(...excuses)),
    receivedOn: fc.option(anyDay),
  })
  .map(
    ({ excuse, receivedOn }): DueDeclaration => ({
      id: newId('register-entry'),
      excuse,
      receivedOn: excuse === null ? receivedOn : null,
      pages: null,
      handoverId: null,
    }),
  )

test('of those who must declare each is in time, late, overdue or still waiting, and nobody is counted twice', () => {
  fc.assert(
    fc.property(fc.array(anyDue), anyDay, (list, today) => {
      const { required, received, onTime, excused } = countDeclarations(list, dueOn, today)
      expect(required + excused).toBe(list.length)
      expect(onTime).toBeLessThanOrEqual(received)
      expect(received).toBeLessThanOrEqual(required)
    }),
  )
})

test('a declaration of the last day is in time, one of the day after is late', () => {
  const on = (receivedOn: string): DueDeclaration => ({
    id: newId('register-entry'),
    excuse: null,
    receivedOn: localDate(receivedOn),
    pages: 4,
    handoverId: null,
  })
  const list = [on('2026-12-31'), on('2027-01-01')]
  expect(countDeclarations(list, dueOn, localDate('2027-02-01'))).toMatchObject({ received: 2, onTime: 1 })
})

test('who must declare and which posts rotate follow from what people hold', () => {
  const posts = [
    { role: 'principal', position: 'Phó Hiệu trưởng', since: localDate('2020-09-01') },
    { role: 'school-clerk', position: 'Nhân viên kế toán', since: localDate('2021-02-28') },
    { role: 'school-clerk', position: 'Nhân viên văn thư', since: localDate('2015-01-01') },
    { role: 'teacher', position: 'Giáo viên', since: localDate('2015-01-01') },
  ] as const
  const yearly = integrity.declarations.find(({ kind }) => kind === 'yearly')
  expect(postsMeant(yearly?.holders ?? [], 'primary-school', posts).map(({ position }) => position)).toEqual([
    'Phó Hiệu trưởng',
    'Nhân viên kế toán',
  ])
  expect(postsMeant(yearly?.holders ?? [], 'city-committee', posts)).toEqual([])
  const rotating = rotatingPosts(integrity.rotation, 'primary-school', posts, localDate('2026-01-01'))
  expect(rotating.map(({ post, dueOn: due }) => [post.position, due])).toEqual([
    ['Nhân viên kế toán', '2026-02-28'],
  ])
})

test('a post that changes hands on the planned day is done, a day later is done late', () => {
  const plannedOn = localDate('2026-06-30')
  const done = (on: string) =>
    rotationState({ plannedOn, outcome: { kind: 'done', on: localDate(on) } }, dueOn)
  expect([done('2026-06-30'), done('2026-07-01')]).toEqual(['done', 'done-late'])
  expect(rotationState({ plannedOn, outcome: null }, plannedOn)).toBe('planned')
  expect(rotationState({ plannedOn, outcome: null }, addDays(plannedOn, 1))).toBe('overdue')
})

test('nothing is decided before every step, and before relatives were declared', () => {
  const day = localDate('2026-05-04')
  let appointment: Appointment = {
    id: newId('register-entry'),
    unitId: newId('unit'),
    kind: 'appoint',
    post: 'Hiệu trưởng',
    steps: {},
    related: null,
    decision: null,
  }
  const wish = { decidedOn: day, effectiveOn: day, today: day }
  for (let next = nextStep(integrity.appointmentSteps, appointment); next !== undefined; ) {
    expect(refuseDecision(integrity.appointmentSteps, appointment, wish)).toBe('steps-missing')
    expect(
      refuseStep(integrity.appointmentSteps, appointment, {
        step: next.code,
        on: addDays(day, 1),
        today: day,
      }),
    ).toBe('in-the-future')
    expect(
      refuseStep(integrity.appointmentSteps, appointment, { step: next.code, on: day, today: day }),
    ).toBeNull()
    appointment = { ...appointment, steps: { ...appointment.steps, [next.code]: day } }
    next = nextStep(integrity.appointmentSteps, appointment)
  }
  expect(Object.keys(appointment.steps)).toHaveLength(4)
  expect(refuseDecision(integrity.appointmentSteps, appointment, wish)).toBe('relation-missing')
  const declared = { ...appointment, related: false }
  expect(refuseDecision(integrity.appointmentSteps, declared, wish)).toBeNull()
  expect(refuseDecision(integrity.appointmentSteps, declared, { ...wish, decidedOn: addDays(day, -1) })).toBe(
    'before-the-last',
  )
})

test('a term of five years ends the day before, and another is considered in time', () => {
  expect(lastDayOfTerm(localDate('2021-09-01'))).toBe('2026-08-31')
  const decision = { termUntil: localDate('2026-08-31') }
  expect(isRenewalDue(decision, localDate('2026-06-01'), 90)).toBe(false)
  expect(isRenewalDue(decision, localDate('2026-06-02'), 90)).toBe(true)
})

test('nobody who leads a unit decides on their own conflict of interest', () => {
  const [unitId, superior]: UnitId[] = [newId('unit'), newId('unit')]
  expect(unitId && deciderOf({ unitId, leads: true }, superior)).toBe(superior)
  expect(unitId && deciderOf({ unitId, leads: false }, superior)).toBe(unitId)
  expect(unitId && deciderOf({ unitId, leads: true }, undefined)).toBeUndefined()
  const decision = { measure: 'supervise', at: new Date('2026-12-31T16:59:00Z') } as const
  expect(conflictState({ dueOn, decision }, dueOn)).toBe('decided')
  expect(
    conflictState({ dueOn, decision: { ...decision, at: new Date('2026-12-31T17:00:00Z') } }, dueOn),
  ).toBe('decided-late')
})
