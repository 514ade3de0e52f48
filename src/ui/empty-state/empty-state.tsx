import type { ComponentChildren } from 'preact'
import { Icon } from '../icon/icon.tsx'
import { type Text, useText } from '../text.ts'

export interface EmptyStateProps {
  readonly title: Text
  /** Why it is empty and what will appear here. */
  readonly children?: ComponentChildren
  /** What one can do now, e.g. a `LinkButton`. */
  readonly action?: ComponentChildren
}

/** Nothing here yet: says why, and what to do. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  const text = useText()
  return (
    <div class="mb-empty">
      <Icon name="empty" />
      <p class="mb-empty__title">{text(title)}</p>
      {children !== undefined && <div class="mb-empty__body">{children}</div>}
      {action !== undefined && <div class="mb-empty__action">{action}</div>}
    </div>
  )
}
