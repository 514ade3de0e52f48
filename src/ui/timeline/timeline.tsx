import type { ComponentChildren } from 'preact'
import { formatMoment } from '../moment-format.ts'
import { usePage } from '../page-context.ts'
import { type Text, useText } from '../text.ts'
import type { Tone } from '../tone.ts'

export interface TimelineEvent {
  readonly id: string
  readonly at: Date
  readonly title: Text
  /** Who did it: a person's name and role, or an office on public pages. */
  readonly who?: Text | undefined
  readonly tone?: Tone | undefined
  readonly body?: ComponentChildren
}

/** What happened, in the order given, each with its time (in Việt Nam) and who. */
export function Timeline({ events }: { readonly events: readonly TimelineEvent[] }) {
  const { language } = usePage()
  const text = useText()
  return (
    <ol class="mb-timeline">
      {events.map(({ id, at, title, who, tone = 'neutral', body }) => (
        <li key={id} class={`mb-timeline__event mb-timeline__event--${tone}`}>
          <p class="mb-timeline__title">{text(title)}</p>
          <p class="mb-timeline__meta">
            <time dateTime={at.toISOString()}>{formatMoment(language, at)}</time>
            {who !== undefined && <span> · {text(who)}</span>}
          </p>
          {body !== undefined && <div class="mb-timeline__body">{body}</div>}
        </li>
      ))}
    </ol>
  )
}
