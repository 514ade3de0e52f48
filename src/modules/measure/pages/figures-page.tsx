import type { Content } from '../../../platform/content/content.ts'
import { Page } from '../../../ui/page/page.tsx'
import { usePage, useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { Table } from '../../../ui/table/table.tsx'
import type { Citation } from '../citation.ts'
import type { ShownFigure } from '../domain.ts'
import { directionWords, figureText, measureTexts, unitWords } from '../indicator-words.ts'
import { measurePaths } from '../paths.ts'
import type { RegisteredIndicator } from '../registry.ts'
import { LegalBasis } from './legal-basis.tsx'
import { NotAScore } from './not-a-score.tsx'

export interface FiguresPageProps {
  readonly dimensions: Content['papi']['dimensions']
  readonly indicators: readonly RegisteredIndicator[]
  readonly shownOf: (code: string) => ShownFigure
  readonly citationsOf: (code: string) => readonly Citation[]
  readonly year: number
}

const texts = {
  general: { vi: 'Chung cho cả kế hoạch', en: 'For the whole plan' },
}

/** Every figure there is, by the dimension that it is evidence for first. */
export function FiguresPage(props: FiguresPageProps) {
  const { dimensions, indicators } = props
  const words = useWords()
  const groups = [
    ...dimensions.map(({ code, name }) => ({
      code,
      title: { vi: `${code.slice(1)}. ${name.vi}`, en: `${code.slice(1)}. ${name.en}` },
    })),
    { code: 'all', title: texts.general },
  ]
  return (
    <Page title={measureTexts.title} lead={measureTexts.lead} width="wide" variant="portal">
      <NotAScore />
      <p>
        <a href={measurePaths.papi.to({})}>{words(measureTexts.papiLink)}</a>
      </p>
      {groups.map(({ code, title }) => (
        <Section key={code} id={code} title={title}>
          <FigureTable
            {...props}
            caption={title}
            indicators={indicators.filter(({ indicator }) => groupOf(indicator) === code)}
          />
        </Section>
      ))}
    </Page>
  )
}

/** A figure stands once in the list: under the first dimension that it serves. */
function groupOf({ papi }: RegisteredIndicator['indicator']): string {
  const first = papi[0]?.code ?? 'all'
  return first === 'all' ? 'all' : `D${first.slice(0, 1)}`
}

function FigureTable({
  indicators,
  shownOf,
  citationsOf,
  year,
  caption,
}: FiguresPageProps & { caption: { vi: string; en: string } }) {
  const { language } = usePage()
  const words = useWords()
  return (
    <Table
      caption={caption}
      captionHidden
      rows={indicators}
      rowKey={({ indicator }) => indicator.code}
      columns={[
        {
          key: 'name',
          header: measureTexts.name,
          rowHeader: true,
          cell: ({ indicator }) => (
            <a href={measurePaths.indicator.to({ code: indicator.code })}>{words(indicator.name)}</a>
          ),
        },
        { key: 'formula', header: measureTexts.formula, cell: ({ indicator }) => words(indicator.formula) },
        {
          key: 'unit',
          header: measureTexts.unit,
          cell: ({ indicator }) =>
            `${words(unitWords[indicator.unit])}; ${words(directionWords(indicator)).toLowerCase()}`,
        },
        {
          key: 'basis',
          header: measureTexts.basis,
          cell: ({ indicator }) => <LegalBasis indicator={indicator} />,
        },
        {
          key: 'value',
          header: { vi: `Năm ${year}`, en: `Year ${year}` },
          cell: ({ indicator }) => figureText(language, indicator.unit, shownOf(indicator.code)),
        },
        {
          key: 'cited',
          header: measureTexts.cited,
          cell: ({ indicator }) => <Citations citations={citationsOf(indicator.code)} />,
        },
      ]}
    />
  )
}

export function Citations({ citations }: { readonly citations: readonly Citation[] }) {
  const words = useWords()
  if (citations.length === 0) return <>{words(measureTexts.notCited)}</>
  return (
    <ul>
      {citations.map(({ href, title }) => (
        <li key={href}>
          <a href={href}>{title}</a>
        </li>
      ))}
    </ul>
  )
}
