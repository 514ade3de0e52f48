import { shown, summaryOf, type TypedForm } from '../../../../platform/http/typed-form.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { TextField } from '../../../../ui/field/text-field.tsx'
import { Form } from '../../../../ui/form/form.tsx'
import { LinkButton } from '../../../../ui/link-button/link-button.tsx'
import { Notice } from '../../../../ui/notice/notice.tsx'
import { Page } from '../../../../ui/page/page.tsx'
import { useWords } from '../../../../ui/page-context.ts'
import { Section } from '../../../../ui/section/section.tsx'
import { accountPaths } from '../account-paths.ts'
import { PasskeyButton } from '../second-step/passkey-button.tsx'

const texts = {
  title: { vi: 'Đăng nhập', en: 'Sign in' },
  lead: {
    vi: 'Dành cho cán bộ, giáo viên và nhân viên. Người dân gửi phản ánh và tra cứu không cần tài khoản.',
    en: 'For officials and staff. Citizens need no account to give feedback or look things up.',
  },
  email: { vi: 'Thư điện tử', en: 'E-mail' },
  password: { vi: 'Mật khẩu', en: 'Password' },
  signIn: { vi: 'Đăng nhập', en: 'Sign in' },
  lost: { vi: 'Quên mật khẩu?', en: 'Forgotten your password?' },
  others: { vi: 'Cách đăng nhập khác', en: 'Other ways to sign in' },
  passkey: { vi: 'Đăng nhập bằng khóa truy cập', en: 'Sign in with a passkey' },
  with: { vi: 'Đăng nhập bằng', en: 'Sign in with' },
  passwordSet: {
    vi: 'Đã đặt mật khẩu. Hãy đăng nhập bằng mật khẩu mới.',
    en: 'The password is set. Sign in with it.',
  },
}

export interface SignInPageProps {
  readonly form: TypedForm
  readonly comeBackTo: string
  /** Whose accounts also serve here, e.g. "Tài khoản của tỉnh". */
  readonly oidcName: string | undefined
  readonly passwordWasSet: boolean
}

export function SignInPage({ form, comeBackTo, oidcName, passwordWasSet }: SignInPageProps) {
  const words = useWords()
  return (
    <Page title={texts.title} lead={texts.lead} errors={summaryOf(form)} variant="portal">
      {passwordWasSet && <Notice tone="success" title={texts.passwordSet} announce />}
      <Form action={accountPaths.signIn.to({})} hidden={{ tiep: comeBackTo }}>
        <TextField
          name="thu"
          label={texts.email}
          kind="email"
          autocomplete="username"
          {...shown(form, 'thu')}
        />
        <TextField
          name="matKhau"
          label={texts.password}
          kind="password"
          autocomplete="current-password"
          error={shown(form, 'matKhau').error}
        />
        <Button>{words(texts.signIn)}</Button>
      </Form>
      <p>
        <a href={accountPaths.lostPassword.to({})}>{words(texts.lost)}</a>
      </p>
      <Section title={texts.others}>
        <PasskeyButton kind="sign-in" label={texts.passkey} leadTo={comeBackTo} />
        {oidcName !== undefined && (
          <LinkButton variant="secondary" href={accountPaths.oidcStart.to({}, { tiep: comeBackTo })}>
            {words(texts.with)} {oidcName}
          </LinkButton>
        )}
      </Section>
    </Page>
  )
}
