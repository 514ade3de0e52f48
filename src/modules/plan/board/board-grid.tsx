import type { PlanId } from '../../../platform/kernel/ids.ts'
import { CardGrid } from '../../../ui/card/card.tsx'
import { HeatGrid } from '../../../ui/heat-grid/heat-grid.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Pagination } from '../../../ui/pagination/pagination.tsx'
import { Stat } from '../../../ui/stat/stat.tsx'
import { Tabs } from '../../../ui/tabs/tabs.tsx'
import { type BoardColumn, boardColumns, boardViews } from '../domain/board.ts'
import type { DimensionNames } from '../plan-words.ts'
import { listSlugs } from './board-paths.ts'
import { type BoardQuery, boardHref, listHref, progressHref } from './board-query.ts'
import { boardTexts, cellWords, columnWords, listBehind, viewWords } from './board-words.ts'
import type { Board } from './load-board.ts'

export interface BoardGridProps {
  readonly board: Board
  readonly query: BoardQuery
  readonly names: DimensionNames
  readonly perPage: number
  /** Given on the public page, whose numbers open no lists. */
  readonly publicPlanId?: PlanId | undefined
}

/** The numbers over all units, then dimension × unit; each number opens its list where there is one. */
export function BoardGrid(props: BoardGridProps) {
  const { board, query, names, perPage, publicPlanId } = props
  const words = useWords()
  const hrefOf = (changed: Partial<BoardQuery>) =>
    publicPlanId === undefined ? boardHref(query, changed) : progressHref(publicPlanId, query, changed)
  const view = query.xem
  const shown = boardColumns.filter(
    (column) => query['linh-vuc'] === undefined || query['linh-vuc'] === column,
  )
  const columns = [
    { key: 'whole', title: boardTexts.whole },
    ...shown.map((column) => ({ key: column, title: columnWords(column, names) })),
  ]
  const rows = board.rows.map(({ unit, adopted }) => ({
    key: unit.id,
    title: adopted
      ? unit.name
      : {
          vi: `${unit.name} (${boardTexts.notAdopted.vi})`,
          en: `${unit.name} (${boardTexts.notAdopted.en})`,
        },
  }))
  return (
    <>
      <BoardTotals {...props} />
      <Tabs
        label={boardTexts.views}
        tabs={boardViews.map((one) => ({
          href: hrefOf({ xem: one }),
          label: viewWords[one],
          current: one === view,
        }))}
      />
      <HeatGrid
        caption={{
          vi: `${viewWords[view].vi} theo đơn vị và lĩnh vực`,
          en: `${viewWords[view].en} by unit and dimension`,
        }}
        rowTitle={boardTexts.unit}
        columns={columns}
        rows={rows}
        cellOf={(key, column) => {
          const row = board.rows.find(({ unit }) => unit.id === key)
          if (row === undefined) return { text: '—', tone: 'neutral' }
          const place = placeOf(column)
          const counts = place === undefined ? row.counts : board.cellOf(row.unit.id, place)
          const cell = cellWords(view, counts)
          if (publicPlanId !== undefined || counts === undefined || cell.text === '—') return cell
          const slug = listSlugs[listBehind(view, counts)]
          return { ...cell, href: listHref(slug, query, { unitId: row.unit.id, column: place }) }
        }}
      />
      <Pagination
        page={query.trang}
        pageCount={Math.ceil(board.units / perPage)}
        total={board.units}
        hrefOf={(trang) => hrefOf({ trang })}
      />
      {publicPlanId === undefined ? null : (
        <p>
          <strong>{words(boardTexts.publicHow)}.</strong> {words(boardTexts.publicHowText)}
        </p>
      )}
    </>
  )
}

function placeOf(column: string): BoardColumn | undefined {
  return boardColumns.find((one) => one === column)
}

function BoardTotals({ board, query, publicPlanId }: BoardGridProps) {
  const { total } = board
  const behind = (slug: string) => (publicPlanId === undefined ? listHref(slug, query) : undefined)
  const number = (value: number) => ({ kind: 'number', value, unit: boardTexts.items }) as const
  return (
    <CardGrid narrow>
      <Stat
        label={boardTexts.adopted}
        figure={{
          kind: 'share',
          numerator: board.adopted,
          denominator: board.schools,
          of: boardTexts.adoptedOf,
        }}
      />
      <Stat
        label={boardTexts.done}
        figure={{ kind: 'share', numerator: total.done, denominator: total.tasks, of: boardTexts.doneOf }}
        recordsHref={behind(listSlugs.all)}
      />
      <Stat label={boardTexts.late} figure={number(total.late)} recordsHref={behind(listSlugs.late)} />
      <Stat
        label={boardTexts.blocked}
        figure={number(total.blocked)}
        recordsHref={behind(listSlugs.blocked)}
      />
      <Stat
        label={boardTexts.evidence}
        figure={{
          kind: 'share',
          numerator: total.withEvidence,
          denominator: total.commitments,
          of: boardTexts.evidenceOf,
        }}
        recordsHref={behind(listSlugs['no-evidence'])}
      />
    </CardGrid>
  )
}
