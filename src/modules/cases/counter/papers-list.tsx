import type { DossierPart } from '../../../platform/content/schema/procedure.ts'
import { fieldId } from '../../../ui/field/field-frame.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { paperWords } from '../procedures/procedure-words.ts'
import { counterWords } from './counter-words.ts'
import { keysOf } from './key-field.tsx'

export interface PapersListProps {
  readonly parts: readonly DossierPart[]
  readonly chosen: readonly number[]
  readonly all: boolean
  /** Whether the cursor stands here first. */
  readonly first: boolean
}

/** The published list of papers to be ticked off; a script lets the digits do it too. */
export function PapersList({ parts, chosen, all, first }: PapersListProps) {
  const words = useWords()
  const hint = `${fieldId('giay')}-goi-y`
  return (
    <fieldset class="govuk-fieldset govuk-form-group" aria-describedby={hint} data-counter-keys="">
      <legend class="govuk-fieldset__legend">{words(counterWords.papers)}</legend>
      <p id={hint} class="govuk-hint">
        {words(counterWords.papersHint)}
      </p>
      <div class="govuk-checkboxes">
        <div class="govuk-checkboxes__item">
          <input
            class="govuk-checkboxes__input"
            id={fieldId('giay')}
            name="du"
            type="checkbox"
            value="1"
            checked={all}
            data-key="0"
            {...keysOf('g', first)}
          />
          <label class="govuk-label govuk-checkboxes__label" for={fieldId('giay')}>
            <strong>0. {words(counterWords.all)}</strong>
          </label>
        </div>
        {parts.map(({ name, kind, copies, when }, index) => (
          <div key={name} class="govuk-checkboxes__item">
            <input
              class="govuk-checkboxes__input"
              id={`${fieldId('giay')}-${index + 1}`}
              name="giay"
              type="checkbox"
              value={String(index + 1)}
              checked={chosen.includes(index + 1) || (all && when === undefined)}
              data-key={index < 9 ? String(index + 1) : undefined}
              data-sometimes={when === undefined ? undefined : ''}
            />
            <label class="govuk-label govuk-checkboxes__label" for={`${fieldId('giay')}-${index + 1}`}>
              {index + 1}. {name}
              {kind !== undefined &&
                ` (${words(paperWords[kind])}${copies === undefined ? '' : `, ${copies}`})`}
              {when !== undefined && ` – ${when}`}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  )
}
