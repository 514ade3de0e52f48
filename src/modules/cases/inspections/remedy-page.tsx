import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { Button } from '../../../ui/button/button.tsx'
import { ButtonRow } from '../../../ui/button-row/button-row.tsx'
import { Deadline } from '../../../ui/deadline/deadline.tsx'
import { Details } from '../../../ui/details/details.tsx'
import { FileField } from '../../../ui/field/file-field.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { Timeline } from '../../../ui/timeline/timeline.tsx'
import type { Deadline as DerivedDeadline } from '../domain/clock/clock.ts'
import { isOverdue, type RemedyAction } from '../domain/inspections/remedy.ts'
import { DeadlineView } from '../explain/deadline-view.tsx'
import type { Remedy } from '../store/inspection-remedies.ts'
import {
  overdueWords,
  remedyActionWords,
  remedyEntryWords,
  remedyStateTones,
  remedyStateWords,
} from './inspection-words.ts'
import type { InspectionView } from './load-inspection.ts'
import { inspectionPaths } from './paths.ts'

export interface RemedyProps {
  readonly view: InspectionView
  readonly remedy: Remedy
  readonly today: LocalDate
  /** Working days to its day; null when it is over and done. */
  readonly workingDaysLeft: number | null
  /** How its day was counted; null when the conclusion names the day itself. */
  readonly derivation: DerivedDeadline | null
  readonly available: readonly RemedyAction[]
  readonly form: TypedForm
  readonly saved: boolean
  readonly requestId: string
}

const texts = {
  eyebrow: { vi: 'Việc phải khắc phục', en: 'Remedy' },
  finding: { vi: 'Cho phát hiện', en: 'For the finding' },
  due: { vi: 'Hạn', en: 'Due' },
  why: { vi: 'Vì sao là ngày này?', en: 'Why this date?' },
  saved: { vi: 'Đã lưu', en: 'Saved' },
  text: { vi: 'Đã làm gì', en: 'What was done' },
  verdict: { vi: 'Nhận xét', en: 'Remark' },
  verdictHint: { vi: 'Bắt buộc khi trả lại.', en: 'Needed when it is returned.' },
  files: { vi: 'Minh chứng', en: 'Evidence' },
  filesHint: {
    vi: 'Ảnh, PDF, Word, Excel. Tối đa 5 tệp, mỗi tệp 20 MB.',
    en: 'Pictures, PDF, Word, Excel: at most 5 files of 20 MB.',
  },
  report: { vi: 'Báo cáo khắc phục', en: 'Report' },
  judge: { vi: 'Xem xét', en: 'Look at it' },
  history: { vi: 'Quá trình', en: 'History' },
}

/** One remedy: what has to be done by when, what was done, what the inspectors say to it. */
export function RemedyPage(props: RemedyProps) {
  const { view, remedy, today, workingDaysLeft, available, form, saved, requestId } = props
  const words = useWords()
  const { inspection, findings, names } = view
  const params = { inspectionId: inspection.id, remedyId: remedy.id }
  const entries = view.remedyEntries.get(remedy.id) ?? []
  const finding = findings.find(({ id }) => id === remedy.findingId)
  const reports = available.includes('report')
  return (
    <Page
      title={remedy.text}
      eyebrow={texts.eyebrow}
      errors={summaryOf(form)}
      back={{ href: inspectionPaths.inspection.to(params), text: view.unitName }}
      aside={
        <>
          <Tag tone={remedyStateTones[remedy.state]}>{remedyStateWords[remedy.state]}</Tag>{' '}
          {isOverdue(remedy, today) && <Tag tone="danger">{overdueWords}</Tag>}
        </>
      }
    >
      {saved && <Notice tone="success" title={texts.saved} announce />}
      <SummaryList
        rows={[
          { key: texts.finding, value: finding?.text ?? '' },
          ...(remedy.dueOn === null
            ? []
            : [
                {
                  key: texts.due,
                  value: <Deadline day={remedy.dueOn} workingDaysLeft={workingDaysLeft} />,
                },
              ]),
        ]}
      />
      {props.derivation !== null && (
        <Details summary={texts.why}>
          <DeadlineView deadline={props.derivation} />
        </Details>
      )}
      {available.length > 0 && (
        <Section title={reports ? texts.report : texts.judge}>
          <Form
            action={inspectionPaths.remedy.to(params)}
            requestId={requestId}
            {...(reports && { withFiles: true, draftKey: `khac-phuc-${remedy.id}` })}
          >
            <TextAreaField
              name="noiDung"
              label={reports ? texts.text : texts.verdict}
              hint={reports ? undefined : texts.verdictHint}
              rows={4}
              maxLength={5_000}
              optional
              {...shown(form, 'noiDung')}
            />
            {reports && (
              <FileField
                name="tep"
                label={texts.files}
                hint={texts.filesHint}
                multiple
                error={shown(form, 'tep').error}
              />
            )}
            <ButtonRow>
              {available.map((action) => (
                <Button
                  key={action}
                  name="viec"
                  value={action}
                  variant={action === 'return' ? 'secondary' : 'primary'}
                >
                  {words(remedyActionWords[action])}
                </Button>
              ))}
            </ButtonRow>
          </Form>
        </Section>
      )}
      {entries.length > 0 && (
        <Section title={texts.history}>
          <Timeline
            events={entries.toReversed().map((entry) => ({
              id: entry.id,
              at: entry.at,
              title: remedyEntryWords[entry.action],
              who: entry.actorId === null ? undefined : names.get(entry.actorId),
              body: (
                <>
                  {entry.text !== '' && <p>{entry.text}</p>}
                  <ul>
                    {entry.files.map((file) => (
                      <li key={file.id}>
                        <a href={inspectionPaths.evidence.to({ ...params, fileId: file.id })}>{file.name}</a>
                      </li>
                    ))}
                  </ul>
                </>
              ),
            }))}
          />
        </Section>
      )}
    </Page>
  )
}
