import { definePath } from '../../../platform/http/path.ts'

const desk = '/khu-lam-viec/ke-hoach-cua-truong'

/** Where schools make their own versions of their superiors' plans, and where the superior sees it. */
export const adoptPaths = {
  list: definePath(desk),
  begin: definePath(`${desk}/nhan`),
  version: definePath(`${desk}/:planId`),
  commitment: definePath(`${desk}/:planId/cam-ket/:commitmentId`),
  addCommitment: definePath(`${desk}/:planId/them-cam-ket`),
  addTask: definePath(`${desk}/:planId/them-nhiem-vu`),
  leaveOut: definePath(`${desk}/:planId/bo-muc-tu-them`),
  assign: definePath(`${desk}/:planId/phan-cong`),
  issue: definePath(`${desk}/:planId/ban-hanh`),
  changes: definePath(`${desk}/:planId/thay-doi`),

  /** For the superior: who has made a version, who has not. */
  adoptions: definePath('/khu-lam-viec/ke-hoach/:planId/truong-tiep-nhan'),
} as const
