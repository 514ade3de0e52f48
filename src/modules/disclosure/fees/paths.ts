import { definePath } from '../../../platform/http/path.ts'

const door = '/khoan-thu'
const school = `${door}/:code` as const
const desk = '/khu-lam-viec/khoan-thu'
const list = `${desk}/danh-sach/:code/:year` as const
const finding = `${desk}/phat-hien/:findingId` as const

/** What families pay: for everybody, and for those who make and oversee the lists. */
export const feePaths = {
  /** Schools with their lists, and how they compare: `?cap=&lop=&nam=`. */
  compare: definePath(door),
  compareFile: definePath(`${door}/so-sanh.csv`),
  /** What was collected too much anywhere, and what went back. */
  repaid: definePath(`${door}/hoan-tra`),
  school: definePath(school),
  /** What one family pays: `?lop=&nhom=&chon=`. */
  calculate: definePath(`${school}/tinh`),
  /** A paper compared with the list: `?ten=&tien=&donvi=&lop=&ai=`. */
  check: definePath(`${school}/doi-chieu`),
  report: definePath(`${school}/bao`),
  versions: definePath(`${school}/thay-doi`),
  notice: definePath(`${school}/bang-thong-bao`),
  /** `A4` or `A5`. */
  noticeFile: definePath(`${school}/bang-thong-bao/:paper`),

  desk: definePath(desk),
  list: definePath(list),
  copy: definePath(`${list}/nam-truoc`),
  paste: definePath(`${list}/dan`),
  line: definePath(`${list}/khoan/:position`),
  removeLine: definePath(`${list}/khoan/:position/bo`),
  send: definePath(`${list}/trinh`),
  sendBack: definePath(`${list}/tra-lai`),
  publish: definePath(`${list}/cong-khai`),
  settle: definePath(`${list}/quyet-toan`),
  findings: definePath(`${desk}/phat-hien`),
  newFinding: definePath(`${desk}/phat-hien/moi`),
  finding: definePath(finding),
  explain: definePath(`${finding}/giai-trinh`),
  decide: definePath(`${finding}/ket-luan`),
  repay: definePath(`${finding}/tra-lai`),
  reverse: definePath(`${finding}/huy-tra-lai`),
} as const
