import type { Words } from '../../../platform/i18n/words.ts'

/** Why a file cannot be read as a plan. */
export const refusalReasons = [
  'too-large',
  'empty',
  'encrypted',
  'unreadable',
  'unknown-format',
  'no-text-layer',
  'broken-text-layer',
  'too-complex',
] as const
export type RefusalReason = (typeof refusalReasons)[number]

export type PlanFileRefusal = { readonly ok: false; readonly reason: RefusalReason; readonly words: Words }

/** Largest file that is read at all, in bytes; larger ones are refused before they are opened. */
export const maximumPlanFileBytes = 50 * 1024 * 1024

const wordsOfReason = {
  'too-large': {
    vi: 'Tệp lớn hơn 50 MB. Vui lòng tách phần phụ lục hoặc giảm dung lượng hình ảnh rồi tải lại.',
    en: 'The file is larger than 50 MB. Please take the annexes apart or shrink the pictures and try again.',
  },
  empty: {
    vi: 'Tệp không có nội dung.',
    en: 'The file is empty.',
  },
  encrypted: {
    vi: 'Tệp được bảo vệ bằng mật khẩu. Vui lòng bỏ mật khẩu rồi tải lại.',
    en: 'The file is protected by a password. Please remove the password and try again.',
  },
  unreadable: {
    vi: 'Tệp bị hỏng, không mở được. Vui lòng lưu lại tệp từ bản gốc rồi tải lại.',
    en: 'The file is damaged and cannot be opened. Please save it again from the original and try again.',
  },
  'unknown-format': {
    vi: 'Không nhận ra định dạng tệp. Hệ thống đọc được tệp .docx, .pdf và .txt.',
    en: 'The format of the file is not known. Files of type .docx, .pdf and .txt can be read.',
  },
  'no-text-layer': {
    vi: 'Tệp PDF chỉ có hình ảnh, không có chữ để đọc. Vui lòng dùng bản .docx hoặc bản PDF có lớp văn bản.',
    en: 'The PDF holds pictures only and no text. Please use the .docx or a PDF with a text layer.',
  },
  'broken-text-layer': {
    vi: 'Chữ trong tệp bị lỗi mã hóa, không đọc được. Vui lòng dùng bản .docx hoặc bản PDF khác.',
    en: 'The text in the file is garbled and cannot be read. Please use the .docx or another PDF.',
  },
  'too-complex': {
    vi: 'Tệp chứa quá nhiều nội dung so với một kế hoạch. Vui lòng kiểm tra lại tệp.',
    en: 'The file holds far more than a plan does. Please check the file.',
  },
} as const satisfies Record<RefusalReason, Words>

/** A refusal with what to tell the person who sent the file. */
export function refuse(reason: RefusalReason): PlanFileRefusal {
  return { ok: false, reason, words: wordsOfReason[reason] }
}

/** Thrown inside the file readers; `readPlanFile` turns it into a refusal. */
export class UnreadableFile extends Error {
  readonly reason: RefusalReason
  constructor(reason: RefusalReason) {
    super(reason)
    this.reason = reason
  }
}
