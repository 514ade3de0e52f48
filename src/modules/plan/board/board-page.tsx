import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { boardLists } from '../domain/board.ts'
import { planPaths } from '../paths.ts'
import type { DimensionNames } from '../plan-words.ts'
import type { BoardPlan } from '../store/board-plan.ts'
import { BoardFilter } from './board-filter.tsx'
import { BoardGrid } from './board-grid.tsx'
import { boardPaths, listSlugs } from './board-paths.ts'
import { type BoardQuery, listHref } from './board-query.ts'
import { boardTexts, listWords } from './board-words.ts'
import type { Board } from './load-board.ts'

export interface BoardPageProps {
  readonly board: Board
  readonly plans: readonly BoardPlan[]
  readonly query: BoardQuery
  readonly names: DimensionNames
  readonly perPage: number
}

/** The office's board of one plan. */
export function BoardPage({ board, plans, query, names, perPage }: BoardPageProps) {
  const words = useWords()
  const { plan } = board
  return (
    <Page
      title={boardTexts.title}
      eyebrow={String(plan.year)}
      lead={boardTexts.lead}
      width="wide"
      aside={<a href={planPaths.portalPlan.to({ planId: plan.id })}>{plan.title}</a>}
    >
      <BoardFilter action={boardPaths.board.to({})} query={query} names={names} plans={plans} withOrder />
      <BoardGrid board={board} query={query} names={names} perPage={perPage} />
      <Section title={boardTexts.lists}>
        <ul>
          {boardLists.map((list) => (
            <li key={list}>
              <a href={listHref(listSlugs[list], query)}>{words(listWords[list])}</a>
            </li>
          ))}
          <li>
            <a href={boardPaths.progress.to({ planId: plan.id })}>{words(boardTexts.publicTitle)}</a>
          </li>
        </ul>
      </Section>
    </Page>
  )
}

/** Before any plan was issued there is nothing to follow. */
export function NoBoardPage() {
  const words = useWords()
  return (
    <Page title={boardTexts.title} width="wide">
      <EmptyState
        title={boardTexts.noPlan}
        action={
          <LinkButton href={planPaths.deskList.to({})} variant="secondary">
            {words(boardTexts.plan)}
          </LinkButton>
        }
      >
        <p>{words(boardTexts.noPlanHint)}</p>
      </EmptyState>
    </Page>
  )
}
