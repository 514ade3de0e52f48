import { shown, summaryOf, type TypedForm } from '../../../../platform/http/typed-form.ts'
import type { Words } from '../../../../platform/i18n/words.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { TextField } from '../../../../ui/field/text-field.tsx'
import { Form } from '../../../../ui/form/form.tsx'
import { Page } from '../../../../ui/page/page.tsx'
import { useWords } from '../../../../ui/page-context.ts'
import { accountPaths } from '../account-paths.ts'

const texts = {
  title: { vi: 'Quên mật khẩu', en: 'Forgotten password' },
  lead: {
    vi: 'Nhập địa chỉ thư đã dùng để đăng nhập. Chúng tôi gửi tới đó một liên kết để đặt mật khẩu mới.',
    en: 'Enter the address that you sign in with. We send a link there with which you set a new password.',
  },
  email: { vi: 'Thư điện tử', en: 'E-mail' },
  send: { vi: 'Gửi liên kết', en: 'Send the link' },
  sentTitle: { vi: 'Hãy kiểm tra hộp thư', en: 'Check your mail' },
  sentLead: {
    vi: 'Nếu địa chỉ vừa nhập có tài khoản, một thư đang được gửi tới đó. Liên kết trong thư dùng được một lần, trong vòng một giờ.',
    en: 'If the address has an account, a letter is on its way. Its link works once, for one hour.',
  },
  sentHint: {
    vi: 'Chưa thấy thư? Hãy xem mục thư rác, hoặc kiểm tra lại địa chỉ rồi gửi lại.',
    en: 'Nothing there? Look into the spam folder, or check the address and send again.',
  },
  again: { vi: 'Gửi lại', en: 'Send again' },
  newTitle: { vi: 'Đặt mật khẩu mới', en: 'Set a new password' },
  inviteTitle: { vi: 'Nhận lời mời', en: 'Accept the invitation' },
  inviteLead: {
    vi: 'Chọn mật khẩu cho tài khoản. Sau đó ông/bà đăng nhập và thêm bước bảo vệ thứ hai.',
    en: 'Choose a password for the account. You then sign in and add a second step.',
  },
  account: { vi: 'Tài khoản', en: 'Account' },
  password: { vi: 'Mật khẩu mới', en: 'New password' },
  hint: {
    vi: 'Ít nhất 12 ký tự; một câu ngắn dễ nhớ là tốt. Không bắt buộc chữ hoa hay ký tự đặc biệt.',
    en: 'At least 12 characters; a short sentence is good. No capitals or signs needed.',
  },
  repeat: { vi: 'Nhập lại mật khẩu', en: 'The password again' },
  set: { vi: 'Đặt mật khẩu', en: 'Set the password' },
  goneTitle: { vi: 'Liên kết không còn dùng được', en: 'This link no longer works' },
  goneReset: {
    vi: 'Liên kết đã được dùng, đã quá một giờ, hoặc đã có liên kết mới hơn.',
    en: 'It was used, is older than an hour, or a newer one was sent.',
  },
  goneInvite: {
    vi: 'Lời mời đã được dùng hoặc đã quá bảy ngày. Hãy nhờ người mời gửi lại.',
    en: 'The invitation was used or is older than seven days. Ask whoever invited you to send it again.',
  },
} satisfies Record<string, Words>

export function LostPasswordPage({ form }: { readonly form: TypedForm }) {
  const words = useWords()
  return (
    <Page title={texts.title} lead={texts.lead} errors={summaryOf(form)} variant="portal">
      <Form action={accountPaths.lostPassword.to({})}>
        <TextField
          name="thu"
          label={texts.email}
          kind="email"
          autocomplete="username"
          {...shown(form, 'thu')}
        />
        <Button>{words(texts.send)}</Button>
      </Form>
    </Page>
  )
}

/** The same whether the address has an account or not. */
export function LetterSentPage() {
  const words = useWords()
  return (
    <Page title={texts.sentTitle} lead={texts.sentLead} variant="portal">
      <p>{words(texts.sentHint)}</p>
      <p>
        <a href={accountPaths.lostPassword.to({})}>{words(texts.again)}</a>
      </p>
    </Page>
  )
}

export interface NewPasswordPageProps {
  readonly form: TypedForm
  readonly action: string
  readonly purpose: 'invitation' | 'reset'
  readonly email: string
}

/** Where a link from a letter leads. */
export function NewPasswordPage({ form, action, purpose, email }: NewPasswordPageProps) {
  const words = useWords()
  const invited = purpose === 'invitation'
  return (
    <Page
      title={invited ? texts.inviteTitle : texts.newTitle}
      lead={invited ? texts.inviteLead : undefined}
      errors={summaryOf(form)}
      variant="portal"
    >
      <p>
        {words(texts.account)}: <strong>{email}</strong>
      </p>
      <Form action={action}>
        <TextField
          name="moi"
          label={texts.password}
          hint={texts.hint}
          kind="password"
          autocomplete="new-password"
          error={shown(form, 'moi').error}
        />
        <TextField
          name="lai"
          label={texts.repeat}
          kind="password"
          autocomplete="new-password"
          error={shown(form, 'lai').error}
        />
        <Button>{words(texts.set)}</Button>
      </Form>
    </Page>
  )
}

export function LinkGonePage({ purpose }: { readonly purpose: 'invitation' | 'reset' }) {
  const words = useWords()
  return (
    <Page
      title={texts.goneTitle}
      lead={purpose === 'invitation' ? texts.goneInvite : texts.goneReset}
      variant="portal"
    >
      {purpose === 'reset' && (
        <p>
          <a href={accountPaths.lostPassword.to({})}>{words(texts.again)}</a>
        </p>
      )}
    </Page>
  )
}
