import { definePath } from '../../../platform/http/path.ts'

const portal = '/tuyen-sinh'
const one = `${portal}/:campaignId`
const school = `${one}/truong/:school`
const own = `${portal}/ho-so`
const desk = '/khu-lam-viec/tuyen-sinh'
const plan = `${desk}/:campaignId`
const place = `${plan}/truong/:school`

/** Addresses of enrolment; which application it is stands in a cookie and in no address of a family. */
export const enrolmentPaths = {
  portal: definePath(portal),
  campaign: definePath(one),
  find: definePath(`${one}/tra-tuyen`),
  school: definePath(school),
  sealed: definePath(`${school}/danh-sach-chot.json`),
  results: definePath(`${school}/ket-qua.csv`),
  checkFile: definePath(`${school}/kiem-chung.json`),
  draw: definePath(`${portal}/boc-tham/:drawId`),
  drawInput: definePath(`${portal}/boc-tham/:drawId/dau-vao.json`),
  apply: definePath(`${one}/nop-ho-so`),
  enter: definePath(own),
  follow: definePath(`${own}/xem`),
  correct: definePath(`${own}/sua`),
  withdraw: definePath(`${own}/rut`),
  leave: definePath(`${own}/dong`),
  ownPaper: definePath(`${own}/giay-to/:fileId`),

  desk: definePath(desk),
  create: definePath(`${desk}/moi`),
  plan: definePath(plan),
  tables: definePath(`${plan}/bang`),
  issue: definePath(`${plan}/ban-hanh`),
  quota: definePath(`${plan}/chi-tieu`),
  doubles: definePath(`${plan}/trung`),
  deskSchool: definePath(place),
  entry: definePath(`${place}/nhap`),
  check: definePath(`${place}/ho-so/:code`),
  paper: definePath(`${place}/ho-so/:code/giay-to/:fileId`),
  seal: definePath(`${place}/chot`),
  commit: definePath(`${place}/boc-tham`),
  value: definePath(`${place}/boc-tham/:drawId`),
  publish: definePath(`${place}/cong-bo`),
  act: definePath(`${place}/bien-dong`),
} as const
