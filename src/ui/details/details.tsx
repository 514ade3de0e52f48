import type { ComponentChildren } from 'preact'
import { type Text, useText } from '../text.ts'

export interface DetailsProps {
  readonly summary: Text
  readonly children: ComponentChildren
  readonly open?: boolean | undefined
}

/** What only some readers need, opened on demand without JavaScript. */
export function Details({ summary, children, open }: DetailsProps) {
  const text = useText()
  return (
    <details class="mb-details" open={open}>
      <summary class="mb-details__summary">{text(summary)}</summary>
      <div class="mb-details__text">{children}</div>
    </details>
  )
}
