import type { Words } from '../../../../platform/i18n/words.ts'

export const personalDataKinds = [
  'phone',
  'citizen-number',
  'bank-account',
  'email',
  'child-name',
  'birth-date',
  'home-address',
  'health',
] as const
export type PersonalDataKind = (typeof personalDataKinds)[number]

/** `low`: looks like it, but is as likely to be the office's own; shown, and nobody has to answer for it. */
export type Confidence = 'high' | 'medium' | 'low'

/** What in a text must not be public, or only with a reason. */
export interface PersonalDataFinding {
  readonly kind: PersonalDataKind
  readonly confidence: Confidence
  /** Where it begins in the text, and where it ends (not included). */
  readonly start: number
  readonly end: number
  readonly text: string
  readonly reason: Words
  /** What may stand in its place. */
  readonly masked: string
}

/** A text to be looked through, and what is known of it: the heading of its column, the label of its field. */
export interface Passage {
  readonly text: string
  readonly label: string
  /** Whether the table or list around it is one of children. */
  readonly ofChildren: boolean
}

export const personalDataWords = {
  phone: { vi: 'Số điện thoại', en: 'Telephone number' },
  'citizen-number': { vi: 'Số căn cước, định danh, chứng minh nhân dân', en: 'Citizen or identity number' },
  'bank-account': { vi: 'Số tài khoản ngân hàng', en: 'Bank account' },
  email: { vi: 'Địa chỉ thư điện tử', en: 'E-mail address' },
  'child-name': { vi: 'Tên trẻ em, học sinh', en: 'Name of a child' },
  'birth-date': { vi: 'Ngày sinh', en: 'Date of birth' },
  'home-address': { vi: 'Nơi ở', en: 'Home address' },
  health: { vi: 'Sức khỏe, hoàn cảnh riêng', en: 'Health or private circumstances' },
} as const satisfies Record<PersonalDataKind, Words>
