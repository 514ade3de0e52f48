import { CardGrid } from '../../../ui/card/card.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { receptionPaths } from './paths.ts'
import { PromiseCard, type ShownPromise } from './promise-card.tsx'

export interface PromisesProps {
  readonly unitName: string
  readonly promises: readonly ShownPromise[]
  readonly now: Date
}

const texts = {
  desk: { vi: 'Tiếp công dân', en: 'Citizen reception' },
  title: { vi: 'Điều đã hứa với người dân', en: 'What was promised' },
  lead: {
    vi: 'Những điều chưa làm xong, việc gấp nhất ở trên.',
    en: 'What is not done yet, the most urgent first.',
  },
  none: { vi: 'Không còn lời hứa nào chưa thực hiện', en: 'Nothing is left to do' },
  noneBody: {
    vi: 'Lời hứa được ghi khi ghi một lượt tiếp vào sổ.',
    en: 'Promises are recorded with a reception in the register.',
  },
}

/** What a unit has promised and not done yet. */
export function PromisesPage({ unitName, promises, now }: PromisesProps) {
  const words = useWords()
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      eyebrow={unitName}
      variant="workspace"
      breadcrumbs={[{ href: receptionPaths.desk.to({}), text: texts.desk }]}
    >
      {promises.length === 0 ? (
        <EmptyState title={texts.none}>
          <p>{words(texts.noneBody)}</p>
        </EmptyState>
      ) : (
        <CardGrid>
          {promises.map((shown) => (
            <PromiseCard key={shown.promise.id} shown={shown} now={now} headingLevel={2} />
          ))}
        </CardGrid>
      )}
    </Page>
  )
}
