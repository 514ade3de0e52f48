import { formatDay } from '../../../platform/kernel/dates.ts'
import type { PlanId } from '../../../platform/kernel/ids.ts'
import { Button } from '../../../ui/button/button.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { FilterBar } from '../../../ui/filter-bar/filter-bar.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { formatMoment } from '../../../ui/moment-format.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { usePage, useWords } from '../../../ui/page-context.ts'
import { Progress } from '../../../ui/progress/progress.tsx'
import { type Column, Table } from '../../../ui/table/table.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { type SchoolLevel, schoolLevelWords } from '../../organisations/index.ts'
import type { Lateness } from '../domain/lateness.ts'
import { reportStates } from '../domain/report.ts'
import type { ListedReport, PlanOfReports } from '../store/report-queries.ts'
import { reportPaths } from './paths.ts'
import { latenessTone, latenessWords, reportStateTones, reportStateWords } from './report-words.ts'

export interface ReceivedReport extends ListedReport {
  readonly unitName: string
  readonly level: SchoolLevel | null
  readonly lateness: Lateness
}

export interface ReceivedProps {
  readonly plans: readonly PlanOfReports[]
  readonly planId: PlanId | undefined
  readonly all: readonly ReceivedReport[]
  readonly reports: readonly ReceivedReport[]
  readonly filter: { readonly level: string; readonly state: string }
  /** How many people were reminded just now; undefined when nobody asked for it. */
  readonly reminded: number | undefined
  readonly requestIdOf: (report: ReceivedReport) => string
}

export const lateFilter = 'tre-han'
export const schoolLevelsOfFilter = ['MN', 'MG', 'TH', 'THCS'] as const satisfies readonly SchoolLevel[]

const texts = {
  title: { vi: 'Báo cáo của các trường', en: "The schools' reports" },
  lead: {
    vi: 'Trường nào đã gửi, trường nào trễ, trường nào cần sửa. Trễ tính bằng ngày làm việc, theo lần gửi đầu tiên.',
    en: 'Who has sent, who is late, who has to correct. Lateness is counted in working days, by the first sending.',
  },
  plan: { vi: 'Kế hoạch', en: 'Plan' },
  level: { vi: 'Cấp học', en: 'Level' },
  state: { vi: 'Tình trạng', en: 'State' },
  all: { vi: 'Tất cả', en: 'All' },
  late: { vi: 'Trễ hạn', en: 'Late' },
  none: { vi: 'Chưa có báo cáo nào phải nhận', en: 'No reports to receive yet' },
  noneBody: {
    vi: 'Khi kế hoạch có hạn báo cáo được ban hành, mỗi trường có một dòng ở đây.',
    en: 'When a plan with a day for reports is issued, each school has a line here.',
  },
  rollUp: { vi: 'Tổng hợp toàn ngành', en: 'Report of the sector' },
  school: { vi: 'Trường', en: 'School' },
  sentAt: { vi: 'Gửi lần đầu', en: 'First sent' },
  again: { vi: 'gửi lại', en: 'sent again' },
  timeliness: { vi: 'Thời hạn', en: 'Timeliness' },
  action: { vi: 'Việc', en: 'Action' },
  read: { vi: 'Đọc', en: 'Read' },
  remind: { vi: 'Nhắc', en: 'Remind' },
  sent: { vi: 'Trường đã gửi báo cáo', en: 'Schools that have sent their report' },
  schools: { vi: 'trường', en: 'schools' },
  reminded: (count: number) =>
    count === 0
      ? { vi: 'Hôm nay đã nhắc trường này rồi', en: 'This school has been reminded today already' }
      : { vi: `Đã nhắc ${count} người`, en: `${count} people were reminded` },
  due: { vi: 'Hạn', en: 'Due' },
}

