import type { Indicator } from '../../../platform/content/content.ts'
import type { Period } from '../../../platform/contracts/indicator.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { LogProof } from '../../../ui/log-proof/log-proof.tsx'
import { formatMoment } from '../../../ui/moment-format.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { usePage, useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { Table } from '../../../ui/table/table.tsx'
import type { ShownFigure } from '../domain.ts'
import { figureText, measureTexts } from '../indicator-words.ts'
import { measurePaths } from '../paths.ts'
import type { Closing } from './closing.ts'

export interface ClosingPageProps {
  readonly closing: Closing
  readonly unitName: string
  readonly figures: readonly { readonly indicator: Indicator; readonly shown: ShownFigure }[]
  /** Of this period, oldest first. */
  readonly revisions: readonly Pick<Closing, 'id' | 'revision' | 'closedAt' | 'reason'>[]
}

const texts = {
  title: (period: Words): Words => ({
    vi: `Số liệu đã chốt: ${period.vi}`,
    en: `Closed figures: ${period.en}`,
  }),
  closedAt: (moment: string): Words => ({
    vi: `Chốt lúc ${moment}. Từ đó đến nay không ai sửa lén được số nào trong bảng này.`,
    en: `Closed on ${moment}. Nobody could change a number of this table in silence since.`,
  }),
  older: { vi: 'Đã có lần chốt sau thay cho lần này', en: 'A later revision has taken its place' },
  newest: { vi: 'Xem lần chốt mới nhất', en: 'See the newest revision' },
  figures: { vi: 'Các chỉ số', en: 'The figures' },
  value: { vi: 'Kết quả', en: 'Value' },
  revisions: { vi: 'Các lần chốt', en: 'Revisions' },
  revision: { vi: 'Lần', en: 'No.' },
  at: { vi: 'Lúc', en: 'When' },
  why: { vi: 'Vì sao', en: 'Why' },
  first: { vi: 'Hết kỳ', en: 'The period was over' },
  proofLead: {
    vi: 'Cả bảng số liệu của kỳ này là một dòng trong nhật ký công khai. Số của nhóm quá ít người không hiện ở đây và cũng không hiện trong nhật ký, nhưng không ai đổi được.',
    en: 'The whole table of this period is one entry of the public log. Numbers of very few people are shown neither here nor there, and still nobody can change them.',
  },
  document: {
    vi: 'Bảng số liệu đã ghi sổ (figures.json)',
    en: 'The figures as they were logged (figures.json)',
  },
}

/** All figures of a unit over a period that is past, as they were closed, and what proves them. */
export function ClosingPage({ closing, unitName, figures, revisions }: ClosingPageProps) {
  const words = useWords()
  const { language } = usePage()
  const placeOf = (revision: number) => ({ closing: closing.id, revision: String(revision) })
  const newest = revisions.at(-1)?.revision ?? closing.revision
  return (
    <Page
      title={texts.title(periodWords(closing.period))}
      lead={unitName}
      variant="portal"
      breadcrumbs={[{ href: measurePaths.list.to({}), text: measureTexts.title }]}
    >
      {newest > closing.revision && (
        <Notice tone="warning" title={texts.older}>
          <a href={measurePaths.closing.to(placeOf(newest))}>{words(texts.newest)}</a>
        </Notice>
      )}
      <p>{words(texts.closedAt(formatMoment(language, closing.closedAt)))}</p>
      <Section title={texts.figures}>
        <Table
          caption={texts.figures}
          captionHidden
          rows={figures}
          rowKey={({ indicator }) => indicator.code}
          columns={[
            {
              key: 'name',
              header: measureTexts.name,
              rowHeader: true,
              cell: ({ indicator }) => (
                <a href={measurePaths.indicator.to({ code: indicator.code }, { 'don-vi': closing.unitCode })}>
                  {words(indicator.name)}
                </a>
              ),
            },
            {
              key: 'value',
              header: texts.value,
              cell: ({ indicator, shown }) => figureText(language, indicator.unit, shown),
            },
          ]}
        />
      </Section>
      {revisions.length > 1 && (
        <Section title={texts.revisions}>
          <Table
            caption={texts.revisions}
            captionHidden
            rows={revisions}
            rowKey={({ revision }) => String(revision)}
            columns={[
              {
                key: 'revision',
                header: texts.revision,
                rowHeader: true,
                cell: ({ revision }) => <a href={measurePaths.closing.to(placeOf(revision))}>{revision}</a>,
              },
              {
                key: 'at',
                header: texts.at,
                cell: ({ closedAt }) => formatMoment(language, closedAt),
              },
              {
                key: 'why',
                header: texts.why,
                cell: ({ reason }) => (reason === '' ? words(texts.first) : reason),
              },
            ]}
          />
        </Section>
      )}
      <LogProof
        revision={closing}
        lead={texts.proofLead}
        document={{
          href: measurePaths.closingDocument.to(placeOf(closing.revision)),
          text: texts.document,
        }}
      />
    </Page>
  )
}

/** `quý 3 năm 2025` or `năm 2025`; periods that are closed are quarters and years. */
function periodWords({ from, to }: Period): Words {
  const year = to.slice(0, 4)
  if (from.slice(5) === '01-01' && to.slice(5) === '12-31') return { vi: `năm ${year}`, en: year }
  const quarter = Math.ceil(Number(to.slice(5, 7)) / 3)
  return { vi: `quý ${quarter} năm ${year}`, en: `quarter ${quarter} of ${year}` }
}
