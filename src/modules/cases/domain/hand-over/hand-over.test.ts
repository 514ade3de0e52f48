import fc from 'fast-check'
import { expect, test } from 'vitest'
import { content } from '../../../../../test/example/example.builder.ts'
import { dayTable } from '../../../../platform/calendar/day-table.ts'
import { workingCalendar } from '../../../../platform/calendar/working-calendar.ts'
import { localDate } from '../../../../platform/kernel/dates.ts'
import { newId } from '../../../../platform/kernel/ids.ts'
import { type Batch, type BatchActor, type BatchWish, decideBatch, holdsItsCases } from './batch.ts'
import { findHandoverRule, handoverDue } from './handover-due.ts'
import { workingMinutes } from './working-minutes.ts'

const table = dayTable(workingCalendar(content.calendar.years))
const counter = newId('unit')
const office = newId('unit')
const people = [newId('person'), newId('person'), newId('person')]
const cases = ['a', 'b', 'c']
const opened: Batch = {
  state: 'open',
  fromUnitId: counter,
  toUnitId: office,
  handedBy: null,
  takenBy: null,
  items: cases.map((caseId) => ({ caseId, state: 'listed', note: '' })),
}

const anyActor: fc.Arbitrary<BatchActor> = fc
  .tuple(fc.constantFrom(...people), fc.subarray([counter, office]))
  .map(([personId, units]) => ({ personId, mayFor: (unitId) => units.includes(unitId) }))
const anyWish: fc.Arbitrary<BatchWish> = fc.oneof(
  fc.constant({ act: 'hand' as const }),
  fc.constant({ act: 'cancel' as const }),
  fc
    .array(
      fc.record({
        caseId: fc.constantFrom(...cases, 'not in the batch'),
        state: fc.constantFrom('accepted' as const, 'missing' as const, 'wrong' as const),
        note: fc.constantFrom('', '  ', 'Thiếu học bạ'),
      }),
      { maxLength: 5 },
    )
    .map((findings) => ({ act: 'take' as const, findings })),
)

test('whatever people try, a batch is signed by two of the right sides, looked through whole, and ends once', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyActor, anyWish), { maxLength: 12 }), (tries) => {
      let batch = opened
      const story: string[] = ['open']
      for (const [actor, wish] of tries) {
        const decided = decideBatch(batch, actor, wish)
        if (!decided.ok) continue
        // Each side acts for itself alone.
        expect(actor.mayFor(wish.act === 'take' ? batch.toUnitId : batch.fromUnitId)).toBe(true)
        batch = decided.value
        story.push(batch.state)
        expect(batch.items.map(({ caseId }) => caseId)).toEqual(cases)
      }
      expect(['open', 'open,handed', 'open,cancelled', 'open,handed,taken']).toContain(story.join())
      if (batch.state === 'taken') {
        expect(batch.takenBy).not.toBe(batch.handedBy)
        expect(batch.handedBy).not.toBeNull()
        for (const { state, note } of batch.items) {
          expect(state).not.toBe('listed')
          expect(state === 'accepted' || note !== '').toBe(true)
        }
      } else expect(batch.items.every(({ state }) => state === 'listed')).toBe(true)
      expect(holdsItsCases(batch.state)).toBe(!['taken', 'cancelled'].includes(batch.state))
    }),
    { numRuns: 2_000 },
  )
})

test('what comes before three in the afternoon goes the same day, later the next working morning', () => {
  const rule = findHandoverRule(content.laws, localDate('2024-06-03'))
  if (rule === undefined) throw new Error('the rule of 2018 is in content')
  expect(rule).toMatchObject({ sameDayUntil: 900, article: 'Điều 18' })
  const due = (iso: string) => handoverDue(new Date(iso), rule, table).toISOString()
  expect(due('2024-06-03T07:59:00Z')).toBe('2024-06-03T17:00:00.000Z')
  expect(due('2024-06-03T08:00:00Z')).toBe('2024-06-04T02:00:00.000Z')
  // On a Friday afternoon until Monday; before Tết until the first day of work after it.
  expect(due('2024-06-07T09:00:00Z')).toBe('2024-06-10T02:00:00.000Z')
  expect(due('2024-02-07T09:00:00Z')).toBe('2024-02-15T02:00:00.000Z')
})

test('after the decree that said it has ended the rule is still measured, as unconfirmed', () => {
  expect(findHandoverRule(content.laws, localDate('2026-11-25'))?.standing).toBe('unconfirmed')
  expect(findHandoverRule(content.laws, localDate('2010-01-01'))).toBeUndefined()
})

test('office hours leave out noon, nights and days off, and add up over any cut', () => {
  const minutes = (from: string, to: string) => workingMinutes(new Date(from), new Date(to), table)
  // Monday 11:00 to 13:30: half an hour before noon.
  expect(minutes('2024-06-03T04:00:00Z', '2024-06-03T06:30:00Z')).toBe(60)
  // Friday 16:00 to Monday 08:00: half an hour and one hour.
  expect(minutes('2024-06-07T09:00:00Z', '2024-06-10T01:00:00Z')).toBe(90)
  const instant = fc.integer({ min: 0, max: 60 * 24 * 20 }).map((at) => Date.UTC(2024, 1, 1) + at * 60_000)
  fc.assert(
    fc.property(fc.tuple(instant, instant, instant), (three) => {
      const [first = 0, middle = 0, last = 0] = three.toSorted((a, b) => a - b)
      const between = (from: number, to: number) => workingMinutes(new Date(from), new Date(to), table)
      expect(between(first, middle) + between(middle, last)).toBe(between(first, last))
      expect(between(first, last)).toBeLessThanOrEqual((last - first) / 60_000)
    }),
  )
})
