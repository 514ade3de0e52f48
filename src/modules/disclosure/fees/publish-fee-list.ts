import type { Content } from '../../../platform/content/content.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { dayInVietnam, formatDay } from '../../../platform/kernel/dates.ts'
import { newId, type PersonId } from '../../../platform/kernel/ids.ts'
import { touchTopics } from '../../../platform/public-pages/topics.ts'
import type { Unit } from '../../organisations/index.ts'
import { publish } from '../conduct/publish.ts'
import { writeDong } from '../domain/donations/dong.ts'
import { checkList, type FeeProblem, publicationLaw, weightOf } from '../domain/fees/check-list.ts'
import { type FeeLine, yearAmount } from '../domain/fees/fee-line.ts'
import { type FeePlace, kindOfCode } from '../domain/fees/fee-standing.ts'
import { partOf } from '../domain/fees/fee-total.ts'
import { gradeWords } from '../domain/fees/grade.ts'
import type { SchoolYear } from '../domain/fees/school-year.ts'
import type { PublicationContent } from '../domain/publication/publication-content.ts'
import { insertFinding } from '../store/fee-findings.ts'
import { type FeeList, insertFeeVersion } from '../store/fee-lists.ts'
import { partWords, unitWords } from './fee-words.ts'
import { feesTopic, schoolFeesTopic } from './topics.ts'

export interface FeeListWish {
  readonly unit: Pick<Unit, 'id' | 'code'>
  readonly place: FeePlace
  readonly schoolYear: SchoolYear
  readonly lines: readonly FeeLine[]
  /** The list that is public now; this then is a correction of it. */
  readonly current: FeeList | undefined
  readonly reason: string
  readonly explanation: string
  readonly by: PersonId | null
  readonly at: Date
  readonly example?: boolean
}

/** What stands in the way of publishing a list, by the rules. */
export function stopsOf(problems: readonly FeeProblem[], explanation: string): FeeProblem[] {
  return problems.filter((problem) => {
    const weight = weightOf(problem)
    return weight === 'stops' || (weight === 'explain' && explanation.trim() === '')
  })
}

/**
 * Makes a list public, or a new version of it beside those before. What the rules flag and the principal explained
 * becomes a finding that the office looks into.
 * @throws RangeError for a list that the rules stop: the route asks before
 */
export async function publishFeeList(tx: Tx, content: Content, wish: FeeListWish): Promise<FeeList> {
  const { unit, place, schoolYear, lines, current, reason, explanation, by, at, example = false } = wish
  const day = dayInVietnam(current?.publicFrom ?? at)
  const problems = checkList(lines, content.fees, place, day)
  if (lines.length === 0 || stopsOf(problems, explanation).length > 0)
    throw new RangeError('a list that the rules stop does not go out')
  const id = current?.id ?? crypto.randomUUID()
  const { publicationId, number } = await publish(tx, {
    ...(current && { publicationId: current.publicationId }),
    kind: 'fee-list',
    unitId: unit.id,
    duty: { code: 'school-fees-schedule', occasion: schoolYear },
    subject: { type: 'fee-list', id },
    title: `Các khoản thu năm học ${schoolYear.replace('-', '–')}`,
    content: feeListContent(lines, content, place),
    files: [],
    law: publicationLaw(day),
    publicUntil: null,
    reason: current === undefined ? '' : reason,
    by,
    approvedBy: by,
    at,
    example,
  })
  const list = {
    id,
    unitId: unit.id,
    schoolYear,
    version: (current?.version ?? 0) + 1,
    publicationId,
  }
  await insertFeeVersion(tx, { list, lines, reason, explanation, at, approvedBy: by, example })
  for (const problem of problems.filter((one) => weightOf(one) === 'explain')) {
    if (isKnown(problem, lines, current)) continue
    await insertFinding(tx, {
      id: newId('fee-finding'),
      unitId: unit.id,
      schoolYear,
      source: 'rule',
      problem: problem.code,
      kind: lines[problem.index]?.kind ?? null,
      title: lines[problem.index]?.name ?? '',
      law: problem.law || publicationLaw(day),
      foundAt: at,
      example,
    })
  }
  await touchTopics(tx, [feesTopic, schoolFeesTopic(unit.code)])
  return { ...list, number, publicFrom: current?.publicFrom ?? at, changedAt: at, lines }
}

/** A line that stood in the version before word for word was flagged then. */
function isKnown({ index }: FeeProblem, lines: readonly FeeLine[], current: FeeList | undefined): boolean {
  const line = lines[index]
  return (
    line !== undefined &&
    (current?.lines ?? []).some(
      (before) => before.name === line.name && before.amount === line.amount && before.from === line.from,
    )
  )
}

/** The list as everybody reads it, without the platform: plain words. */
function feeListContent(lines: readonly FeeLine[], content: Content, place: FeePlace): PublicationContent {
  return {
    blocks: [
      {
        kind: 'table',
        caption: 'Các khoản thu',
        columns: [
          'Khoản thu',
          'Mức thu (đồng)',
          'Đơn vị tính',
          'Số lần trong năm',
          'Cả năm (đồng)',
          'Tính chất',
          'Thu từ ngày',
          'Lớp',
          'Căn cứ',
          'Mức tối đa (đồng)',
          'Miễn, giảm',
        ],
        rows: lines.map((line) => [
          line.name,
          writeDong(line.amount),
          unitWords[line.unit].vi,
          String(line.times),
          writeDong(yearAmount(line)),
          partWords[partOf(line, content.fees, place.level)].vi,
          formatDay(line.from),
          line.grades.length === 0 ? 'Tất cả' : line.grades.map((grade) => gradeWords(grade).vi).join(', '),
          line.decision || lawOf(line, content, place),
          line.ceiling === null ? '' : writeDong(line.ceiling),
          reliefWords(line, content),
        ]),
      },
      {
        kind: 'text',
        text: 'Chỉ các khoản trong danh sách này được thu. Khoản tự nguyện không được ép; không nộp không ảnh hưởng đến học sinh.',
      },
    ],
  }
}

function lawOf(line: FeeLine, content: Content, { level }: FeePlace): string {
  return kindOfCode(content.fees, line.kind)?.periods.find(({ levels }) => levels.includes(level))?.law ?? ''
}

/** `Miễn: Hộ nghèo. Giảm 50%: Hộ cận nghèo`. */
function reliefWords({ free, half }: FeeLine, { fees }: Content): string {
  const named = (codes: readonly string[]) =>
    codes.map((code) => fees.exemptions.find((one) => one.code === code)?.name.vi ?? code).join(', ')
  return [
    ...(free.length === 0 ? [] : [`Miễn: ${named(free)}`]),
    ...(half.length === 0 ? [] : [`Giảm 50%: ${named(half)}`]),
  ].join('. ')
}
