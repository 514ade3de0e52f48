import type { FieldProblem } from '../../../platform/http/form.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { Button } from '../../../ui/button/button.tsx'
import { errorOf } from '../../../ui/error-summary/error-summary.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { useText } from '../../../ui/text.ts'
import { portalPaths } from '../portal/paths.ts'
import { subscribePaths } from './paths.ts'

const texts = {
  list: { vi: 'Thông tin công khai', en: 'What is public' },
  title: { vi: 'Nhận thư khi có thông tin công khai mới', en: 'Get letters about new public information' },
  followed: { vi: 'Bạn sẽ được báo về:', en: 'You will be told of:' },
  change: {
    vi: 'Muốn chọn khác? Tìm trước, rồi bấm “Nhận thư” dưới kết quả.',
    en: 'Something else? Search first, then choose “Get a letter” below the results.',
  },
  email: { vi: 'Địa chỉ thư điện tử', en: 'E-mail address' },
  emailHint: {
    vi: 'Chỉ dùng để gửi thư này, không công khai, không chuyển cho ai. Ngừng nhận là xóa ngay.',
    en: 'Used for these letters alone, never shown, never passed on. It is erased when you stop.',
  },
  send: { vi: 'Gửi thư xác nhận', en: 'Send me the letter to confirm' },
  asked: { vi: 'Hãy mở hộp thư của bạn', en: 'Now look into your mailbox' },
  askedText: {
    vi: 'Nếu địa chỉ đúng, một thư xác nhận đang trên đường tới. Mở liên kết trong thư và bấm xác nhận trong 7 ngày. Không thấy thư? Hãy xem mục thư rác. Nếu bạn đã theo dõi điều này rồi thì không có thư mới nào được gửi.',
    en: 'If the address is right, a letter is on its way. Open its link and confirm within 7 days. No letter? Look into spam. If you follow this already, no new letter is sent.',
  },
  confirm: { vi: 'Xác nhận nhận thư', en: 'Confirm your subscription' },
  confirmButton: { vi: 'Xác nhận', en: 'Confirm' },
  confirmed: { vi: 'Đã xác nhận', en: 'Confirmed' },
  confirmedText: {
    vi: 'Bạn sẽ nhận thư khi có thông tin mới, nhiều nhất mỗi giờ một thư. Thư nào cũng có liên kết để ngừng.',
    en: 'You will get a letter when there is something new, at most one an hour. Each letter has a link to stop.',
  },
  stop: { vi: 'Ngừng nhận thư', en: 'Stop these letters' },
  stopText: {
    vi: 'Bấm nút dưới đây để ngừng. Địa chỉ của bạn được xóa ngay.',
    en: 'Press the button to stop. Your address is erased at once.',
  },
  stopped: { vi: 'Đã ngừng nhận thư', en: 'You will get no more letters' },
  stoppedText: { vi: 'Địa chỉ của bạn đã được xóa.', en: 'Your address has been erased.' },
  gone: {
    vi: 'Liên kết này không còn dùng được: có thể bạn đã ngừng nhận thư, hoặc đã quá 7 ngày.',
    en: 'This link no longer works: you may have stopped these letters already, or 7 days have passed.',
  },
  back: { vi: 'Về danh sách thông tin công khai', en: 'Back to what is public' },
}

const crumbs = [{ href: portalPaths.list.to({}), text: texts.list }]

export interface AskPageProps {
  readonly followed: Words
  readonly hidden: Readonly<Record<string, string>>
  readonly requestId: string
  readonly email: string
  readonly errors: readonly FieldProblem[]
}

/** Asks for an address; what is followed was chosen on the page before. */
export function AskPage({ followed, hidden, requestId, email, errors }: AskPageProps) {
  const words = useWords()
  const text = useText()
  const shown = errors.map(({ field, message }) => ({ field, message: text(message) }))
  return (
    <Page title={texts.title} variant="portal" breadcrumbs={crumbs} errors={shown}>
      <p>
        {words(texts.followed)} <strong>{words(followed)}</strong>
      </p>
      <p>
        <a href={portalPaths.list.to({})}>{words(texts.change)}</a>
      </p>
      <Form action={subscribePaths.ask.to({})} requestId={requestId} hidden={hidden}>
        <TextField
          name="email"
          label={texts.email}
          hint={texts.emailHint}
          kind="email"
          autocomplete="email"
          secret
          value={email}
          error={errorOf(shown, 'email')}
        />
        <Button>{words(texts.send)}</Button>
      </Form>
    </Page>
  )
}

/** A page with one button; a mail program that opens links by itself presses none. */
export function OneButtonPage(props: {
  readonly what: 'confirm' | 'stop'
  readonly followed: Words
  readonly action: string
}) {
  const words = useWords()
  const { what, followed, action } = props
  return (
    <Page title={texts[what]} variant="portal" breadcrumbs={crumbs}>
      <p>
        {words(texts.followed)} <strong>{words(followed)}</strong>
      </p>
      {what === 'stop' && <p>{words(texts.stopText)}</p>}
      <Form action={action}>
        <Button>{words(what === 'confirm' ? texts.confirmButton : texts.stop)}</Button>
      </Form>
    </Page>
  )
}

/** What has happened, and the way back. */
export function DonePage({ what }: { readonly what: 'asked' | 'confirmed' | 'stopped' | 'gone' }) {
  const words = useWords()
  const title = what === 'gone' ? texts.stop : texts[what]
  const text = {
    asked: texts.askedText,
    confirmed: texts.confirmedText,
    stopped: texts.stoppedText,
    gone: texts.gone,
  }[what]
  return (
    <Page title={title} variant="portal" breadcrumbs={crumbs}>
      <p>{words(text)}</p>
      <p>
        <a href={portalPaths.list.to({})}>{words(texts.back)}</a>
      </p>
    </Page>
  )
}
