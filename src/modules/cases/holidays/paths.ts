import { definePath } from '../../../platform/http/path.ts'

const days = '/khu-lam-viec/ngay-nghi'

/** Where days off that are announced late are entered. */
export const holidayPaths = {
  days: definePath(days),
  preview: definePath(`${days}/xem-truoc`),
  apply: definePath(`${days}/ap-dung`),
} as const
