import type { Words } from '../../../platform/i18n/words.ts'
import type { Tone } from '../../../ui/tone.ts'
import type { PromiseActionKind, PromiseRefusal, PromiseState } from '../domain/reception/promise.ts'
import type {
  CancelRefusal,
  Capacity,
  DayState,
  HeldRefusal,
  RegisterRefusal,
} from '../domain/reception/reception-day.ts'
import type { Classification, EntryKind, RefusalGround } from '../domain/reception/reception-entry.ts'

export const dayStateWords = {
  announced: { vi: 'Theo lịch', en: 'As announced' },
  moved: { vi: 'Đã dời ngày', en: 'Moved' },
  cancelled: { vi: 'Đã hủy, chưa có ngày thay', en: 'Cancelled, no new day yet' },
  'held-by-head': { vi: 'Người đứng đầu đã tiếp', en: 'The head received in person' },
  'held-by-other': { vi: 'Người được ủy quyền đã tiếp', en: 'Somebody authorised received' },
  'not-recorded': { vi: 'Chưa ghi nhận việc tiếp', en: 'Nothing recorded' },
} as const satisfies Record<DayState, Words>

export const dayStateTones = {
  announced: 'info',
  moved: 'warning',
  cancelled: 'danger',
  'held-by-head': 'success',
  'held-by-other': 'neutral',
  'not-recorded': 'danger',
} as const satisfies Record<DayState, Tone>

export const capacityWords = {
  head: { vi: 'Người đứng đầu', en: 'Head' },
  deputy: { vi: 'Cấp phó', en: 'Deputy' },
  staff: { vi: 'Công chức, viên chức', en: 'Staff' },
} as const satisfies Record<Capacity, Words>

export const entryKindWords = {
  periodic: { vi: 'Định kỳ', en: 'Fixed day' },
  regular: { vi: 'Thường xuyên', en: 'Ordinary hours' },
  unscheduled: { vi: 'Đột xuất', en: 'Unscheduled' },
} as const satisfies Record<EntryKind, Words>

export const classificationWords = {
  complaint: { vi: 'Khiếu nại', en: 'Complaint' },
  denunciation: { vi: 'Tố cáo', en: 'Denunciation' },
  petition: { vi: 'Kiến nghị', en: 'Petition' },
  feedback: { vi: 'Phản ánh', en: 'Feedback' },
  mixed: { vi: 'Nhiều nội dung, có tố cáo', en: 'Several, with a denunciation' },
  other: { vi: 'Nội dung khác', en: 'Other' },
} as const satisfies Record<Classification, Words>

/** The grounds of Article 9, in our own words; the number is that of the clause. */
export const refusalGroundWords = {
  incapable: {
    vi: 'Say do chất kích thích, hoặc bệnh làm mất khả năng nhận thức, điều khiển hành vi (khoản 1)',
    en: 'Under the influence, or ill so as not to be in control (clause 1)',
  },
  disorder: {
    vi: 'Đe dọa, xúc phạm hoặc vi phạm nội quy nơi tiếp công dân (khoản 2)',
    en: 'Threats, insults or breach of the rules of the place (clause 2)',
  },
  settled: {
    vi: 'Vụ việc đã giải quyết đúng, đã rà soát, thông báo bằng văn bản và đã tiếp, giải thích (khoản 3)',
    en: 'Settled rightly, reviewed, notified in writing and explained before (clause 3)',
  },
  other: {
    vi: 'Trường hợp khác theo quy định của pháp luật (khoản 4)',
    en: 'Another case that a law names (clause 4)',
  },
} as const satisfies Record<RefusalGround, Words>

export const promiseStateWords = {
  open: { vi: 'Đang thực hiện', en: 'Under way' },
  late: { vi: 'Đã trễ hẹn', en: 'Late' },
  kept: { vi: 'Đã giữ lời', en: 'Kept' },
  'closed-without-evidence': { vi: 'Đóng, chưa có minh chứng', en: 'Closed without evidence' },
  withdrawn: { vi: 'Đã rút lại', en: 'Withdrawn' },
} as const satisfies Record<PromiseState, Words>

