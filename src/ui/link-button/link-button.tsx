import type { ComponentChildren } from 'preact'
import { type ButtonVariant, buttonClasses } from '../button/button.tsx'
import { classNames } from '../class-names.ts'

export interface LinkButtonProps {
  readonly href: string
  readonly children: ComponentChildren
  readonly variant?: ButtonVariant | undefined
  readonly small?: boolean | undefined
  /** What a screen reader says after the visible words, to tell equal links of a list apart. */
  readonly about?: string | undefined
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function LinkButton({ href, children, variant = 'primary', small, about }: LinkButtonProps) {
  return (
    <a href={href} class={classNames(buttonClasses[variant], small === true && 'mb-button--small')}>
      {children}
      {about !== undefined && <span class="govuk-visually-hidden"> {about}</span>}
    </a>
  )
}
