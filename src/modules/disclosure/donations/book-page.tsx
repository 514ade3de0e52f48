import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { typedDay } from '../../../platform/kernel/typed-day.ts'
import { Button } from '../../../ui/button/button.tsx'
import { DateField } from '../../../ui/field/date-field.tsx'
import { RadiosField } from '../../../ui/field/radios-field.tsx'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import type { AppealView } from './appeal-view.ts'
import { accountWords, entryKindWords } from './donation-words.ts'
import { MoneyStats } from './money-stats.tsx'
import { donationPaths } from './paths.ts'

/** What is booked besides gifts and payments. */
export const otherEntries = ['deposit', 'use', 'use-items', 'return'] as const
export type OtherEntry = (typeof otherEntries)[number]

export interface BookProps {
  readonly view: AppealView
  readonly today: LocalDate
  readonly form: TypedForm
  readonly refusal: Words | undefined
  readonly requestId: string
}

const texts = {
  title: { vi: 'Bút toán khác', en: 'Other entry' },
  kind: { vi: 'Việc', en: 'What happened' },
  useValued: {
    vi: 'Đưa hiện vật có giá vào sử dụng (ghi theo đồng)',
    en: 'Valued things put to use (in đồng)',
  },
  useItems: {
    vi: 'Đưa hiện vật không định giá vào sử dụng (ghi theo số lượng)',
    en: 'Things without a value put to use (by the piece)',
  },
  amount: { vi: 'Số tiền (đồng) hoặc số lượng', en: 'Sum (đồng), or how many' },
  account: { vi: 'Tài khoản (nộp vào hoặc trả từ)', en: 'Account (carried to, or paid from)' },
  line: { vi: 'Khoản của dự toán (khi dùng hiện vật)', en: 'Line of the budget (for things)' },
  reason: { vi: 'Nội dung, lý do', en: 'What and why' },
  reasonHint: {
    vi: 'Được công khai: không ghi tên cá nhân.',
    en: 'Public: no names of persons.',
  },
  day: { vi: 'Ngày', en: 'Day' },
  save: { vi: 'Ghi sổ', en: 'Book it' },
}

/** Cash carried to the bank, things put to use, money given back. */
export function BookPage({ view, today, form, refusal, requestId }: BookProps) {
  const words = useWords()
  const params = { appealId: view.appeal.id }
  const kindWords = {
    deposit: entryKindWords.deposit,
    use: texts.useValued,
    'use-items': texts.useItems,
    return: entryKindWords.return,
  } as const satisfies Record<OtherEntry, Words>
  return (
    <Page
      title={texts.title}
      eyebrow={view.appeal.title}
      errors={summaryOf(form)}
      back={{ href: donationPaths.desk.to(params) }}
    >
      {refusal !== undefined && <Notice tone="danger" title={refusal} announce />}
      <MoneyStats view={view} />
      <Form action={donationPaths.book.to(params)} requestId={requestId}>
        <RadiosField
          name="viec"
          label={texts.kind}
          choices={otherEntries.map((value) => ({ value, label: kindWords[value] }))}
          {...shown(form, 'viec')}
        />
        <TextField name="soLuong" label={texts.amount} width="medium" {...shown(form, 'soLuong')} />
        <SelectField
          name="taiKhoan"
          label={texts.account}
          choices={(['bank', 'treasury', 'cash'] as const).map((value) => ({
            value,
            label: accountWords[value],
          }))}
          {...shown(form, 'taiKhoan')}
        />
        <SelectField
          name="khoan"
          label={texts.line}
          choices={view.lines.map(({ position, name }) => ({ value: String(position), label: name }))}
          {...shown(form, 'khoan')}
        />
        <TextField name="noiDung" label={texts.reason} hint={texts.reasonHint} {...shown(form, 'noiDung')} />
        <DateField name="ngay" label={texts.day} {...shown(form, 'ngay', typedDay(today))} />
        <Button>{words(texts.save)}</Button>
      </Form>
    </Page>
  )
}
