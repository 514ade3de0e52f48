import { definePath } from '../../../platform/http/path.ts'

export const explainPaths = {
  /** By when is something due? Anybody may ask, without a case. */
  reckon: definePath('/tinh-han'),
}
