import { classNames } from '../class-names.ts'
import { describedBy, FieldFrame, type FieldProps, fieldId } from './field-frame.tsx'

export interface DateFieldProps extends FieldProps {
  /** What was typed, or `typedDay(day)`; the server reads it with `parseTypedDay`. */
  readonly value?: string | undefined
}

const exampleHint = { vi: 'Ngày/tháng/năm, ví dụ 25/11/2024', en: 'Day/month/year, for example 25/11/2024' }

/**
 * A day typed as day/month/year in one field. Browsers' own date pickers show the order of the device's
 * language (month first on many phones sold here) and are hard to use with a screen reader.
 */
export function DateField(props: DateFieldProps) {
  const field = { ...props, hint: props.hint ?? exampleHint }
  return (
    <FieldFrame field={field}>
      <input
        class={classNames('mb-input mb-input--short', field.error !== undefined && 'mb-input--error')}
        id={fieldId(field.name)}
        name={field.name}
        type="text"
        inputmode="text"
        autocomplete="off"
        spellcheck={false}
        value={field.value ?? ''}
        aria-describedby={describedBy(field)}
        aria-invalid={field.error === undefined ? undefined : 'true'}
      />
    </FieldFrame>
  )
}
