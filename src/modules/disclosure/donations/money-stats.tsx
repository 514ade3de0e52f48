import { useWords } from '../../../ui/page-context.ts'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { balanceOf, givenIn, moneyHeld } from '../domain/donations/book.ts'
import { budgetTotal } from '../domain/donations/budget.ts'
import { dongWords } from '../domain/donations/dong.ts'
import type { AppealView } from './appeal-view.ts'

const texts = {
  budget: { vi: 'Dự toán', en: 'Budget' },
  given: { vi: 'Đã nhận', en: 'Given' },
  spent: { vi: 'Đã chi', en: 'Spent' },
  left: { vi: 'Số dư tiền', en: 'Money left' },
  goods: { vi: 'Hiện vật đang giữ', en: 'Things in store' },
  labour: { vi: 'Ngày công', en: 'Days of work' },
  days: (count: bigint) => ({ vi: `${count} ngày`, en: `${count} days` }),
  items: (count: bigint) => ({ vi: `${count} đơn vị không định giá`, en: `${count} without a stated value` }),
}

/** What an appeal was given, has spent and still has: the balance is always there to be read. */
export function MoneyStats({ view }: { readonly view: Pick<AppealView, 'lines' | 'book'> }) {
  const words = useWords()
  const { book, lines } = view
  const goods = balanceOf(book, 'goods')
  const items = balanceOf(book, 'goods', 'item')
  const days = balanceOf(book, 'labour', 'labour-day')
  const stored = [
    ...(goods > 0n ? [words(dongWords(goods))] : []),
    ...(items > 0n ? [words(texts.items(items))] : []),
  ]
  return (
    <SummaryList
      rows={[
        { key: texts.budget, value: words(dongWords(budgetTotal(lines))) },
        { key: texts.given, value: words(dongWords(givenIn(book, 'dong'))) },
        { key: texts.spent, value: words(dongWords(balanceOf(book, 'spending'))) },
        { key: texts.left, value: <strong>{words(dongWords(moneyHeld(book)))}</strong> },
        ...(stored.length === 0 ? [] : [{ key: texts.goods, value: stored.join('; ') }]),
        ...(days === 0n ? [] : [{ key: texts.labour, value: words(texts.days(days)) }]),
      ]}
    />
  )
}
