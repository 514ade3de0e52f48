import { shown, summaryOf, type TypedForm } from '../../../../platform/http/typed-form.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { TextField } from '../../../../ui/field/text-field.tsx'
import { Form } from '../../../../ui/form/form.tsx'
import { Page } from '../../../../ui/page/page.tsx'
import { useWords } from '../../../../ui/page-context.ts'
import { accountPaths } from '../account-paths.ts'

const texts = {
  title: { vi: 'Nhập mã xác thực', en: 'Enter the code' },
  lead: {
    vi: 'Mở ứng dụng xác thực trên điện thoại và nhập mã 6 chữ số đang hiện.',
    en: 'Open the authenticator application on your phone and enter the 6 digits that it shows.',
  },
  code: { vi: 'Mã 6 chữ số', en: '6-digit code' },
  recoveryTitle: { vi: 'Nhập mã khôi phục', en: 'Enter a recovery code' },
  recoveryLead: {
    vi: 'Dùng một trong các mã đã lưu khi thiết lập. Mỗi mã chỉ dùng được một lần.',
    en: 'Use one of the codes that you kept when setting up. Each works once.',
  },
  recovery: { vi: 'Mã khôi phục', en: 'Recovery code' },
  go: { vi: 'Tiếp tục', en: 'Continue' },
  useRecovery: { vi: 'Không có điện thoại? Dùng mã khôi phục', en: 'No phone at hand? Use a recovery code' },
  useCode: { vi: 'Dùng mã của ứng dụng xác thực', en: 'Use a code of the application' },
  startAgain: { vi: 'Đăng nhập lại từ đầu', en: 'Start signing in again' },
  lostBoth: {
    vi: 'Nếu mất cả điện thoại và mã khôi phục, hãy nhờ người quản trị của đơn vị đặt lại bước xác thực.',
    en: 'If you have lost phone and codes, ask the administrator of your unit to reset this step.',
  },
}

export interface CodePageProps {
  readonly form: TypedForm
  readonly kind: 'code' | 'recovery-code'
  readonly comeBackTo: string
}

/** The second step of signing in. */
export function CodePage({ form, kind, comeBackTo }: CodePageProps) {
  const words = useWords()
  const recovery = kind === 'recovery-code'
  return (
    <Page
      title={recovery ? texts.recoveryTitle : texts.title}
      lead={recovery ? texts.recoveryLead : texts.lead}
      errors={summaryOf(form)}
      variant="portal"
    >
      <Form action={accountPaths.code.to({})} hidden={{ tiep: comeBackTo, loai: kind }}>
        <TextField
          name="ma"
          label={recovery ? texts.recovery : texts.code}
          width={recovery ? 'medium' : 'short'}
          autocomplete="one-time-code"
          error={shown(form, 'ma').error}
          secret
        />
        <Button>{words(texts.go)}</Button>
      </Form>
      <p>
        {recovery ? (
          <a href={accountPaths.code.to({}, { tiep: comeBackTo })}>{words(texts.useCode)}</a>
        ) : (
          <a href={accountPaths.code.to({}, { tiep: comeBackTo, loai: 'recovery-code' })}>
            {words(texts.useRecovery)}
          </a>
        )}
      </p>
      <p>{words(texts.lostBoth)}</p>
      <p>
        <a href={accountPaths.signIn.to({})}>{words(texts.startAgain)}</a>
      </p>
    </Page>
  )
}
