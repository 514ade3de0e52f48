import { definePath } from '../../../platform/http/path.ts'

const door = '/sach'
const desk = '/khu-lam-viec/sach'
const selection = `${desk}/sgk/:code/:year` as const
const purchase = `${desk}/lan-mua/:purchaseId` as const

/** Textbooks and what schools bought: for everybody, and for those who choose and buy. */
export const bookPaths = {
  /** `?nam=2026-2027&tim=` */
  schools: definePath(door),
  /** `?nam=2026-2027` */
  school: definePath(`${door}/:code`),
  /** What was bought. `?nam=2026-2027` */
  bought: definePath(`${door}/:code/da-mua`),

  desk: definePath(desk),
  selection: definePath(selection),
  choices: definePath(`${selection}/danh-muc`),
  /** `?thay=` the step in whose place another comes. */
  step: definePath(`${selection}/buoc`),
  minutes: definePath(`${selection}/buoc/:stepId/tep`),
  member: definePath(`${selection}/hoi-dong`),
  memberLeaves: definePath(`${selection}/hoi-dong/:memberId/roi`),
  send: definePath(`${selection}/trinh`),
  sendBack: definePath(`${selection}/tra-lai`),
  publish: definePath(`${selection}/cong-khai`),

  newPurchase: definePath(`${desk}/mua/:code/:year`),
  purchase: definePath(purchase),
  releasePurchase: definePath(`${purchase}/cong-khai`),
  returnPurchase: definePath(`${purchase}/tra-lai`),
  withdrawPurchase: definePath(`${purchase}/go`),
  invoice: definePath(`${purchase}/hoa-don`),
} as const
