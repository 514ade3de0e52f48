import { formatDay } from '../../../platform/kernel/dates.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { Card, CardGrid } from '../../../ui/card/card.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { formatMoment } from '../../../ui/moment-format.ts'
import { Page } from '../../../ui/page/page.tsx'
import { usePage, useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import type { Lateness } from '../domain/lateness.ts'
import type { ListedReport } from '../store/report-queries.ts'
import { reportPaths } from './paths.ts'
import { latenessTone, latenessWords, reportStateTones, reportStateWords } from './report-words.ts'

export interface OwedReport extends ListedReport {
  readonly lateness: Lateness
}

export interface OwedProps {
  readonly reports: readonly OwedReport[]
  readonly unitNames: ReadonlyMap<UnitId, string>
  /** Units whose reports the visitor writes or signs; of the others only what was sent can be opened. */
  readonly insideOf: ReadonlySet<UnitId>
}

const texts = {
  title: { vi: 'Báo cáo của đơn vị', en: "Your unit's reports" },
  lead: {
    vi: 'Báo cáo kết quả thực hiện kế hoạch mà đơn vị phải gửi. Số liệu và nhiệm vụ đã có sẵn, anh chị chỉ viết phần nhận định.',
    en: 'The reports on plans that your unit owes. Figures and tasks are filled in already: you only write what they mean.',
  },
  toDo: { vi: 'Cần làm', en: 'To do' },
  done: { vi: 'Đã gửi', en: 'Sent' },
  none: { vi: 'Chưa có báo cáo nào phải gửi', en: 'No reports are owed yet' },
  noneBody: {
    vi: 'Khi cấp trên ban hành kế hoạch có hạn báo cáo, báo cáo hiện ở đây.',
    en: 'A report appears here when a plan with a day for reports is issued.',
  },
  due: { vi: 'Hạn gửi', en: 'Due' },
  sentAt: { vi: 'Gửi lúc', en: 'Sent at' },
  again: { vi: 'gửi lại lúc', en: 'sent again at' },
}

/** What a unit has to report and has reported. */
export function OwedPage({ reports, unitNames, insideOf }: OwedProps) {
  const words = useWords()
  const isDone = ({ state }: OwedReport) => state === 'sent' || state === 'accepted'
  const groups = [
    { title: texts.toDo, reports: reports.filter((report) => !isDone(report)) },
    { title: texts.done, reports: reports.filter(isDone) },
  ].filter((group) => group.reports.length > 0)
  return (
    <Page title={texts.title} lead={texts.lead} width="wide">
      {reports.length === 0 && (
        <EmptyState title={texts.none}>
          <p>{words(texts.noneBody)}</p>
        </EmptyState>
      )}
      {groups.map((group) => (
        <Section key={group.title.vi} title={group.title}>
          <CardGrid>
            {group.reports.map((report) => (
              <ReportCard
                key={report.id}
                report={report}
                unitName={unitNames.get(report.unitId) ?? ''}
                inside={insideOf.has(report.unitId)}
              />
            ))}
          </CardGrid>
        </Section>
      ))}
    </Page>
  )
}

function ReportCard(props: {
  readonly report: OwedReport
  readonly unitName: string
  readonly inside: boolean
}) {
  const { report, unitName, inside } = props
  const words = useWords()
  const { language } = usePage()
  const { state, lateness, firstSentAt, lastSentAt } = report
  const params = { reportId: report.id }
  const toWrite = state === 'expected' || state === 'draft' || state === 'returned'
  const readable = inside || report.sendings > 0
  const href = inside && toWrite ? reportPaths.edit.to(params) : reportPaths.read.to(params)
  return (
    <Card
      title={report.planTitle}
      href={readable ? href : undefined}
      eyebrow={`${report.planYear} · ${unitName}`}
      aside={
        <>
          <Tag tone={reportStateTones[state]}>{reportStateWords[state]}</Tag>{' '}
          <Tag tone={latenessTone(lateness)}>{latenessWords(lateness)}</Tag>
        </>
      }
    >
      <p>
        {words(texts.due)}: {formatDay(report.dueOn)}
      </p>
      {firstSentAt !== null && (
        <p>
          {words(texts.sentAt)} {formatMoment(language, firstSentAt)}
          {lastSentAt !== null && report.sendings > 1 && (
            <>
              ; {words(texts.again)} {formatMoment(language, lastSentAt)}
            </>
          )}
        </p>
      )}
    </Card>
  )
}
