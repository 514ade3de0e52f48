import { classNames } from '../class-names.ts'
import { describedBy, FieldFrame, type FieldProps, fieldId } from './field-frame.tsx'

type TextFieldKind = 'text' | 'number' | 'email' | 'tel' | 'password'

type Autocomplete =
  | 'off'
  | 'name'
  | 'email'
  | 'tel'
  | 'username'
  | 'current-password'
  | 'new-password'
  | 'one-time-code'
  | 'organization'

export interface TextFieldProps extends FieldProps {
  readonly value?: string | undefined
  readonly kind?: TextFieldKind | undefined
  /** The width tells how much is expected. */
  readonly width?: 'short' | 'medium' | 'full' | undefined
  /** What the browser may fill in by itself; `off` for what must not be remembered. */
  readonly autocomplete?: Autocomplete | undefined
  /** What a draft must never keep, e.g. a tracking code. Passwords are secret by themselves. */
  readonly secret?: boolean | undefined
}

/** One line of text. A password is never written back into the page. */
export function TextField(props: TextFieldProps) {
  const { name, value = '', kind = 'text', width = 'full', autocomplete, secret, error } = props
  const attributes: ControlAttributes = {
    class: classNames('mb-input', `mb-input--${width}`, error !== undefined && 'mb-input--error'),
    id: fieldId(name),
    name,
    autocomplete,
    spellcheck: kind === 'text' ? undefined : false,
    'aria-describedby': describedBy(props),
    'aria-invalid': error === undefined ? undefined : 'true',
    'data-secret': secret === true ? '' : undefined,
  }
  return <FieldFrame field={props}>{controlOf(kind, attributes, value)}</FieldFrame>
}

interface ControlAttributes {
  readonly class: string
  readonly id: string
  readonly name: string
  readonly autocomplete: Autocomplete | undefined
  readonly spellcheck: boolean | undefined
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': 'true' | undefined
  readonly 'data-secret': string | undefined
}

function controlOf(kind: TextFieldKind, attributes: ControlAttributes, value: string) {
  switch (kind) {
    case 'text':
      return <input {...attributes} type="text" value={value} />
    case 'number':
      return <input {...attributes} type="text" inputmode="decimal" value={value} />
    case 'email':
      return <input {...attributes} type="email" value={value} />
    case 'tel':
      return <input {...attributes} type="tel" value={value} />
    case 'password':
      return <input {...attributes} type="password" />
  }
}
