import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { topicWords } from '../obligations/duty-words.ts'
import type { DutyAtHand } from './duty-at-hand.ts'
import { publishPaths } from './paths.ts'

export interface ChoosePageProps {
  readonly units: readonly { readonly code: string; readonly name: string }[]
  /** The unit that publishes; undefined while one of several must be chosen. */
  readonly unit: { readonly code: string; readonly name: string } | undefined
  readonly duties: readonly { readonly duty: DutyAtHand; readonly occasion: string }[]
}

const texts = {
  title: { vi: 'Công khai nội dung gì?', en: 'What is to be published?' },
  lead: {
    vi: 'Chọn nghĩa vụ; biểu mẫu đã điền sẵn theo lần công khai trước.',
    en: 'Choose the duty; its form begins with what was published last time.',
  },
  unit: { vi: 'Đơn vị nào công khai?', en: 'Which unit publishes?' },
  other: { vi: 'Nội dung khác, ngoài các nghĩa vụ trên', en: 'Something else, outside these duties' },
  back: { vi: 'Công khai của đơn vị', en: 'What the unit makes public' },
  none: { vi: 'Không có đơn vị nào để công khai', en: 'There is no unit to publish for' },
}

/** The duties of a unit, each one step from its form. */
export function ChoosePage({ units, unit, duties }: ChoosePageProps) {
  const words = useWords()
  const back = { href: publishPaths.list.to({}), text: texts.back }
  if (unit === undefined) {
    return (
      <Page title={texts.unit} back={back}>
        {units.length === 0 ? (
          <EmptyState title={texts.none} />
        ) : (
          <ul>
            {units.map(({ code, name }) => (
              <li key={code}>
                <a href={publishPaths.new.to({}, { 'don-vi': code })}>{name}</a>
              </li>
            ))}
          </ul>
        )}
      </Page>
    )
  }
  const topics = Map.groupBy(duties, ({ duty }) => duty.obligation.topic)
  const hrefOf = (query: Record<string, string | undefined>) =>
    publishPaths.new.to({}, { ...query, 'don-vi': unit.code })
  return (
    <Page title={texts.title} eyebrow={unit.name} lead={texts.lead} back={back}>
      {Array.from(topics, ([topic, members]) => (
        <Section key={topic} title={topicWords[topic]}>
          <ul>
            {members.map(({ duty: { obligation }, occasion }) => (
              <li key={obligation.code}>
                <a href={hrefOf({ 'nghia-vu': obligation.code, lan: occasion })}>{words(obligation.name)}</a>
              </li>
            ))}
          </ul>
        </Section>
      ))}
      <p>
        <a href={hrefOf({ mau: 'general' })}>{words(texts.other)}</a>
      </p>
    </Page>
  )
}
