import { fieldId } from '../field/field-frame.tsx'
import { useWords } from '../page-context.ts'
import { type Text, useText } from '../text.ts'

/** One thing to put right; `field` is the name of the field that it belongs to, if to one. */
export interface FieldProblem {
  readonly field?: string | undefined
  readonly message: Text
}

export interface ErrorSummaryProps {
  readonly errors: readonly FieldProblem[]
  readonly title?: Text | undefined
  /** Takes the focus when the page opens; `Page` asks for it. */
  readonly focus?: boolean | undefined
}

const usualTitle = { vi: 'Vui lòng xem lại', en: 'Please check' }

/** All problems of a form at once, each leading to its field. `Page` shows it when given `errors`. */
export function ErrorSummary({ errors, title, focus }: ErrorSummaryProps) {
  const text = useText()
  const words = useWords()
  if (errors.length === 0) return null
  return (
    <div class="govuk-error-summary" tabindex={-1} autofocus={focus}>
      <div role="alert">
        <h2 class="govuk-error-summary__title">{title === undefined ? words(usualTitle) : text(title)}</h2>
        <ul class="govuk-list govuk-error-summary__list">
          {errors.map(({ field, message }) => (
            <li key={`${field ?? ''}:${text(message)}`}>
              {field === undefined ? text(message) : <a href={`#${fieldId(field)}`}>{text(message)}</a>}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

/** The message of one field, for its `error` property. */
export function errorOf(errors: readonly FieldProblem[], field: string): Text | undefined {
  return errors.find((error) => error.field === field)?.message
}
