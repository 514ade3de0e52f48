import { shown } from '../../../platform/http/typed-form.ts'
import { RadiosField } from '../../../ui/field/radios-field.tsx'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { superiorKinds } from '../domain/unit.ts'
import { organisationPaths } from '../paths.ts'
import { superiorKindWords } from '../unit-words.ts'
import { ChangePage, type ChangePageProps, WhenAndWhy } from './change-frame.tsx'
import { unitChoices } from './unit-choices.ts'

const texts = {
  transfer: { vi: 'Chuyển cơ quan quản lý', en: 'Change the superior' },
  relation: { vi: 'Quan hệ', en: 'Relation' },
  newSuperior: { vi: 'Cơ quan mới', en: 'New superior' },
  save: { vi: 'Lưu', en: 'Save' },
}

/** Gives a unit another superior from a day on. */
export function TransferPage({ unit, units, form, today, requestId }: ChangePageProps) {
  const superiors = units.filter(({ id, kind }) => id !== unit.id && kind !== 'school')
  return (
    <ChangePage
      title={texts.transfer}
      unit={unit}
      action={organisationPaths.transfer.to({ code: unit.code })}
      form={form}
      requestId={requestId}
      submit={texts.save}
    >
      <RadiosField
        name="quanHe"
        label={texts.relation}
        choices={superiorKinds.map((kind) => ({ value: kind, label: superiorKindWords[kind] }))}
        {...shown(form, 'quanHe', 'administrative')}
      />
      <SelectField
        name="capTren"
        label={texts.newSuperior}
        choices={unitChoices(superiors)}
        {...shown(form, 'capTren')}
      />
      <WhenAndWhy form={form} today={today} />
    </ChangePage>
  )
}
