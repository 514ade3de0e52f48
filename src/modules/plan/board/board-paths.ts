import { definePath } from '../../../platform/http/path.ts'
import type { BoardList, BoardOrder, BoardView } from '../domain/board.ts'

const desk = '/khu-lam-viec/bang-theo-doi'

export const boardPaths = {
  /** Workspace: dimension × unit of one plan; `ke-hoach` names it. */
  board: definePath(desk),
  /** Workspace: the rows behind a number. */
  list: definePath(`${desk}/:list`),
  /** Public: the same in counts. */
  progress: definePath('/ke-hoach/:planId/tien-do'),
}

/** How the lists are called in addresses. */
export const listSlugs = {
  late: 'tre-han',
  'no-evidence': 'thieu-minh-chung',
  changed: 'moi-thay-doi',
  blocked: 'can-quyet-dinh',
  all: 'cong-viec',
} as const satisfies Record<BoardList, string>

export const viewSlugs = { work: 'cong-viec', evidence: 'minh-chung' } as const satisfies Record<
  BoardView,
  string
>

export const orderSlugs = {
  name: 'ten',
  late: 'tre-han',
  blocked: 'vuong-mac',
  done: 'it-xong-nhat',
  evidence: 'thieu-minh-chung',
} as const satisfies Record<BoardOrder, string>

/** The member whose slug this is. */
export function ofSlug<Member extends string>(
  slugs: Readonly<Record<Member, string>>,
  members: readonly Member[],
  slug: string,
): Member | undefined {
  return members.find((member) => slugs[member] === slug)
}
