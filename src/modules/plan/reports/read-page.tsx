import type { AdministrativeDocumentInput } from '../../../platform/documents/administrative-document.ts'
import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { formatDay } from '../../../platform/kernel/dates.ts'
import type { PersonId } from '../../../platform/kernel/ids.ts'
import { Button } from '../../../ui/button/button.tsx'
import { ButtonRow } from '../../../ui/button-row/button-row.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { usePage, useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { Table } from '../../../ui/table/table.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { Timeline } from '../../../ui/timeline/timeline.tsx'
import type { Lateness } from '../domain/lateness.ts'
import type { ReportAction, ReportRefusal } from '../domain/report.ts'
import type { ReportFigure } from '../domain/report-content.ts'
import { DocumentSheet } from './document-sheet.tsx'
import { figureName, figureText } from './figure-text.ts'
import { LatenessSteps } from './lateness-steps.tsx'
import { reportPaths } from './paths.ts'
import type { ReadableReport } from './report-access.ts'
import type { ReportNames } from './report-document.ts'
import { fileFormats } from './report-params.ts'
import {
  latenessTone,
  latenessWords,
  reportRefusalWords,
  reportStateTones,
  reportStateWords,
  reportStepWords,
} from './report-words.ts'

export interface ReadProps {
  readonly found: ReadableReport
  readonly document: AdministrativeDocumentInput
  /** Figures that the unit changed, to be compared. */
  readonly changed: readonly ReportFigure[]
  readonly names: ReportNames
  readonly lateness: Lateness
  readonly available: readonly ReportAction[]
  readonly people: ReadonlyMap<PersonId, string>
  /** Names what is shown, so that nothing else is sent. */
  readonly fingerprint: string
  readonly form: TypedForm
  readonly refusal: ReportRefusal | 'stale' | 'figures-moved' | undefined
  readonly requestIds: { readonly step: string; readonly reason: string }
  readonly recipientView: boolean
}

const texts = {
  title: { vi: 'Báo cáo', en: 'Report' },
  owed: { vi: 'Báo cáo của đơn vị', en: "Your unit's reports" },
  received: { vi: 'Báo cáo của các trường', en: "The schools' reports" },
  due: { vi: 'Hạn gửi', en: 'Due' },
  edit: { vi: 'Soạn tiếp', en: 'Go on writing' },
  files: { vi: 'Tải về', en: 'Download' },
  send: { vi: 'Duyệt và gửi', en: 'Approve and send' },
  sendTo: {
    vi: 'Nội dung được gửi đúng như bản xem dưới đây và được giữ nguyên.',
    en: 'Exactly what is shown below is sent, and kept.',
  },
  accept: { vi: 'Chấp nhận báo cáo', en: 'Accept the report' },
  decide: { vi: 'Việc cần làm', en: 'To do' },
  sendBack: { vi: 'Trả lại người soạn', en: 'Send back to the writer' },
  giveBack: { vi: 'Yêu cầu sửa và gửi lại', en: 'Return for correction' },
  reason: { vi: 'Cần sửa gì, vì sao', en: 'What has to be changed, and why' },
  changed: { vi: 'Số liệu đơn vị đã sửa', en: 'Figures that the unit changed' },
  figure: { vi: 'Chỉ số', en: 'Figure' },
  computed: { vi: 'Hệ thống ghi nhận', en: 'From the records' },
  reported: { vi: 'Đơn vị báo cáo', en: 'Reported' },
  why: { vi: 'Lý do', en: 'Reason' },
  text: { vi: 'Nội dung báo cáo', en: 'The report' },
  history: { vi: 'Quá trình', en: 'History' },
  example: { vi: 'Dữ liệu mẫu', en: 'Example data' },
  stale: {
    vi: 'Báo cáo vừa có người thay đổi. Trang đã được làm mới, hãy xem lại rồi làm tiếp.',
    en: 'Somebody has just changed the report. This page is fresh: look at it again, then go on.',
  },
  moved: {
    vi: 'Số liệu vừa thay đổi so với bản anh chị đã xem nên báo cáo chưa được gửi. Hãy xem lại bản dưới đây rồi gửi.',
    en: 'The figures have changed since you saw them, so the report was not sent. Look at it again, then send.',
  },
}

