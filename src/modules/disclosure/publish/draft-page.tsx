import type { DisclosureTemplate } from '../../../platform/content/schema/disclosure-template.ts'
import type { FieldProblem } from '../../../platform/http/form.ts'
import { messageFor, summaryOf } from '../../../platform/http/typed-form.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { typedDay } from '../../../platform/kernel/typed-day.ts'
import { Button } from '../../../ui/button/button.tsx'
import { ButtonRow } from '../../../ui/button-row/button-row.tsx'
import { CheckboxesField } from '../../../ui/field/checkboxes-field.tsx'
import { DateField } from '../../../ui/field/date-field.tsx'
import { FileField } from '../../../ui/field/file-field.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import type { DraftFile, DraftText } from '../domain/templates/draft.ts'
import { DraftFields } from './draft-fields.tsx'
import { draftNames } from './draft-form.ts'
import { publishPaths } from './paths.ts'

export interface DraftPageProps {
  readonly template: DisclosureTemplate
  readonly unitName: string
  /** Where the form goes. */
  readonly action: string
  readonly draftKey: string
  readonly text: DraftText
  readonly isCorrection: boolean
  readonly files: readonly DraftFile[]
  /** Of the draft as it was read; 0 of one that was not saved yet. */
  readonly version: number
  readonly problems: readonly FieldProblem[]
  readonly notices: readonly DraftNotice[]
  readonly requestId: string
}

/** Something to know before going on, with what it is about. */
export interface DraftNotice {
  readonly tone: 'success' | 'warning' | 'info'
  readonly words: Words
  readonly link?: { readonly href: string; readonly text: string }
}

const texts = {
  back: { vi: 'Công khai của đơn vị', en: 'What the unit makes public' },
  heading: { vi: 'Tiêu đề', en: 'Title' },
  headingHint: {
    vi: 'Người đọc thấy tiêu đề này đầu tiên. Không ghi tên riêng của học sinh, phụ huynh.',
    en: 'What readers see first. Name no pupil and no parent.',
  },
  until: { vi: 'Công khai đến hết ngày', en: 'Public until' },
  untilHint: { vi: 'Để trống nếu công khai lâu dài.', en: 'Leave empty for no end.' },
  reason: { vi: 'Lý do đính chính', en: 'Why it is corrected' },
  files: { vi: 'Tệp đính kèm', en: 'Attached files' },
  filesHint: {
    vi: 'PDF, Word, Excel hoặc ảnh; mỗi tệp tối đa 50 MB. Ảnh được bỏ nơi chụp và máy chụp.',
    en: 'PDF, Word, Excel or pictures, 50 MB each. Pictures lose where and by what they were taken.',
  },
  attached: { vi: 'Tệp đã đính kèm: đánh dấu tệp muốn bỏ', en: 'Attached already: mark those to take out' },
  check: { vi: 'Kiểm tra và xem trước', en: 'Check and preview' },
  save: { vi: 'Lưu nháp', en: 'Save the draft' },
  law: (law: string) => ({ vi: `Căn cứ: ${law}`, en: `Basis: ${law}` }),
  unconfirmed: {
    vi: 'Mẫu này chưa đối chiếu với văn bản gốc.',
    en: 'This form was not compared with the official text.',
  },
}

/** The form of a duty, to be filled in once and sent on. */
export function DraftPage(props: DraftPageProps) {
  const { template, unitName, action, draftKey, text, isCorrection, files, version, problems, notices } =
    props
  const words = useWords()
  return (
    <Page
      title={template.title}
      eyebrow={unitName}
      lead={template.help}
      back={{ href: publishPaths.list.to({}), text: texts.back }}
      errors={summaryOf({ typed: {}, problems })}
    >
      {notices.map(({ tone, words: said, link }) => (
        <Notice key={said.vi} tone={tone} announce={tone === 'success'}>
          <p>
            {words(said)} {link !== undefined && <a href={link.href}>{link.text}</a>}
          </p>
        </Notice>
      ))}
      <Form
        action={action}
        requestId={props.requestId}
        draftKey={draftKey}
        hidden={{ [draftNames.version]: String(version) }}
        withFiles
      >
        <TextField
          name={draftNames.title}
          label={texts.heading}
          hint={texts.headingHint}
          value={text.title}
          error={messageFor(problems, draftNames.title)}
        />
        {isCorrection && (
          <TextAreaField
            name={draftNames.reason}
            label={texts.reason}
            value={text.correctionReason}
            rows={2}
            error={messageFor(problems, draftNames.reason)}
          />
        )}
        <DraftFields template={template} values={text.values} problems={problems} />
        {files.length > 0 && (
          <CheckboxesField
            name={draftNames.dropped}
            label={texts.attached}
            optional
            choices={files.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <FileField
          name={draftNames.files}
          label={texts.files}
          hint={
            template.fileHint === undefined ? texts.filesHint : joined(template.fileHint, texts.filesHint)
          }
          optional={template.file === 'optional' || files.length > 0}
          multiple
          error={messageFor(problems, draftNames.files)}
        />
        <DateField
          name={draftNames.until}
          label={texts.until}
          hint={texts.untilHint}
          optional
          value={typedDay(text.publicUntil ?? undefined)}
          error={messageFor(problems, draftNames.until)}
        />
        <ButtonRow>
          <Button name={draftNames.deed} value="kiem-tra">
            {words(texts.check)}
          </Button>
          <Button name={draftNames.deed} value="luu" variant="secondary">
            {words(texts.save)}
          </Button>
        </ButtonRow>
      </Form>
      <p class="govuk-hint">
        {words(texts.law(text.law))} {template.confidence !== 'high' && words(texts.unconfirmed)}
      </p>
    </Page>
  )
}

function joined(one: Words, other: Words): Words {
  return { vi: `${one.vi}. ${other.vi}`, en: `${one.en}. ${other.en}` }
}
