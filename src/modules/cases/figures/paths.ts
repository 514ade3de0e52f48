import { definePath } from '../../../platform/http/path.ts'

export const figurePaths = {
  /** Signs of figures being made to look better, for whoever oversees. */
  integrity: definePath('/khu-lam-viec/trung-thuc'),
  /** Open data: what was done each month, by unit and kind. */
  openData: definePath('/so-lieu/giai-quyet.csv'),
} as const
