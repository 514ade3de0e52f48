import type { Period } from '../../../platform/contracts/indicator.ts'
import { BarChart } from '../../../ui/bar-chart/bar-chart.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { usePage, useWords } from '../../../ui/page-context.ts'
import { Pagination } from '../../../ui/pagination/pagination.tsx'
import { Section } from '../../../ui/section/section.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { Table } from '../../../ui/table/table.tsx'
import type { Citation } from '../citation.ts'
import type { ShownFigure } from '../domain.ts'
import { directionWords, figureText, measureTexts, unitWords } from '../indicator-words.ts'
import { measurePaths } from '../paths.ts'
import { recordPaths } from '../records/paths.ts'
import type { RegisteredIndicator } from '../registry.ts'
import type { ClosingRevision } from '../store.ts'
import { Citations } from './figures-page.tsx'
import { LegalBasis } from './legal-basis.tsx'
import { NotAScore } from './not-a-score.tsx'

export interface PeriodFigure {
  readonly period: Period
  readonly shown: ShownFigure
  /** Where it stands as it was closed, with its proof; null when it was computed for this page. */
  readonly closing: ClosingRevision | null
}

export interface UnitFigure {
  readonly code: string
  readonly name: string
  readonly shown: ShownFigure
}

export interface FigurePageProps {
  readonly registered: RegisteredIndicator
  readonly citations: readonly Citation[]
  /** The unit with all below it that the periods are of; null for all units of this site. */
  readonly about: { readonly code: string; readonly name: string } | null
  readonly periods: readonly PeriodFigure[]
  readonly units: readonly UnitFigure[]
  readonly unitCount: number
  readonly page: number
  readonly perPage: number
  readonly year: number
}

const texts = {
  how: { vi: 'Cách tính', en: 'How it is computed' },
  byPeriod: { vi: 'Theo năm', en: 'By year' },
  byUnit: { vi: 'Theo đơn vị', en: 'By unit' },
  period: { vi: 'Năm', en: 'Year' },
  unitName: { vi: 'Đơn vị', en: 'Unit' },
  csv: { vi: 'Tải bảng số liệu (CSV)', en: 'Download the table (CSV)' },
  everywhere: { vi: 'Tất cả đơn vị trên trang này', en: 'All units of this site' },
  nobody: {
    vi: 'Chưa có số liệu: phần ghi nhận hồ sơ cho chỉ số này chưa được dùng. Khi có, số liệu hiện ngay tại đây.',
    en: 'No figures yet: the records for it are not kept yet. As soon as they are, the figure stands here.',
  },
  closed: { vi: 'đã chốt, xem bằng chứng', en: 'closed, see the proof' },
  note: { vi: 'Lưu ý khi đọc', en: 'How to read it' },
  data: { vi: 'Hồ sơ dùng để tính', en: 'Records it is computed from' },
  small: { vi: 'Số nhỏ', en: 'Small numbers' },
  records: { vi: 'Xem từng hồ sơ đứng sau chỉ số này', en: 'See the records behind this figure' },
} as const

/** One figure: its definition in plain words, then by year and by unit. */
export function FigurePage(props: FigurePageProps) {
  const { registered, about, year } = props
  const { indicator, definition } = registered
  const words = useWords()
  return (
    <Page
      title={indicator.name}
      eyebrow={indicator.code}
      lead={about?.name ?? texts.everywhere}
      width="wide"
      variant="portal"
      breadcrumbs={[{ href: measurePaths.list.to({}), text: measureTexts.title }]}
    >
      <NotAScore />
      {definition === undefined ? <p>{words(texts.nobody)}</p> : <Years {...props} />}
      <Section title={texts.how}>
        <HowComputed {...props} />
      </Section>
      {definition !== undefined && <Units {...props} />}
      {definition?.records !== undefined && (
        <p>
          <a
            href={recordPaths.records.to(
              { code: indicator.code },
              { nam: String(year), 'don-vi': about?.code },
            )}
          >
            {words(texts.records)}
          </a>
        </p>
      )}
      {definition !== undefined && (
        <LinkButton
          href={measurePaths.table.to({ code: indicator.code }, { nam: String(year), 'don-vi': about?.code })}
          variant="secondary"
        >
          {words(texts.csv)}
        </LinkButton>
      )}
    </Page>
  )
}

