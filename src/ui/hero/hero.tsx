import type { ComponentChildren } from 'preact'
import { type Text, useText } from '../text.ts'

export interface HeroProps {
  readonly title: Text
  readonly lead?: Text | undefined
  /** A `SearchBox` or a row of `LinkButton`s. */
  readonly children?: ComponentChildren
}

/** The welcome at the top of the portal's first page; carries the page's h1 (`<Page hero={…}>`). */
export function Hero({ title, lead, children }: HeroProps) {
  const text = useText()
  return (
    <div class="mb-hero">
      <div class="mb-width mb-hero__inner">
        <h1 class="mb-hero__title">{text(title)}</h1>
        {lead !== undefined && <p class="mb-hero__lead">{text(lead)}</p>}
        {children}
      </div>
    </div>
  )
}
