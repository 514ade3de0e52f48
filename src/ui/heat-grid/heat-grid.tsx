import { useWords } from '../page-context.ts'
import { type Text, useText } from '../text.ts'
import type { Tone } from '../tone.ts'

export interface HeatCell {
  /** What the cell says: "3 trễ", "100 %", "—". Colour only repeats it. */
  readonly text: Text
  readonly tone: Tone
  readonly href?: string | undefined
}

export interface HeatGridProps {
  readonly caption: Text
  /** What the rows are, in the corner: "Đơn vị". */
  readonly rowTitle: Text
  readonly columns: readonly { readonly key: string; readonly title: Text }[]
  readonly rows: readonly { readonly key: string; readonly title: Text; readonly href?: string }[]
  readonly cellOf: (rowKey: string, columnKey: string) => HeatCell
}

const emptyWords = { vi: 'Chưa có đơn vị nào trong bảng này.', en: 'This board has no units yet.' }

/** A board of dimension × unit: every cell has its words and its tone, so that it is readable without colour. */
export function HeatGrid({ caption, rowTitle, columns, rows, cellOf }: HeatGridProps) {
  const text = useText()
  const words = useWords()
  if (rows.length === 0) return <p class="mb-table-empty">{words(emptyWords)}</p>
  return (
    // A scrolling box must be reachable by keyboard.
    <section class="mb-table-scroll" aria-label={text(caption)} tabindex={0}>
      <table class="mb-heat">
        <caption class="mb-table__caption">{text(caption)}</caption>
        <thead>
          <tr>
            <th scope="col" class="mb-heat__corner">
              {text(rowTitle)}
            </th>
            {columns.map(({ key, title }) => (
              <th key={key} scope="col">
                {text(title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                {row.href === undefined ? text(row.title) : <a href={row.href}>{text(row.title)}</a>}
              </th>
              {columns.map(({ key }) => (
                <HeatGridCell key={key} cell={cellOf(row.key, key)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function HeatGridCell({ cell }: { readonly cell: HeatCell }) {
  const text = useText()
  return (
    <td class={`mb-heat__cell mb-heat__cell--${cell.tone}`}>
      {cell.href === undefined ? text(cell.text) : <a href={cell.href}>{text(cell.text)}</a>}
    </td>
  )
}
