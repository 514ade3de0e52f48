import { definePath } from '../../../platform/http/path.ts'

const portal = '/tuyen-dung'
const one = `${portal}/:recruitmentId`
const desk = '/khu-lam-viec/tuyen-dung'
const work = `${desk}/:recruitmentId`

/** Addresses of recruitment; who a candidate is stands in none of them. */
export const recruitmentPaths = {
  portal: definePath(portal),
  follow: definePath(`${portal}/ho-so`),
  review: definePath(`${portal}/ho-so/phuc-khao`),
  recruitment: definePath(one),
  apply: definePath(`${one}/nop-phieu`),
  ranking: definePath(`${one}/xep-hang.json`),

  desk: definePath(desk),
  create: definePath(`${desk}/moi`),
  work: definePath(work),
  event: definePath(`${work}/buoc`),
  panel: definePath(`${work}/hoi-dong`),
  declare: definePath(`${work}/ke-khai`),
  recuse: definePath(`${work}/rut-khoi-hoi-dong`),
  candidates: definePath(`${work}/ung-vien`),
  check: definePath(`${work}/ung-vien/:code`),
  notice: definePath(`${work}/thong-bao`),
  rooms: definePath(`${work}/phong-thi`),
  room: definePath(`${work}/phong-thi/:room`),
  deal: definePath(`${work}/danh-phach`),
  marking: definePath(`${work}/cham`),
  open: definePath(`${work}/ghep-phach`),
  dealReview: definePath(`${work}/phuc-khao/danh-phach`),
  openReview: definePath(`${work}/phuc-khao/ghep-phach`),
  choose: definePath(`${work}/chon`),
} as const
