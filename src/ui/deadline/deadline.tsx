import { formatDay, type LocalDate } from '../../platform/kernel/dates.ts'
import { Icon } from '../icon/icon.tsx'
import { useWords } from '../page-context.ts'
import type { Tone } from '../tone.ts'

export interface DeadlineProps {
  readonly day: LocalDate
  /** Working days from today to the day: positive "còn", 0 today, negative "trễ". Null when it no longer runs. */
  readonly workingDaysLeft: number | null
  /** Where the date's derivation stands: start event, article, skipped days. */
  readonly derivationHref?: string | undefined
}

const derivationWords = { vi: 'Vì sao là ngày này?', en: 'Why this date?' }

/** The distance to a deadline in words. */
export function workingDaysWords(left: number) {
  if (left === 0) return { vi: 'hạn hôm nay', en: 'due today' }
  const days = Math.abs(left)
  const english = `${days} working ${days === 1 ? 'day' : 'days'}`
  return left > 0
    ? { vi: `còn ${days} ngày làm việc`, en: `${english} left` }
    : { vi: `trễ ${days} ngày làm việc`, en: `${english} late` }
}

/** Late is danger, up to three working days ahead is a warning. */
export function deadlineTone(left: number | null): Tone {
  if (left === null) return 'neutral'
  if (left < 0) return 'danger'
  return left <= 3 ? 'warning' : 'success'
}

/** A deadline: its date and how far it is, in words and tone. */
export function Deadline({ day, workingDaysLeft, derivationHref }: DeadlineProps) {
  const words = useWords()
  return (
    <span class={`mb-deadline mb-deadline--${deadlineTone(workingDaysLeft)}`}>
      <Icon name="clock" />
      <time dateTime={day}>{formatDay(day)}</time>
      {workingDaysLeft !== null && (
        <span class="mb-deadline__left"> {words(workingDaysWords(workingDaysLeft))}</span>
      )}
      {derivationHref !== undefined && (
        <a class="mb-deadline__why" href={derivationHref}>
          {words(derivationWords)}
        </a>
      )}
    </span>
  )
}
