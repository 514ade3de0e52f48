import { SelectField } from '../../../ui/field/select-field.tsx'
import type { Text } from '../../../ui/text.ts'
import type { UnitPerson } from '../../organisations/index.ts'

const texts = {
  label: { vi: 'Người phụ trách', en: 'Responsible' },
  nobody: { vi: 'Chưa phân công', en: 'Nobody yet' },
}

/** Who is responsible, of those who work in the unit today. */
export function PersonField({
  people,
  value,
  error,
}: {
  readonly people: readonly UnitPerson[]
  readonly value: string
  readonly error: Text | undefined
}) {
  return (
    <SelectField
      name="nguoi"
      label={texts.label}
      choices={[{ value: '', label: texts.nobody }, ...people.map(personChoice)]}
      value={value}
      error={error}
    />
  )
}

function personChoice({ id, name, position }: UnitPerson) {
  return { value: id, label: position === '' ? name : `${name} (${position})` }
}
