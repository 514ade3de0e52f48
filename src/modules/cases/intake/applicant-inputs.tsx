import { shown, type TypedForm } from '../../../platform/http/typed-form.ts'
import { RadiosField } from '../../../ui/field/radios-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Fieldset } from '../../../ui/fieldset/fieldset.tsx'
import { useWords } from '../../../ui/page-context.ts'
import type { CaseType } from '../domain/case-type.ts'
import { requiredOf } from './applicant-form.ts'

const texts = {
  who: { vi: 'Bạn là ai?', en: 'Who are you?' },
  whoStaff: { vi: 'Người gửi', en: 'Sender' },
  private: {
    vi: 'Chỉ người giải quyết đọc được. Không bao giờ đăng công khai.',
    en: 'Only those who handle it read this. It is never published.',
  },
  name: { vi: 'Họ và tên', en: 'Name' },
  choose: { vi: 'Bạn có để lại tên không?', en: 'Do you give your name?' },
  chooseStaff: { vi: 'Người gửi có nêu tên không?', en: 'Does the sender give a name?' },
  namedStaff: { vi: 'Có nêu tên', en: 'Yes' },
  anonymousStaff: { vi: 'Không nêu tên', en: 'No' },
  named: { vi: 'Có, tôi để lại tên', en: 'Yes, I give my name' },
  namedHint: {
    vi: 'Chúng tôi hỏi lại được khi cần, nên thường giải quyết nhanh hơn.',
    en: 'We can ask you back, so it is usually settled sooner.',
  },
  anonymous: { vi: 'Không, tôi gửi giấu tên', en: 'No, without my name' },
  anonymousHint: {
    vi: 'Chúng tôi không biết bạn là ai và không lưu địa chỉ mạng cùng nội dung này. Người đọc vẫn có thể đoán ra từ những gì bạn kể. Chúng tôi không liên lạc được với bạn: hãy giữ mã để xem trả lời.',
    en: 'We do not know who you are and keep no network address with it. Readers may still guess from what you tell. We cannot reach you: keep the code to see the answer.',
  },
  skip: {
    vi: 'Nếu gửi giấu tên, để trống các ô dưới đây.',
    en: 'Without your name, leave the fields below empty.',
  },
  phone: { vi: 'Số điện thoại', en: 'Telephone' },
  phoneHint: { vi: 'Để người giải quyết hỏi thêm khi cần.', en: 'So that we can ask you more.' },
  email: { vi: 'E-mail', en: 'E-mail' },
  emailHint: {
    vi: 'Chúng tôi báo khi có tin mới. Trong thư không ghi nội dung.',
    en: 'We tell you when there is news. The letter does not say what it is.',
  },
  address: { vi: 'Địa chỉ', en: 'Address' },
  number: { vi: 'Số căn cước', en: 'Citizen number' },
  numberHint: { vi: '12 chữ số in trên thẻ', en: 'The 12 digits on your card' },
}

/** Who asks: only what the law or an answer needs, with honest words on what giving no name means. */
export function ApplicantInputs(props: {
  readonly type: CaseType
  readonly form: TypedForm
  readonly byStaff: boolean
}) {
  const { type, form, byStaff } = props
  const words = useWords()
  const mayHide = type.anonymous === 'allowed'
  const needed = requiredOf(type.code)
  return (
    <Fieldset legend={byStaff ? texts.whoStaff : texts.who} hint={byStaff ? undefined : texts.private}>
      {mayHide && (
        <RadiosField
          name="ten"
          label={byStaff ? texts.chooseStaff : texts.choose}
          choices={[
            {
              value: 'co',
              label: byStaff ? texts.namedStaff : texts.named,
              hint: byStaff ? undefined : texts.namedHint,
            },
            {
              value: 'khong',
              label: byStaff ? texts.anonymousStaff : texts.anonymous,
              hint: byStaff ? undefined : texts.anonymousHint,
            },
          ]}
          {...shown(form, 'ten')}
        />
      )}
      {mayHide && !byStaff && <p class="govuk-hint">{words(texts.skip)}</p>}
      <TextField name="hoTen" label={texts.name} autocomplete="name" {...shown(form, 'hoTen')} />
      <TextField
        name="dienThoai"
        label={texts.phone}
        hint={byStaff ? undefined : texts.phoneHint}
        kind="tel"
        width="medium"
        autocomplete="tel"
        optional
        {...shown(form, 'dienThoai')}
      />
      <TextField
        name="thuDienTu"
        label={texts.email}
        hint={byStaff ? undefined : texts.emailHint}
        kind="email"
        autocomplete="email"
        optional
        {...shown(form, 'thuDienTu')}
      />
      <TextField
        name="diaChi"
        label={texts.address}
        optional={!needed.includes('diaChi')}
        {...shown(form, 'diaChi')}
      />
      {needed.includes('soCanCuoc') && (
        <TextField
          name="soCanCuoc"
          label={texts.number}
          hint={texts.numberHint}
          kind="number"
          width="medium"
          autocomplete="off"
          secret
          {...shown(form, 'soCanCuoc')}
        />
      )}
    </Fieldset>
  )
}
