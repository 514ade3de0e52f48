import { Page } from '../../../ui/page/page.tsx'
import { planPaths } from '../paths.ts'
import type { DimensionNames } from '../plan-words.ts'
import { BoardFilter } from './board-filter.tsx'
import { BoardGrid } from './board-grid.tsx'
import { boardPaths } from './board-paths.ts'
import type { BoardQuery } from './board-query.ts'
import { boardTexts } from './board-words.ts'
import type { Board } from './load-board.ts'

export interface ProgressPageProps {
  readonly board: Board
  readonly query: BoardQuery
  readonly names: DimensionNames
  readonly perPage: number
}

/** The public twin of the board: counts and units, no person and nobody's words. */
export function ProgressPage({ board, query, names, perPage }: ProgressPageProps) {
  const { plan } = board
  const planHref = planPaths.portalPlan.to({ planId: plan.id })
  return (
    <Page
      title={boardTexts.publicTitle}
      eyebrow={String(plan.year)}
      lead={boardTexts.publicLead}
      width="wide"
      variant="portal"
      breadcrumbs={[
        { href: planPaths.portalList.to({}), text: boardTexts.plan },
        { href: planHref, text: plan.title },
      ]}
    >
      <BoardFilter
        action={boardPaths.progress.to({ planId: plan.id })}
        query={{ ...query, 'ke-hoach': undefined }}
        names={names}
        plans={[]}
        withOrder
      />
      <BoardGrid board={board} query={query} names={names} perPage={perPage} publicPlanId={plan.id} />
    </Page>
  )
}
