import { sessionMinutes } from '../../../platform/http/receipt-session.ts'
import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { intakePaths } from '../intake/paths.ts'
import { trackingPaths } from './paths.ts'

const texts = {
  title: { vi: 'Theo dõi việc đã gửi', en: 'Follow what you sent' },
  lead: {
    vi: 'Nhập mã 16 chữ số trên biên nhận của bạn.',
    en: 'Enter the 16 digits of your receipt.',
  },
  code: { vi: 'Mã biên nhận', en: 'Receipt code' },
  hint: {
    vi: 'Ví dụ 4821 0937 5512 8804. Có khoảng trắng hay không đều được.',
    en: 'For example 4821 0937 5512 8804, with or without spaces.',
  },
  open: { vi: 'Xem', en: 'Open' },
  closed: { vi: 'Đã đóng hồ sơ', en: 'The case is closed on this device' },
  closedText: {
    vi: 'Người dùng máy này sau bạn không xem được. Muốn xem lại, hãy nhập mã.',
    en: 'Whoever uses this device after you cannot see it. To see it again enter the code.',
  },
  expired: {
    vi: `Hồ sơ tự đóng sau ${sessionMinutes} phút. Nhập mã để mở lại.`,
    en: `A case closes by itself after ${sessionMinutes} minutes. Enter the code to open it again.`,
  },
  lost: { vi: 'Mất mã biên nhận?', en: 'Lost the code?' },
  lostText: {
    vi: 'Vì an toàn của bạn, mã không cấp lại qua mạng. Nếu đã để lại tên, hãy mang giấy tờ đến nơi giải quyết để hỏi.',
    en: 'For your safety it is not given again on line. If you gave your name, bring a paper that shows who you are to the place that handles it.',
  },
  door: { vi: 'Chưa gửi? Nói với chúng tôi', en: 'Not sent yet? Tell us' },
}

/** The page at which a receipt code is entered; an island fills it in from behind the `#` of a QR code. */
export function EnterPage({ form, closed }: { readonly form: TypedForm; readonly closed: boolean }) {
  const words = useWords()
  return (
    <Page title={texts.title} lead={texts.lead} variant="portal" errors={summaryOf(form)}>
      {closed && (
        <Notice tone="success" title={texts.closed} announce>
          <p>{words(texts.closedText)}</p>
        </Notice>
      )}
      <Form action={trackingPaths.enter.to({})}>
        <TextField
          name="ma"
          label={texts.code}
          hint={texts.hint}
          kind="number"
          width="medium"
          autocomplete="off"
          secret
          {...shown({ typed: {}, problems: form.problems }, 'ma')}
        />
        <Button>{words(texts.open)}</Button>
      </Form>
      <p class="govuk-hint">{words(texts.expired)}</p>
      <h2>{words(texts.lost)}</h2>
      <p>{words(texts.lostText)}</p>
      <p>
        <a href={intakePaths.door.to({})}>{words(texts.door)}</a>
      </p>
    </Page>
  )
}
