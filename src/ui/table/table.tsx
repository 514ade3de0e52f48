import type { ComponentChildren, Key } from 'preact'
import { classNames } from '../class-names.ts'
import { useWords } from '../page-context.ts'
import { type Text, useText } from '../text.ts'

export interface Column<Row> {
  readonly key: string
  readonly header: Text
  readonly cell: (row: Row) => ComponentChildren
  /** Numbers align by their last digit. */
  readonly numeric?: boolean | undefined
  /** The cell that names the row, read out before the others. */
  readonly rowHeader?: boolean | undefined
  /** Address of the table sorted by this column, and how it is sorted now. */
  readonly sort?: { readonly href: string; readonly now: 'ascending' | 'descending' | 'none' } | undefined
}

export interface TableProps<Row> {
  readonly caption: Text
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => Key
  /** True when a heading above already says the caption. */
  readonly captionHidden?: boolean | undefined
  /** What is shown when there are no rows; a plain sentence otherwise. */
  readonly empty?: ComponentChildren
  /** Keeps the grid on a phone (it scrolls): only for a table whose columns must be compared. */
  readonly keepGrid?: boolean | undefined
}

const emptyWords = { vi: 'Chưa có mục nào.', en: 'Nothing here yet.' }

/** Written out, because a table that is shown as blocks loses its roles in some browsers. */
const roleOf = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  columnHeader: { role: 'columnheader' },
  rowHeader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const

/**
 * Rows and columns; on a phone each row becomes a card whose lines carry their column's name.
 */
export function Table<Row>({
  caption,
  columns,
  rows,
  rowKey,
  captionHidden,
  empty,
  keepGrid,
}: TableProps<Row>) {
  const text = useText()
  const words = useWords()
  if (rows.length === 0) return <>{empty ?? <p class="mb-table-empty">{words(emptyWords)}</p>}</>
  const table = (
    <table class={classNames('mb-table', keepGrid !== true && 'mb-table--cards')} {...roleOf.table}>
      <caption class={captionHidden === true ? 'govuk-visually-hidden' : 'mb-table__caption'}>
        {text(caption)}
      </caption>
      <thead {...roleOf.group}>
        <tr {...roleOf.row}>
          {columns.map((column) => (
            <HeaderCell key={column.key} column={column} />
          ))}
        </tr>
      </thead>
      <tbody {...roleOf.group}>
        {rows.map((row) => (
          <tr key={rowKey(row)} {...roleOf.row}>
            {columns.map((column) => (
              <BodyCell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
  if (keepGrid !== true) return table
  return (
    // A scrolling box must be reachable by keyboard.
    <section class="mb-table-scroll" aria-label={text(caption)} tabindex={0}>
      {table}
    </section>
  )
}

function HeaderCell<Row>({ column }: { readonly column: Column<Row> }) {
  const text = useText()
  const { sort } = column
  return (
    <th
      scope="col"
      {...roleOf.columnHeader}
      class={column.numeric === true ? 'mb-table__number' : undefined}
      aria-sort={sort === undefined ? undefined : sort.now}
    >
      {sort === undefined ? (
        text(column.header)
      ) : (
        <a href={sort.href} class={`mb-table__sort mb-table__sort--${sort.now}`}>
          {text(column.header)}
        </a>
      )}
    </th>
  )
}

function BodyCell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  const text = useText()
  const attributes = {
    class: column.numeric === true ? 'mb-table__number' : undefined,
    'data-label': text(column.header),
  }
  return column.rowHeader === true ? (
    <th scope="row" {...roleOf.rowHeader} {...attributes}>
      <div class="mb-table__content">{column.cell(row)}</div>
    </th>
  ) : (
    <td {...roleOf.cell} {...attributes}>
      <div class="mb-table__content">{column.cell(row)}</div>
    </td>
  )
}
