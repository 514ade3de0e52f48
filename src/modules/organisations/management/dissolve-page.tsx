import { shown, type TypedForm } from '../../../platform/http/typed-form.ts'
import { RadiosField } from '../../../ui/field/radios-field.tsx'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Fieldset } from '../../../ui/fieldset/fieldset.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { organisationPaths } from '../paths.ts'
import type { NamedUnit } from '../store/unit-queries.ts'
import { successionKindWords, superiorKindWords } from '../unit-words.ts'
import { ChangePage, type ChangePageProps, WhenAndWhy } from './change-frame.tsx'
import { unitChoices } from './unit-choices.ts'
import { successorRows } from './unit-forms.ts'

const texts = {
  dissolve: { vi: 'Kết thúc hoạt động', en: 'End the unit' },
  dissolveLead: {
    vi: 'Đơn vị không bị xóa: trang của đơn vị vẫn mở được và cho biết ai tiếp nhận.',
    en: 'The unit is not deleted: its page stays and says who took over.',
  },
  firstDayWithout: { vi: 'Ngày đầu tiên không còn đơn vị', en: 'First day without the unit' },
  how: { vi: 'Hình thức', en: 'How it ends' },
  takeOver: { vi: 'Đơn vị tiếp nhận', en: 'Who takes over' },
  matter: { vi: 'Nội dung tiếp nhận', en: 'What it takes over' },
  matterHint: { vi: 'Để trống nếu tiếp nhận toàn bộ', en: 'Leave empty when it is everything' },
  below: { vi: 'Các đơn vị trực thuộc chuyển về', en: 'Where the units below go' },
}

/** Ends a unit: how, when, who takes over what, and where those below it go. */
export function DissolvePage({ unit, units, below, form, today, requestId }: ChangePageProps) {
  const others = units.filter(
    ({ id, kind }) => id !== unit.id && (kind === 'school') === (unit.kind === 'school'),
  )
  const superiors = units.filter(({ id, kind }) => id !== unit.id && kind !== 'school')
  return (
    <ChangePage
      title={texts.dissolve}
      lead={texts.dissolveLead}
      unit={unit}
      action={organisationPaths.dissolve.to({ code: unit.code })}
      form={form}
      requestId={requestId}
      submit={texts.dissolve}
      danger
    >
      <RadiosField
        name="hinhThuc"
        label={texts.how}
        choices={(['merge', 'split', 'dissolve'] as const).map((kind) => ({
          value: kind,
          label: successionKindWords[kind],
        }))}
        {...shown(form, 'hinhThuc')}
      />
      <WhenAndWhy form={form} today={today} label={texts.firstDayWithout} />
      <Fieldset legend={texts.takeOver}>
        {successorRows.map((row) => (
          <SuccessorRow key={row} row={row} form={form} others={others} />
        ))}
      </Fieldset>
      {below.length > 0 && (
        <Fieldset legend={texts.below}>
          {below.map(({ unit: { id, name }, kind }) => (
            <SelectField
              key={`${kind}-${id}`}
              name={`duoi-${kind}-${id}`}
              label={name}
              hint={superiorKindWords[kind]}
              choices={unitChoices(superiors)}
              {...shown(form, `duoi-${kind}-${id}`)}
            />
          ))}
        </Fieldset>
      )}
    </ChangePage>
  )
}

function SuccessorRow({ row, form, others }: { row: number; form: TypedForm; others: readonly NamedUnit[] }) {
  const words = useWords()
  return (
    <>
      <SelectField
        name={`tiepNhan${row}`}
        label={`${words(texts.takeOver)} ${row}`}
        optional
        choices={unitChoices(others)}
        {...shown(form, `tiepNhan${row}`)}
      />
      <TextField
        name={`noiDung${row}`}
        label={`${words(texts.matter)} ${row}`}
        hint={texts.matterHint}
        optional
        {...shown(form, `noiDung${row}`)}
      />
    </>
  )
}
