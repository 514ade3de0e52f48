import { expect, test } from 'vitest'
import { composeReport, ReportDraft } from './report-content.ts'
import { poolFigures, rollUp } from './report-roll-up.ts'

const figure = (numerator: number, denominator: number | null, changedTo?: number) => ({
  code: 'x',
  computed: { numerator, denominator },
  changed: changedTo === undefined ? null : { numerator: changedTo, denominator, reason: 'đếm lại' },
})
const nothing = { code: 'x', computed: null, changed: null }

test('shares are summed over sums, so that a large school weighs as much as it is large', () => {
  expect(poolFigures('x', 'sum', [figure(1, 1), figure(0, 99), nothing])).toEqual({
    code: 'x',
    pooling: 'sum',
    reported: { numerator: 1, denominator: 100 },
    computed: { numerator: 1, denominator: 100 },
    schools: 2,
    changedBy: 0,
  })
})

test('what schools changed is shown beside what the records say', () => {
  const pooled = poolFigures('x', 'sum', [figure(5, 10, 9), figure(5, 10)])
  expect([pooled.reported?.numerator, pooled.computed?.numerator, pooled.changedBy]).toEqual([14, 10, 1])
})

test('a mean of schools counts every school once; one without cases is left out', () => {
  const pooled = poolFigures('x', 'mean-of-units', [figure(1, 1), figure(0, 99), figure(0, 0)])
  expect(pooled.reported).toEqual({ numerator: 1, denominator: 2 })
})

test('a figure that cannot be summed up, or of which nobody has records, has no value', () => {
  expect(poolFigures('x', 'none', [figure(3, null)]).reported).toBeNull()
  expect(poolFigures('x', 'sum', [nothing]).reported).toBeNull()
})

test('texts of schools stand side by side by area, and nobody is left out of the list', () => {
  const area = {
    dimension: 'D1' as const,
    commitments: { total: 1, adopted: 1, adapted: 0, added: 0 },
    tasks: [{ text: 'Họp', timeText: '', dueOn: null, state: 'done' as const, percent: 100, note: '' }],
    figures: [{ code: 'x', computed: { numerator: 1, denominator: 2 } }],
  }
  const report = composeReport(ReportDraft.parse({ narratives: { D1: 'Đã họp' }, proposals: 'Tập huấn' }), [
    area,
  ])
  const rolled = rollUp(
    [{ school: 'TH Kim Đồng', report }],
    [
      {
        name: 'TH Kim Đồng',
        level: 'TH',
        standing: 'sent-in-time',
        workingDays: 1,
        sentOn: '2026-11-20',
        resendings: 0,
      },
      { name: 'MN Hoa Sen', level: 'MN', standing: 'overdue', workingDays: 2, sentOn: null, resendings: 0 },
    ],
    () => 'sum',
    { summaries: { D1: 'Tốt' }, difficulties: '', proposals: '', number: null },
  )
  expect(rolled.areas).toHaveLength(1)
  expect(rolled.areas[0]).toMatchObject({
    summary: 'Tốt',
    narratives: [{ school: 'TH Kim Đồng', text: 'Đã họp' }],
    tasks: { done: 1 },
  })
  expect(rolled.schoolProposals).toEqual([{ school: 'TH Kim Đồng', text: 'Tập huấn' }])
  expect(rolled.schools).toHaveLength(2)
})
