import { definePath } from '../../../platform/http/path.ts'

export const lawCheckPaths = {
  list: definePath('/khu-lam-viec/quy-dinh-can-doi-chieu'),
} as const
