import type { Source } from '../../../platform/content/schema/evidence.ts'
import type { AppointmentKind } from '../../../platform/content/schema/integrity.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import type { Tone } from '../../../ui/tone.ts'
import type { AppointmentRefusal } from '../domain/registers/appointment.ts'
import type { ConflictState } from '../domain/registers/conflict.ts'
import type { DeclarationState, Excuse } from '../domain/registers/declaration.ts'
import type { RotationState } from '../domain/registers/rotation.ts'

interface StateWords {
  readonly words: Words
  readonly tone: Tone
}

export const declarationStateWords = {
  waiting: { words: { vi: 'Chưa nộp', en: 'Not handed in yet' }, tone: 'neutral' },
  overdue: { words: { vi: 'Quá hạn chưa nộp', en: 'Overdue' }, tone: 'danger' },
  'on-time': { words: { vi: 'Đã nộp đúng hạn', en: 'In time' }, tone: 'success' },
  late: { words: { vi: 'Đã nộp, trễ hạn', en: 'Late' }, tone: 'warning' },
  excused: { words: { vi: 'Không phải nộp', en: 'Off the list' }, tone: 'neutral' },
} as const satisfies Record<DeclarationState, StateWords>

export const excuseWords = {
  left: { vi: 'Đã thôi việc, nghỉ hưu, chuyển đi', en: 'Has left' },
  'declared-for-post': {
    vi: 'Đã kê khai phục vụ bổ nhiệm trong năm',
    en: 'Declared for an appointment this year',
  },
  'listed-by-mistake': { vi: 'Đưa nhầm vào danh sách', en: 'Listed by mistake' },
} as const satisfies Record<Excuse, Words>

export const rotationStateWords = {
  planned: { words: { vi: 'Theo kế hoạch', en: 'Planned' }, tone: 'info' },
  overdue: { words: { vi: 'Quá hạn', en: 'Overdue' }, tone: 'danger' },
  done: { words: { vi: 'Đúng kế hoạch', en: 'Done in time' }, tone: 'success' },
  'done-late': { words: { vi: 'Thực hiện trễ', en: 'Done late' }, tone: 'warning' },
  excepted: { words: { vi: 'Chưa chuyển đổi theo quy định', en: 'Stays for now, by law' }, tone: 'neutral' },
} as const satisfies Record<RotationState, StateWords>

export const conflictStateWords = {
  waiting: { words: { vi: 'Chờ xử lý', en: 'Waits for a decision' }, tone: 'info' },
  overdue: { words: { vi: 'Quá hạn xử lý', en: 'Overdue' }, tone: 'danger' },
  decided: { words: { vi: 'Đã xử lý đúng hạn', en: 'Decided in time' }, tone: 'success' },
  'decided-late': { words: { vi: 'Đã xử lý, trễ hạn', en: 'Decided late' }, tone: 'warning' },
} as const satisfies Record<ConflictState, StateWords>

export const appointmentKindWords = {
  appoint: { vi: 'Bổ nhiệm', en: 'Appointment' },
  reappoint: { vi: 'Bổ nhiệm lại', en: 'Another term' },
  transfer: { vi: 'Điều động, luân chuyển', en: 'Transfer' },
} as const satisfies Record<AppointmentKind, Words>

export const appointmentRefusalWords = {
  decided: { vi: 'Đã có quyết định, không ghi thêm được', en: 'It is decided: nothing more can be recorded' },
  'not-next': { vi: 'Ghi các bước theo thứ tự', en: 'Record the steps in their order' },
  'before-the-last': { vi: 'Ngày này trước bước đã ghi', en: 'This day is before the last step' },
  'in-the-future': { vi: 'Ngày này chưa tới. Chỉ ghi việc đã xảy ra.', en: 'This day has not come yet' },
  'steps-missing': { vi: 'Còn bước chưa thực hiện', en: 'Some steps are missing' },
  'relation-missing': {
    vi: 'Chưa kê khai quan hệ gia đình với người đứng đầu, cấp phó',
    en: 'Relatives under the same head are not declared yet',
  },
  'effective-before-decided': {
    vi: 'Ngày có hiệu lực không được trước ngày ký quyết định',
    en: 'It cannot take effect before it is decided',
  },
} as const satisfies Record<AppointmentRefusal, Words>

/** The article, with a word when nobody has looked it up yet. */
export function sourceWords({ text, standing }: Pick<Source, 'text' | 'standing'>): Words {
  return standing === 'confirmed'
    ? { vi: text, en: text }
    : { vi: `${text} (chưa đối chiếu)`, en: `${text} (unconfirmed)` }
}
