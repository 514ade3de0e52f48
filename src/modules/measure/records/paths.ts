import { definePath } from '../../../platform/http/path.ts'

/** The public records behind a figure: `?don-vi=CODE&nam=2024&trang=2`. */
export const recordPaths = {
  records: definePath('/so-lieu/:code/ho-so'),
} as const
