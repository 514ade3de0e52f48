import { classNames } from '../class-names.ts'
import { useText } from '../text.ts'
import type { Choice } from './choice.ts'
import { describedBy, FieldFrame, type FieldProps, fieldId } from './field-frame.tsx'

export interface SelectFieldProps extends FieldProps {
  readonly choices: readonly Choice[]
  readonly value?: string | undefined
}

/** One of many known things; of up to six, `RadiosField` is easier. */
export function SelectField(props: SelectFieldProps) {
  const { name, choices, value, error } = props
  const text = useText()
  return (
    <FieldFrame field={props}>
      <select
        class={classNames('mb-select', error !== undefined && 'mb-select--error')}
        id={fieldId(name)}
        name={name}
        aria-describedby={describedBy(props)}
        aria-invalid={error === undefined ? undefined : 'true'}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} selected={choice.value === value}>
            {text(choice.label)}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
