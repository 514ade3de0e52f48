import { definePath } from '../../../platform/http/path.ts'

const begin = '/nop-ho-so'
const draft = `${begin}/soan`

/** Handing in a dossier on line; addresses hold nothing of what is written, the draft is told by a cookie. */
export const applyPaths = {
  /** Taking up a draft again. */
  resume: definePath(begin),
  start: definePath(`${begin}/:slug`),
  declaration: definePath(`${draft}/to-khai`),
  applicant: definePath(`${draft}/nguoi-nop`),
  papers: definePath(`${draft}/giay-to`),
  paper: definePath(`${draft}/giay-to/:place`),
  paperFile: definePath(`${draft}/giay-to/:place/:fileId`),
  result: definePath(`${draft}/nhan-ket-qua`),
  check: definePath(`${draft}/kiem-tra`),
  code: definePath(`${draft}/ma`),
  leave: definePath(`${draft}/roi`),
  drop: definePath(`${draft}/xoa`),
  receipt: definePath(`${begin}/da-nop/:ticket`),
  receiptFile: definePath(`${begin}/da-nop/:ticket/giay-hen.pdf`),
} as const

/** Where a unit says to which account its fees are transferred. */
export const accountPaths = {
  account: definePath('/khu-lam-viec/tai-khoan-nop-phi'),
} as const
