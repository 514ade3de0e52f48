import type { Words } from '../../../../platform/i18n/words.ts'
import type { FieldMeta, Widget } from './field-meta.ts'
import { writtenNumber } from './written-number.ts'

const asks: Record<'enter' | 'choose' | 'send', Words> = {
  enter: { vi: 'Hãy nhập', en: 'Enter' },
  choose: { vi: 'Hãy chọn', en: 'Choose' },
  send: { vi: 'Hãy gửi tệp', en: 'Send the file' },
}
const askOf: Record<Widget, keyof typeof asks> = {
  text: 'enter',
  'long-text': 'enter',
  number: 'enter',
  money: 'enter',
  day: 'enter',
  choice: 'choose',
  choices: 'choose',
  'yes-no': 'choose',
  phone: 'enter',
  email: 'enter',
  'citizen-id': 'enter',
  unit: 'choose',
  files: 'send',
  address: 'enter',
}

/** What to do about a field that must be given and was not. */
export function missingWords({ widget, label }: Pick<FieldMeta, 'widget' | 'label'>): Words {
  const ask = asks[askOf[widget]]
  return { vi: `${ask.vi}: ${label.vi}`, en: `${ask.en}: ${label.en}` }
}

export const textWords: Words = { vi: 'Nhập mục này bằng chữ', en: 'Enter this as text' }
export const tooLongWords = (maximum: number): Words => ({
  vi: `Rút ngắn còn tối đa ${maximum} ký tự`,
  en: `Shorten this to at most ${maximum} characters`,
})
export const tooManyFilesWords = (maximum: number): Words => ({
  vi: `Gửi tối đa ${maximum} tệp`,
  en: `Send at most ${maximum} files`,
})
export const numberWords = (decimals: number): Words =>
  decimals === 0
    ? { vi: 'Nhập số nguyên, ví dụ 12 hoặc 1.500', en: 'Enter a whole number, for example 12 or 1500' }
    : {
        vi: `Nhập số có tối đa ${decimals} chữ số sau dấu phẩy, ví dụ 12,5`,
        en: `Enter a number with at most ${decimals} decimals, for example 12.5`,
      }
export const atLeastWords = (minimum: number): Words => ({
  vi: `Nhập số từ ${writtenNumber('vi', minimum)} trở lên`,
  en: `Enter ${writtenNumber('en', minimum)} or more`,
})
export const atMostWords = (maximum: number): Words => ({
  vi: `Nhập số không quá ${writtenNumber('vi', maximum)}`,
  en: `Enter ${writtenNumber('en', maximum)} or less`,
})
export const moneyWords: Words = {
  vi: 'Nhập số tiền bằng đồng, không có số lẻ, ví dụ 1.500.000',
  en: 'Enter whole đồng, for example 1500000',
}
export const dayWords: Words = {
  vi: 'Nhập ngày có thật theo dạng ngày/tháng/năm, ví dụ 25/11/2026',
  en: 'Enter a day that exists as day/month/year, for example 25/11/2026',
}
export const withinWords: Record<'past' | 'future', Words> = {
  past: { vi: 'Nhập ngày không sau hôm nay', en: 'Enter a day that is not after today' },
  future: { vi: 'Nhập ngày từ hôm nay trở đi', en: 'Enter today or a later day' },
}
export const emailWords: Words = {
  vi: 'Nhập địa chỉ thư điện tử đầy đủ, ví dụ ten@example.vn',
  en: 'Enter a full email address, for example name@example.vn',
}
export const notOfferedWords: Words = {
  vi: 'Chọn một trong các mục được nêu',
  en: 'Choose one of those offered',
}
export const fileWords: Words = { vi: 'Gửi lại tệp này', en: 'Send this file again' }