function HowComputed({ registered, citations }: FigurePageProps) {
  const words = useWords()
  const { indicator } = registered
  const small = {
    vi: `Mẫu số dưới ${indicator.minimumDenominator}: ghi số lượng, không ghi phần trăm. Mẫu số bằng 0: ghi dấu gạch, không ghi 0 hay 100%.`,
    en: `A denominator under ${indicator.minimumDenominator} is shown as counts, not as a percentage; 0 is shown as a dash, never as 0 or 100%.`,
  }
  return (
    <SummaryList
      rows={[
        { key: measureTexts.formula, value: words(indicator.formula) },
        { key: measureTexts.unit, value: words(unitWords[indicator.unit]) },
        {
          key: measureTexts.direction,
          value: words(indicator.targetAllowed ? directionWords(indicator) : measureTexts.noTarget),
        },
        { key: texts.data, value: indicator.data.map((one) => words(one)).join('; ') },
        { key: texts.small, value: words(small) },
        { key: measureTexts.basis, value: <LegalBasis indicator={indicator} /> },
        ...(indicator.note === undefined ? [] : [{ key: texts.note, value: words(indicator.note) }]),
        { key: measureTexts.cited, value: <Citations citations={citations} /> },
      ]}
    />
  )
}

function Years({ registered: { indicator }, periods }: FigurePageProps) {
  const { language } = usePage()
  const words = useWords()
  return (
    <Section title={texts.byPeriod}>
      <BarChart
        title={indicator.name}
        unit={unitWords[indicator.unit]}
        categoryTitle={texts.period}
        max={indicator.unit === 'percent' ? 100 : undefined}
        bars={periods.map(({ period, shown }) => ({ category: period.to.slice(0, 4), value: barOf(shown) }))}
      />
      <Table
        caption={texts.byPeriod}
        captionHidden
        rows={periods}
        rowKey={({ period }) => period.from}
        columns={[
          {
            key: 'period',
            header: texts.period,
            rowHeader: true,
            cell: ({ period }) => period.to.slice(0, 4),
          },
          {
            key: 'value',
            header: indicator.name,
            cell: ({ shown, closing }) => (
              <>
                {figureText(language, indicator.unit, shown)}
                {closing !== null && (
                  <>
                    {' · '}
                    <a
                      href={measurePaths.closing.to({
                        closing: closing.id,
                        revision: String(closing.revision),
                      })}
                    >
                      {words(texts.closed)}
                    </a>
                  </>
                )}
              </>
            ),
          },
        ]}
      />
    </Section>
  )
}

/** Bars are drawn for what is a percentage or a number, never for counts that are too small to be one. */
function barOf(shown: ShownFigure): number | null {
  if (shown.kind === 'share') return (shown.numerator / shown.denominator) * 100
  return shown.kind === 'rate' || shown.kind === 'number' ? shown.value : null
}

function Units({ registered: { indicator }, about, units, unitCount, page, perPage, year }: FigurePageProps) {
  const { language } = usePage()
  return (
    <Section title={{ vi: `${texts.byUnit.vi}, năm ${year}`, en: `${texts.byUnit.en}, ${year}` }}>
      <Table
        caption={texts.byUnit}
        captionHidden
        rows={units}
        rowKey={({ code }) => code}
        columns={[
          {
            key: 'unit',
            header: texts.unitName,
            rowHeader: true,
            cell: ({ code, name }) => (
              <a href={measurePaths.indicator.to({ code: indicator.code }, { 'don-vi': code })}>{name}</a>
            ),
          },
          {
            key: 'value',
            header: indicator.name,
            cell: ({ shown }) => figureText(language, indicator.unit, shown),
          },
        ]}
      />
      <Pagination
        page={page}
        pageCount={Math.ceil(unitCount / perPage)}
        total={unitCount}
        hrefOf={(trang) =>
          measurePaths.indicator.to({ code: indicator.code }, { 'don-vi': about?.code, trang: String(trang) })
        }
      />
    </Section>
  )
}
