import { readDong, writeDong } from '../donations/dong.ts'
import type { PurchaseItem } from './purchase.ts'
import { readTypedTable } from './typed-table.ts'

const columns = {
  title: ['ten'],
  publisher: ['nha xuat ban', 'nxb', 'hang', 'noi san xuat'],
  quantity: ['so luong', 'sl'],
  unitPrice: ['don gia', 'gia'],
} as const

export type ItemRowProblem = 'no-title' | 'wrong-quantity' | 'wrong-price'

export interface TypedItems {
  readonly items: readonly PurchaseItem[]
  readonly problems: readonly { readonly row: number; readonly problem: ItemRowProblem }[]
}

/** Reads what was bought as a clerk pastes or types it, one thing a row. */
export function readItems(text: string): TypedItems {
  const read = readTypedTable(text, columns).map(({ row, cell }) => {
    const title = cell('title').slice(0, 300)
    const typed = cell('quantity').replace(/\./gu, '')
    const quantity = /^\d{1,6}$/u.test(typed) ? Number(typed) : 0
    const unitPrice = readDong(cell('unitPrice'))
    const isQuantity = quantity >= 1 && quantity <= 100_000
    const problems: ItemRowProblem[] = [
      ...(title === '' ? (['no-title'] as const) : []),
      ...(isQuantity ? [] : (['wrong-quantity'] as const)),
      ...(unitPrice === undefined ? (['wrong-price'] as const) : []),
    ]
    if (unitPrice === undefined || problems.length > 0)
      return { items: [], problems: problems.map((problem) => ({ row, problem })) }
    return {
      items: [{ title, publisher: cell('publisher').slice(0, 200), quantity, unitPrice }],
      problems: [],
    }
  })
  return { items: read.flatMap(({ items }) => items), problems: read.flatMap(({ problems }) => problems) }
}

export function writeItems(items: readonly PurchaseItem[]): string {
  return items
    .map(({ title, publisher, quantity, unitPrice }) =>
      [title, publisher, String(quantity), writeDong(unitPrice)].join(' | '),
    )
    .join('\n')
}
