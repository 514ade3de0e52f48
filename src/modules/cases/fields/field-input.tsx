import type { Words } from '../../../platform/i18n/words.ts'
import { CheckboxesField } from '../../../ui/field/checkboxes-field.tsx'
import type { Choice } from '../../../ui/field/choice.ts'
import { DateField } from '../../../ui/field/date-field.tsx'
import type { FieldProps } from '../../../ui/field/field-frame.tsx'
import { FileField } from '../../../ui/field/file-field.tsx'
import { RadiosField } from '../../../ui/field/radios-field.tsx'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import type { Text } from '../../../ui/text.ts'
import type { FieldOf } from '../domain/fields/field.ts'
import { yesNoWords } from '../domain/fields/value-text.ts'
import { keptName } from './kept-name.ts'

export interface FieldInputProps {
  readonly field: FieldOf
  /** As the browser sent it. */
  readonly typed: unknown
  readonly error: Text | undefined
  readonly units: readonly Choice[]
  readonly keptFiles?: ReadonlyMap<string, string> | undefined
}

/** Of up to so many things all are shown at once. */
const mostRadios = 6
const yesNoChoices: readonly Choice[] = [
  { value: 'yes', label: yesNoWords.yes },
  { value: 'no', label: yesNoWords.no },
]
const nothingChosen: Choice = { value: '', label: { vi: 'Chọn…', en: 'Choose…' } }
const dongHint: Words = { vi: 'Bằng đồng, ví dụ 1.500.000', en: 'In đồng, for example 1500000' }
const keptFilesWords: Words = {
  vi: 'Tệp đã gửi (bỏ dấu chọn để bỏ tệp)',
  en: 'Files sent (untick to remove)',
}

/** One question with the control that fits its kind. */
export function FieldInput({ field: { name, meta }, typed, error, units, keptFiles }: FieldInputProps) {
  const values = [typed].flat().filter((item) => typeof item === 'string')
  const value = values[0] ?? ''
  const props: FieldProps = { name, label: meta.label, hint: meta.hint, error, optional: !meta.required }
  const choices = meta.options?.map((option) => ({ value: option.value, label: option.words })) ?? []
  switch (meta.widget) {
    case 'address':
      return <TextAreaField {...props} value={value} rows={2} autocomplete="street-address" />
    case 'text':
      return <TextField {...props} value={value} autocomplete={meta.autocomplete} />
    case 'long-text':
      return <TextAreaField {...props} value={value} maxLength={meta.maximum} />
    case 'number':
      return (
        <TextField
          {...props}
          hint={numberHint(props.hint, meta.measure)}
          kind="number"
          width="short"
          value={value}
        />
      )
    case 'money':
      return <TextField {...props} hint={props.hint ?? dongHint} kind="number" width="medium" value={value} />
    case 'day':
      return <DateField {...props} value={value} />
    case 'choice':
      return choices.length <= mostRadios ? (
        <RadiosField {...props} choices={choices} value={value} />
      ) : (
        <SelectField {...props} choices={[nothingChosen, ...choices]} value={value} />
      )
    case 'choices':
      return <CheckboxesField {...props} choices={choices} values={values} />
    case 'yes-no':
      return <RadiosField {...props} choices={yesNoChoices} value={value} />
    case 'phone':
      return <TextField {...props} kind="tel" width="medium" autocomplete="tel" value={value} />
    case 'email':
      return <TextField {...props} kind="email" autocomplete="email" value={value} />
    case 'citizen-id':
      return <TextField {...props} kind="number" width="medium" autocomplete="off" secret value={value} />
    case 'unit':
      return <SelectField {...props} choices={[nothingChosen, ...units]} value={value} />
    case 'files':
      return <FilesInput {...props} kept={values} names={keptFiles} />
  }
}

function FilesInput({
  kept,
  names,
  ...props
}: FieldProps & {
  readonly kept: readonly string[]
  readonly names: ReadonlyMap<string, string> | undefined
}) {
  const choices = kept.flatMap((id) => {
    const label = names?.get(id)
    return label === undefined ? [] : [{ value: id, label }]
  })
  if (choices.length === 0) return <FileField {...props} multiple />
  return (
    <>
      <CheckboxesField name={keptName(props.name)} label={keptFilesWords} choices={choices} values={kept} />
      <FileField {...props} multiple />
    </>
  )
}

function numberHint(hint: Text | undefined, measure: Words | undefined): Text | undefined {
  if (hint !== undefined || measure === undefined) return hint
  return { vi: `Đơn vị tính: ${measure.vi}`, en: `Unit: ${measure.en}` }
}
