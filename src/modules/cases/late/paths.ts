import { definePath } from '../../../platform/http/path.ts'

const apologies = '/khu-lam-viec/xin-loi'
const board = '/khu-lam-viec/ton-dong'

/** Where lateness is looked after; a case is named by its id, so that nothing personal stands in an address. */
export const latePaths = {
  apologies: definePath(apologies),
  /** Signs several at once. */
  sign: definePath(`${apologies}/ky`),
  apology: definePath(`${apologies}/:caseId`),
  letter: definePath(`${apologies}/:caseId/phieu.pdf`),
  board: definePath(board),
  repeats: definePath(`${board}/lap-lai`),
  weekly: definePath(`${board}/phieu-tuan.pdf`),
} as const
