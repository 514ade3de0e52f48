import { useWords } from '../../../ui/page-context.ts'
import { Table } from '../../../ui/table/table.tsx'
import { spentOn } from '../domain/donations/book.ts'
import { budgetTotal } from '../domain/donations/budget.ts'
import { dongWords } from '../domain/donations/dong.ts'
import type { AppealView } from './appeal-view.ts'

const texts = {
  caption: { vi: 'Dự toán và đã chi', en: 'Budget and spending' },
  line: { vi: 'Khoản', en: 'Line' },
  budget: { vi: 'Dự toán', en: 'Budget' },
  spent: { vi: 'Đã chi', en: 'Spent' },
  share: { vi: 'Tỷ lệ', en: 'Share' },
  shareOf: (name: string) => ({ vi: `Đã chi của khoản ${name}`, en: `Spent of ${name}` }),
  all: { vi: 'Cộng', en: 'Total' },
}

/** Each line of the budget against what was spent on it, as numbers and as a bar. */
export function BudgetTable({ view }: { readonly view: Pick<AppealView, 'lines' | 'book'> }) {
  const words = useWords()
  const rows = view.lines.map(({ position, name, amount }) => ({
    key: String(position),
    name,
    amount,
    spent: spentOn(view.book, position),
  }))
  const total = {
    key: 'all',
    name: words(texts.all),
    amount: budgetTotal(view.lines),
    spent: rows.reduce((sum, { spent }) => sum + spent, 0n),
  }
  return (
    <Table
      caption={texts.caption}
      captionHidden
      rows={[...rows, total]}
      rowKey={({ key }) => key}
      columns={[
        { key: 'line', header: texts.line, rowHeader: true, cell: ({ name }) => name },
        {
          key: 'budget',
          header: texts.budget,
          numeric: true,
          cell: ({ amount }) => words(dongWords(amount)),
        },
        { key: 'spent', header: texts.spent, numeric: true, cell: ({ spent }) => words(dongWords(spent)) },
        {
          key: 'share',
          header: texts.share,
          cell: ({ name, amount, spent }) => (
            <>
              <progress
                class="mb-progress__bar"
                value={percent(spent, amount)}
                max={100}
                aria-label={words(texts.shareOf(name))}
              />{' '}
              {percent(spent, amount)} %
            </>
          ),
        },
      ]}
    />
  )
}

/** Whole per cent, rounded down: 100 only when all of it is spent. */
function percent(part: bigint, whole: bigint): number {
  return whole === 0n ? 0 : Number((part * 100n) / whole)
}
