import type { ComponentChildren } from 'preact'
import { type Text, useText } from '../text.ts'

export interface Pane {
  readonly title: Text
  readonly content: ComponentChildren
}

export interface SideBySideProps {
  readonly left: Pane
  readonly right: Pane
}

/** Two panes to compare: beside each other and scrolling alone on wide screens, one after the other on a phone. */
export function SideBySide({ left, right }: SideBySideProps) {
  return (
    <div class="mb-side-by-side">
      <PaneBox pane={left} />
      <PaneBox pane={right} />
    </div>
  )
}

function PaneBox({ pane }: { readonly pane: Pane }) {
  const text = useText()
  return (
    // Its own scrolling must be reachable by keyboard.
    <section class="mb-pane" aria-label={text(pane.title)} tabindex={0}>
      <h2 class="mb-pane__title">{text(pane.title)}</h2>
      <div class="mb-pane__content">{pane.content}</div>
    </section>
  )
}
