import { expect, test } from 'vitest'
import { localDate } from '../../../platform/kernel/dates.ts'
import { newId } from '../../../platform/kernel/ids.ts'
import { aCommitment, aDraft, aPlan, aSection, aTask } from '../plan.builder.ts'
import { comparePlans } from './compare-plans.ts'
import type { NewIds } from './draft-of-reading.ts'
import { copyDraft, sameDayLater, titleOfYear } from './plan-from-plan.ts'

const newIds: NewIds = {
  section: () => crypto.randomUUID(),
  commitment: () => newId('commitment'),
  task: () => newId('task'),
}
const [office, department, school, elsewhere] = [newId('unit'), newId('unit'), newId('unit'), newId('unit')]
const section = aSection('II', { sourceBlocks: [3] })
const kept = aCommitment('Giữ nguyên', { sectionId: section.id, sourceBlocks: [4] })
const removed = aCommitment('Đã bỏ', { sectionId: section.id, sourceBlocks: [5], removed: true })
const task = aTask('Kiểm tra', {
  commitmentId: kept.id,
  schedule: { kind: 'date', dueOn: localDate('2024-12-31') },
  leadUnitId: office,
  coordinatingUnitIds: [school, elsewhere],
  sourceBlocks: [9],
})
const old = aDraft({
  sections: [section],
  commitments: [kept, removed],
  tasks: [task],
  marks: new Map([[0, 'metadata']]),
})
const plan = aPlan(office, { year: 2024, state: 'issued' })

test('an amendment keeps everything, in its place in the document, under its lineage', () => {
  const wish = { relation: 'amends', year: 2024, unitId: office, below: new Set([school]) } as const
  const { draft, commitmentOf } = copyDraft(old, plan, wish, newIds)
  expect(draft.marks).toEqual(old.marks)
  expect(draft.commitments.map(({ lineageId }) => lineageId)).toEqual([kept.id, removed.id])
  expect(draft.commitments.map(({ sourceBlocks }) => sourceBlocks)).toEqual([[4], [5]])
  expect(draft.commitments[0]?.id).toBe(commitmentOf.get(kept.id))
  expect(draft.commitments[0]?.id).not.toBe(kept.id)
  expect(draft.commitments.every(({ sectionId }) => sectionId === draft.sections[0]?.id)).toBe(true)
  expect(draft.tasks[0]).toMatchObject({
    commitmentId: commitmentOf.get(kept.id),
    schedule: task.schedule,
    leadUnitId: office,
    coordinatingUnitIds: [school, elsewhere],
  })
})

test("the next year's plan of the unit that took over leaves out what was left out and moves the days", () => {
  const wish = { relation: 'follows', year: 2026, unitId: department, below: new Set([school]) } as const
  const { draft } = copyDraft(old, plan, wish, newIds)
  expect(draft.commitments.map(({ text }) => text)).toEqual(['Giữ nguyên'])
  expect(draft.commitments[0]?.sourceBlocks).toEqual([])
  expect(draft.marks.size).toBe(0)
  expect(draft.tasks[0]).toMatchObject({
    schedule: { kind: 'date', dueOn: '2026-12-31' },
    leadUnitId: department,
    coordinatingUnitIds: [school],
    lineageId: task.id,
  })
})

test('a leap day becomes the 28th, and only the year itself is replaced in a title', () => {
  expect(sameDayLater(localDate('2024-02-29'), 1)).toBe('2025-02-28')
  expect(sameDayLater(localDate('2024-11-25'), 2)).toBe('2026-11-25')
  expect(titleOfYear('Kế hoạch năm 2024 (số 120245)', 2024, 2026)).toBe('Kế hoạch năm 2026 (số 120245)')
})

test('plans are compared by lineage: new, gone, changed, the same', () => {
  const changed = { ...kept, id: newId('commitment'), text: 'Đã sửa' }
  const added = aCommitment('Mới')
  const later = { ...task, id: newId('task'), schedule: { kind: 'ongoing' as const } }
  const gone = aCommitment('Không còn')
  const purpose = aCommitment('Mục đích', { kind: 'purpose' })
  const difference = comparePlans(
    aDraft({ commitments: [kept, gone, purpose], tasks: [task] }),
    aDraft({ commitments: [changed, added], tasks: [later] }),
  )
  expect(difference).toEqual({
    added: [added],
    left: [gone],
    changed: [{ before: kept, after: changed }],
    unchanged: 0,
    tasksAdded: [],
    tasksLeft: [],
    tasksChanged: [{ before: task, after: later }],
  })
})
