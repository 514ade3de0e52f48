import { shown, type TypedForm } from '../../../platform/http/typed-form.ts'
import { CheckboxesField } from '../../../ui/field/checkboxes-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { organisationPaths } from '../paths.ts'
import type { NamedUnit } from '../store/unit-queries.ts'
import { ChangePage, type ChangePageProps } from './change-frame.tsx'

const texts = {
  symbol: { vi: 'Ký hiệu văn bản', en: 'Symbol in its documents' },
  address: { vi: 'Địa chỉ', en: 'Address' },
  phone: { vi: 'Điện thoại', en: 'Telephone' },
  email: { vi: 'Thư điện tử', en: 'E-mail' },
  public: { vi: 'Hiển thị', en: 'Display' },
  publicChoice: { vi: 'Hiện trong danh bạ công khai', en: 'Show in the public directory' },
  contact: { vi: 'Sửa thông tin liên hệ', en: 'Edit contact details' },
  save: { vi: 'Lưu', en: 'Save' },
}

/** How a unit can be reached; these have no history. */
export function ContactPage({ unit, form, requestId }: ChangePageProps) {
  return (
    <ChangePage
      title={texts.contact}
      unit={unit}
      action={organisationPaths.contact.to({ code: unit.code })}
      form={form}
      requestId={requestId}
      submit={texts.save}
    >
      <ContactFields form={form} unit={unit} />
    </ChangePage>
  )
}

/** The same fields for a new unit. */
export function ContactFields({ form, unit }: { form: TypedForm; unit: NamedUnit | undefined }) {
  const isFirstTime = Object.keys(form.typed).length === 0
  const isPublic = isFirstTime ? (unit?.public ?? true) : form.typed.congKhai !== undefined
  return (
    <>
      <TextField
        name="kyHieu"
        label={texts.symbol}
        width="medium"
        optional
        {...shown(form, 'kyHieu', unit?.documentSymbol)}
      />
      <TextField name="diaChi" label={texts.address} optional {...shown(form, 'diaChi', unit?.address)} />
      <TextField
        name="dienThoai"
        label={texts.phone}
        kind="tel"
        width="medium"
        optional
        {...shown(form, 'dienThoai', unit?.phone)}
      />
      <TextField name="thu" label={texts.email} kind="email" optional {...shown(form, 'thu', unit?.email)} />
      <CheckboxesField
        name="congKhai"
        label={texts.public}
        choices={[{ value: 'co', label: texts.publicChoice }]}
        values={isPublic ? ['co'] : []}
      />
    </>
  )
}
