import { definePath } from '../../../platform/http/path.ts'

const desk = '/khu-lam-viec'

/** Where work is seen and reported. */
export const workPaths = {
  mine: definePath(`${desk}/viec-cua-toi`),
  unit: definePath(`${desk}/viec-cua-don-vi`),
  task: definePath(`${desk}/viec/:taskId`),
  update: definePath(`${desk}/viec/:taskId/cap-nhat`),
  assign: definePath(`${desk}/viec/:taskId/phan-cong`),
  file: definePath(`${desk}/viec/:taskId/tep/:fileId`),
  calendar: definePath(`${desk}/viec-cua-toi/lich`),
  calendarEnd: definePath(`${desk}/viec-cua-toi/lich/thu-hoi`),
  /** For calendar programs: the secret, then `.ics`. */
  feed: definePath('/lich/:secret'),
} as const
