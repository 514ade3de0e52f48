import { definePath } from '../../../platform/http/path.ts'

const desk = '/khu-lam-viec/tiep-cong-dan'

/** Addresses of citizen reception: for everybody, and for those who receive. */
export const receptionPaths = {
  list: definePath('/tiep-cong-dan'),
  unit: definePath('/tiep-cong-dan/:code'),
  calendar: definePath('/tiep-cong-dan/:code/lich.ics'),
  register: definePath('/tiep-cong-dan/:code/dang-ky/:sessionId'),
  mine: definePath('/dang-ky-tiep-cong-dan'),
  cancelMine: definePath('/dang-ky-tiep-cong-dan/huy'),
  desk: definePath(desk),
  place: definePath(`${desk}/:code/noi-tiep`),
  schedule: definePath(`${desk}/:code/lich`),
  addDay: definePath(`${desk}/:code/lich/them-buoi`),
  day: definePath(`${desk}/buoi/:sessionId`),
  held: definePath(`${desk}/buoi/:sessionId/nguoi-tiep`),
  cancelDay: definePath(`${desk}/buoi/:sessionId/doi-lich`),
  book: definePath(`${desk}/:code/so`),
  bookFile: definePath(`${desk}/:code/so/:year/tep/:format`),
  newEntry: definePath(`${desk}/:code/so/ghi`),
  entry: definePath(`${desk}/luot/:entryId`),
  remark: definePath(`${desk}/luot/:entryId/ghi-chu`),
  promise: definePath(`${desk}/luot/:entryId/loi-hua`),
  promises: definePath(`${desk}/:code/loi-hua`),
  promiseAction: definePath(`${desk}/loi-hua/:promiseId`),
} as const
