import { Details } from '../../../ui/details/details.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { workPaths } from './paths.ts'
import { TaskCard } from './task-card.tsx'
import { itemsByGroup, type WorkItem } from './work-item.ts'
import { groupWords } from './work-words.ts'

const texts = {
  title: { vi: 'Việc của tôi', en: 'My work' },
  lead: {
    vi: 'Mọi nhiệm vụ anh chị phụ trách, xếp theo hạn.',
    en: 'Everything that you are responsible for, in the order of its day.',
  },
  calendar: { vi: 'Đưa vào lịch điện thoại', en: 'Put it into your calendar' },
  none: { vi: 'Chưa có việc nào được giao', en: 'Nothing yet' },
  noneBody: {
    vi: 'Khi anh chị được giao phụ trách một nhiệm vụ của kế hoạch, nhiệm vụ đó hiện ở đây.',
    en: 'What you are made responsible for in a plan appears here.',
  },
}
const counted = (title: { vi: string; en: string }, count: number) => ({
  vi: `${title.vi} (${count})`,
  en: `${title.en} (${count})`,
})

/** The to-do list of the person who is signed in. */
export function MyWorkPage({ items }: { readonly items: readonly WorkItem[] }) {
  const words = useWords()
  const calendar = (
    <LinkButton href={workPaths.calendar.to({})} variant="secondary">
      {words(texts.calendar)}
    </LinkButton>
  )
  return (
    <Page title={texts.title} lead={texts.lead} aside={calendar}>
      {items.length === 0 && (
        <EmptyState title={texts.none}>
          <p>{words(texts.noneBody)}</p>
        </EmptyState>
      )}
      <WorkGroups items={items} />
    </Page>
  )
}

/** A list in its groups; what is done is folded away. */
export function WorkGroups({
  items,
  whoOf,
}: {
  readonly items: readonly WorkItem[]
  readonly whoOf?: (item: WorkItem) => string
}) {
  return (
    <>
      {itemsByGroup(items).map(({ group, items: found }) => {
        const cards = found.map((item) => <TaskCard key={item.task.id} item={item} who={whoOf?.(item)} />)
        const title = counted(groupWords[group], found.length)
        return group === 'done' ? (
          <Details key={group} summary={title}>
            {cards}
          </Details>
        ) : (
          <Section key={group} title={title}>
            {cards}
          </Section>
        )
      })}
    </>
  )
}
