import type { SeededRandom } from '../../../platform/contracts/example.ts'
import { type LocalDate, localDate } from '../../../platform/kernel/dates.ts'
import type { FeeLine } from '../domain/fees/fee-line.ts'
import type { FeeLevel } from '../domain/fees/grade.ts'

const council = 'Nghị quyết của HĐND tỉnh (dữ liệu minh họa); biên bản họp cha mẹ học sinh đầu năm'

/** What health insurance cost a family in a year; the last one is carried on, for no source gave a newer one. */
const insurance: Readonly<Record<number, bigint>> = {
  2023: 680_400n,
  2024: 884_520n,
  2025: 631_800n,
  2026: 631_800n,
}

/** The last school year whose tuition was paid by families, and the last in which schools taught extra for money. */
const lastTuition = 2024
const lastExtraTeaching = 2024

/** The collections that a school of the example has in a year; invented amounts, in order by the rules. */
export function exampleLines(level: FeeLevel, year: number, random: SeededRandom): FeeLine[] {
  const from = localDate(`${year}-09-15`)
  const line = lineFrom(from)
  const isSmall = level === 'MN' || level === 'MG'
  const boards = isSmall || (level === 'TH' && random.chance(0.6))
  const dearer = BigInt(year - 2023) * 1_000n
  const thousand = (least: number, most: number) => BigInt(random.integer(least, most)) * 1_000n
  return [
    ...(level !== 'TH' && year <= lastTuition
      ? [
          line({
            kind: 'tuition',
            name: 'Học phí',
            amount: isSmall ? 94_000n : 72_000n,
            voluntary: false,
            agreed: false,
          }),
        ]
      : []),
    ...(isSmall
      ? []
      : [
          line({
            kind: 'health-insurance',
            name: 'Bảo hiểm y tế học sinh',
            amount: insurance[year] ?? 631_800n,
            unit: 'year',
            times: 1,
            voluntary: false,
            agreed: false,
            decision: '',
          }),
        ]),
    ...(boards
      ? [
          line({
            kind: 'boarding-meals',
            name: 'Tiền ăn bán trú',
            amount: thousand(26, 30) + dearer,
            unit: 'day',
            times: 175,
            ceiling: 35_000n + dearer,
          }),
          line({
            kind: 'boarding-care',
            name: 'Tổ chức, quản lý bán trú',
            amount: thousand(18, 25) * 10n,
            ceiling: 300_000n,
            half: ['near-poor-household'],
          }),
          line({
            kind: 'boarding-equipment',
            name: 'Vật dụng bán trú',
            amount: thousand(12, 18) * 10n,
            unit: 'year',
            times: 1,
            ceiling: 200_000n,
          }),
        ]
      : []),
    line({
      kind: 'drinking-water',
      name: 'Nước uống học sinh',
      amount: thousand(8, 11),
      ceiling: 12_000n,
      free: ['poor-household'],
    }),
    ...(isSmall
      ? [
          line({
            kind: 'learning-materials',
            name: 'Học phẩm của trẻ',
            amount: thousand(15, 22) * 10n,
            unit: 'year',
            times: 1,
            ceiling: 250_000n,
          }),
        ]
      : [
          line({
            kind: 'electronic-contact',
            name: 'Sổ liên lạc điện tử',
            amount: thousand(6, 9) * 10n,
            unit: 'year',
            times: 1,
            ceiling: 100_000n,
          }),
          line({
            kind: 'uniform',
            name: 'Đồng phục thể dục',
            amount: thousand(15, 20) * 10n,
            unit: 'once',
            times: 1,
            decision: 'Biên bản họp với Ban đại diện cha mẹ học sinh',
            grades: [level === 'TH' ? '1' : '6'],
          }),
        ]),
    ...(random.chance(0.5)
      ? [line({ kind: 'skills', name: 'Kỹ năng sống', amount: thousand(6, 9) * 10n, ceiling: 100_000n })]
      : []),
    ...(level === 'THCS' && year <= lastExtraTeaching
      ? [
          line({
            kind: 'extra-teaching',
            name: 'Dạy thêm trong trường theo đơn tự nguyện',
            amount: thousand(14, 18) * 10n,
            ceiling: 200_000n,
          }),
        ]
      : []),
  ]
}

function lineFrom(from: LocalDate) {
  return (changed: Partial<FeeLine> & Pick<FeeLine, 'kind' | 'name' | 'amount'>): FeeLine => ({
    grades: [],
    unit: 'month',
    times: 9,
    from,
    voluntary: true,
    agreed: true,
    decision: council,
    ceiling: null,
    free: [],
    half: [],
    note: '',
    ...changed,
  })
}
