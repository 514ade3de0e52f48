import { definePath } from '../../../platform/http/path.ts'

const desk = '/khu-lam-viec/kiem-tra'
const one = `${desk}/cuoc/:inspectionId` as const

/** Every address of inspections, by what is done there. */
export const inspectionPaths = {
  /** Public: programmes, conclusions and late remedies; one of each. */
  portal: definePath('/kiem-tra'),
  portalProgramme: definePath('/kiem-tra/chuong-trinh/:programmeId'),
  portalDraw: definePath('/kiem-tra/boc-tham/:drawId'),
  portalDrawList: definePath('/kiem-tra/boc-tham/:drawId/danh-sach.txt'),
  portalConclusion: definePath('/kiem-tra/ket-luan/:inspectionId'),

  /** Workspace: the inspections that concern me, one that no programme foresaw, the programmes. */
  list: definePath(desk),
  unplanned: definePath(`${desk}/dot-xuat`),
  programmes: definePath(`${desk}/chuong-trinh`),
  programme: definePath(`${desk}/chuong-trinh/:programmeId`),
  programmeStep: definePath(`${desk}/chuong-trinh/:programmeId/buoc`),
  programmeLine: definePath(`${desk}/chuong-trinh/:programmeId/muc`),
  programmeLineRemove: definePath(`${desk}/chuong-trinh/:programmeId/muc/:lineId/bo`),
  programmeFile: definePath(`${desk}/chuong-trinh/:programmeId/van-ban/:format`),
  draw: definePath(`${desk}/chuong-trinh/:programmeId/muc/:lineId/boc-tham`),
  drawCommit: definePath(`${desk}/chuong-trinh/:programmeId/muc/:lineId/boc-tham/chot`),
  drawRun: definePath(`${desk}/chuong-trinh/:programmeId/muc/:lineId/boc-tham/boc`),

  /** One inspection, from the decision to the remedies. */
  inspection: definePath(one),
  step: definePath(`${one}/buoc`),
  decide: definePath(`${one}/quyet-dinh`),
  site: definePath(`${one}/tai-cho`),
  item: definePath(`${one}/tai-cho/:itemCode`),
  picture: definePath(`${one}/tai-cho/:itemCode/anh/:fileId`),
  findings: definePath(`${one}/phat-hien`),
  findingRemove: definePath(`${one}/phat-hien/:findingId/bo`),
  explain: definePath(`${one}/giai-trinh`),
  conclusion: definePath(`${one}/ket-luan`),
  remedyAdd: definePath(`${one}/ket-luan/khac-phuc`),
  remedyRemove: definePath(`${one}/ket-luan/khac-phuc/:remedyId/bo`),
  remedy: definePath(`${one}/khac-phuc/:remedyId`),
  evidence: definePath(`${one}/khac-phuc/:remedyId/tep/:fileId`),
  document: definePath(`${one}/van-ban/:document/:format`),
} as const
