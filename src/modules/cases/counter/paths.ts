import { definePath } from '../../../platform/http/path.ts'

const desk = '/khu-lam-viec/quay'
const give = '/khu-lam-viec/tra-ket-qua'

/** Addresses of the counter; what somebody says of themselves is only ever sent, never in an address. */
export const counterPaths = {
  takeNumber: definePath('/lay-so'),
  number: definePath('/lay-so/:ticketId'),
  numberFile: definePath('/lay-so/:ticketId/phieu.pdf'),
  screen: definePath('/bang-goi-so'),
  desk: definePath(desk),
  call: definePath(`${desk}/goi-so`),
  fill: definePath(`${desk}/nhap`),
  file: definePath(`${desk}/tiep-nhan`),
  receipt: definePath(`${desk}/da-nhan/:ticket`),
  receiptFile: definePath(`${desk}/da-nhan/:ticket/giay-hen.pdf`),
  slipFile: definePath(`${desk}/da-nhan/:ticket/phieu-nho.pdf`),
  series: definePath(`${desk}/so-giay`),
  addSeries: definePath(`${desk}/so-giay/them`),
  voidNumber: definePath(`${desk}/so-giay/bo`),
  help: definePath(`${desk}/ho-tro`),
  endHelp: definePath(`${desk}/ho-tro/ket-thuc`),
  give: definePath(give),
  find: definePath(`${give}/tim`),
  dossier: definePath(`${give}/ho-so/:caseId`),
  collect: definePath(`${give}/ho-so/:caseId/giao`),
  supplement: definePath(`${give}/ho-so/:caseId/nhan-bo-sung`),
  ask: definePath(`${give}/ho-so/:caseId/huong-dan`),
  post: definePath(`${give}/buu-dien`),
  postBatch: definePath(`${give}/buu-dien/:batchId`),
  postFile: definePath(`${give}/buu-dien/:batchId/phieu.pdf`),
} as const
