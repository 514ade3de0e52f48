import { classNames } from '../class-names.ts'
import { useText } from '../text.ts'
import type { Choice } from './choice.ts'
import {
  describedBy,
  FieldError,
  FieldHint,
  type FieldProps,
  fieldId,
  optionalWords,
} from './field-frame.tsx'

interface ChoiceGroupProps {
  readonly field: FieldProps
  readonly choices: readonly Choice[]
  readonly kind: 'radio' | 'checkbox'
  readonly chosen: readonly string[]
}

/** The frame that radios and checkboxes share: legend, hint, error and the list of choices. */
export function ChoiceGroup({ field, choices, kind, chosen }: ChoiceGroupProps) {
  const text = useText()
  const block = kind === 'radio' ? 'govuk-radios' : 'govuk-checkboxes'
  return (
    <div class={classNames('govuk-form-group', field.error !== undefined && 'govuk-form-group--error')}>
      <fieldset class="govuk-fieldset" aria-describedby={describedBy(field)}>
        <legend class="govuk-fieldset__legend">
          {text(field.label)}
          {field.optional === true && <span class="mb-optional"> {text(optionalWords)}</span>}
        </legend>
        <FieldHint {...field} />
        <FieldError {...field} />
        <div class={block}>
          {choices.map((choice, index) => (
            <ChoiceItem
              key={choice.value}
              block={block}
              kind={kind}
              name={field.name}
              id={index === 0 ? fieldId(field.name) : `${fieldId(field.name)}-${index + 1}`}
              choice={choice}
              checked={chosen.includes(choice.value)}
            />
          ))}
        </div>
      </fieldset>
    </div>
  )
}

interface ChoiceItemProps {
  readonly block: string
  readonly kind: 'radio' | 'checkbox'
  readonly name: string
  readonly id: string
  readonly choice: Choice
  readonly checked: boolean
}

function ChoiceItem({ block, kind, name, id, choice, checked }: ChoiceItemProps) {
  const text = useText()
  const hintId = choice.hint === undefined ? undefined : `${id}-goi-y-lua-chon`
  return (
    <div class={`${block}__item`}>
      <input
        class={`${block}__input`}
        id={id}
        name={name}
        type={kind}
        value={choice.value}
        checked={checked}
        aria-describedby={hintId}
      />
      <label class={`govuk-label ${block}__label`} for={id}>
        {text(choice.label)}
      </label>
      {choice.hint !== undefined && (
        <p id={hintId} class={`govuk-hint ${block}__hint`}>
          {text(choice.hint)}
        </p>
      )}
    </div>
  )
}
