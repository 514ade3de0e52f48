import type { ComponentChildren } from 'preact'
import { type Text, useText } from '../text.ts'

export interface SummaryRow {
  readonly key: Text
  readonly value: ComponentChildren
  /** E.g. "Sửa", with the address; the key is read out after it. */
  readonly action?: { readonly href: string; readonly label: Text } | undefined
}

/** What is known of one thing, as pairs. */
export function SummaryList({ rows }: { readonly rows: readonly SummaryRow[] }) {
  const text = useText()
  return (
    <dl class="mb-summary">
      {rows.map(({ key, value, action }) => (
        <div key={text(key)} class="mb-summary__row">
          <dt>{text(key)}</dt>
          <dd>{value}</dd>
          {action !== undefined && (
            <dd class="mb-summary__action">
              <a href={action.href}>
                {text(action.label)}
                <span class="govuk-visually-hidden">: {text(key)}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
