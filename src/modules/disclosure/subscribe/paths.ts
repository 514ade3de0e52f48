import { definePath } from '../../../platform/http/path.ts'

/** Letters to those who asked for them. */
export const subscribePaths = {
  /** `?don-vi=CODE&loai=KIND&q=` */
  ask: definePath('/cong-khai/nhan-thu'),
  asked: definePath('/cong-khai/nhan-thu/da-gui'),
  confirm: definePath('/cong-khai/nhan-thu/xac-nhan/:token'),
  confirmed: definePath('/cong-khai/nhan-thu/da-xac-nhan'),
  stop: definePath('/cong-khai/nhan-thu/ngung/:token'),
  stopped: definePath('/cong-khai/nhan-thu/da-ngung'),
} as const
