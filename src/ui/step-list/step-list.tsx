import type { ComponentChildren } from 'preact'
import { classNames } from '../class-names.ts'
import { useWords } from '../page-context.ts'
import { type Text, useText } from '../text.ts'

export const stepStates = ['done', 'current', 'todo'] as const
export type StepState = (typeof stepStates)[number]

export interface Step {
  readonly key: string
  readonly title: Text
  readonly state: StepState
  readonly href?: string | undefined
  readonly body?: ComponentChildren
}

export interface StepListProps {
  readonly steps: readonly Step[]
  /** Beside each other on wide screens: for short steps at the top of a page. */
  readonly across?: boolean | undefined
}

const stateWords = {
  done: { vi: 'đã xong', en: 'done' },
  current: { vi: 'đang làm', en: 'in progress' },
  todo: { vi: 'chưa làm', en: 'to do' },
} as const satisfies Record<StepState, Text>

/** The steps of a longer way and how far one is. */
export function StepList({ steps, across }: StepListProps) {
  const text = useText()
  const words = useWords()
  return (
    <ol class={classNames('mb-steps', across === true && 'mb-steps--across')}>
      {steps.map(({ key, title, state, href, body }) => (
        <li key={key} class={`mb-steps__step mb-steps__step--${state}`}>
          <p class="mb-steps__title" aria-current={state === 'current' ? 'step' : undefined}>
            {href === undefined ? text(title) : <a href={href}>{text(title)}</a>}{' '}
            <span class="mb-steps__state">{words(stateWords[state])}</span>
          </p>
          {body !== undefined && <div class="mb-steps__body">{body}</div>}
        </li>
      ))}
    </ol>
  )
}
