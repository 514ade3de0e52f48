import { z } from 'zod'
import type { Content } from '../../../platform/content/content.ts'
import type { WorkspaceEntry } from '../../../platform/contracts/module.ts'
import type { Reader } from '../../../platform/database/database.ts'
import { notFound, page } from '../../../platform/http/answer.ts'
import { get, type Route } from '../../../platform/http/route.ts'
import type { PlanId, UnitId } from '../../../platform/kernel/ids.ts'
import { type BoardList, boardLists } from '../domain/board.ts'
import { PlanParams } from '../plan-params.ts'
import { dimensionNames } from '../plan-words.ts'
import { listChanges } from '../store/board-changes.ts'
import { listWithoutEvidence, listWork } from '../store/board-lists.ts'
import { type BoardPlan, findBoardPlan, listBoardPlans } from '../store/board-plan.ts'
import type { BoardQuestion } from '../store/board-work.ts'
import { withPredecessors } from '../store/plan-units.ts'
import { BoardListPage, type ListContent } from './board-list-page.tsx'
import { BoardPage, NoBoardPage } from './board-page.tsx'
import { boardPaths, listSlugs, ofSlug } from './board-paths.ts'
import { BoardQuery } from './board-query.ts'
import { progressTopics } from './board-topics.ts'
import { boardTexts } from './board-words.ts'
import { boardQuestion, boardUnits, loadBoard } from './load-board.ts'
import { ProgressPage } from './progress-page.tsx'

export interface BoardDependencies {
  readonly content: Content
  /** The clock of the house: a kept page must go when the day ends. */
  readonly now: () => Date
}

/** The board's place in the navigation of the workspace. */
export const boardEntry: WorkspaceEntry = {
  href: boardPaths.board.to({}),
  words: boardTexts.title,
  permission: 'plan.read-internal',
}

const unitsPerPage = 50
const publicUnitsPerPage = 100
const rowsPerPage = 50
const weekMs = 7 * 86_400_000
const readInternal = 'plan.read-internal'

/** The board of a plan, the lists behind its numbers, and the public progress. */
export function boardRoutes({ content, now: clock }: BoardDependencies): Route[] {
  const names = dimensionNames(content)
  return [
    get({
      path: boardPaths.board,
      access: readInternal,
      query: BoardQuery,
      handle: async ({ query, database, today, unitsFor }) => {
        const { readable, plans } = await readableBoards(database, unitsFor(readInternal), query['ke-hoach'])
        const plan = await chosenPlan(database, plans, query['ke-hoach'])
        if (plan === undefined) return query['ke-hoach'] === undefined ? page(<NoBoardPage />) : notFound()
        const board = await loadBoard(database, plan, {
          today,
          within: readable,
          level: query.cap,
          column: query['linh-vuc'],
          order: query.xep,
          page: query.trang,
          perPage: unitsPerPage,
        })
        if (board.units === 0 && !readable.includes(plan.unitId)) return notFound()
        return page(
          <BoardPage
            board={board}
            plans={plans}
            query={{ ...query, 'ke-hoach': plan.id }}
            names={names}
            perPage={unitsPerPage}
          />,
        )
      },
    }),
    get({
      path: boardPaths.list,
      access: readInternal,
      params: z.object({ list: z.string() }),
      query: BoardQuery,
      handle: async ({ params, query, database, now, today, unitsFor }) => {
        const list = ofSlug(listSlugs, boardLists, params.list)
        const plan = query['ke-hoach'] && (await findBoardPlan(database, query['ke-hoach']))
        if (list === undefined || plan === undefined) return notFound()
        const { readable: within } = await readableBoards(database, unitsFor(readInternal), plan.id)
        const [units, question] = await Promise.all([
          boardUnits(database, plan, { today, within, level: query.cap }),
          boardQuestion(database, plan, today),
        ])
        if (units.length === 0 && !within.includes(plan.unitId)) return notFound()
        const shown = units.filter(({ id }) => query['don-vi'] === undefined || query['don-vi'] === id)
        const asked = { ...question, units: shown.map(({ id }) => id) }
        return page(
          <BoardListPage
            plan={plan}
            list={list}
            content={await listContent(database, asked, list, query, now)}
            query={query}
            names={names}
            unitNames={new Map<UnitId, string>(units.map(({ id, name }) => [id, name]))}
            perPage={rowsPerPage}
          />,
        )
      },
    }),
    get({
      path: boardPaths.progress,
      access: 'anyone',
      params: PlanParams,
      query: BoardQuery,
      topics: ({ planId }) => progressTopics(planId, clock()),
      handle: async ({ params, query, database, today }) => {
        const plan = await findBoardPlan(database, params.planId)
        if (plan === undefined) return notFound()
        const board = await loadBoard(database, plan, {
          today,
          level: query.cap,
          column: query['linh-vuc'],
          order: query.xep,
          page: query.trang,
          perPage: publicUnitsPerPage,
        })
        return page(<ProgressPage board={board} query={query} names={names} perPage={publicUnitsPerPage} />)
      },
    }),
  ]
}

/**
 * The plans that somebody may follow. Whoever took over from another unit follows its plans too; the history of
 * all units is only asked when that is what it takes.
 */
async function readableBoards(
  database: Reader,
  own: readonly UnitId[],
  asked: PlanId | undefined,
): Promise<{ readonly readable: readonly UnitId[]; readonly plans: readonly BoardPlan[] }> {
  const plans = await listBoardPlans(database, own)
  if (asked === undefined ? plans.length > 0 : plans.some(({ id }) => id === asked)) {
    return { readable: own, plans }
  }
  const readable = await withPredecessors(database, own)
  return { readable, plans: await listBoardPlans(database, readable) }
}

/** The plan that was asked for, also one that the reader's school only carries out; else the first. */
async function chosenPlan(
  database: Reader,
  plans: readonly BoardPlan[],
  asked: PlanId | undefined,
): Promise<BoardPlan | undefined> {
  if (asked === undefined) return plans[0]
  return plans.find(({ id }) => id === asked) ?? findBoardPlan(database, asked)
}

async function listContent(
  database: Reader,
  question: BoardQuestion,
  list: BoardList,
  query: BoardQuery,
  now: Date,
): Promise<ListContent> {
  const paging = { page: query.trang, perPage: rowsPerPage }
  const column = query['linh-vuc']
  if (list === 'no-evidence') {
    return { kind: 'promises', listed: await listWithoutEvidence(database, question, column, paging) }
  }
  if (list === 'changed') {
    const since = new Date(now.getTime() - weekMs)
    return { kind: 'changes', listed: await listChanges(database, question, since, now, paging) }
  }
  return { kind: 'work', listed: await listWork(database, question, list, column, paging) }
}
