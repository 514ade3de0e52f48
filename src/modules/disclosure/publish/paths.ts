import { definePath } from '../../../platform/http/path.ts'

const desk = '/khu-lam-viec/cong-khai'
const draft = `${desk}/ban-thao/:draftId` as const
const one = `${desk}/da-dang/:publicationId` as const

/** Where a clerk prepares what becomes public, and whoever leads the unit lets it out. */
export const publishPaths = {
  /** What is being prepared, what waits for approval, what is public. */
  list: definePath(desk),
  /** `?nghia-vu=CODE&lan=OCCASION&don-vi=CODE`: the form of that duty, filled in from the last time. */
  new: definePath(`${desk}/moi`),
  draft: definePath(draft),
  draftFile: definePath(`${draft}/tep/:fileId`),
  /** Checks, what may point at a person, and the page as everybody will see it. */
  check: definePath(`${draft}/kiem-tra`),
  judge: definePath(`${draft}/kiem-tra/du-lieu-ca-nhan`),
  submit: definePath(`${draft}/trinh`),
  approve: definePath(`${draft}/duyet`),
  sendBack: definePath(`${draft}/tra-lai`),
  discard: definePath(`${draft}/bo`),

  publication: definePath(one),
  correct: definePath(`${one}/dinh-chinh`),
  withdraw: definePath(`${one}/go`),
  erase: definePath(`${one}/xoa-chu`),
} as const
