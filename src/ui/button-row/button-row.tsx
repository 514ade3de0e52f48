import type { ComponentChildren } from 'preact'

/** Buttons beside each other, below each other on a phone; the main one comes first. */
export function ButtonRow({ children }: { readonly children: ComponentChildren }) {
  return <div class="mb-button-row">{children}</div>
}
