import { definePath } from '../../../platform/http/path.ts'

const desk = '/khu-lam-viec/tai-tro'
const one = `${desk}/:appealId` as const

/** Every address of donations, by what is done there. */
export const donationPaths = {
  /** Public: every appeal; one with its money, works and proofs; a photograph; the settlement as a file. */
  portal: definePath('/tai-tro'),
  appeal: definePath('/tai-tro/:number'),
  picture: definePath('/tai-tro/:number/anh/:fileId'),
  report: definePath('/tai-tro/:number/quyet-toan/:format'),
  journal: definePath('/tai-tro/:number/so-ghi-chep.xlsx'),
  /** Where the code of a receipt leads: what was given, and what a donor thinks of the works. */
  receipt: definePath('/tai-tro/bien-nhan'),
  opinion: definePath('/tai-tro/y-kien'),

  /** Workspace: the appeals that concern me; one from its plan to its settlement. */
  list: definePath(desk),
  create: definePath(`${desk}/moi`),
  desk: definePath(one),
  plan: definePath(`${one}/ke-hoach`),
  step: definePath(`${one}/buoc`),
  gift: definePath(`${one}/khoan-nhan`),
  recorded: definePath(`${one}/khoan-nhan/:giftId`),
  eraseDonor: definePath(`${one}/khoan-nhan/:giftId/xoa-ten`),
  receiptPaper: definePath(`${one}/khoan-nhan/:giftId/bien-nhan.pdf`),
  spend: definePath(`${one}/chung-tu`),
  decideSpend: definePath(`${one}/chung-tu/:spendId/duyet`),
  voucher: definePath(`${one}/chung-tu/:spendId/tep`),
  book: definePath(`${one}/but-toan`),
  reverse: definePath(`${one}/but-toan/:entryId/dao`),
  revise: definePath(`${one}/du-toan`),
  consult: definePath(`${one}/hoi-y-kien`),
  stage: definePath(`${one}/giai-doan/:stage`),
  minute: definePath(`${one}/bien-ban`),
  stepAside: definePath(`${one}/khong-tham-gia`),
  reply: definePath(`${one}/bien-ban/:minuteId/tra-loi`),
  answer: definePath(`${one}/y-kien/:opinionId`),
} as const
