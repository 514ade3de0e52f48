import fc from 'fast-check'
import { expect, test } from 'vitest'
import { localDate } from '../../../platform/kernel/dates.ts'
import {
  allowedTaskUpdates,
  decideUpdate,
  foldTask,
  type TaskUpdate,
  type TaskUpdateKind,
  taskUpdateKinds,
} from './task-work.ts'
import { currentDue, groupOf } from './task-work-due.ts'

const wish = fc.record({
  kind: fc.constantFrom(...taskUpdateKinds),
  percent: fc.option(fc.integer({ min: 0, max: 100 })),
  text: fc.constantFrom('', ' ', 'lý do'),
  hasFiles: fc.boolean(),
})

function update(kind: TaskUpdateKind, changes: Partial<TaskUpdate> = {}): TaskUpdate {
  return {
    id: crypto.randomUUID(),
    kind,
    percent: null,
    text: '',
    authorId: null,
    madeAt: new Date('2026-11-01T00:00:00Z'),
    occurrenceOn: null,
    files: [],
    ...changes,
  }
}

test('whatever is tried, only what the state allows is taken, and a blocked task always has its reason', () => {
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 30 }), (wishes) => {
      const taken: TaskUpdate[] = []
      for (const wanted of wishes) {
        const before = foldTask(taken)
        const decided = decideUpdate(before, wanted)
        const allowed: readonly TaskUpdateKind[] = allowedTaskUpdates[before.state]
        if (!allowed.includes(wanted.kind)) expect(decided).toEqual({ ok: false, reason: 'not-now' })
        if (decided.ok) taken.push(update(decided.value.kind, decided.value))
        const after = foldTask(taken)
        expect(after.state === 'blocked').toBe(after.blockedReason !== null)
        if (after.blockedReason !== null) expect(after.blockedReason.trim()).not.toBe('')
        expect(after.state === 'done').toBe(after.doneAt !== null)
        expect(after.percent === 100 || after.state !== 'done').toBe(true)
      }
    }),
  )
})

test('a comment changes nothing but when something was last heard', () => {
  const before = [update('started'), update('progress', { percent: 40 })]
  const { lastAt: _, ...told } = foldTask([...before, update('comment', { text: 'Đang làm' })])
  expect(foldTask(before)).toMatchObject(told)
})

test('recurring work is due on its earliest date that is not done, counted from the issue of the plan', () => {
  const task = {
    schedule: { kind: 'recurring' as const, rule: 'FREQ=MONTHLY;BYMONTHDAY=15' },
    year: 2026,
    inForceFrom: localDate('2026-08-20'),
    updates: [update('done', { occurrenceOn: localDate('2026-09-15') })],
  }
  const due = currentDue(task, localDate('2026-11-25'))
  expect(due).toMatchObject({ dueOn: '2026-10-15', furtherMissed: 1 })
  expect(groupOf(due, localDate('2026-11-25'))).toBe('late')
})

test('a day belongs to this week up to its Sunday', () => {
  const due = (day: string) =>
    groupOf(
      currentDue(
        {
          schedule: { kind: 'date', dueOn: localDate(day) },
          year: 2026,
          inForceFrom: localDate('2026-01-01'),
          updates: [],
        },
        localDate('2026-11-25'),
      ),
      localDate('2026-11-25'),
    )
  expect(['2026-11-24', '2026-11-25', '2026-11-29', '2026-11-30'].map(due)).toEqual([
    'late',
    'this-week',
    'this-week',
    'later',
  ])
})
