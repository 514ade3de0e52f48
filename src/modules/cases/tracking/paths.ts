import { definePath } from '../../../platform/http/path.ts'

const enter = '/theo-doi'
const one = `${enter}/ho-so`

/** Addresses at which somebody follows a case; which case it is stands in a cookie and in no address. */
export const trackingPaths = {
  enter: definePath(enter),
  case: definePath(one),
  why: definePath(`${one}/vi-sao/:clock`),
  file: definePath(`${one}/tep/:fileId`),
  receipt: definePath(`${one}/bien-nhan`),
  paper: definePath(`${one}/van-ban/:paperId`),
  move: definePath(`${one}/viec/:transition`),
  rate: definePath(`${one}/danh-gia`),
  higher: definePath(`${one}/len-cap-tren`),
  mail: definePath(`${one}/thu-bao`),
  leave: definePath(`${one}/dong`),
} as const
