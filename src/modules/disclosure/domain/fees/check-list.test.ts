import { expect, test } from 'vitest'
import { localDate } from '../../../../platform/kernel/dates.ts'
import { checkList } from './check-list.ts'
import { compareSchools } from './compare-schools.ts'
import type { FeeLine } from './fee-line.ts'
import { aLine, feeLaw } from './fees.builder.ts'
import { pasteLines } from './paste-lines.ts'
import { schoolYearOf } from './school-year.ts'

const thcs = { level: 'THCS', province: 'long-an' } as const
const codes = (line: Partial<FeeLine>, publicFrom = '2026-09-10') =>
  checkList([aLine(line)], feeLaw, thcs, localDate(publicFrom)).map(({ code }) => code)

test('a line in order has nothing said against it', () => {
  expect(codes({})).toEqual([])
})

test('each rule speaks for itself', () => {
  expect(codes({ kind: null })).toEqual(['no-kind'])
  expect(codes({ kind: 'tuition', voluntary: false })).toEqual(['free'])
  expect(codes({ kind: 'extra-teaching' })).toEqual(['forbidden'])
  expect(codes({ kind: 'parents-fund' })).toEqual(['not-a-fee'])
  expect(codes({ kind: 'learning-materials' })).toEqual(['not-at-this-level'])
  expect(codes({ voluntary: false })).toEqual(['must-be-optional'])
  expect(codes({ agreed: false, decision: '' })).toEqual(['not-agreed', 'decision-missing'])
  expect(codes({ amount: 12_001n })).toEqual(['above-ceiling'])
  expect(codes({ ceiling: null })).toEqual(['no-cap-recorded'])
  expect(codes({}, '2026-09-16')).toEqual(['before-publication'])
})

test('a ground that had ended by the day of collection is told', () => {
  const tuition = { kind: 'tuition', voluntary: false, amount: 60_000n, ceiling: 72_000n } as const
  const decision = 'Nghị quyết 05/2023/NQ-HĐND ngày 28/02/2023'
  const of = (day: string) => codes({ ...tuition, decision, from: localDate(day) }, '2022-09-01')
  expect(of('2023-03-01')).toEqual([])
  expect(of('2023-09-15')).toEqual(['basis-expired'])
})

test('tuition above every recorded cap of the province is flagged, below the highest it is not', () => {
  const tuition = { kind: 'tuition', voluntary: false, from: localDate('2022-10-01'), ceiling: null } as const
  expect(codes({ ...tuition, amount: 72_001n }, '2022-09-10')).toEqual(['above-cap'])
  expect(codes({ ...tuition, amount: 72_000n }, '2022-09-10')).toEqual([])
})

test('one collection under two names is seen when a child would pay both', () => {
  const two = [
    aLine({ kind: 'health-insurance', name: 'BHYT', voluntary: false, grades: ['6'] }),
    aLine({ kind: 'health-insurance', name: 'Bảo hiểm y tế', voluntary: false }),
  ]
  expect(
    checkList(two, feeLaw, thcs, localDate('2026-09-10')).map(({ code, other }) => [code, other]),
  ).toEqual([['twice', 0]])
})

test('a table pasted from a spreadsheet is read with its heading in any order, row by row', () => {
  const pasted = pasteLines(
    [
      'STT\tTên khoản thu\tĐơn vị tính\tMức thu (đồng)\tTự nguyện/Bắt buộc\tVăn bản\tMức trần',
      '1\tNước uống\ttháng\t10.000\tTự nguyện\tNQ HĐND tỉnh\t12.000',
      '2\tBHYT\tnăm\t631,800\tBắt buộc\tNĐ 188/2025\t',
      '3\tTiền gì đó\ttháng\tkhông rõ\t\t\t',
    ].join('\n'),
    { law: feeLaw, place: thcs, from: localDate('2026-09-15') },
  )
  expect(
    pasted.lines.map(({ kind, amount, unit, voluntary, ceiling }) => [
      kind,
      amount,
      unit,
      voluntary,
      ceiling,
    ]),
  ).toEqual([
    ['drinking-water', 10_000n, 'month', true, 12_000n],
    ['health-insurance', 631_800n, 'year', false, null],
  ])
  expect(pasted.problems).toEqual([{ row: 4, problem: 'no-amount' }])
})

test('schools are compared in what is compulsory, and one without a list is not the cheapest', () => {
  const compulsory = (amount: bigint) => [
    aLine({ kind: 'sanitation', name: 'Vệ sinh', voluntary: false, amount, times: 1 }),
  ]
  const compared = compareSchools(
    [
      { school: 'A', lines: compulsory(100n) },
      { school: 'B', lines: undefined },
      { school: 'C', lines: [...compulsory(300n), aLine()] },
    ],
    '6',
    { law: feeLaw, level: 'THCS' },
  )
  expect(compared.schools.map(({ school }) => school)).toEqual(['A', 'B', 'C'])
  expect(compared.schools[1]?.sums).toBeUndefined()
  expect(compared.schools[2]?.sums).toEqual({ compulsory: 300n, optional: 90_000n, 'passed-on': 0n })
  expect(compared).toMatchObject({ median: 100n, withoutList: 1 })
})

test('a school year begins in July', () => {
  expect(schoolYearOf(localDate('2026-06-30'))).toBe('2025-2026')
  expect(schoolYearOf(localDate('2026-07-01'))).toBe('2026-2027')
})
