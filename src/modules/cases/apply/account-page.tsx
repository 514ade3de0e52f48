import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { Button } from '../../../ui/button/button.tsx'
import type { Choice } from '../../../ui/field/choice.ts'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Table } from '../../../ui/table/table.tsx'
import type { PaymentAccount } from '../store/apply-accounts.ts'
import { accountPaths } from './paths.ts'

export const accountTexts = {
  title: { vi: 'Tài khoản nộp lệ phí', en: 'Account for fees' },
} as const

const texts = {
  lead: {
    vi: 'Người nộp hồ sơ có lệ phí thấy tài khoản này trên biên nhận, kèm mã VietQR. Hệ thống không thu tiền.',
    en: 'Whoever owes a fee sees this account on the receipt, with a VietQR code. The system takes no money.',
  },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  bank: { vi: 'Ngân hàng', en: 'Bank' },
  bin: { vi: 'Mã ngân hàng của Napas', en: 'Number of the bank at Napas' },
  binHint: {
    vi: 'Sáu chữ số, hỏi ngân hàng; ví dụ Vietcombank 970436.',
    en: 'Six digits, ask the bank; for example Vietcombank 970436.',
  },
  number: { vi: 'Số tài khoản', en: 'Account number' },
  holder: { vi: 'Chủ tài khoản', en: 'Holder' },
  holderHint: { vi: 'Tên đơn vị, không phải tên một người.', en: 'The unit, never a person.' },
  save: { vi: 'Lưu', en: 'Save' },
  saved: { vi: 'Đã lưu tài khoản', en: 'The account is saved' },
  none: { vi: 'Chưa đơn vị nào có tài khoản.', en: 'No unit has an account yet.' },
} as const

export interface AccountPageProps {
  readonly units: readonly Choice[]
  readonly accounts: readonly (PaymentAccount & { readonly unitName: string })[]
  readonly form: TypedForm
  readonly saved: boolean
}

/** Where the fees of one's own units are transferred to. */
export function AccountPage({ units, accounts, form, saved }: AccountPageProps) {
  const words = useWords()
  return (
    <Page title={accountTexts.title} lead={texts.lead} variant="workspace" errors={summaryOf(form)}>
      {saved && <Notice tone="success" title={texts.saved} announce />}
      <Table
        caption={accountTexts.title}
        captionHidden
        rows={accounts}
        rowKey={({ unitName }) => unitName}
        empty={<p>{words(texts.none)}</p>}
        columns={[
          { key: 'unit', header: texts.unit, rowHeader: true, cell: ({ unitName }) => unitName },
          { key: 'bank', header: texts.bank, cell: ({ bankName, bankBin }) => `${bankName} (${bankBin})` },
          { key: 'number', header: texts.number, cell: ({ accountNumber }) => accountNumber },
          { key: 'holder', header: texts.holder, cell: ({ accountName }) => accountName },
        ]}
      />
      <Form action={accountPaths.account.to({})}>
        <SelectField name="donVi" label={texts.unit} choices={units} {...shown(form, 'donVi')} />
        <TextField name="nganHang" label={texts.bank} {...shown(form, 'nganHang')} />
        <TextField
          name="maNganHang"
          label={texts.bin}
          hint={texts.binHint}
          kind="number"
          width="short"
          {...shown(form, 'maNganHang')}
        />
        <TextField name="soTaiKhoan" label={texts.number} width="medium" {...shown(form, 'soTaiKhoan')} />
        <TextField
          name="chuTaiKhoan"
          label={texts.holder}
          hint={texts.holderHint}
          {...shown(form, 'chuTaiKhoan')}
        />
        <Button>{words(texts.save)}</Button>
      </Form>
    </Page>
  )
}
