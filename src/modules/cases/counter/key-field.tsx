import { classNames } from '../../../ui/class-names.ts'
import { describedBy, FieldFrame, type FieldProps, fieldId } from '../../../ui/field/field-frame.tsx'

export interface KeyFieldProps extends FieldProps {
  readonly value?: string | undefined
  /** With Alt, the key that leads here; the page says so. */
  readonly keyName: string
  /** Where the cursor stands when the page opens: the one thing that is to be done next. */
  readonly first?: boolean | undefined
  readonly phone?: boolean | undefined
}

/** A line of text that is reached by a key of its own: whoever works at a counter has a scanner in the other hand. */
export function KeyField(props: KeyFieldProps) {
  const { name, value = '', keyName, first, phone, error } = props
  const attributes = {
    class: classNames(
      'mb-input',
      phone === true ? 'mb-input--medium' : 'mb-input--full',
      error !== undefined && 'mb-input--error',
    ),
    id: fieldId(name),
    name,
    value,
    autocomplete: 'off',
    spellcheck: false,
    'aria-describedby': describedBy(props),
    'aria-invalid': error === undefined ? undefined : 'true',
    ...keysOf(keyName, first),
  } as const
  return (
    <FieldFrame field={props}>
      {phone === true ? <input {...attributes} type="tel" /> : <input {...attributes} type="text" />}
    </FieldFrame>
  )
}

/** The attributes of a control that has a key, and may have the cursor first. */
export function keysOf(keyName: string, first = false) {
  return { accesskey: keyName, ...(first && { autofocus: true }) }
}
