import { classNames } from '../class-names.ts'
import { type Text, useText } from '../text.ts'
import type { Tone } from '../tone.ts'

/** A tag of up to so many characters stays on one line. */
const longestShortTag = 24

export interface TagProps {
  readonly children: Text
  readonly tone?: Tone | undefined
}

/** The state of something in one or two words: `<Tag tone="success">{words}</Tag>`. */
export function Tag({ children, tone = 'neutral' }: TagProps) {
  const text = useText()
  const shown = text(children)
  const short = shown.length <= longestShortTag
  return <strong class={classNames('mb-tag', `mb-tag--${tone}`, short && 'mb-tag--short')}>{shown}</strong>
}
