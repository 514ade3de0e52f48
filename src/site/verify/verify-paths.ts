import { definePath } from '../../platform/http/path.ts'

export const verifyPaths = {
  page: definePath('/kiem-chung'),
  file: definePath('/kiem-chung/:name'),
}