/** Who has sent the report on a plan, and who has not. */
export function ReceivedPage(props: ReceivedProps) {
  const { plans, planId, all, reports, filter, reminded } = props
  const words = useWords()
  const sent = all.filter(({ sendings }) => sendings > 0).length
  const current = plans.find((plan) => plan.planId === planId)
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      width="wide"
      aside={
        planId === undefined ? undefined : (
          <LinkButton href={reportPaths.rollUp.to({ planId })}>{words(texts.rollUp)}</LinkButton>
        )
      }
    >
      {reminded !== undefined && <Notice tone="success" title={texts.reminded(reminded)} announce />}
      {planId === undefined || current === undefined ? (
        <EmptyState title={texts.none}>
          <p>{words(texts.noneBody)}</p>
        </EmptyState>
      ) : (
        <>
          <FilterBar action={reportPaths.received.to({})}>
            <SelectField
              name="keHoach"
              label={texts.plan}
              value={planId}
              choices={plans.map((plan) => ({
                value: plan.planId,
                label: `${plan.year} · ${plan.title.slice(0, 80)}`,
              }))}
            />
            <SelectField
              name="cap"
              label={texts.level}
              value={filter.level}
              choices={[
                { value: '', label: texts.all },
                ...schoolLevelsOfFilter.map((level) => ({ value: level, label: schoolLevelWords[level] })),
              ]}
            />
            <SelectField
              name="tinhTrang"
              label={texts.state}
              value={filter.state}
              choices={[
                { value: '', label: texts.all },
                { value: lateFilter, label: texts.late },
                ...reportStates.map((state) => ({ value: state, label: reportStateWords[state] })),
              ]}
            />
          </FilterBar>
          <Progress label={texts.sent} done={sent} total={all.length} unit={texts.schools} />
          <p>
            {words(texts.due)}: {formatDay(current.dueOn)}
          </p>
          <ReceivedTable {...props} reports={reports} />
        </>
      )}
    </Page>
  )
}

function ReceivedTable({ reports, requestIdOf }: ReceivedProps) {
  const words = useWords()
  const { language } = usePage()
  const columns: Column<ReceivedReport>[] = [
    { key: 'school', header: texts.school, rowHeader: true, cell: ({ unitName }) => unitName },
    {
      key: 'level',
      header: texts.level,
      cell: ({ level }) => (level === null ? '' : words(schoolLevelWords[level])),
    },
    {
      key: 'state',
      header: texts.state,
      cell: ({ state }) => <Tag tone={reportStateTones[state]}>{reportStateWords[state]}</Tag>,
    },
    {
      key: 'lateness',
      header: texts.timeliness,
      cell: ({ lateness }) => <Tag tone={latenessTone(lateness)}>{latenessWords(lateness)}</Tag>,
    },
    {
      key: 'sent',
      header: texts.sentAt,
      cell: ({ firstSentAt, lastSentAt, sendings }) => (
        <>
          {firstSentAt === null ? '–' : formatMoment(language, firstSentAt)}
          {sendings > 1 && lastSentAt !== null && (
            <>
              <br />
              {words(texts.again)} {formatMoment(language, lastSentAt)}
            </>
          )}
        </>
      ),
    },
    {
      key: 'action',
      header: texts.action,
      cell: (report) => {
        const params = { reportId: report.id }
        return (
          <>
            {report.sendings > 0 && (
              <LinkButton
                small
                variant="secondary"
                href={reportPaths.read.to(params)}
                about={report.unitName}
              >
                {words(texts.read)}
              </LinkButton>
            )}
            {needsReminder(report) && (
              <Form action={reportPaths.remind.to(params)} requestId={requestIdOf(report)}>
                <Button small variant="secondary" about={report.unitName}>
                  {words(texts.remind)}
                </Button>
              </Form>
            )}
          </>
        )
      },
    },
  ]
  return (
    <Table caption={texts.title} captionHidden columns={columns} rows={reports} rowKey={({ id }) => id} />
  )
}

/** Whoever still has to send something can be reminded of it. */
export function needsReminder({ state }: Pick<ListedReport, 'state'>): boolean {
  return state !== 'sent' && state !== 'accepted'
}
