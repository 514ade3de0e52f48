import { formatNumber, formatShare } from '../number-format.ts'
import { usePage } from '../page-context.ts'
import { type Text, useText } from '../text.ts'

export interface ProgressProps {
  readonly label: Text
  readonly done: number
  readonly total: number
  /** What is counted, after the numbers: "nhiệm vụ", "đơn vị đã gửi". */
  readonly unit: Text
}

/** How much is done, in words and as a bar. */
export function Progress({ label, done, total, unit }: ProgressProps) {
  const { language } = usePage()
  const text = useText()
  const share = total > 0 ? ` (${formatShare(language, done, total)})` : ''
  return (
    <div class="mb-progress">
      <p class="mb-progress__text">
        <span class="mb-progress__label">{text(label)}</span>{' '}
        <span class="mb-progress__count">
          {formatNumber(language, done)}/{formatNumber(language, total)} {text(unit)}
          {share}
        </span>
      </p>
      <progress class="mb-progress__bar" value={done} max={Math.max(total, 1)} aria-label={text(label)} />
    </div>
  )
}
