import type { ComponentChildren } from 'preact'
import { classNames } from '../class-names.ts'
import { useWords } from '../page-context.ts'
import { type Text, useText } from '../text.ts'

/** What every field has. `name` is what the server receives; errors of the summary link to `fieldId(name)`. */
export interface FieldProps {
  readonly name: string
  readonly label: Text
  readonly hint?: Text | undefined
  /** What is wrong and how to put it right, in one sentence. */
  readonly error?: Text | undefined
  /** Fields are needed unless marked; the label then says so. */
  readonly optional?: boolean | undefined
}

/** The id of the control (for radios and checkboxes: of the first one). */
export function fieldId(name: string): string {
  return `truong-${name.replaceAll(/[^\w-]+/gu, '-')}`
}

/** The `aria-describedby` of a field: its hint, then its error. */
export function describedBy({ name, hint, error }: FieldProps): string | undefined {
  const id = fieldId(name)
  const parts = [hint !== undefined && `${id}-goi-y`, error !== undefined && `${id}-loi`]
  return classNames(...parts) || undefined
}

export const optionalWords = { vi: '(không bắt buộc)', en: '(optional)' }
export const errorPrefix = { vi: 'Lỗi:', en: 'Error:' }

export function FieldHint({ name, hint }: FieldProps) {
  const text = useText()
  if (hint === undefined) return null
  return (
    <p id={`${fieldId(name)}-goi-y`} class="govuk-hint">
      {text(hint)}
    </p>
  )
}

export function FieldError({ name, error }: FieldProps) {
  const text = useText()
  if (error === undefined) return null
  return (
    <p id={`${fieldId(name)}-loi`} class="govuk-error-message">
      <span class="govuk-visually-hidden">{text(errorPrefix)}</span> {text(error)}
    </p>
  )
}

/** Label, hint and error around one control. */
export function FieldFrame({
  field,
  children,
}: {
  readonly field: FieldProps
  readonly children: ComponentChildren
}) {
  const text = useText()
  const words = useWords()
  return (
    <div class={classNames('govuk-form-group', field.error !== undefined && 'govuk-form-group--error')}>
      <label class="govuk-label" for={fieldId(field.name)}>
        {text(field.label)}
        {field.optional === true && <span class="mb-optional"> {words(optionalWords)}</span>}
      </label>
      <FieldHint {...field} />
      <FieldError {...field} />
      {children}
    </div>
  )
}
