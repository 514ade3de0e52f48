import type { ComponentChildren } from 'preact'
import { classNames } from '../class-names.ts'

export const buttonVariants = ['primary', 'secondary', 'danger', 'quiet'] as const
export type ButtonVariant = (typeof buttonVariants)[number]

export const buttonClasses: Record<ButtonVariant, string> = {
  primary: 'mb-button',
  secondary: 'mb-button mb-button--secondary',
  danger: 'mb-button mb-button--danger',
  quiet: 'mb-button-quiet',
}

export interface ButtonProps {
  readonly children: ComponentChildren
  readonly variant?: ButtonVariant | undefined
  /** Sent with the form when this button is the one pressed. */
  readonly name?: string | undefined
  readonly value?: string | undefined
  /** Another address for the same form, e.g. "save as draft". */
  readonly formAction?: string | undefined
  readonly small?: boolean | undefined
  /** What a screen reader says after the visible words, to tell equal buttons of a list apart. */
  readonly about?: string | undefined
}

/** Sends the form that it stands in. There is no disabled state: say what is missing instead. */
export function Button({
  children,
  variant = 'primary',
  name,
  value,
  formAction,
  small,
  about,
}: ButtonProps) {
  return (
    <button
      type="submit"
      class={classNames(buttonClasses[variant], small === true && 'mb-button--small')}
      name={name}
      value={value}
      formaction={formAction}
    >
      {children}
      {about !== undefined && <span class="govuk-visually-hidden"> {about}</span>}
    </button>
  )
}
