import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { Table } from '../../../ui/table/table.tsx'
import { dongWords } from '../domain/donations/dong.ts'
import { leftOf, type SettledLine, sumOfSettled } from '../domain/fees/settlement.ts'
import type { FeeSettlement } from '../store/fee-settlements.ts'
import { periodWords } from './fee-words.ts'

const texts = {
  title: { vi: 'Quyết toán', en: 'What came in and went out' },
  lead: {
    vi: 'Tổng của cả trường cho từng khoản. Không ghi lớp nào, gia đình nào đã nộp hay chưa nộp.',
    en: 'Sums of the whole school for each collection. Nothing says which class or family has paid.',
  },
  name: { vi: 'Khoản thu', en: 'Collection' },
  sum: { vi: 'Cộng', en: 'Total' },
  due: { vi: 'Phải thu', en: 'Due' },
  collected: { vi: 'Đã thu', en: 'Collected' },
  spent: { vi: 'Đã chi', en: 'Spent' },
  returned: { vi: 'Đã trả lại', en: 'Given back' },
  left: { vi: 'Còn lại', en: 'Left' },
}

/** What came of each collection over each period that was settled, in sums of the school. */
export function SettlementTables({ settlements }: { readonly settlements: readonly FeeSettlement[] }) {
  const words = useWords()
  const amount = (key: keyof typeof texts, of: (line: SettledLine) => bigint) => ({
    key,
    header: texts[key],
    numeric: true,
    cell: (line: SettledLine) => words(dongWords(of(line))),
  })
  return (
    <Section title={texts.title} lead={texts.lead}>
      {settlements.map(({ id, period, lines }) => (
        <Table
          key={id}
          caption={periodWords[period]}
          rows={[...lines, { name: words(texts.sum), ...sumOfSettled(lines) }]}
          rowKey={({ name }) => name}
          columns={[
            { key: 'name', header: texts.name, rowHeader: true, cell: ({ name }) => name },
            amount('due', ({ due, relieved }) => due - relieved),
            amount('collected', ({ collected }) => collected),
            amount('spent', ({ spent }) => spent),
            amount('returned', ({ returned }) => returned),
            amount('left', leftOf),
          ]}
        />
      ))}
    </Section>
  )
}
