import type { ComponentChildren } from 'preact'
import { useWords } from '../page-context.ts'
import { type Text, useText } from '../text.ts'

export interface FilterBarProps {
  readonly action: string
  /** Fields: `SelectField`, `TextField`, … */
  readonly children: ComponentChildren
  /** The filters that hold now, each with the address without it. */
  readonly active?: readonly { readonly label: Text; readonly removeHref: string }[] | undefined
  /** Values to keep, e.g. the order. */
  readonly hidden?: Readonly<Record<string, string>> | undefined
}

const filterWords = {
  apply: { vi: 'Lọc', en: 'Filter' },
  clear: { vi: 'Xóa bộ lọc', en: 'Clear filters' },
  active: { vi: 'Đang lọc theo', en: 'Filtered by' },
  remove: { vi: 'Bỏ', en: 'Remove' },
}

/** Narrows a list: a GET form, so that the result has an address to keep and to send on. */
export function FilterBar({ action, children, active = [], hidden = {} }: FilterBarProps) {
  const text = useText()
  const words = useWords()
  return (
    <div class="mb-filter">
      <form action={action} method="get" class="mb-filter__form">
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div class="mb-filter__fields">
          {children}
          <button type="submit" class="mb-button mb-button--secondary mb-filter__apply">
            {words(filterWords.apply)}
          </button>
        </div>
      </form>
      {active.length > 0 && (
        <div class="mb-filter__active">
          <span>{words(filterWords.active)}:</span>
          <ul>
            {active.map(({ label, removeHref }) => (
              <li key={removeHref}>
                <a href={removeHref}>
                  <span class="govuk-visually-hidden">{words(filterWords.remove)} </span>
                  {text(label)}
                  <span aria-hidden="true"> ×</span>
                </a>
              </li>
            ))}
          </ul>
          <a href={action}>{words(filterWords.clear)}</a>
        </div>
      )}
    </div>
  )
}
