import { formatDay } from '../../../platform/kernel/dates.ts'
import { Details } from '../../../ui/details/details.tsx'
import { useWords } from '../../../ui/page-context.ts'
import type { Lateness } from '../domain/lateness.ts'
import { latenessWords } from './report-words.ts'

const texts = {
  why: { vi: 'Vì sao tính như vậy?', en: 'How was this counted?' },
  rule: {
    vi: 'Tính theo lần gửi đầu tiên, chỉ đếm ngày làm việc; hạn rơi vào ngày nghỉ thì chuyển sang ngày làm việc kế tiếp (Bộ luật Dân sự 2015, Điều 148 khoản 5).',
    en: 'Measured by the first sending, in working days; a day that is a day off moves to the next working day (Civil Code 2015, Article 148.5).',
  },
  lastDay: { vi: 'Ngày cuối cùng còn đúng hạn', en: 'Last day in time' },
  counted: (count: number) => ({ vi: `ngày làm việc thứ ${count}`, en: `working day ${count}` }),
  weekend: { vi: 'cuối tuần, không tính', en: 'weekend, not counted' },
  off: { vi: 'không tính', en: 'not counted' },
}

/** How the days to or after the last day were counted, one by one. */
export function LatenessSteps({ lateness }: { readonly lateness: Lateness }) {
  const words = useWords()
  return (
    <Details summary={texts.why}>
      <p>{words(texts.rule)}</p>
      <p>
        {words(texts.lastDay)}: {formatDay(lateness.lastDay)}. {words(latenessWords(lateness))}.
      </p>
      <ul>
        {lateness.steps.slice(0, 60).map((step) => (
          <li key={step.day}>
            {formatDay(step.day)}
            {step.kind === 'counted' && `: ${words(texts.counted(step.count))}`}
            {step.kind === 'skipped' &&
              (step.special === undefined
                ? `: ${words(texts.weekend)}`
                : `: ${words(step.special.name)}, ${words(texts.off)} (${step.special.source.text})`)}
          </li>
        ))}
      </ul>
    </Details>
  )
}
