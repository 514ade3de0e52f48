import type { Words } from '../../platform/i18n/words.ts'
import type { AlarmKind, LeafType } from '../../platform/public-log/index.ts'

/** What a leaf is about, in a word. */
export const leafTypeWords: Readonly<Record<LeafType, Words>> = {
  publication: { vi: 'Công khai', en: 'Publication' },
  revision: { vi: 'Đính chính', en: 'Correction' },
  withdrawal: { vi: 'Thu hồi', en: 'Withdrawal' },
  ledger: { vi: 'Thu, chi', en: 'Money in or out' },
  receipt: { vi: 'Biên nhận', en: 'Receipt' },
  deadline: { vi: 'Thời hạn', en: 'Deadline' },
  decision: { vi: 'Quyết định', en: 'Decision' },
  draw: { vi: 'Bốc thăm', en: 'Draw' },
  'score-commit': { vi: 'Điểm niêm phong', en: 'Sealed score' },
  figure: { vi: 'Số liệu đã chốt', en: 'Closed figure' },
  erasure: { vi: 'Xoá dữ liệu cá nhân', en: 'Erasure of personal data' },
  tombstone: { vi: 'Ghi chú vận hành', en: 'Note of the operator' },
  key: { vi: 'Khoá ký', en: 'Signing key' },
  'code-release': { vi: 'Phiên bản phần mềm', en: 'Release of the program' },
}

/** What is wrong, for everybody who looks. */
export const alarmWords: Readonly<Record<AlarmKind, (subject: string) => Words>> = {
  'rolled-back': (signed) => ({
    vi: `Cơ sở dữ liệu cũ hơn nhật ký đã ký: ${signed} mục đã được ký nhưng không còn đủ. Nhật ký ngừng ký.`,
    en: `The database is older than what was signed: ${signed} entries were signed and are not all there. Signing has stopped.`,
  }),
  forked: (size) => ({
    vi: `${size} mục đầu tiên không còn giống khi đã ký. Nhật ký ngừng ký.`,
    en: `The first ${size} entries are no longer those that were signed. Signing has stopped.`,
  }),
  'leaf-changed': (place) => ({
    vi: `Mục số ${place} đã bị sửa sau khi ghi.`,
    en: `Entry ${place} was changed after it was written.`,
  }),
  'leaf-missing': (place) => ({
    vi: `Mục số ${place} đã bị xoá khỏi nhật ký.`,
    en: `Entry ${place} was removed from the log.`,
  }),
  'tree-changed': (place) => ({
    vi: `Cây băm của nhật ký đã bị sửa (nút ${place}).`,
    en: `The tree of the log was changed (node ${place}).`,
  }),
  'checkpoint-changed': (size) => ({
    vi: `Mốc ký tại ${size} mục đã bị sửa.`,
    en: `The checkpoint at ${size} entries was changed.`,
  }),
  'record-changed': (subject) => ({
    vi: `Bản ghi không còn giống nội dung trong nhật ký: ${subject}.`,
    en: `A record is no longer what the log says: ${subject}.`,
  }),
  'record-missing': (subject) => ({
    vi: `Bản ghi có trong nhật ký nhưng đã biến mất: ${subject}.`,
    en: `A record that the log knows is gone: ${subject}.`,
  }),
}
