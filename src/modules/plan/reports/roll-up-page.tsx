import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { formatDay } from '../../../platform/kernel/dates.ts'
import { Button } from '../../../ui/button/button.tsx'
import { ButtonRow } from '../../../ui/button-row/button-row.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { Table } from '../../../ui/table/table.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { areaKey, type ReportDraft } from '../domain/report-content.ts'
import type { SectorReport } from '../domain/report-roll-up.ts'
import type { Report } from '../store/report-store.ts'
import { NewerText } from './newer-text.tsx'
import { reportPaths } from './paths.ts'
import type { ReportNames } from './report-document.ts'
import type { ReportHeader } from './report-header.ts'
import { fileFormats } from './report-params.ts'
import { latenessTone, latenessWords, reportStateTones, reportStateWords } from './report-words.ts'
import { Narratives, RollUpArea, WrittenPart } from './roll-up-area.tsx'
import { standingSentence } from './sector-document.ts'

export interface RollUpProps {
  readonly sector: SectorReport
  readonly header: ReportHeader
  /** The authority's own report, once it was saved. */
  readonly report: Report | undefined
  readonly draft: ReportDraft
  readonly names: ReportNames
  readonly form: TypedForm
  readonly newer: ReportDraft | undefined
  readonly notice: 'saved' | 'stale' | 'moved' | undefined
  readonly mayWrite: boolean
  readonly maySend: boolean
  readonly fingerprint: string
  readonly requestIds: { readonly save: string; readonly send: string }
}

const texts = {
  title: { vi: 'Tổng hợp báo cáo của các trường', en: "The schools' reports put together" },
  received: { vi: 'Báo cáo của các trường', en: "The schools' reports" },
  files: { vi: 'Tải về', en: 'Download' },
  saved: { vi: 'Đã lưu', en: 'Saved' },
  stale: {
    vi: 'Có người vừa lưu bản khác. Phần anh chị gõ chưa được lưu nhưng còn nguyên dưới đây.',
    en: 'Somebody has just saved another text. What you typed is not saved, but it is still here.',
  },
  moved: {
    vi: 'Số liệu tổng hợp vừa thay đổi so với bản anh chị đã xem nên báo cáo chưa được gửi. Hãy xem lại rồi gửi.',
    en: 'The figures have changed since you saw them, so the report was not sent. Look again, then send.',
  },
  schools: { vi: 'Tình hình gửi báo cáo', en: 'Who has reported' },
  late: { vi: 'Trường trễ hạn hoặc chưa gửi', en: 'Late and missing schools' },
  school: { vi: 'Trường', en: 'School' },
  standing: { vi: 'Tình hình', en: 'Standing' },
  sentOn: { vi: 'Ngày gửi', en: 'Sent on' },
  common: { vi: 'Phần chung', en: 'In general' },
  difficulties: { vi: 'Khó khăn, vướng mắc', en: 'Difficulties' },
  proposals: { vi: 'Đề xuất, kiến nghị', en: 'Proposals' },
  number: { vi: 'Số văn bản', en: 'Number of the document' },
  save: { vi: 'Lưu báo cáo tổng hợp', en: 'Save the report' },
  send: (recipient: string) => ({ vi: `Ký gửi ${recipient}`, en: `Sign and send to ${recipient}` }),
  sendLead: {
    vi: 'Lưu nhận định trước khi gửi. Báo cáo được gửi đúng như bản tải về và được giữ nguyên.',
    en: 'Save the conclusions before sending. The report is sent exactly as downloaded, and kept.',
  },
  none: { vi: 'Chưa có trường nào gửi báo cáo', en: 'No school has sent its report yet' },
}

/** The authority's report: what schools sent, put together, and the authority's conclusions. */
export function RollUpPage(props: RollUpProps) {
  const { sector, header, report, draft, form, newer, notice } = props
  const words = useWords()
  const params = { planId: header.plan.id }
  const late = sector.schools.filter(({ standing }) => standing !== 'sent-in-time')
  return (
    <Page
      title={texts.title}
      lead={header.plan.title}
      width="wide"
      breadcrumbs={[{ href: reportPaths.received.to({}, { keHoach: header.plan.id }), text: texts.received }]}
      errors={summaryOf(form)}
      aside={
        <>
          {report !== undefined && (
            <Tag tone={reportStateTones[report.state]}>{reportStateWords[report.state]}</Tag>
          )}
          {fileFormats.map((format) => (
            <LinkButton
              key={format}
              small
              variant="secondary"
              href={reportPaths.rollUpFile.to({ ...params, format })}
            >
              {words(texts.files)} .{format}
            </LinkButton>
          ))}
        </>
      }
    >
      {notice !== undefined && (
        <Notice tone={notice === 'saved' ? 'success' : 'warning'} title={texts[notice]} announce />
      )}
      <Section title={texts.schools}>
        <p>{standingSentence(sector.schools)}</p>
        {late.length > 0 && (
          <Table
            caption={texts.late}
            rows={late}
            rowKey={({ name }) => name}
            columns={[
              { key: 'school', header: texts.school, rowHeader: true, cell: ({ name }) => name },
              {
                key: 'standing',
                header: texts.standing,
                cell: ({ standing, workingDays }) => (
                  <Tag tone={latenessTone({ kind: standing, workingDays })}>
                    {latenessWords({ kind: standing, workingDays })}
                  </Tag>
                ),
              },
              {
                key: 'sentOn',
                header: texts.sentOn,
                cell: ({ sentOn }) => (sentOn === null ? '–' : sentOn.split('-').reverse().join('/')),
              },
            ]}
          />
        )}
      </Section>
      {sector.areas.length === 0 && <Notice title={texts.none} />}
      <Form
        action={reportPaths.rollUp.to(params)}
        requestId={props.requestIds.save}
        hidden={{ phienBan: String(report?.version ?? 0) }}
        draftKey={`sector-report-${header.plan.id}`}
      >
        {sector.areas.map((area) => (
          <RollUpArea
            key={areaKey(area.dimension)}
            area={area}
            names={props.names}
            form={form}
            draft={draft}
            newer={newer}
            mayWrite={props.mayWrite}
          />
        ))}
        <Section title={texts.common}>
          {(['difficulties', 'proposals'] as const).map((part) => {
            const name = part === 'difficulties' ? 'khoKhan' : 'kienNghi'
            const field = shown(form, name, draft[part])
            const said = part === 'difficulties' ? sector.schoolDifficulties : sector.schoolProposals
            return (
              <div key={part}>
                <Narratives said={said} />
                <WrittenPart
                  name={name}
                  label={texts[part]}
                  mayWrite={props.mayWrite}
                  value={field.value}
                  error={field.error}
                />
                <NewerText text={newer?.[part]} typed={field.value} />
              </div>
            )
          })}
          {props.mayWrite && (
            <TextField
              name="so"
              label={texts.number}
              optional
              width="short"
              {...shown(form, 'so', draft.number)}
            />
          )}
        </Section>
        {props.mayWrite && (
          <ButtonRow>
            <Button>{words(texts.save)}</Button>
          </ButtonRow>
        )}
      </Form>
      {props.maySend && (
        <Form
          action={reportPaths.rollUpSend.to(params)}
          requestId={props.requestIds.send}
          hidden={{ phienBan: String(report?.version ?? 0), vanTay: props.fingerprint }}
        >
          <p>{words(texts.sendLead)}</p>
          <Button variant="secondary">{words(texts.send(header.recipientName))}</Button>
        </Form>
      )}
      <p>
        {formatDay(header.periodFrom)} – {formatDay(header.periodTo)}
      </p>
    </Page>
  )
}
