import type { ComponentChildren } from 'preact'
import { Section } from '../../../ui/section/section.tsx'
import { Timeline } from '../../../ui/timeline/timeline.tsx'
import { actorWords, actText, actTitle, isSeenByCitizen } from './act-words.ts'
import type { CaseView } from './case-view.ts'
import { Paragraphs } from './paragraphs.tsx'

const texts = {
  story: { vi: 'Quá trình giải quyết', en: 'What happened' },
  storyLead: { vi: 'Người gửi thấy các mục này khi theo dõi.', en: 'Whoever filed it sees these.' },
  internal: { vi: 'Trao đổi nội bộ', en: 'Among staff' },
  internalLead: {
    vi: 'Chỉ người của đơn vị đọc được. Người gửi không thấy.',
    en: 'Only the unit reads this; the citizen never does.',
  },
} as const

/** What happened, the newest first: what the citizen sees, or what stays among staff. */
export function StorySection({
  view,
  seenByCitizen,
  children,
}: {
  readonly view: CaseView
  readonly seenByCitizen: boolean
  readonly children?: ComponentChildren
}) {
  const { case: found, type } = view.opened
  const events = found.acts
    .filter((act) => isSeenByCitizen(act, type) === seenByCitizen)
    .toReversed()
    .map((act) => ({
      id: String(act.sequence),
      at: act.at,
      title: actTitle(act, type, view.names),
      who: actorWords(act, view.names),
      body: actText(act) === '' ? undefined : <Paragraphs text={actText(act)} />,
    }))
  return (
    <Section
      title={seenByCitizen ? texts.story : texts.internal}
      lead={seenByCitizen ? texts.storyLead : texts.internalLead}
      id={seenByCitizen ? 'qua-trinh' : 'noi-bo'}
    >
      {events.length > 0 && <Timeline events={events} />}
      {children}
    </Section>
  )
}
