import type { Words } from '../../../platform/i18n/words.ts'
import { formatDay, type LocalDate, weekday } from '../../../platform/kernel/dates.ts'
import { useWords } from '../../../ui/page-context.ts'
import { Tag } from '../../../ui/tag/tag.tsx'
import { dayState } from '../domain/reception/reception-day.ts'
import type { AnnouncedDay } from '../store/reception-days.ts'
import { dayStateTones, dayStateWords, weekdayWords } from './reception-words.ts'

/** `Thứ Ba, 25/11/2026`. */
export function dayWords(day: LocalDate): Words {
  const name = weekdayWords(weekday(day))
  return { vi: `${name.vi}, ${formatDay(day)}`, en: `${name.en} ${formatDay(day)}` }
}

const texts = {
  headDay: { vi: 'Ngày tiếp của người đứng đầu', en: 'The head’s fixed day' },
  reason: { vi: 'Lý do', en: 'Reason' },
  newDay: { vi: 'Ngày mới', en: 'New day' },
  replaces: { vi: 'Thay cho ngày', en: 'In place of' },
  content: { vi: 'Nội dung dự kiến', en: 'Planned content' },
}

/** What has become of a day, in a word. */
export function DayTag({ day, now }: { readonly day: AnnouncedDay; readonly now: Date }) {
  const state = dayState(day, now)
  return <Tag tone={dayStateTones[state]}>{dayStateWords[state]}</Tag>
}

/** Hour and place of a day, whose day it is, and why and to when it was changed. */
export function DayDetails({
  day,
  isPast = false,
}: {
  readonly day: AnnouncedDay
  /** Nobody looks for the place of a day that is over. */
  readonly isPast?: boolean
}) {
  const words = useWords()
  return (
    <>
      <p>
        {day.startsAt} – {day.endsAt}
        {!isPast && `, ${day.place}`}
      </p>
      {day.headDay && <p>{words(texts.headDay)}</p>}
      {day.replacesDay !== null && (
        <p>
          {words(texts.replaces)} {formatDay(day.replacesDay)}
        </p>
      )}
      {day.plannedContent !== '' && !isPast && (
        <p>
          {words(texts.content)}: {day.plannedContent}
        </p>
      )}
      {day.cancelReason !== null && (
        <p>
          {words(texts.reason)}: {day.cancelReason}
        </p>
      )}
      {day.newDay !== null && (
        <p>
          <strong>
            {words(texts.newDay)}: {words(dayWords(day.newDay))}
          </strong>
        </p>
      )}
    </>
  )
}
