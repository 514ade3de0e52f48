import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { typedDay } from '../../../platform/kernel/typed-day.ts'
import { Button } from '../../../ui/button/button.tsx'
import { DateField } from '../../../ui/field/date-field.tsx'
import { FileField } from '../../../ui/field/file-field.tsx'
import { RadiosField } from '../../../ui/field/radios-field.tsx'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { moneyAccounts } from '../domain/donations/account.ts'
import { balanceOf, spentOn } from '../domain/donations/book.ts'
import { dongWords } from '../domain/donations/dong.ts'
import { donorKinds } from '../domain/donations/gift.ts'
import type { AppealView } from './appeal-view.ts'
import { accountWords, donorKindWords } from './donation-words.ts'
import { MoneyStats } from './money-stats.tsx'
import { donationPaths } from './paths.ts'

export interface SpendProps {
  readonly view: AppealView
  readonly today: LocalDate
  readonly form: TypedForm
  readonly refusal: Words | undefined
  readonly requestId: string
}

const texts = {
  title: { vi: 'Lập chứng từ chi', en: 'Propose a payment' },
  lead: {
    vi: 'Người khác phải duyệt thì tiền mới ra khỏi sổ. Không chi quá số dư và quá dự toán của từng khoản.',
    en: 'Somebody else approves before the money leaves the book. Nothing above the balance, nor above a line of the budget.',
  },
  line: { vi: 'Khoản của dự toán', en: 'Line of the budget' },
  left: (name: string, left: string) => ({ vi: `${name} (còn ${left})`, en: `${name} (${left} left)` }),
  what: { vi: 'Nội dung chi', en: 'What for' },
  amount: { vi: 'Số tiền (đồng)', en: 'Sum (đồng)' },
  account: { vi: 'Chi từ', en: 'Paid from' },
  day: { vi: 'Ngày chi', en: 'Paid on' },
  payee: { vi: 'Nơi nhận tiền', en: 'Paid to' },
  payeeKind: { vi: 'Nơi nhận là', en: 'Which is a' },
  payeeHint: { vi: 'Cá nhân không được nêu tên công khai.', en: 'Persons are not named in public.' },
  voucher: { vi: 'Số chứng từ, hóa đơn', en: 'Number of the voucher or invoice' },
  file: { vi: 'Tệp chứng từ', en: 'The voucher as a file' },
  fileHint: {
    vi: 'PDF hoặc ảnh, tối đa 15 MB. Nhà trường, Ban Thanh tra nhân dân và cơ quan quản lý xem được.',
    en: 'PDF or picture of at most 15 MB. For the school, its board and the authority.',
  },
  save: { vi: 'Gửi duyệt', en: 'Send for approval' },
}

/** A payment with its voucher, to be approved by somebody else. */
export function SpendPage({ view, today, form, refusal, requestId }: SpendProps) {
  const words = useWords()
  const params = { appealId: view.appeal.id }
  return (
    <Page
      title={texts.title}
      eyebrow={view.appeal.title}
      lead={texts.lead}
      errors={refusal === undefined ? summaryOf(form) : [{ field: 'soTien', message: refusal }]}
      back={{ href: donationPaths.desk.to(params) }}
    >
      {refusal !== undefined && <Notice tone="danger" title={refusal} announce />}
      <MoneyStats view={view} />
      <Form action={donationPaths.spend.to(params)} requestId={requestId} withFiles>
        <SelectField
          name="khoan"
          label={texts.line}
          choices={view.lines.map(({ position, name, amount }) => ({
            value: String(position),
            label: texts.left(name, words(dongWords(amount - spentOn(view.book, position)))),
          }))}
          {...shown(form, 'khoan')}
        />
        <TextField name="noiDung" label={texts.what} {...shown(form, 'noiDung')} />
        <TextField name="soTien" label={texts.amount} width="medium" {...shown(form, 'soTien')} />
        <RadiosField
          name="chiTu"
          label={texts.account}
          choices={moneyAccounts.map((value) => ({
            value,
            label: texts.left(words(accountWords[value]), words(dongWords(balanceOf(view.book, value)))),
          }))}
          {...shown(form, 'chiTu', 'bank')}
        />
        <DateField name="ngayChi" label={texts.day} {...shown(form, 'ngayChi', typedDay(today))} />
        <TextField name="noiNhanTien" label={texts.payee} {...shown(form, 'noiNhanTien')} />
        <RadiosField
          name="loaiNoiNhan"
          label={texts.payeeKind}
          hint={texts.payeeHint}
          choices={donorKinds.map((value) => ({ value, label: donorKindWords[value] }))}
          {...shown(form, 'loaiNoiNhan', 'organisation')}
        />
        <TextField name="chungTu" label={texts.voucher} width="medium" {...shown(form, 'chungTu')} />
        <FileField name="tep" label={texts.file} hint={texts.fileHint} error={shown(form, 'tep').error} />
        <Button>{words(texts.save)}</Button>
      </Form>
    </Page>
  )
}
