import { expect, test } from 'vitest'
import { newId } from '../../../platform/kernel/ids.ts'
import { newIds } from '../import/new-plan.ts'
import { aCommitment, aTask } from '../work/office-plan.builder.ts'
import { addOwnCommitment, assign, countAdaptations, decideCommitment, leaveOutOwn } from './adopt.ts'
import { adaptedButChanged, versionFor } from './adopt-version.ts'
import type { PlanBody } from './plan.ts'

const school = newId('unit')
const office: PlanBody = {
  sections: [],
  commitments: [
    aCommitment('Công khai thu chi'),
    aCommitment('Tiếp công dân'),
    aCommitment('Đã bỏ', { removed: true }),
  ],
  tasks: [],
}
const [open] = office.commitments
if (open === undefined) throw new RangeError('no commitment')
const task = aTask(
  'Niêm yết',
  { kind: 'ongoing' },
  { commitmentId: open.id, leadUnitId: newId('unit'), coordinatingUnitIds: [school] },
)
const others = aTask('Việc của phòng', { kind: 'ongoing' }, { leadUnitId: newId('unit') })
const withTasks: PlanBody = { ...office, tasks: [task, others] }

function decide(body: PlanBody, choice: 'adopt' | 'adapt' | 'not-applicable', text: string, reason: string) {
  const [first] = body.commitments
  if (first === undefined) throw new RangeError('no commitment')
  return decideCommitment(body, first.id, open, { choice, text, reason })
}

test('a version takes every commitment that is in force under its lineage, and the tasks that are the school’s', () => {
  const version = versionFor(school, withTasks, newIds, undefined)
  expect(
    version.commitments.map(({ text, adaptation, derivedFromId }) => [text, adaptation, derivedFromId]),
  ).toEqual(office.commitments.slice(0, 2).map(({ text, id }) => [text, 'adopted', id]))
  expect(version.tasks.map(({ text, leadUnitId, commitmentId }) => [text, leadUnitId, commitmentId])).toEqual(
    [['Niêm yết', school, version.commitments[0]?.id]],
  )
})

test('nothing is adapted or left aside without a reason, and no adaptation says the same as before', () => {
  const version = versionFor(school, withTasks, newIds, undefined)
  expect(decide(version, 'adapt', 'Khác', ' ')).toEqual({ ok: false, reason: 'reason-missing' })
  expect(decide(version, 'not-applicable', '', '')).toEqual({ ok: false, reason: 'reason-missing' })
  expect(decide(version, 'adapt', ' công khai  thu chi'.replace('c', 'C'), 'Lý do')).toEqual({
    ok: false,
    reason: 'nothing-changed',
  })
  expect(decide(version, 'adapt', '', 'Lý do')).toEqual({ ok: false, reason: 'text-missing' })
})

test('what does not apply takes its tasks along, and taking it back brings them back', () => {
  const version = versionFor(school, withTasks, newIds, undefined)
  const aside = decide(version, 'not-applicable', '', 'Không có')
  if (!aside.ok) throw new Error(aside.reason)
  expect(aside.value.tasks[0]?.removed).toBe(true)
  const back = decide(aside.value, 'adopt', '', '')
  if (!back.ok) throw new Error(back.reason)
  expect(back.value).toEqual(version)
})

test('only what the school added itself can be left out', () => {
  const version = versionFor(school, withTasks, newIds, undefined)
  const own = newId('commitment')
  const added = addOwnCommitment(version, { id: own, text: 'Hộp thư', dimension: 'D1', responsibleId: null })
  if (!added.ok) throw new Error(added.reason)
  expect(leaveOutOwn(added.value, own, true).ok).toBe(true)
  expect(leaveOutOwn(added.value, version.commitments[0]?.id ?? '', true)).toEqual({
    ok: false,
    reason: 'not-own',
  })
  expect(countAdaptations(added.value.commitments)).toEqual({
    adopted: 2,
    adapted: 0,
    notApplicable: 0,
    added: 1,
  })
})

test('naming somebody for a commitment names them for its tasks that have nobody', () => {
  const person = newId('person')
  const version = versionFor(school, withTasks, newIds, undefined)
  const named = assign(version, new Set([version.commitments[0]?.id ?? '']), person)
  expect(named.commitments.map(({ responsibleId }) => responsibleId)).toEqual([person, null])
  expect(named.tasks[0]?.responsibleId).toBe(person)
})

test('after an amendment the school keeps what it decided and sees what its superior changed of it', () => {
  const first = versionFor(school, withTasks, newIds, undefined)
  const adapted = decide(first, 'adapt', 'Công khai tại hai điểm trường', 'Có điểm lẻ')
  if (!adapted.ok) throw new Error(adapted.reason)
  const amended: PlanBody = {
    ...withTasks,
    commitments: [
      aCommitment('Công khai thu chi hằng tháng', { lineageId: open.id }),
      aCommitment('Trả lời trong ba ngày'),
    ],
    tasks: [],
  }
  const earlier = { original: withTasks, version: adapted.value }
  const second = versionFor(school, amended, newIds, earlier)
  expect(
    second.commitments.map(({ text, adaptation, adaptationReason }) => [text, adaptation, adaptationReason]),
  ).toEqual([
    ['Công khai tại hai điểm trường', 'adapted', 'Có điểm lẻ'],
    ['Trả lời trong ba ngày', 'adopted', null],
  ])
  expect([...adaptedButChanged(earlier, amended)]).toEqual([open.id])
})
