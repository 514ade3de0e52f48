import type { FigureRecord, Period } from '../../../platform/contracts/indicator.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { formatDay } from '../../../platform/kernel/dates.ts'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { usePage, useWords } from '../../../ui/page-context.ts'
import { Pagination } from '../../../ui/pagination/pagination.tsx'
import { Table } from '../../../ui/table/table.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import type { ShownFigure } from '../domain.ts'
import { figureText, measureTexts } from '../indicator-words.ts'
import { measurePaths } from '../paths.ts'
import type { RegisteredIndicator } from '../registry.ts'
import { recordPaths } from './paths.ts'

export interface RecordsPageProps {
  readonly indicator: RegisteredIndicator['indicator']
  readonly shown: ShownFigure
  /** The unit with all below it; null for all units of this site. */
  readonly about: { readonly code: string; readonly name: string } | null
  readonly period: Period
  readonly records: readonly FigureRecord[]
  readonly total: number
  readonly unitNames: ReadonlyMap<string, string>
  readonly page: number
  readonly perPage: number
}

const texts = {
  title: (name: Words): Words => ({
    vi: `Hồ sơ đứng sau chỉ số: ${name.vi}`,
    en: `Records behind: ${name.en}`,
  }),
  everywhere: { vi: 'Tất cả đơn vị trên trang này', en: 'All units of this site' },
  figure: { vi: 'Chỉ số trong kỳ', en: 'The figure' },
  what: { vi: 'Hồ sơ', en: 'Record' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  day: { vi: 'Ngày', en: 'Day' },
  counts: { vi: 'Được tính', en: 'Counts' },
  yes: { vi: 'Được tính', en: 'Counts' },
  no: { vi: 'Không', en: 'Does not' },
  none: { vi: 'Trong kỳ này không có hồ sơ công khai nào.', en: 'There is no public record in this period.' },
} as const

/** The public records that a figure counts, each with where to read it. */
export function RecordsPage(props: RecordsPageProps) {
  const { indicator, about, period, records, total, unitNames, page, perPage } = props
  const { language } = usePage()
  const words = useWords()
  const year = period.to.slice(0, 4)
  const figure = { code: indicator.code }
  const scope = { 'don-vi': about?.code, nam: year }
  return (
    <Page
      title={texts.title(indicator.name)}
      eyebrow={indicator.code}
      lead={`${about?.name ?? words(texts.everywhere)}, ${year}`}
      width="wide"
      variant="portal"
      breadcrumbs={[
        { href: measurePaths.list.to({}), text: measureTexts.title },
        { href: measurePaths.indicator.to(figure, scope), text: indicator.name },
      ]}
    >
      <p>
        {words(texts.figure)}: <strong>{figureText(language, indicator.unit, props.shown)}</strong>.{' '}
        {words(indicator.formula)}
      </p>
      <Table
        caption={texts.what}
        captionHidden
        rows={records}
        rowKey={({ unitId, href, title, on }) => `${unitId} ${href} ${title.vi} ${on}`}
        empty={<EmptyState title={texts.none} />}
        columns={[
          {
            key: 'what',
            header: texts.what,
            rowHeader: true,
            cell: ({ href, title }) => <a href={href}>{words(title)}</a>,
          },
          { key: 'unit', header: texts.unit, cell: ({ unitId }) => unitNames.get(unitId) ?? '' },
          { key: 'day', header: texts.day, cell: ({ on }) => (on === null ? '–' : formatDay(on)) },
          {
            key: 'counts',
            header: texts.counts,
            cell: ({ counts }) => (
              <Tag tone={counts ? 'success' : 'warning'}>{counts ? texts.yes : texts.no}</Tag>
            ),
          },
        ]}
      />
      <Pagination
        page={page}
        pageCount={Math.ceil(total / perPage)}
        total={total}
        hrefOf={(trang) => recordPaths.records.to(figure, { ...scope, trang: String(trang) })}
      />
    </Page>
  )
}
