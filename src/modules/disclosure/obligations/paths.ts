import { definePath } from '../../../platform/http/path.ts'

const desk = '/khu-lam-viec/nghia-vu-cong-khai'

/** Addresses of the duties to publish: for everybody, and for those who fulfil and oversee them. */
export const obligationPaths = {
  catalogue: definePath('/nghia-vu-cong-khai'),
  /** `?nam=2024` */
  unit: definePath('/nghia-vu-cong-khai/:code'),
  /** One's own unit. `?xem=thang-nay|qua-han|tat-ca&nam=2024` */
  desk: definePath(desk),
  /** All units below. `?nam=2024` */
  overview: definePath(`${desk}/cac-don-vi`),
  deskUnit: definePath(`${desk}/don-vi/:code`),
  events: definePath(`${desk}/don-vi/:code/su-kien`),
  cancelEvent: definePath(`${desk}/don-vi/:code/su-kien/huy`),
} as const
