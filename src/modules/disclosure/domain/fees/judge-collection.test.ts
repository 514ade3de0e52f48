import { describe, expect, test } from 'vitest'
import { localDate } from '../../../../platform/kernel/dates.ts'
import { aLine, feeLaw } from './fees.builder.ts'
import { type AskedCollection, judgeCollection } from './judge-collection.ts'

const place = { level: 'THCS', province: 'tay-ninh' } as const
const list = {
  publicFrom: localDate('2026-09-07'),
  lines: [
    aLine(),
    aLine({ kind: 'uniform', name: 'Đồng phục thể dục', amount: 180_000n, unit: 'once', times: 1 }),
    aLine({
      kind: 'health-insurance',
      name: 'BHYT',
      amount: 631_800n,
      unit: 'year',
      times: 1,
      voluntary: false,
    }),
    aLine({ kind: 'skills', name: 'Tiếng Anh với người nước ngoài', amount: 120_000n, grades: ['6', '7'] }),
  ],
}
const asked = (changed: Partial<AskedCollection>): AskedCollection => ({
  name: 'Nước uống',
  amount: 10_000n,
  unit: 'month',
  grade: '6',
  by: 'school',
  on: localDate('2026-10-05'),
  ...changed,
})
const judged = (changed: Partial<AskedCollection>, known: typeof list | undefined = list) =>
  judgeCollection(asked(changed), known, feeLaw, place)

describe('a fee under another name is still found', () => {
  test.each([
    ['tiền nước tinh khiết', 'Nước uống học sinh'],
    ['TIEN NUOC', 'Nước uống học sinh'],
    ['Quần áo thể dục', 'Đồng phục thể dục'],
    ['bảo hiểm y tế năm học', 'BHYT'],
    ['Học tiếng Anh giáo viên nước ngoài', 'Tiếng Anh với người nước ngoài'],
  ])('%s is %s', (name, line) => {
    expect(judged({ name, amount: undefined }).line?.name).toBe(line)
  })
})

describe('what the law forbids is forbidden whatever the list says', () => {
  test.each([
    ['quỹ lớp 450.000', 'school', 'never-demanded', '55/2011'],
    ['Quỹ phụ huynh', 'parents-board', 'never-demanded', '55/2011'],
    ['Xã hội hóa', 'school', 'never-demanded', '16/2018'],
    ['XHH mua máy lạnh', 'homeroom-teacher', 'forbidden', '55/2011'],
    ['tiền quà 20/11 cho cô giáo', 'parents-board', 'forbidden', '55/2011'],
    ['tiền vệ sinh lớp', 'parents-board', 'forbidden', '55/2011'],
    ['Tiền học thêm Toán', 'homeroom-teacher', 'forbidden', '29/2024'],
    ['học phí tháng 10', 'school', 'free', '217/2025'],
  ] as const)('%s, asked by the %s', (name, by, verdict, act) => {
    const found = judged({ name, by, amount: 450_000n, unit: undefined })
    expect(found.verdict).toBe(verdict)
    expect(found.law).toContain(act)
  })

  test('extra teaching was allowed at lower secondary schools until 13 February 2025', () => {
    expect(judged({ name: 'học thêm Toán', on: localDate('2025-02-13') }).verdict).toBe('not-listed')
    expect(judged({ name: 'học thêm Toán', on: localDate('2025-02-14') }).verdict).toBe('forbidden')
  })
})

test('the amount is compared with the list, also over another span of time', () => {
  expect(judged({}).verdict).toBe('as-listed')
  expect(judged({ amount: 15_000n })).toMatchObject({ verdict: 'above-list', excess: 5_000n })
  expect(judged({ amount: 90_000n, unit: 'year' }).verdict).toBe('as-listed')
  expect(judged({ amount: 90_001n, unit: 'year' })).toMatchObject({ verdict: 'above-list', excess: 1n })
  // The paper does not say for how long: the benefit of the doubt is a whole year.
  expect(judged({ amount: 90_000n, unit: undefined }).verdict).toBe('as-listed')
})

test('before the list is public, and before its own day, nothing may be collected', () => {
  expect(judged({ on: localDate('2026-09-06') }).verdict).toBe('too-early')
  expect(judged({ on: localDate('2026-09-14') }).verdict).toBe('too-early')
  expect(judgeCollection(asked({}), undefined, feeLaw, place).verdict).toBe('no-list')
})

test('what is in no list is said to be so, and a line for other classes does not cover it', () => {
  expect(judged({ name: 'Phụ thu hội trường' }).verdict).toBe('not-listed')
  expect(judged({ name: 'Tiếng Anh với người nước ngoài', grade: '9' }).verdict).toBe('not-listed')
})

test('a listed amount above the cap of the law is too much all the same', () => {
  const lines = [
    aLine({
      kind: 'health-insurance',
      name: 'BHYT',
      amount: 700_000n,
      unit: 'year',
      times: 1,
      from: localDate('2025-09-15'),
    }),
  ]
  const found = judgeCollection(
    asked({ name: 'BHYT', amount: 700_000n, unit: 'year', on: localDate('2025-10-01') }),
    { lines, publicFrom: localDate('2025-09-01') },
    feeLaw,
    place,
  )
  expect(found).toMatchObject({ verdict: 'above-cap', law: 'Nghị định 188/2025/NĐ-CP' })
})
