import type { RoleCode } from '../../../../platform/contracts/access.ts'
import { shown, type TypedForm } from '../../../../platform/http/typed-form.ts'
import type { Words } from '../../../../platform/i18n/words.ts'
import type { LocalDate } from '../../../../platform/kernel/dates.ts'
import type { UnitId } from '../../../../platform/kernel/ids.ts'
import { typedDay } from '../../../../platform/kernel/typed-day.ts'
import { DateField } from '../../../../ui/field/date-field.tsx'
import { SelectField } from '../../../../ui/field/select-field.tsx'
import { TextField } from '../../../../ui/field/text-field.tsx'
import { peopleTexts as texts } from './people-texts.ts'

/** What may be chosen when a role is given. */
export interface RoleChoices {
  readonly roles: readonly { readonly code: RoleCode; readonly name: Words }[]
  readonly units: readonly { readonly id: UnitId; readonly name: string }[]
  readonly today: LocalDate
}

/** Nothing is chosen beforehand: the first role of the list is the most powerful. */
const nothing = { value: '', label: texts.choose }

/** Role, unit, position and days: the same when inviting and when giving another role. */
export function RoleFields({ form, choices }: { readonly form: TypedForm; readonly choices: RoleChoices }) {
  const field = (name: string, otherwise?: string) => ({ name, ...shown(form, name, otherwise) })
  return (
    <>
      <SelectField
        {...field('vaiTro')}
        label={texts.role}
        choices={[nothing, ...choices.roles.map(({ code, name }) => ({ value: code, label: name }))]}
      />
      <SelectField
        {...field('donVi')}
        label={texts.unit}
        choices={[nothing, ...choices.units.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <TextField {...field('chucVu')} label={texts.position} optional />
      <DateField {...field('tuNgay', typedDay(choices.today))} label={texts.from} />
      <DateField {...field('denNgay')} label={texts.to} optional />
    </>
  )
}
