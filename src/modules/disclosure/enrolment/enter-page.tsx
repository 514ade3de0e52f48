import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { enrolmentPaths } from './paths.ts'

const texts = {
  title: { vi: 'Xem hồ sơ tuyển sinh', en: 'See an application' },
  lead: {
    vi: 'Nhập mã biên nhận 16 chữ số nhận được khi nộp hồ sơ.',
    en: 'Type the 16 digits of the receipt that you got when you applied.',
  },
  code: { vi: 'Mã biên nhận', en: 'Receipt code' },
  open: { vi: 'Xem', en: 'Open' },
  closed: { vi: 'Đã đóng hồ sơ trên máy này.', en: 'The application is closed on this device.' },
  lost: {
    vi: 'Mất biên nhận? Mang giấy tờ của trẻ đến trường đã nộp.',
    en: 'Lost the receipt? Take the child’s papers to the school.',
  },
}

/** Opening an application with its receipt. */
export function EnterPage({ form, closed }: { readonly form: TypedForm; readonly closed: boolean }) {
  const words = useWords()
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      errors={summaryOf(form)}
      back={{ href: enrolmentPaths.portal.to({}) }}
    >
      {closed && (
        <Notice tone="success" announce>
          {words(texts.closed)}
        </Notice>
      )}
      <Form action={enrolmentPaths.enter.to({})}>
        <TextField
          name="ma"
          label={texts.code}
          width="medium"
          autocomplete="off"
          secret
          {...shown(form, 'ma')}
        />
        <Button>{words(texts.open)}</Button>
      </Form>
      <p>{words(texts.lost)}</p>
    </Page>
  )
}
