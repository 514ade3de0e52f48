import { definePath } from '../../../platform/http/path.ts'

const desk = '/khu-lam-viec/cong-khai'
const one = `${desk}/da-dang/:publicationId` as const

/** Paper on the notice board: printing it, putting it up, taking it down. */
export const noticePaths = {
  /** `A4` or `A5`. */
  paper: definePath(`${one}/thong-bao/:paper`),
  /** What hangs now and until when it must. */
  board: definePath(`${desk}/niem-yet`),
  post: definePath(`${one}/niem-yet`),
  takeDown: definePath(`${desk}/niem-yet/:postingId/go`),
  /** For everybody, while what hung there is public. */
  publicPicture: definePath('/cong-khai/:number/bang-tin/:postingId/:fileId'),
  picture: definePath(`${desk}/niem-yet/:postingId/anh/:fileId`),
} as const
