import { Button } from '../../../../ui/button/button.tsx'
import { Form } from '../../../../ui/form/form.tsx'
import { Page } from '../../../../ui/page/page.tsx'
import { useWords } from '../../../../ui/page-context.ts'
import { Section } from '../../../../ui/section/section.tsx'
import { accountPaths } from '../account-paths.ts'
import { PasskeyButton } from './passkey-button.tsx'

const texts = {
  title: { vi: 'Bảo vệ tài khoản bằng bước thứ hai', en: 'Protect the account with a second step' },
  lead: {
    vi: 'Mật khẩu có thể bị lộ. Thêm một trong hai cách dưới đây, mất khoảng hai phút và chỉ làm một lần.',
    en: 'Passwords get stolen. Add one of the two ways below; it takes two minutes, once.',
  },
  app: { vi: 'Ứng dụng xác thực trên điện thoại', en: 'An authenticator application on the phone' },
  appLead: {
    vi: 'Ứng dụng hiện một mã 6 chữ số, đổi sau mỗi 30 giây. Ứng dụng nào theo chuẩn TOTP cũng dùng được.',
    en: 'It shows a 6-digit code that changes every 30 seconds. Any TOTP application will do.',
  },
  start: { vi: 'Thiết lập ứng dụng xác thực', en: 'Set up the application' },
  passkey: { vi: 'Khóa truy cập', en: 'A passkey' },
  passkeyLead: {
    vi: 'Đăng nhập bằng vân tay, khuôn mặt hoặc mã PIN của thiết bị; lần sau không cần mật khẩu. Cần trình duyệt có bật JavaScript.',
    en: 'Sign in with the fingerprint, face or PIN of your device, without a password next time. Needs JavaScript.',
  },
  add: { vi: 'Tạo khóa truy cập trên thiết bị này', en: 'Make a passkey on this device' },
  useTitle: { vi: 'Xác nhận bằng khóa truy cập', en: 'Confirm with your passkey' },
  useLead: {
    vi: 'Mật khẩu đúng. Tài khoản này được bảo vệ bằng khóa truy cập; hãy dùng khóa để tiếp tục.',
    en: 'The password is right. This account is protected by a passkey; use it to continue.',
  },
  use: { vi: 'Dùng khóa truy cập', en: 'Use the passkey' },
  lost: {
    vi: 'Nếu không còn thiết bị có khóa, hãy nhờ người quản trị của đơn vị đặt lại bước xác thực.',
    en: 'If you no longer have the device, ask the administrator of your unit to reset this step.',
  },
  out: { vi: 'Đăng xuất', en: 'Sign out' },
}

/** Leads somebody whose password was right to a second step of their own. */
export function SecondStepPage({ comeBackTo }: { readonly comeBackTo: string }) {
  const words = useWords()
  return (
    <Page title={texts.title} lead={texts.lead} variant="portal">
      <Section title={texts.app} lead={texts.appLead}>
        <Form action={accountPaths.startCodes.to({})} hidden={{ tiep: comeBackTo }}>
          <Button>{words(texts.start)}</Button>
        </Form>
      </Section>
      <Section title={texts.passkey} lead={texts.passkeyLead}>
        <PasskeyButton kind="add" label={texts.add} leadTo={comeBackTo} />
      </Section>
      <SignOutForm />
    </Page>
  )
}

/** The password was right and the account has a passkey: it is wanted now. */
export function UsePasskeyPage({ comeBackTo }: { readonly comeBackTo: string }) {
  const words = useWords()
  return (
    <Page title={texts.useTitle} lead={texts.useLead} variant="portal">
      <PasskeyButton kind="sign-in" label={texts.use} leadTo={comeBackTo} />
      <p>{words(texts.lost)}</p>
      <SignOutForm />
    </Page>
  )
}

function SignOutForm() {
  const words = useWords()
  return (
    <Form action={accountPaths.signOut.to({})}>
      <Button variant="secondary">{words(texts.out)}</Button>
    </Form>
  )
}
