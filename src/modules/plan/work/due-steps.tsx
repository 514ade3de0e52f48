import type { TermStep } from '../../../platform/calendar/term.ts'
import { formatDay } from '../../../platform/kernel/dates.ts'
import { Details } from '../../../ui/details/details.tsx'
import { useWords } from '../../../ui/page-context.ts'

const texts = {
  why: { vi: 'Số ngày làm việc được tính thế nào?', en: 'How are the working days counted?' },
  rule: {
    vi: 'Đếm các ngày làm việc sau ngày đầu, đến hết ngày cuối; không tính thứ Bảy, Chủ nhật và ngày nghỉ lễ.',
    en: 'Working days after the first day up to the last one; weekends and holidays do not count.',
  },
  none: { vi: 'Không có ngày nghỉ lễ nào ở giữa.', en: 'There is no holiday in between.' },
}
const counted = (days: number, weekends: number) => ({
  vi: `${days} ngày làm việc, ${weekends} ngày cuối tuần không tính.`,
  en: `${days} working days; ${weekends} days of weekends do not count.`,
})

/** Explains a distance in working days: what was counted, and each holiday that was not, with its source. */
export function DueSteps({ steps }: { readonly steps: readonly TermStep[] }) {
  const words = useWords()
  const skipped = steps.flatMap((step) => (step.kind === 'skipped' ? [step] : []))
  const special = skipped.flatMap(({ day, special }) => (special === undefined ? [] : [{ day, special }]))
  const days = steps.filter(({ kind }) => kind === 'counted').length
  return (
    <Details summary={texts.why}>
      <p>{words(texts.rule)}</p>
      <p>{words(counted(days, skipped.length - special.length))}</p>
      {special.length === 0 ? (
        <p>{words(texts.none)}</p>
      ) : (
        <ul>
          {special.slice(0, 60).map(({ day, special: { name, source } }) => (
            <li key={day}>
              {formatDay(day)}: {words(name)} ({source.text})
            </li>
          ))}
        </ul>
      )}
    </Details>
  )
}
