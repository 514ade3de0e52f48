import { z } from 'zod'
import type { PlanId, UnitId } from '../../../platform/kernel/ids.ts'
import { idSchema } from '../../../platform/kernel/ids.ts'
import { type BoardColumn, boardColumns, boardOrders, boardViews } from '../domain/board.ts'
import { boardPaths, ofSlug, orderSlugs, viewSlugs } from './board-paths.ts'

const levels = ['MN', 'MG', 'TH', 'THCS'] as const

/** What a board is asked for; words in an address that nobody knows are taken as left out. */
export const BoardQuery = z.object({
  'ke-hoach': idSchema('plan').optional().catch(undefined),
  'don-vi': idSchema('unit').optional().catch(undefined),
  cap: z.enum(levels).optional().catch(undefined),
  'linh-vuc': z.enum(boardColumns).optional().catch(undefined),
  xem: z
    .string()
    .transform((slug) => ofSlug(viewSlugs, boardViews, slug) ?? 'work')
    .catch('work'),
  xep: z
    .string()
    .transform((slug) => ofSlug(orderSlugs, boardOrders, slug) ?? 'name')
    .catch('name'),
  trang: z.coerce.number().int().min(1).max(10_000).catch(1),
})
export type BoardQuery = z.infer<typeof BoardQuery>

/** The address of the board, or of one of its lists, with what holds now and what changes. */
export function queryOf(query: BoardQuery): Record<string, string | undefined> {
  return {
    'ke-hoach': query['ke-hoach'],
    'don-vi': query['don-vi'],
    cap: query.cap,
    'linh-vuc': query['linh-vuc'],
    xem: query.xem === 'work' ? undefined : viewSlugs[query.xem],
    xep: query.xep === 'name' ? undefined : orderSlugs[query.xep],
    trang: query.trang === 1 ? undefined : String(query.trang),
  }
}

export function boardHref(query: BoardQuery, changed: Partial<BoardQuery>): string {
  return boardPaths.board.to({}, queryOf({ ...query, trang: 1, ...changed, 'don-vi': undefined }))
}

export function progressHref(planId: PlanId, query: BoardQuery, changed: Partial<BoardQuery>): string {
  return boardPaths.progress.to(
    { planId },
    queryOf({ ...query, trang: 1, ...changed, 'ke-hoach': undefined, 'don-vi': undefined }),
  )
}

/** Where the rows behind a number are. */
export function listHref(
  slug: string,
  query: BoardQuery,
  place: { readonly unitId?: UnitId | undefined; readonly column?: BoardColumn | undefined } = {},
): string {
  return boardPaths.list.to(
    { list: slug },
    queryOf({
      ...query,
      xem: 'work',
      xep: 'name',
      trang: 1,
      'don-vi': place.unitId,
      'linh-vuc': place.column ?? query['linh-vuc'],
    }),
  )
}
