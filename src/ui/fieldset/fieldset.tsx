import type { ComponentChildren } from 'preact'
import { type Text, useText } from '../text.ts'

export interface FieldsetProps {
  readonly legend: Text
  readonly children: ComponentChildren
  readonly hint?: Text | undefined
  readonly describedBy?: string | undefined
}

/** Fields that belong together under one legend, e.g. name, date and place of one decision. */
export function Fieldset({ legend, children, hint, describedBy }: FieldsetProps) {
  const text = useText()
  return (
    <fieldset class="govuk-fieldset mb-fieldset" aria-describedby={describedBy}>
      <legend class="govuk-fieldset__legend">{text(legend)}</legend>
      {hint !== undefined && <p class="govuk-hint">{text(hint)}</p>}
      {children}
    </fieldset>
  )
}