export const promiseStateTones = {
  open: 'info',
  late: 'danger',
  kept: 'success',
  'closed-without-evidence': 'warning',
  withdrawn: 'warning',
} as const satisfies Record<PromiseState, Tone>

export const promiseChoiceWords = {
  kept: { vi: 'Đã làm xong', en: 'It is done' },
  withdrawn: { vi: 'Rút lại lời hứa', en: 'Withdraw the promise' },
  reopened: { vi: 'Mở lại', en: 'Reopen' },
} as const satisfies Record<PromiseActionKind, Words>

export const cancelRefusalWords = {
  'already-cancelled': {
    vi: 'Buổi này đã hủy hoặc dời trước đó. Hãy tải lại trang.',
    en: 'This day was cancelled or moved before. Reload the page.',
  },
  'already-held': {
    vi: 'Buổi này đã ghi nhận người tiếp nên không đổi lịch được nữa.',
    en: 'Somebody is recorded as having received; the day cannot be changed any more.',
  },
  'day-is-over': {
    vi: 'Ngày tiếp đã qua, không thể đổi lịch. Hãy ghi nhận đúng việc đã xảy ra.',
    en: 'The day is over and cannot be changed. Record what really happened.',
  },
} as const satisfies Record<CancelRefusal, Words>

export const heldRefusalWords = {
  cancelled: { vi: 'Buổi này đã hủy hoặc dời.', en: 'This day was cancelled or moved.' },
  'already-recorded': {
    vi: 'Người tiếp của buổi này đã được ghi nhận.',
    en: 'Who received on this day is recorded already.',
  },
  'not-yet': { vi: 'Chưa đến ngày tiếp.', en: 'The day has not come yet.' },
  'needs-authorisation': {
    vi: 'Ghi số, ngày văn bản ủy quyền hoặc phân công, vì người tiếp không phải người đứng đầu',
    en: 'Name the authorisation, for whoever received is not the head',
  },
} as const satisfies Record<HeldRefusal, Words>

export const registerRefusalWords = {
  cancelled: {
    vi: 'Buổi này đã hủy hoặc dời. Hãy chọn ngày khác.',
    en: 'This day was cancelled or moved. Choose another.',
  },
  full: {
    vi: 'Buổi này đã đủ số lượt đăng ký. Hãy chọn ngày khác, hoặc cứ đến: ai chưa đăng ký được tiếp sau người đã đăng ký.',
    en: 'This day is fully booked. Choose another, or come all the same and be received after the others.',
  },
  closed: {
    vi: 'Đã hết hạn đăng ký buổi này (trước ngày tiếp). Bạn vẫn có thể đến trực tiếp.',
    en: 'Registration has closed (it ends before the day). You may still come.',
  },
} as const satisfies Record<RegisterRefusal, Words>

export const promiseRefusalWords = {
  'not-now': {
    vi: 'Lời hứa vừa được người khác cập nhật. Hãy xem lại.',
    en: 'Somebody has just changed this promise. Look again.',
  },
  'needs-reason': { vi: 'Hãy nêu lý do', en: 'Give the reason' },
} as const satisfies Record<PromiseRefusal, Words>

/** Said in place of what only whoever received may read. */
export const secretWords = {
  vi: 'Giữ bí mật theo Luật Tố cáo',
  en: 'Kept secret (Law on Denunciations)',
}

const weekdays = [
  { vi: 'Chủ nhật', en: 'Sunday' },
  { vi: 'Thứ Hai', en: 'Monday' },
  { vi: 'Thứ Ba', en: 'Tuesday' },
  { vi: 'Thứ Tư', en: 'Wednesday' },
  { vi: 'Thứ Năm', en: 'Thursday' },
  { vi: 'Thứ Sáu', en: 'Friday' },
  { vi: 'Thứ Bảy', en: 'Saturday' },
] as const satisfies readonly Words[]

/** The name of a weekday, 1 = Monday … 7 = Sunday. */
export function weekdayWords(weekday: number): Words {
  return weekdays[weekday % 7] ?? weekdays[0]
}
