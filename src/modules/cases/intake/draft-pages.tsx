import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { CopyText } from '../../../ui/copy-text/copy-text.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { PrintButton } from '../../../ui/print-button/print-button.tsx'
import { draftDays } from './drafts.ts'
import { intakePaths } from './paths.ts'

const texts = {
  saved: { vi: 'Đã lưu bản nháp', en: 'The draft is saved' },
  savedTitle: { vi: 'Hãy chép lại mã này', en: 'Write this code down' },
  savedText: {
    vi: `Cần mã để mở lại bản nháp. Mã chỉ hiện một lần, mất mã thì không ai mở được. Bản nháp tự xóa sau ${draftDays} ngày.`,
    en: `You need it to open the draft again. It is shown once, and nobody can open the draft without it. The draft is deleted after ${draftDays} days.`,
  },
  notSent: {
    vi: 'Bản nháp chưa được gửi cho ai.',
    en: 'The draft has not been sent to anybody.',
  },
  code: { vi: 'Mã bản nháp', en: 'Code of the draft' },
  codeHint: { vi: '16 chữ số, có cách hay không đều được', en: '16 digits, with or without spaces' },
  resume: { vi: 'Viết tiếp bản nháp', en: 'Go on with a draft' },
  lead: {
    vi: 'Nhập mã bạn đã chép khi bấm “Lưu lại để viết tiếp”.',
    en: 'Enter the code that you wrote down when you saved it.',
  },
  open: { vi: 'Mở bản nháp', en: 'Open the draft' },
  back: { vi: 'Về trang Nói với chúng tôi', en: 'To “Tell us”' },
}

/** Answers the form itself, so that the code is in no address. */
export function DraftSavedPage({ code }: { readonly code: string }) {
  const words = useWords()
  return (
    <Page title={texts.saved} variant="portal">
      <Notice tone="success" title={texts.savedTitle} announce>
        <p>{words(texts.savedText)}</p>
      </Notice>
      <CopyText label={texts.code} value={code} />
      <p>{words(texts.notSent)}</p>
      <PrintButton />
      <ul>
        <li>
          <a href={intakePaths.resume.to({})}>{words(texts.resume)}</a>
        </li>
        <li>
          <a href={intakePaths.door.to({})}>{words(texts.back)}</a>
        </li>
      </ul>
    </Page>
  )
}

export function ResumePage({ form }: { readonly form: TypedForm }) {
  const words = useWords()
  return (
    <Page
      title={texts.resume}
      lead={texts.lead}
      variant="portal"
      back={{ href: intakePaths.door.to({}), text: texts.back }}
      errors={summaryOf(form)}
    >
      <Form action={intakePaths.resume.to({})}>
        <TextField
          name="ma"
          label={texts.code}
          hint={texts.codeHint}
          kind="number"
          width="medium"
          autocomplete="off"
          secret
          {...shown({ typed: {}, problems: form.problems }, 'ma')}
        />
        <Button>{words(texts.open)}</Button>
      </Form>
    </Page>
  )
}
