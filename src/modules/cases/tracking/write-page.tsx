import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { Button } from '../../../ui/button/button.tsx'
import { FileField } from '../../../ui/field/file-field.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { trackingPaths } from './paths.ts'

export interface WritePageProps {
  readonly title: Words
  readonly hint: Words
  readonly action: string
  readonly note: 'required' | 'optional' | 'none'
  readonly withFiles: boolean
  /** What follows from it, when it cannot be undone. */
  readonly warning: Words | undefined
  /** The last act that the person had read. */
  readonly seen: number
  readonly requestId: string
  readonly form: TypedForm
}

const texts = {
  back: { vi: 'Quay lại hồ sơ', en: 'Back to the case' },
  note: { vi: 'Bạn muốn nói gì?', en: 'What do you want to say?' },
  files: { vi: 'Ảnh hoặc giấy tờ', en: 'Pictures or papers' },
  send: { vi: 'Gửi', en: 'Send' },
}

/** Something that whoever filed a case does with it: a few lines, perhaps files, one button. */
export function WritePage(props: WritePageProps) {
  const { title, hint, note, form, warning } = props
  const words = useWords()
  return (
    <Page
      title={title}
      lead={hint}
      variant="portal"
      back={{ href: trackingPaths.case.to({}), text: texts.back }}
      errors={summaryOf(form)}
    >
      {warning !== undefined && (
        <Notice tone="warning">
          <p>{words(warning)}</p>
        </Notice>
      )}
      <Form
        action={props.action}
        requestId={props.requestId}
        withFiles={props.withFiles}
        hidden={{ thayDen: String(props.seen) }}
      >
        {note !== 'none' && (
          <TextAreaField
            name="noiDung"
            label={texts.note}
            maxLength={10_000}
            optional={note === 'optional'}
            {...shown(form, 'noiDung')}
          />
        )}
        {props.withFiles && <FileField name="tep" label={texts.files} multiple optional />}
        <Button variant={warning === undefined ? 'primary' : 'danger'}>{words(texts.send)}</Button>
      </Form>
    </Page>
  )
}
