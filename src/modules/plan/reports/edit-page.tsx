import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { formatDay } from '../../../platform/kernel/dates.ts'
import { Button } from '../../../ui/button/button.tsx'
import { ButtonRow } from '../../../ui/button-row/button-row.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import type { Lateness } from '../domain/lateness.ts'
import { mayWrite, type ReportHistory, type ReportState } from '../domain/report.ts'
import { areaKey, type KnownArea, type ReportDraft } from '../domain/report-content.ts'
import type { Report } from '../store/report-store.ts'
import { AreaFields } from './area-fields.tsx'
import { longestText } from './draft-form.ts'
import { NewerText } from './newer-text.tsx'
import { reportPaths } from './paths.ts'
import type { ReportNames } from './report-document.ts'
import type { ReportHeader } from './report-header.ts'
import {
  generalAreaWords,
  latenessTone,
  latenessWords,
  reportRefusalWords,
  reportStateTones,
  reportStateWords,
} from './report-words.ts'

export interface EditProps {
  readonly report: Report
  readonly header: ReportHeader
  readonly history: ReportHistory
  readonly areas: readonly KnownArea[]
  readonly lateness: Lateness
  readonly names: ReportNames
  readonly form: TypedForm
  /** The newer text that somebody else saved, when what was typed was made from an older one. */
  readonly newer: ReportDraft | undefined
  readonly saved: boolean
  readonly requestId: string
}

const texts = {
  owed: { vi: 'Báo cáo của đơn vị', en: "Your unit's reports" },
  title: { vi: 'Soạn báo cáo', en: 'Write the report' },
  due: { vi: 'Hạn gửi', en: 'Due' },
  saved: { vi: 'Đã lưu bản nháp', en: 'The draft is saved' },
  savedBody: {
    vi: 'Anh chị có thể đóng trang và soạn tiếp sau, trên máy nào cũng được.',
    en: 'You may close the page and go on later, on any device.',
  },
  returned: { vi: 'Cần sửa và gửi lại', en: 'To be corrected and sent again' },
  sentBack: { vi: 'Người duyệt trả lại để sửa', en: 'The approver sent it back' },
  stale: { vi: 'Có người vừa lưu bản khác', en: 'Somebody has just saved another text' },
  staleBody: {
    vi: 'Phần anh chị vừa gõ chưa được lưu nhưng vẫn còn nguyên dưới đây; bản mới hơn hiện cạnh mỗi ô khác nhau. Hãy gộp lại rồi bấm lưu.',
    en: 'What you typed is not saved, but it is still here; the newer text is shown beside each field that differs. Bring them together, then save.',
  },
  keptBody: {
    vi: 'Phần anh chị vừa gõ chưa được lưu nhưng vẫn còn nguyên dưới đây để sao chép.',
    en: 'What you typed is not saved, but it is still here to be copied.',
  },
  areas: { vi: 'Các lĩnh vực', en: 'Areas' },
  written: { vi: 'đã viết', en: 'written' },
  toWrite: { vi: 'chưa viết', en: 'to write' },
  common: { vi: 'Phần chung', en: 'In general' },
  difficulties: { vi: 'Khó khăn, vướng mắc', en: 'Difficulties' },
  proposals: { vi: 'Đề xuất, kiến nghị', en: 'Proposals' },
  number: { vi: 'Số văn bản', en: 'Number of the document' },
  numberHint: {
    vi: 'Ký hiệu, ngày, nơi nhận và người ký đã có sẵn. Để trống nếu ghi tay sau.',
    en: 'Symbol, date, recipients and signature are there already. Leave empty to write it by hand.',
  },
  save: { vi: 'Lưu bản nháp', en: 'Save draft' },
  preview: { vi: 'Xem bản in', en: 'Preview' },
  submit: { vi: 'Lưu và trình duyệt', en: 'Save and submit for approval' },
}

