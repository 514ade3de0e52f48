import type { ComponentChildren } from 'preact'
import { classNames } from '../class-names.ts'
import { type Text, useText } from '../text.ts'
import type { Tone } from '../tone.ts'

export interface CardProps {
  readonly title: Text
  /** Makes the title the link; the whole card then answers to a tap. */
  readonly href?: string | undefined
  readonly children?: ComponentChildren
  /** Above the title, small: a code, a dimension, a date. */
  readonly eyebrow?: Text | undefined
  /** Beside the title, e.g. a `Tag`. */
  readonly aside?: ComponentChildren
  /** Below a line: actions or who and when. */
  readonly footer?: ComponentChildren
  readonly tone?: Tone | undefined
  readonly headingLevel?: 2 | 3 | 4 | undefined
}

/** One thing among others: a plan, a commitment, a school. */
export function Card(props: CardProps) {
  const { title, href, children, eyebrow, aside, footer, tone = 'neutral', headingLevel = 3 } = props
  const text = useText()
  const Heading = `h${headingLevel}` as const
  return (
    <article class={classNames('mb-card', `mb-card--${tone}`, href !== undefined && 'mb-card--link')}>
      <header class="mb-card__header">
        <div class="mb-card__titles">
          {eyebrow !== undefined && <p class="mb-eyebrow">{text(eyebrow)}</p>}
          <Heading class="mb-card__title">
            {href === undefined ? text(title) : <a href={href}>{text(title)}</a>}
          </Heading>
        </div>
        {aside !== undefined && <div class="mb-card__aside">{aside}</div>}
      </header>
      {children !== undefined && <div class="mb-card__body">{children}</div>}
      {footer !== undefined && <footer class="mb-card__footer">{footer}</footer>}
    </article>
  )
}

/** Cards or stats side by side, as many as fit. */
export function CardGrid({
  children,
  narrow,
}: {
  readonly children: ComponentChildren
  readonly narrow?: boolean
}) {
  return <div class={classNames('mb-card-grid', narrow === true && 'mb-card-grid--narrow')}>{children}</div>
}
