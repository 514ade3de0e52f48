import type { Language, Words } from '../../../platform/i18n/words.ts'
import { addDays, dayInVietnam, formatDay, startOfDay } from '../../../platform/kernel/dates.ts'
import { formatMoment } from '../../../ui/moment-format.ts'
import type { Tone } from '../../../ui/tone.ts'
import type { BatchContents, BatchRefusal, BatchState, ItemState } from '../domain/hand-over/batch.ts'

export const whatWords = {
  dossiers: { vi: 'Hồ sơ', en: 'Dossiers' },
  results: { vi: 'Kết quả', en: 'Results' },
} as const satisfies Record<BatchContents, Words>

export const batchStateWords = {
  open: { vi: 'Đang lập', en: 'Being listed' },
  handed: { vi: 'Đã giao, chờ nhận', en: 'Handed over, not taken' },
  taken: { vi: 'Đã nhận', en: 'Taken' },
  cancelled: { vi: 'Đã hủy', en: 'Given up' },
} as const satisfies Record<BatchState, Words>

export const batchTones = {
  open: 'neutral',
  handed: 'warning',
  taken: 'success',
  cancelled: 'neutral',
} as const satisfies Record<BatchState, Tone>

export const itemStateWords = {
  listed: { vi: 'Trong danh sách', en: 'Listed' },
  accepted: { vi: 'Đã nhận đủ', en: 'Taken whole' },
  missing: { vi: 'Không có trong lô', en: 'Not in the batch' },
  wrong: { vi: 'Thiếu hoặc sai', en: 'Incomplete or wrong' },
} as const satisfies Record<ItemState, Words>

export const batchRefusalWords = {
  'not-your-unit': {
    vi: 'Việc này của bên kia: bên giao ký giao, bên nhận ký nhận.',
    en: 'This is for the other side: one gives, the other takes.',
  },
  'not-open': { vi: 'Lô này đã giao rồi.', en: 'This batch was handed over already.' },
  'not-handed': { vi: 'Bên giao chưa ký giao lô này.', en: 'Whoever gives has not signed yet.' },
  'already-ended': { vi: 'Lô này đã kết thúc.', en: 'This batch has ended.' },
  'same-person': {
    vi: 'Người giao không được tự ký nhận. Người khác phải ký nhận bằng tài khoản của mình.',
    en: 'Whoever gave may not take. Somebody else signs with their own account.',
  },
  'not-all-checked': {
    vi: 'Chưa kiểm hết danh sách: chọn tình trạng của từng hồ sơ.',
    en: 'Not all was looked at: say for each how it came.',
  },
  'difference-unexplained': {
    vi: 'Có hồ sơ thiếu hoặc sai mà chưa ghi rõ. Ghi chú bên cạnh hồ sơ đó.',
    en: 'Something is missing or wrong without a word. Write it beside it.',
  },
} as const satisfies Record<BatchRefusal, Words>

/** Until when something is to be handed over; the end of a day is called by that day. */
export function handOverByText(language: Language, by: Date): string {
  const day = dayInVietnam(by)
  if (startOfDay(day).getTime() !== by.getTime()) return formatMoment(language, by)
  const lastDay = formatDay(addDays(day, -1))
  return language === 'vi' ? `hết ngày ${lastDay}` : `end of ${lastDay}`
}
