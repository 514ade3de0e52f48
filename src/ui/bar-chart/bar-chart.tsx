import { Details } from '../details/details.tsx'
import { formatNumber } from '../number-format.ts'
import { usePage } from '../page-context.ts'
import { Table } from '../table/table.tsx'
import { type Text, useText } from '../text.ts'
import { drawBars } from './draw-bars.ts'

export interface BarChartProps {
  /** What the chart shows, with its period; it names both the picture and the table. */
  readonly title: Text
  readonly unit: Text
  readonly categoryTitle: Text
  /** Null where there is no record yet: no bar, and the table says so. */
  readonly bars: readonly { readonly category: Text; readonly value: number | null }[]
  /** The end of the scale, e.g. 100 for percentages; the largest value otherwise. */
  readonly max?: number | undefined
}

const tableWords = { vi: 'Xem bảng số liệu', en: 'See the numbers as a table' }
const noneWords = { vi: 'chưa có hồ sơ', en: 'no records yet' }

/** Horizontal bars drawn on the server, above the table of the same numbers. */
export function BarChart({ title, unit, categoryTitle, bars, max }: BarChartProps) {
  const { language } = usePage()
  const text = useText()
  const named = bars.map(({ category, value }) => ({
    category: text(category),
    value,
    valueText: value === null ? '—' : formatNumber(language, value),
  }))
  const svg = drawBars({ bars: named, max })
  return (
    <figure class="mb-chart">
      <figcaption class="mb-chart__title">
        {text(title)} <span class="mb-chart__unit">({text(unit)})</span>
      </figcaption>
      {/* The drawing repeats the table below and is our own output, its texts escaped by `drawBars`. */}
      <div class="mb-chart__picture" aria-hidden="true" dangerouslySetInnerHTML={{ __html: svg }} />
      <Details summary={tableWords}>
        <Table
          caption={title}
          captionHidden
          rows={named}
          rowKey={(bar) => bar.category}
          columns={[
            { key: 'category', header: categoryTitle, rowHeader: true, cell: (bar) => bar.category },
            {
              key: 'value',
              header: unit,
              numeric: true,
              cell: (bar) => (bar.value === null ? text(noneWords) : bar.valueText),
            },
          ]}
        />
      </Details>
    </figure>
  )
}
