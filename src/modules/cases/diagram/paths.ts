import { definePath } from '../../../platform/http/path.ts'

export const helpPaths = {
  list: definePath('/huong-dan/quy-trinh'),
  kind: definePath('/huong-dan/quy-trinh/:kind'),
  /** The form on paper, to be filled in by hand. */
  blank: definePath('/huong-dan/quy-trinh/:kind/mau-giay'),
}