/** The whole report on one page: what is known is there, what people must write has a field. */
export function EditPage(props: EditProps) {
  const { report, header, history, areas, lateness, names, form, newer, saved, requestId } = props
  const words = useWords()
  const { draft } = report
  const hasText = (area: KnownArea) => {
    const key = areaKey(area.dimension)
    return shown(form, `ketQua.${key}`, draft.narratives[key]).value.trim() !== ''
  }
  const titleOf = (area: KnownArea) =>
    area.dimension === null ? generalAreaWords : names.dimensions[area.dimension]
  return (
    <Page
      title={texts.title}
      eyebrow={header.plan.title}
      breadcrumbs={[{ href: reportPaths.owed.to({}), text: texts.owed }]}
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
      {saved && (
        <Notice tone="success" title={texts.saved} announce>
          <p>{words(texts.savedBody)}</p>
        </Notice>
      )}
      {!mayWrite(report.state) && (
        <Notice tone="warning" title={closedWords(report.state)} announce>
          <p>{words(texts.keptBody)}</p>
        </Notice>
      )}
      {newer !== undefined && mayWrite(report.state) && (
        <Notice tone="warning" title={texts.stale} announce>
          <p>{words(texts.staleBody)}</p>
        </Notice>
      )}
      {history.openReturn !== null && (
        <Notice tone="danger" title={texts.returned}>
          <p>{history.openReturn.reason}</p>
        </Notice>
      )}
      {history.openSendBack !== null && (
        <Notice tone="warning" title={texts.sentBack}>
          <p>{history.openSendBack.reason}</p>
        </Notice>
      )}
      <nav aria-label={words(texts.areas)}>
        <ul>
          {areas.map((area) => (
            <li key={areaKey(area.dimension)}>
              <a href={`#${areaKey(area.dimension)}`}>{words(titleOf(area))}</a>{' '}
              <Tag tone={hasText(area) ? 'success' : 'neutral'}>
                {hasText(area) ? texts.written : texts.toWrite}
              </Tag>
            </li>
          ))}
        </ul>
      </nav>
      <Form
        action={reportPaths.edit.to({ reportId: report.id })}
        requestId={requestId}
        hidden={{ phienBan: String(report.version) }}
        draftKey={`report-${report.id}`}
      >
        {areas.map((area) => (
          <Section key={areaKey(area.dimension)} id={areaKey(area.dimension)} title={titleOf(area)}>
            <AreaFields
              area={area}
              draft={draft}
              names={names}
              form={form}
              newer={newer?.narratives[areaKey(area.dimension)]}
            />
            <Button variant="secondary" small about={words(titleOf(area))}>
              {words(texts.save)}
            </Button>
          </Section>
        ))}
        <Section title={texts.common} id="phan-chung">
          {(['difficulties', 'proposals'] as const).map((part) => {
            const name = part === 'difficulties' ? 'khoKhan' : 'kienNghi'
            const field = shown(form, name, draft[part])
            return (
              <div key={part}>
                <TextAreaField
                  name={name}
                  label={texts[part]}
                  optional
                  rows={4}
                  maxLength={longestText}
                  {...field}
                />
                <NewerText text={newer?.[part]} typed={field.value} />
              </div>
            )
          })}
          <TextField
            name="so"
            label={texts.number}
            hint={texts.numberHint}
            optional
            width="short"
            {...shown(form, 'so', draft.number)}
          />
        </Section>
        <ButtonRow>
          <Button name="viec" value="trinh">
            {words(texts.submit)}
          </Button>
          <Button variant="secondary">{words(texts.save)}</Button>
          <LinkButton variant="secondary" href={reportPaths.read.to({ reportId: report.id })}>
            {words(texts.preview)}
          </LinkButton>
        </ButtonRow>
      </Form>
    </Page>
  )
}

/** Why nothing can be written now. */
function closedWords(state: ReportState) {
  if (state === 'accepted') return reportRefusalWords['already-accepted']
  return reportRefusalWords[state === 'sent' ? 'already-sent' : 'waiting-for-signature']
}
