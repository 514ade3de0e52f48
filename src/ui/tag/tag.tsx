import { type Text, useText } from '../text.ts'
import type { Tone } from '../tone.ts'

export interface TagProps {
  readonly children: Text
  readonly tone?: Tone | undefined
}

/** The state of something in one or two words: `<Tag tone="success">{words}</Tag>`. */
export function Tag({ children, tone = 'neutral' }: TagProps) {
  const text = useText()
  return <strong class={`mb-tag mb-tag--${tone}`}>{text(children)}</strong>
}
