import { shown } from '../../../platform/http/typed-form.ts'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { organisationPaths } from '../paths.ts'
import { ChangePage, type ChangePageProps, NameFields, WhenAndWhy } from './change-frame.tsx'
import { ContactFields } from './contact-page.tsx'
import { kindChoices, unitChoices } from './unit-choices.ts'

const texts = {
  kind: { vi: 'Loại đơn vị', en: 'Kind' },
  code: { vi: 'Mã đơn vị', en: 'Code' },
  codeHint: {
    vi: 'Nằm trong địa chỉ trang của đơn vị và không đổi được. Để trống thì hệ thống đặt theo tên ngắn.',
    en: 'Stands in the address of the unit’s page and never changes. Left empty, it is made from the short name.',
  },
  superior: { vi: 'Cơ quan quản lý trực tiếp', en: 'Directed by' },
  create: { vi: 'Thêm đơn vị', en: 'Add a unit' },
}

/** A new unit; it starts with its superior, its day and the decision that founded it. */
export function CreatePage({
  units,
  form,
  today,
  requestId,
}: Pick<ChangePageProps, 'units' | 'form' | 'today' | 'requestId'>) {
  return (
    <ChangePage
      title={texts.create}
      unit={undefined}
      action={organisationPaths.create.to({})}
      form={form}
      requestId={requestId}
      submit={texts.create}
    >
      <NameFields form={form} unit={undefined} />
      <SelectField name="loai" label={texts.kind} choices={kindChoices} {...shown(form, 'loai')} />
      <SelectField
        name="capTren"
        label={texts.superior}
        choices={unitChoices(units.filter(({ kind }) => kind !== 'school'))}
        {...shown(form, 'capTren')}
      />
      <TextField name="ma" label={texts.code} hint={texts.codeHint} optional {...shown(form, 'ma')} />
      <WhenAndWhy form={form} today={today} />
      <ContactFields form={form} unit={undefined} />
    </ChangePage>
  )
}
