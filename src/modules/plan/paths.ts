import { definePath } from '../../platform/http/path.ts'

const desk = '/khu-lam-viec/ke-hoach'

/** Every address of plans, by what is done there. */
export const planPaths = {
  /** Public: the issued plans, and one of them. */
  portalList: definePath('/ke-hoach'),
  portalPlan: definePath('/ke-hoach/:planId'),
  portalDocument: definePath('/ke-hoach/:planId/van-ban-goc'),

  /** Workspace: the plans of my units, and one of them. */
  deskList: definePath(desk),
  deskPlan: definePath(`${desk}/:planId`),
  deskDocument: definePath(`${desk}/:planId/van-ban-goc`),

  /** Begin: from a file, from nothing, from an issued plan. */
  begin: definePath(`${desk}/moi`),
  beginBlank: definePath(`${desk}/moi/trong`),
  beginFromPlan: definePath(`${desk}/moi/tu-ke-hoach`),

  /** Confirm: the reading beside the document, and the corrections. */
  confirm: definePath(`${desk}/:planId/xac-nhan`),
  confirmDone: definePath(`${desk}/:planId/xac-nhan/hoan-thanh`),
  confirmHeader: definePath(`${desk}/:planId/xac-nhan/the-thuc`),
  confirmChosen: definePath(`${desk}/:planId/xac-nhan/muc-da-chon`),
  confirmBlock: definePath(`${desk}/:planId/xac-nhan/doan`),
  confirmSectionNew: definePath(`${desk}/:planId/xac-nhan/de-muc/moi`),
  confirmSection: definePath(`${desk}/:planId/xac-nhan/de-muc/:sectionId`),
  confirmCommitmentNew: definePath(`${desk}/:planId/xac-nhan/cam-ket/moi`),
  confirmCommitment: definePath(`${desk}/:planId/xac-nhan/cam-ket/:commitmentId`),
  confirmSplit: definePath(`${desk}/:planId/xac-nhan/cam-ket/:commitmentId/tach`),
  confirmTaskNew: definePath(`${desk}/:planId/xac-nhan/nhiem-vu/moi`),
  confirmTask: definePath(`${desk}/:planId/xac-nhan/nhiem-vu/:taskId`),

  /** Commit: which figures are the evidence. */
  indicators: definePath(`${desk}/:planId/chi-so`),
  indicatorsOfCommitment: definePath(`${desk}/:planId/chi-so/:commitmentId`),

  issue: definePath(`${desk}/:planId/ban-hanh`),
  close: definePath(`${desk}/:planId/ket-thuc`),
} as const
