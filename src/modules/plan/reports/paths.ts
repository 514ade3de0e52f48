import { definePath } from '../../../platform/http/path.ts'

const own = '/khu-lam-viec/bao-cao'
const office = '/khu-lam-viec/bao-cao-cua-truong'
const rollUp = '/khu-lam-viec/tong-hop/:planId'

/** Every address of reports. */
export const reportPaths = {
  /** What a unit owes; writing, reading and sending one. */
  owed: definePath(own),
  edit: definePath(`${own}/:reportId`),
  read: definePath(`${own}/:reportId/xem`),
  send: definePath(`${own}/:reportId/gui`),
  sendBack: definePath(`${own}/:reportId/tra-lai`),
  file: definePath(`${own}/:reportId/tai-ve/:format`),

  /** What was sent to an authority. */
  received: definePath(office),
  remind: definePath(`${office}/:reportId/nhac`),
  giveBack: definePath(`${office}/:reportId/yeu-cau-sua`),
  accept: definePath(`${office}/:reportId/chap-nhan`),

  /** The authority's own report on a plan, from those of its schools. */
  rollUp: definePath(rollUp),
  rollUpSend: definePath(`${rollUp}/gui`),
  rollUpFile: definePath(`${rollUp}/tai-ve/:format`),
} as const
