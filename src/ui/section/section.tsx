import type { ComponentChildren } from 'preact'
import { type Text, useText } from '../text.ts'

export interface SectionProps {
  readonly title: Text
  readonly children: ComponentChildren
  /** For links from elsewhere on the page. */
  readonly id?: string | undefined
  readonly lead?: Text | undefined
  /** Beside the title: a link or a small button. */
  readonly actions?: ComponentChildren
}

/** A part of a page under its own heading. */
export function Section({ title, children, id, lead, actions }: SectionProps) {
  const text = useText()
  return (
    <section class="mb-section" id={id}>
      <header class="mb-section__header">
        <h2 class="mb-section__title">{text(title)}</h2>
        {actions !== undefined && <div class="mb-section__actions">{actions}</div>}
      </header>
      {lead !== undefined && <p class="mb-section__lead">{text(lead)}</p>}
      {children}
    </section>
  )
}
