import { fieldId } from '../field/field-frame.tsx'
import { Icon } from '../icon/icon.tsx'
import { useWords } from '../page-context.ts'
import { type Text, useText } from '../text.ts'

export interface SearchBoxProps {
  readonly action: string
  readonly label: Text
  /** Name of the value in the address, `q` by default. */
  readonly name?: string | undefined
  readonly value?: string | undefined
}

const searchWords = { vi: 'Tìm', en: 'Search' }

/** One field and one button; accents may be left out when typing. */
export function SearchBox({ action, label, name = 'q', value = '' }: SearchBoxProps) {
  const text = useText()
  const words = useWords()
  return (
    <search>
      <form action={action} method="get" class="mb-search">
        <label class="govuk-label" for={fieldId(name)}>
          {text(label)}
        </label>
        <div class="mb-search__row">
          <input class="mb-input" id={fieldId(name)} name={name} type="search" value={value} />
          <button type="submit" class="mb-button">
            <Icon name="search" />
            {words(searchWords)}
          </button>
        </div>
      </form>
    </search>
  )
}
