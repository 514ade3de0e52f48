import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { typedDay } from '../../../platform/kernel/typed-day.ts'
import { Button } from '../../../ui/button/button.tsx'
import { CheckboxesField } from '../../../ui/field/checkboxes-field.tsx'
import { DateField } from '../../../ui/field/date-field.tsx'
import { RadiosField } from '../../../ui/field/radios-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Fieldset } from '../../../ui/fieldset/fieldset.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { moneyAccounts } from '../domain/donations/account.ts'
import { donorKinds, giftForms, valuers } from '../domain/donations/gift.ts'
import type { AppealView } from './appeal-view.ts'
import { accountWords, donorKindWords, giftFormWords, valuerWords } from './donation-words.ts'
import { donationPaths } from './paths.ts'

export interface GiftProps {
  readonly view: AppealView
  readonly today: LocalDate
  readonly form: TypedForm
  readonly refusal: Words | undefined
  readonly requestId: string
}

const texts = {
  title: { vi: 'Ghi khoản tài trợ', en: 'Record a gift' },
  lead: {
    vi: 'Không hỏi và không ghi tên học sinh, lớp. Tên cá nhân chỉ in trên biên nhận, không bao giờ công khai.',
    en: 'Neither pupil nor class is asked. The name of a person stands on the receipt alone and is never public.',
  },
  form: { vi: 'Hình thức', en: 'What was given' },
  money: { vi: 'Nếu bằng tiền', en: 'Money' },
  sum: { vi: 'Số tiền (đồng)', en: 'Sum (đồng)' },
  place: { vi: 'Tiền nhận vào', en: 'Received in' },
  thing: { vi: 'Nếu bằng hiện vật hoặc ngày công', en: 'Things or work' },
  what: { vi: 'Mô tả', en: 'What it is' },
  quantity: { vi: 'Số lượng', en: 'How many' },
  unit: { vi: 'Đơn vị tính', en: 'Counted in' },
  valuer: { vi: 'Ai định giá', en: 'Who stated the value' },
  value: { vi: 'Trị giá tất cả (đồng)', en: 'Value of all of it (đồng)' },
  days: { vi: 'Số ngày công', en: 'Days of work' },
  donor: { vi: 'Nhà tài trợ', en: 'Donor' },
  kind: { vi: 'Là', en: 'Is a' },
  name: { vi: 'Tên trên biên nhận', en: 'Name on the receipt' },
  nameHint: {
    vi: 'Để trống nếu nhà tài trợ không muốn nêu tên.',
    en: 'Leave empty when the donor does not want to be named.',
  },
  email: { vi: 'Thư điện tử để gửi biên nhận', en: 'E-mail for the receipt' },
  emailHint: {
    vi: 'Chỉ dùng một lần để gửi biên nhận, không lưu lại.',
    en: 'Used once, for the receipt, and not kept.',
  },
  public: { vi: 'Công khai tên', en: 'Name in public' },
  agrees: { vi: 'Tổ chức đồng ý được nêu tên công khai', en: 'The organisation agrees to be named' },
  voluntary: { vi: 'Tự nguyện', en: 'Voluntary' },
  confirms: {
    vi: 'Nhà tài trợ xác nhận tự nguyện, không bị ấn định mức',
    en: 'The donor confirms that the gift is voluntary and no level was set',
  },
  day: { vi: 'Ngày nhận', en: 'Received on' },
  save: { vi: 'Ghi sổ và in biên nhận', en: 'Book it and print the receipt' },
}

/** A gift is written down once, with everything that its receipt says. */
export function GiftPage({ view, today, form, refusal, requestId }: GiftProps) {
  const words = useWords()
  const params = { appealId: view.appeal.id }
  return (
    <Page
      title={texts.title}
      eyebrow={view.appeal.title}
      lead={texts.lead}
      errors={summaryOf(form)}
      back={{ href: donationPaths.desk.to(params) }}
    >
      {refusal !== undefined && <Notice tone="warning" title={refusal} announce />}
      <Form action={donationPaths.gift.to(params)} requestId={requestId}>
        <RadiosField
          name="hinhThuc"
          label={texts.form}
          choices={giftForms.map((value) => ({ value, label: giftFormWords[value] }))}
          {...shown(form, 'hinhThuc', 'money')}
        />
        <Fieldset legend={texts.money}>
          <TextField name="soTien" label={texts.sum} width="medium" optional {...shown(form, 'soTien')} />
          <RadiosField
            name="noiNhan"
            label={texts.place}
            choices={moneyAccounts.map((value) => ({ value, label: accountWords[value] }))}
            {...shown(form, 'noiNhan', 'bank')}
          />
        </Fieldset>
        <Fieldset legend={texts.thing}>
          <TextField name="moTa" label={texts.what} optional {...shown(form, 'moTa')} />
          <TextField
            name="soLuong"
            label={texts.quantity}
            kind="number"
            width="short"
            optional
            {...shown(form, 'soLuong')}
          />
          <TextField
            name="donViTinh"
            label={texts.unit}
            width="short"
            optional
            {...shown(form, 'donViTinh')}
          />
          <RadiosField
            name="dinhGia"
            label={texts.valuer}
            choices={valuers.map((value) => ({ value, label: valuerWords[value] }))}
            {...shown(form, 'dinhGia', 'unvalued')}
          />
          <TextField name="triGia" label={texts.value} width="medium" optional {...shown(form, 'triGia')} />
          <TextField
            name="soNgay"
            label={texts.days}
            kind="number"
            width="short"
            optional
            {...shown(form, 'soNgay')}
          />
        </Fieldset>
        <Fieldset legend={texts.donor}>
          <RadiosField
            name="loaiNtt"
            label={texts.kind}
            choices={donorKinds.map((value) => ({ value, label: donorKindWords[value] }))}
            {...shown(form, 'loaiNtt', 'person')}
          />
          <TextField
            name="tenNtt"
            label={texts.name}
            hint={texts.nameHint}
            autocomplete="off"
            optional
            secret
            {...shown(form, 'tenNtt')}
          />
          <TextField
            name="email"
            label={texts.email}
            hint={texts.emailHint}
            autocomplete="off"
            optional
            secret
            {...shown(form, 'email')}
          />
          <CheckboxesField
            name="neuTen"
            label={texts.public}
            choices={[{ value: '1', label: texts.agrees }]}
            values={form.typed.neuTen === undefined ? [] : ['1']}
          />
        </Fieldset>
        <CheckboxesField
          name="tuNguyen"
          label={texts.voluntary}
          choices={[{ value: '1', label: texts.confirms }]}
          values={form.typed.tuNguyen === undefined ? [] : ['1']}
          error={shown(form, 'tuNguyen').error}
        />
        <DateField name="ngayNhan" label={texts.day} {...shown(form, 'ngayNhan', typedDay(today))} />
        <Button>{words(texts.save)}</Button>
      </Form>
    </Page>
  )
}
