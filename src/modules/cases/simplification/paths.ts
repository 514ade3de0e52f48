import { definePath } from '../../../platform/http/path.ts'

const list = '/khu-lam-viec/don-gian-hoa'

/** Where procedures are compared with what they really took. */
export const simplificationPaths = {
  list: definePath(list),
  procedure: definePath(`${list}/:procedureId/:unitId`),
  document: definePath(`${list}/:procedureId/:unitId/to-trinh.docx`),
} as const
