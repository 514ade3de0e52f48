import { definePath } from '../../../platform/http/path.ts'

const handOver = '/khu-lam-viec/ban-giao'

/** Addresses of what goes between counter and office. */
export const handOverPaths = {
  list: definePath(handOver),
  open: definePath(`${handOver}/lap`),
  batch: definePath(`${handOver}/:batchId`),
  hand: definePath(`${handOver}/:batchId/giao`),
  take: definePath(`${handOver}/:batchId/nhan`),
  cancel: definePath(`${handOver}/:batchId/huy`),
  file: definePath(`${handOver}/:batchId/phieu.pdf`),
  controlSlip: definePath(`${handOver}/:batchId/phieu-kiem-soat/:caseId`),
} as const
