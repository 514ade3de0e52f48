import { shown, summaryOf, type TypedForm } from '../../../../platform/http/typed-form.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { TextField } from '../../../../ui/field/text-field.tsx'
import { Form } from '../../../../ui/form/form.tsx'
import { LinkButton } from '../../../../ui/link-button/link-button.tsx'
import { Notice } from '../../../../ui/notice/notice.tsx'
import { Page } from '../../../../ui/page/page.tsx'
import { useWords } from '../../../../ui/page-context.ts'
import { PrintButton } from '../../../../ui/print-button/print-button.tsx'
import { accountPaths } from '../account-paths.ts'

const texts = {
  title: { vi: 'Thiết lập ứng dụng xác thực', en: 'Set up the authenticator application' },
  scan: { vi: 'Mở ứng dụng xác thực và quét mã này:', en: 'Open the application and scan this code:' },
  picture: { vi: 'Mã QR để quét bằng ứng dụng xác thực', en: 'QR code for the authenticator application' },
  type: { vi: 'Không quét được? Nhập khóa này vào ứng dụng:', en: 'Cannot scan? Type this key instead:' },
  code: { vi: 'Mã 6 chữ số đang hiện', en: 'The 6 digits shown now' },
  codeHint: { vi: 'Để chắc chắn việc thiết lập đã đúng.', en: 'To make sure that all went well.' },
  confirm: { vi: 'Xác nhận', en: 'Confirm' },
  doneTitle: { vi: 'Lưu các mã khôi phục', en: 'Keep the recovery codes' },
  doneLead: {
    vi: 'Khi mất điện thoại, mỗi mã dưới đây thay cho mã của ứng dụng đúng một lần. Hãy in hoặc chép lại và cất ở nơi an toàn: các mã này không hiện lại nữa.',
    en: 'If you lose your phone, each of these replaces a code of the application once. Print or copy them and keep them safe: they are not shown again.',
  },
  on: { vi: 'Bước thứ hai đã được bật.', en: 'The second step is on.' },
  go: { vi: 'Tôi đã lưu, tiếp tục', en: 'I have kept them, continue' },
}

export interface CodesPageProps {
  readonly form: TypedForm
  /** An SVG picture. */
  readonly qrCode: string
  readonly secretText: string
  readonly comeBackTo: string
}

/** The secret as picture and text, and the field for its first code. */
export function CodesPage({ form, qrCode, secretText, comeBackTo }: CodesPageProps) {
  const words = useWords()
  return (
    <Page title={texts.title} errors={summaryOf(form)} variant="portal">
      <p>{words(texts.scan)}</p>
      <p>
        <img
          src={`data:image/svg+xml;base64,${Buffer.from(qrCode, 'utf8').toString('base64')}`}
          width={220}
          height={220}
          alt={words(texts.picture)}
        />
      </p>
      <p>
        {words(texts.type)} <strong>{secretText}</strong>
      </p>
      <Form action={accountPaths.secondStep.to({})} hidden={{ tiep: comeBackTo }}>
        <TextField
          name="ma"
          label={texts.code}
          hint={texts.codeHint}
          width="short"
          autocomplete="one-time-code"
          error={shown(form, 'ma').error}
          secret
        />
        <Button>{words(texts.confirm)}</Button>
      </Form>
    </Page>
  )
}

/** Shown once, directly after they were made. */
export function RecoveryCodesPage({
  codes,
  leadTo,
}: {
  readonly codes: readonly string[]
  readonly leadTo: string
}) {
  const words = useWords()
  return (
    <Page title={texts.doneTitle} lead={texts.doneLead} variant="portal">
      <Notice tone="success" title={texts.on} announce />
      <ul>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <PrintButton />
      <p>
        <LinkButton href={leadTo}>{words(texts.go)}</LinkButton>
      </p>
    </Page>
  )
}
