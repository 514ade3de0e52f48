import { classNames } from '../class-names.ts'
import { useWords } from '../page-context.ts'
import { describedBy, FieldFrame, type FieldProps, fieldId } from './field-frame.tsx'

export interface TextAreaFieldProps extends FieldProps {
  readonly value?: string | undefined
  readonly rows?: number | undefined
  /** The most characters that the server takes; shown, and counted down where JavaScript runs. */
  readonly maxLength?: number | undefined
  /** What the browser may fill in by itself: an address has lines, so it belongs here. */
  readonly autocomplete?: 'street-address' | 'off' | undefined
  readonly secret?: boolean | undefined
}

const limitWords = (limit: number) => ({
  vi: `Tối đa ${limit} ký tự.`,
  en: `At most ${limit} characters.`,
})
const leftWords = { vi: 'Còn {n} ký tự', en: '{n} characters left' }
const overWords = { vi: 'Thừa {n} ký tự', en: '{n} characters too many' }

/** Several lines of text. The limit is told, never enforced by cutting what someone typed. */
export function TextAreaField(props: TextAreaFieldProps) {
  const { name, value = '', rows = 5, maxLength, autocomplete, secret, error } = props
  const words = useWords()
  const id = fieldId(name)
  const limitId = maxLength === undefined ? undefined : `${id}-gioi-han`
  return (
    <FieldFrame field={props}>
      <textarea
        class={classNames('mb-textarea', error !== undefined && 'mb-textarea--error')}
        id={id}
        name={name}
        rows={rows}
        autocomplete={autocomplete}
        aria-describedby={classNames(describedBy(props), limitId) || undefined}
        aria-invalid={error === undefined ? undefined : 'true'}
        data-secret={secret === true ? '' : undefined}
      >
        {value}
      </textarea>
      {maxLength !== undefined && (
        <p
          id={limitId}
          class="govuk-hint mb-count"
          data-count-of={id}
          data-count-limit={maxLength}
          data-count-left={words(leftWords)}
          data-count-over={words(overWords)}
        >
          {words(limitWords(maxLength))}
        </p>
      )}
    </FieldFrame>
  )
}
