import { definePath } from '../../../platform/http/path.ts'

const desk = '/khu-lam-viec/thu-tuc'

/** The public catalogue of procedures, and where units look after their own. */
export const procedurePaths = {
  list: definePath('/thu-tuc'),
  one: definePath('/thu-tuc/:slug'),
  /** Where a dossier is filed; another part of this module answers there. */
  file: definePath('/nop-ho-so/:slug'),

  desk: definePath(desk),
  adopt: definePath(`${desk}/tiep-nhan`),
  import: definePath(`${desk}/nhap`),
  importTemplate: definePath(`${desk}/nhap/mau.xlsx`),
  importConfirm: definePath(`${desk}/nhap/xac-nhan`),
  create: definePath(`${desk}/them`),
  version: definePath(`${desk}/:procedureId`),
  edit: definePath(`${desk}/:procedureId/sua`),
  publish: definePath(`${desk}/:procedureId/cong-bo`),
  withdraw: definePath(`${desk}/:procedureId/ngung`),
  drop: definePath(`${desk}/:procedureId/bo-ban-thao`),
} as const
