import { expect, test } from 'vitest'
import { localDate } from '../../../platform/kernel/dates.ts'
import { newId } from '../../../platform/kernel/ids.ts'
import { problemWords } from '../issue/issue-words.ts'
import { aCommitment, aDraft, aPlan, aTask } from '../plan.builder.ts'
import { doubtsOfIssuing, type IssueFacts, issueProblems, problemsOfIssuing } from './issue.ts'
import type { Plan } from './plan.ts'

const unitId = newId('unit')
const commitment = aCommitment('Công khai các khoản thu', { dimension: 'D4' })
const body = aDraft({ commitments: [commitment] })
const facts: IssueFacts = {
  today: localDate('2026-11-24'),
  previousState: null,
  looseBlocks: 0,
  withEvidence: new Set(),
}
const previous = { planId: newId('plan'), relation: 'amends' as const }

test('a complete draft may be issued', () => {
  expect(problemsOfIssuing(aPlan(unitId), body, facts)).toEqual([])
})

const wrong: readonly (readonly [string, Partial<Plan>, Partial<IssueFacts>])[] = [
  ['not-a-draft', { state: 'issued' }, {}],
  ['reading-not-confirmed', { confirmedAt: null }, {}],
  ['no-number', { number: ' ' }, {}],
  ['no-symbol', { symbol: null }, {}],
  ['no-date', { documentDate: '2026-02' }, {}],
  ['date-in-future', { documentDate: '2026-11-25' }, {}],
  ['no-signatory', { signatory: { authority: null, title: 'TRƯỞNG PHÒNG', name: '' } }, {}],
  ['report-due-too-early', { reportDueOn: localDate('2026-02-09') }, {}],
  ['previous-not-in-force', { previous }, { previousState: 'replaced' }],
]
test.each(wrong)('%s stands against issuing', (problem, changes, other) => {
  expect(problemsOfIssuing(aPlan(unitId, changes), body, { ...facts, ...other })).toEqual([problem])
})

test('a plan of purposes alone, or with all its commitments left out, promises nothing', () => {
  const purpose = aDraft({ commitments: [aCommitment('Nâng cao nhận thức', { kind: 'purpose' })] })
  const removed = aDraft({ commitments: [{ ...commitment, removed: true }] })
  for (const empty of [aDraft(), purpose, removed]) {
    expect(problemsOfIssuing(aPlan(unitId), empty, facts)).toEqual(['no-commitments'])
  }
})

test('an amendment of the plan in force, and the plan of a next year, may be issued', () => {
  expect(problemsOfIssuing(aPlan(unitId, { previous }), body, { ...facts, previousState: 'issued' })).toEqual(
    [],
  )
  const next = aPlan(unitId, { previous: { ...previous, relation: 'follows' } })
  expect(problemsOfIssuing(next, body, { ...facts, previousState: 'closed' })).toEqual([])
})

test('doubts are counted and hinder nothing', () => {
  const tasks = [aTask('Kiểm tra', { schedule: { kind: 'unscheduled' } }), aTask('Bỏ', { removed: true })]
  const doubts = doubtsOfIssuing(aPlan(unitId), { ...body, tasks }, { ...facts, looseBlocks: 3 })
  expect(doubts).toEqual([
    { doubt: 'loose-blocks', count: 3 },
    { doubt: 'commitments-without-evidence', count: 1 },
    { doubt: 'tasks-without-lead', count: 1 },
    { doubt: 'tasks-without-schedule', count: 1 },
    { doubt: 'no-report-due', count: 1 },
  ])
})

test('every problem is said in both languages', () => {
  for (const problem of issueProblems) {
    expect(problemWords[problem].vi).not.toBe('')
    expect(problemWords[problem].en).not.toBe('')
  }
})
