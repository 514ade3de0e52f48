import { formatDay, type LocalDate } from '../../../platform/kernel/dates.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { PrintButton } from '../../../ui/print-button/print-button.tsx'
import { Section } from '../../../ui/section/section.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { Table } from '../../../ui/table/table.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { isOverdue } from '../domain/inspections/remedy.ts'
import {
  findingKindWords,
  overdueWords,
  remedyStateTones,
  remedyStateWords,
  topicWords,
} from './inspection-words.ts'
import type { InspectionView } from './load-inspection.ts'
import { inspectionPaths } from './paths.ts'

export interface PortalConclusionProps {
  readonly view: InspectionView
  readonly today: LocalDate
  readonly publishedOn: LocalDate
}

const texts = {
  list: { vi: 'Kiểm tra các trường', en: 'Inspections of schools' },
  title: (topic: { vi: string; en: string }) => ({
    vi: `Kết luận kiểm tra: ${topic.vi}`,
    en: `Inspection: ${topic.en}`,
  }),
  number: { vi: 'Số kết luận', en: 'Number' },
  signed: { vi: 'Ngày ký', en: 'Signed on' },
  published: { vi: 'Ngày công khai', en: 'Published on' },
  office: { vi: 'Cơ quan kiểm tra', en: 'Inspected by' },
  how: { vi: 'Vì sao trường này', en: 'Why this school' },
  byDraw: { vi: 'Được bốc thăm', en: 'Drawn by lot' },
  byName: { vi: 'Được chỉ định trong chương trình', en: 'Named in the programme' },
  unplanned: { vi: 'Kiểm tra đột xuất', en: 'Unplanned' },
  summary: { vi: 'Kết luận chung', en: 'Conclusion' },
  findings: { vi: 'Những điều phát hiện', en: 'Findings' },
  noFindings: { vi: 'Không có vấn đề.', en: 'Nothing was found.' },
  remedies: { vi: 'Việc phải khắc phục', en: 'Remedies' },
  what: { vi: 'Việc', en: 'What' },
  due: { vi: 'Hạn', en: 'Due' },
  state: { vi: 'Tình trạng', en: 'State' },
  late: (count: number) => ({
    vi: `${count} việc khắc phục đang quá hạn`,
    en: `${count} remedies are late`,
  }),
}

/** A conclusion as anybody may read it: what was found and has to be put right, without names of persons. */
export function PortalConclusionPage({ view, today, publishedOn }: PortalConclusionProps) {
  const words = useWords()
  const { inspection, conclusion, findings, remedies } = view
  const upheld = findings.filter((finding) => finding.upheld)
  const late = remedies.filter((remedy) => isOverdue(remedy, today)).length
  return (
    <Page
      title={texts.title(topicWords[inspection.topic])}
      eyebrow={view.unitName}
      breadcrumbs={[{ href: inspectionPaths.portal.to({}), text: texts.list }]}
      aside={<PrintButton />}
    >
      {late > 0 && <Notice tone="warning" title={texts.late(late)} />}
      <SummaryList
        rows={[
          { key: texts.office, value: view.issuerName },
          ...(conclusion.number === null ? [] : [{ key: texts.number, value: String(conclusion.number) }]),
          ...(conclusion.signedOn === null
            ? []
            : [{ key: texts.signed, value: formatDay(conclusion.signedOn) }]),
          { key: texts.published, value: formatDay(publishedOn) },
          {
            key: texts.how,
            value:
              inspection.drawId === null ? (
                words(inspection.lineId === null ? texts.unplanned : texts.byName)
              ) : (
                <a href={inspectionPaths.portalDraw.to({ drawId: inspection.drawId })}>
                  {words(texts.byDraw)}
                </a>
              ),
          },
        ]}
      />
      <Section title={texts.summary}>
        {conclusion.publicSummary.split('\n').map((line) => (
          <p key={line}>{line}</p>
        ))}
      </Section>
      <Section title={texts.findings}>
        {upheld.length === 0 && <p>{words(texts.noFindings)}</p>}
        <ol>
          {upheld.map((finding) => (
            <li key={finding.id}>
              <Tag tone={finding.kind === 'violation' ? 'danger' : 'warning'}>
                {findingKindWords[finding.kind]}
              </Tag>
              <p>{finding.publicText}</p>
            </li>
          ))}
        </ol>
      </Section>
      {remedies.length > 0 && (
        <Section title={texts.remedies}>
          <Table
            caption={texts.remedies}
            captionHidden
            rows={remedies}
            rowKey={({ id }) => id}
            columns={[
              { key: 'what', header: texts.what, rowHeader: true, cell: ({ text }) => text },
              {
                key: 'due',
                header: texts.due,
                cell: ({ dueOn }) => (dueOn === null ? '' : formatDay(dueOn)),
              },
              {
                key: 'state',
                header: texts.state,
                cell: (remedy) => (
                  <>
                    <Tag tone={remedyStateTones[remedy.state]}>{remedyStateWords[remedy.state]}</Tag>{' '}
                    {isOverdue(remedy, today) && <Tag tone="danger">{overdueWords}</Tag>}
                  </>
                ),
              },
            ]}
          />
        </Section>
      )}
    </Page>
  )
}
