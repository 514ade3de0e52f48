import { definePath } from '../../../platform/http/path.ts'
import type { DoorConcern, DoorKind, DoorMatter, DoorWish } from '../domain/intake/door.ts'

const door = '/noi-voi-chung-toi'
const desk = '/khu-lam-viec/nhan-don'

/** Addresses of the door; they hold choices and never what somebody wrote. */
export const intakePaths = {
  door: definePath(door),
  form: definePath(`${door}/gui/:kind`),
  saveDraft: definePath(`${door}/luu-nhap/:kind`),
  resume: definePath(`${door}/viet-tiep`),
  receipt: definePath(`${door}/bien-nhan/:ticket`),
  receiptFile: definePath(`${door}/bien-nhan/:ticket/tep`),
  desk: definePath(desk),
  deskForm: definePath(`${desk}/:kind`),
} as const

export const kindSlugs = {
  feedback: 'phan-anh',
  petition: 'kien-nghi',
  complaint: 'khieu-nai',
  'information-request': 'yeu-cau-thong-tin',
  question: 'cau-hoi',
  incident: 'su-co',
} as const satisfies Record<DoorKind, string>

export const matterSlugs = {
  danger: 'nguy-hiem',
  wrong: 'chua-dung',
  'my-right': 'quyen-loi',
  proposal: 'de-nghi',
  ask: 'hoi',
} as const satisfies Record<DoorMatter, string>

export const wishSlugs = {
  'put-right': 'xem-lai',
  punish: 'xu-ly-nguoi',
  decide: 'khieu-nai',
  answer: 'tra-loi',
  papers: 'tai-lieu',
} as const satisfies Record<DoorWish, string>

export const concernSlugs = {
  work: 'cong-viec',
  head: 'nguoi-dung-dau',
  second: 'lan-hai',
} as const satisfies Record<DoorConcern, string>

/** The thing that a word of the address stands for, or undefined. */
export function ofSlug<Key extends string>(
  slugs: Readonly<Record<Key, string>>,
  keys: readonly Key[],
  slug: string | undefined,
): Key | undefined {
  return keys.find((key) => slugs[key] === slug)
}
