import { z } from 'zod'
import { definePath } from '../../../platform/http/path.ts'
import { idSchema } from '../../../platform/kernel/ids.ts'

const list = '/khu-lam-viec/ho-so'
const one = `${list}/:caseId`

/** Addresses at which staff work cases; a case is named by its id, so that nothing personal stands in one. */
export const deskPaths = {
  list: definePath(list),
  case: definePath(one),
  /** Says why a confidential case is read. */
  read: definePath(`${one}/doc`),
  why: definePath(`${one}/vi-sao/:clock`),
  file: definePath(`${one}/tep/:fileId`),
  move: definePath(`${one}/xu-ly/:transition`),
  /** The papers that a transition would make, as drafts; nothing is kept. */
  preview: definePath(`${one}/xu-ly/:transition/xem-truoc`),
  paper: definePath(`${one}/van-ban/:paperId/tep/:format`),
  sign: definePath(`${one}/van-ban/:paperId`),
  note: definePath(`${one}/ghi-chu`),
  assign: definePath(`${one}/phan-cong`),
  take: definePath(`${one}/nhan-viec`),
  transfer: definePath(`${one}/chuyen`),
  consult: definePath(`${one}/hoi-y-kien`),
  related: definePath(`${one}/lien-quan`),
  group: definePath(`${one}/tra-loi-chung`),
  level: definePath(`${one}/muc-bao-mat`),
  reclassify: definePath(`${one}/phan-loai-lai`),
  publish: definePath(`${one}/cong-khai`),
  withdrawPublication: definePath(`${one}/cong-khai/rut`),
  /** Questions that other units put to mine. */
  consultations: definePath('/khu-lam-viec/y-kien'),
  consultation: definePath('/khu-lam-viec/y-kien/:consultationId'),
  templates: definePath('/khu-lam-viec/mau-tra-loi'),
  template: definePath('/khu-lam-viec/mau-tra-loi/:templateId'),
  /** Who handles what, who is away, what is assigned by itself. */
  handlers: definePath('/khu-lam-viec/phan-cong'),
  handler: definePath('/khu-lam-viec/phan-cong/nguoi'),
  rule: definePath('/khu-lam-viec/phan-cong/quy-tac'),
  handOver: definePath('/khu-lam-viec/phan-cong/ban-giao'),
} as const

export const CaseParams = z.object({ caseId: idSchema('case') })