/** A report as it is or will be on paper, its way, and what the reader may do with it. */
export function ReadPage(props: ReadProps) {
  const { found, document, changed, names, lateness, available, people, form, refusal } = props
  const { report, steps, history } = found
  const { language } = usePage()
  const words = useWords()
  const params = { reportId: report.id }
  const parent = props.recipientView
    ? { href: reportPaths.received.to({}, { keHoach: report.planId }), text: texts.received }
    : { href: reportPaths.owed.to({}), text: texts.owed }
  const version = { phienBan: String(report.version) }
  return (
    <Page
      title={texts.title}
      lead={document.issuingBody}
      width="wide"
      breadcrumbs={[parent]}
      errors={summaryOf(form)}
      aside={
        <>
          <Tag tone={reportStateTones[report.state]}>{reportStateWords[report.state]}</Tag>{' '}
          <Tag tone={latenessTone(lateness)}>{latenessWords(lateness)}</Tag>{' '}
          <span>
            {words(texts.due)}: {formatDay(report.dueOn)}
          </span>
        </>
      }
    >
      {refusal !== undefined && (
        <Notice
          tone="warning"
          title={
            refusal === 'stale'
              ? texts.stale
              : refusal === 'figures-moved'
                ? texts.moved
                : reportRefusalWords[refusal]
          }
          announce
        />
      )}
      {history.openReturn !== null && (
        <Notice tone="danger" title={reportStepWords.return}>
          <p>{history.openReturn.reason}</p>
        </Notice>
      )}
      {history.openSendBack !== null && (
        <Notice tone="warning" title={reportStepWords['send-back']}>
          <p>{history.openSendBack.reason}</p>
        </Notice>
      )}
      <LatenessSteps lateness={lateness} />
      <ButtonRow>
        {(available.includes('start') || available.includes('submit')) && (
          <LinkButton href={reportPaths.edit.to(params)}>{words(texts.edit)}</LinkButton>
        )}
        {fileFormats.map((format) => (
          <LinkButton
            key={format}
            variant="secondary"
            small
            href={reportPaths.file.to({ ...params, format })}
          >
            {words(texts.files)} .{format}
          </LinkButton>
        ))}
      </ButtonRow>
      {available.includes('send') && (
        <Section title={texts.decide} lead={texts.sendTo}>
          <Form
            action={reportPaths.send.to(params)}
            requestId={props.requestIds.step}
            hidden={{ ...version, vanTay: props.fingerprint }}
          >
            <Button>{words(texts.send)}</Button>
          </Form>
          <ReasonForm {...props} action={reportPaths.sendBack.to(params)} button={texts.sendBack} />
        </Section>
      )}
      {available.includes('accept') && (
        <Section title={texts.decide}>
          <Form action={reportPaths.accept.to(params)} requestId={props.requestIds.step} hidden={version}>
            <Button>{words(texts.accept)}</Button>
          </Form>
          <ReasonForm {...props} action={reportPaths.giveBack.to(params)} button={texts.giveBack} />
        </Section>
      )}
      {changed.length > 0 && (
        <Section title={texts.changed}>
          <Table
            caption={texts.changed}
            captionHidden
            rows={changed}
            rowKey={({ code }) => code}
            columns={[
              {
                key: 'figure',
                header: texts.figure,
                rowHeader: true,
                cell: ({ code }) => words(figureName(names.figures, code)),
              },
              {
                key: 'computed',
                header: texts.computed,
                cell: ({ code, computed }) => figureText(language, names.figures.get(code), computed),
              },
              {
                key: 'reported',
                header: texts.reported,
                cell: ({ code, changed: reported }) =>
                  figureText(language, names.figures.get(code), reported),
              },
              { key: 'why', header: texts.why, cell: ({ changed: reported }) => reported?.reason ?? '' },
            ]}
          />
        </Section>
      )}
      <Section title={texts.text}>
        {document.exampleData === true && <Notice title={texts.example} />}
        <DocumentSheet document={document} />
      </Section>
      {steps.length > 0 && (
        <Section title={texts.history}>
          <Timeline
            events={steps.map((step, index) => ({
              id: String(index),
              at: step.at,
              title: reportStepWords[step.action],
              who: step.actorId === null ? undefined : people.get(step.actorId),
              tone: step.action === 'return' ? 'danger' : step.action === 'accept' ? 'success' : 'neutral',
              body: step.reason === '' ? undefined : <p>{step.reason}</p>,
            }))}
          />
        </Section>
      )}
    </Page>
  )
}

function ReasonForm(
  props: ReadProps & {
    readonly action: string
    readonly button: { readonly vi: string; readonly en: string }
  },
) {
  const { found, form, action, button } = props
  const words = useWords()
  return (
    <Form
      action={action}
      requestId={props.requestIds.reason}
      hidden={{ phienBan: String(found.report.version) }}
      draftKey={`report-reason-${found.report.id}`}
    >
      <TextAreaField name="lyDo" label={texts.reason} rows={3} maxLength={2_000} {...shown(form, 'lyDo')} />
      <Button variant="secondary">{words(button)}</Button>
    </Form>
  )
}
