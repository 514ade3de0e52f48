import { formatDay } from '../../../platform/kernel/dates.ts'
import { useWords } from '../../../ui/page-context.ts'
import { Table } from '../../../ui/table/table.tsx'
import type { Text } from '../../../ui/text.ts'
import { dongWords } from '../domain/donations/dong.ts'
import { type FeeLine, yearAmount } from '../domain/fees/fee-line.ts'
import { gradeWords } from '../domain/fees/grade.ts'
import { unitWords } from './fee-words.ts'

const texts = {
  name: { vi: 'Khoản thu', en: 'Collection' },
  amount: { vi: 'Mức thu', en: 'Amount' },
  year: { vi: 'Cả năm', en: 'In the year' },
  from: { vi: 'Thu từ', en: 'From' },
  ground: { vi: 'Căn cứ', en: 'Ground' },
  ceiling: { vi: 'Mức tối đa', en: 'The most allowed' },
  noCeiling: { vi: 'chưa ghi nhận', en: 'not recorded' },
  relief: { vi: 'Miễn, giảm', en: 'Reliefs' },
  free: { vi: 'Miễn', en: 'Free' },
  half: { vi: 'Giảm một nửa', en: 'Half' },
}

export interface ShownLine {
  readonly line: FeeLine
  readonly law: string
  /** Names of the groups that pay nothing, and half. */
  readonly free: readonly Text[]
  readonly half: readonly Text[]
  /** The recorded cap of the law when the list names none. */
  readonly cap: bigint | undefined
}

/** Collections with all that a parent needs to trust or to doubt them; on a phone a card each. */
export function FeeLinesTable({
  caption,
  lines,
}: {
  readonly caption: Text
  readonly lines: readonly ShownLine[]
}) {
  const words = useWords()
  const say = (text: Text) => (typeof text === 'string' ? text : words(text))
  return (
    <Table
      caption={caption}
      captionHidden
      rows={lines}
      rowKey={({ line }) => `${line.name} ${line.grades.join('-')} ${line.amount}`}
      columns={[
        {
          key: 'name',
          header: texts.name,
          rowHeader: true,
          cell: ({ line }) => (
            <>
              {line.name}
              {line.grades.length > 0 && (
                <> ({line.grades.map((grade) => words(gradeWords(grade))).join(', ')})</>
              )}
            </>
          ),
        },
        {
          key: 'amount',
          header: texts.amount,
          numeric: true,
          cell: ({ line }) => (
            <>
              {words(dongWords(line.amount))} / {words(unitWords[line.unit])}
            </>
          ),
        },
        {
          key: 'year',
          header: texts.year,
          numeric: true,
          cell: ({ line }) => words(dongWords(yearAmount(line))),
        },
        { key: 'from', header: texts.from, cell: ({ line }) => formatDay(line.from) },
        {
          key: 'ground',
          header: texts.ground,
          cell: ({ line, law, free, half, cap }) => {
            const ceiling = line.ceiling ?? cap
            return (
              <>
                {line.decision || law}
                <br />
                {words(texts.ceiling)}:{' '}
                {ceiling === undefined ? words(texts.noCeiling) : words(dongWords(ceiling))}
                {free.length > 0 && (
                  <>
                    <br />
                    {words(texts.free)}: {free.map(say).join(', ')}
                  </>
                )}
                {half.length > 0 && (
                  <>
                    <br />
                    {words(texts.half)}: {half.map(say).join(', ')}
                  </>
                )}
              </>
            )
          },
        },
      ]}
    />
  )
}
