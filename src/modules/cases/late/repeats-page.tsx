import type { Words } from '../../../platform/i18n/words.ts'
import { dayInVietnam, formatDay } from '../../../platform/kernel/dates.ts'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { deskPaths } from '../desk/paths.ts'
import type { RepeatReason } from '../domain/late/repeated-matters.ts'
import type { Repeat } from './load-repeats.ts'

const reasonWords: Readonly<Record<RepeatReason, Words>> = {
  sender: { vi: 'Cùng người gửi', en: 'Same sender' },
  words: { vi: 'Nội dung giống nhau', en: 'Similar words' },
  about: { vi: 'Cùng một đơn vị được nói đến', en: 'About the same unit' },
}

export const repeatsTexts = {
  title: { vi: 'Việc lặp lại', en: 'Repeated matters' },
  lead: {
    vi: 'Trong 180 ngày qua. Người dân phải gửi lại là dấu hiệu việc chưa được giải quyết tận gốc.',
    en: 'In the last 180 days. Who must write again was not really helped.',
  },
  none: { vi: 'Chưa thấy việc nào lặp lại.', en: 'Nothing repeats.' },
  open: { vi: 'đang mở', en: 'open' },
  repeated: (reason: RepeatReason, count: number): Words => ({
    vi: `${reasonWords[reason].vi}: ${count} việc`,
    en: `${reasonWords[reason].en}: ${count} cases`,
  }),
} as const

/** What keeps coming back, group by group. */
export function RepeatsPage({ repeats }: { readonly repeats: readonly Repeat[] }) {
  const words = useWords()
  return (
    <Page title={repeatsTexts.title} lead={repeatsTexts.lead}>
      {repeats.length === 0 && <p>{words(repeatsTexts.none)}</p>}
      {repeats.map(({ reason, matters }, index) => (
        <Section
          key={`${reason}-${matters[0]?.caseId}`}
          id={`nhom-${index + 1}`}
          title={repeatsTexts.repeated(reason, matters.length)}
        >
          <ul>
            {matters.map(({ caseId, code, title, receivedAt, isOpen }) => (
              <li key={caseId}>
                <a href={deskPaths.case.to({ caseId })}>{code}</a> {title} (
                {formatDay(dayInVietnam(receivedAt))}
                {isOpen && `, ${words(repeatsTexts.open)}`})
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </Page>
  )
}
