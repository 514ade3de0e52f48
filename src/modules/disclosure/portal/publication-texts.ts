import type { Words } from '../../../platform/i18n/words.ts'
import type { PublicationAct } from '../domain/publication/publication-act.ts'

/** What happened with a version, as its row in the list of versions says it. */
export const actWords: Readonly<Record<PublicationAct, Words>> = {
  published: { vi: 'Công khai lần đầu', en: 'Published' },
  corrected: { vi: 'Đính chính', en: 'Corrected' },
  withdrawn: { vi: 'Gỡ xuống', en: 'Withdrawn' },
  expired: { vi: 'Hết thời hạn công khai', en: 'Time of publication over' },
}

export const publicationTexts = {
  list: { vi: 'Thông tin công khai', en: 'What is public' },
  unit: { vi: 'Đơn vị công khai', en: 'Published by' },
  duty: { vi: 'Theo nghĩa vụ', en: 'Duty' },
  law: { vi: 'Căn cứ pháp luật', en: 'Legal basis' },
  published: { vi: 'Ngày công khai', en: 'Published on' },
  changed: { vi: 'Đính chính gần nhất', en: 'Last corrected on' },
  until: { vi: 'Công khai đến hết ngày', en: 'Public until' },
  content: { vi: 'Nội dung', en: 'Content' },
  files: { vi: 'Tệp đính kèm', en: 'Files' },
  changes: { vi: 'Lần đính chính gần nhất đã sửa gì', en: 'What the last correction changed' },
  changesHere: { vi: 'Phiên bản này khác phiên bản trước ở đâu', en: 'What this version changed' },
  reason: { vi: 'Lý do', en: 'Reason' },
  versions: { vi: 'Các phiên bản', en: 'Versions' },
  versionsLead: {
    vi: 'Không bản nào bị xóa lặng lẽ: lần sửa nào cũng còn ngày và lý do.',
    en: 'No version disappears in silence: each change keeps its day and its reason.',
  },
  version: (version: number): Words => ({ vi: `Phiên bản ${version}`, en: `Version ${version}` }),
  day: { vi: 'Ngày', en: 'Day' },
  what: { vi: 'Việc', en: 'What happened' },
  versionColumn: { vi: 'Phiên bản', en: 'Version' },
  current: { vi: 'bản hiện hành', en: 'in force' },
  withdrawnTitle: { vi: 'Đã gỡ', en: 'Withdrawn' },
  withdrawn: (day: string): Words => ({
    vi: `Nội dung này đã được gỡ ngày ${day}. Lý do:`,
    en: `This was withdrawn on ${day}. Reason:`,
  }),
  trace: {
    vi: 'Nội dung và tệp không còn hiển thị; dấu vết của việc công khai và việc gỡ vẫn còn ở đây và trong sổ công khai.',
    en: 'Its words and files are no longer shown; that it was public and that it was withdrawn stays here and in the public log.',
  },
  erasedTitle: { vi: 'Chữ của nội dung này đã được xóa', en: 'The words of this were erased' },
  erased: {
    vi: 'Pháp luật buộc xóa, nên không ai đọc lại được nữa. Sổ công khai vẫn giữ dấu vết: từng có nội dung này, công khai ngày nào, và đã xóa theo căn cứ nào.',
    en: 'The law had them erased, so that nobody can read them any more. The public log keeps the trace: that this was there, since when, and on which basis it was erased.',
  },
  expiredTitle: { vi: 'Đã hết thời hạn công khai', en: 'The time of publication is over' },
  expired: (day: string): Words => ({
    vi: `Nội dung này phải công khai đến hết ngày ${day}. Hết thời hạn, chữ và tệp không còn hiển thị; dấu vết vẫn còn ở đây và trong sổ công khai.`,
    en: `This had to be public until ${day}. Since then its words and files are no longer shown; the trace stays here and in the public log.`,
  }),
  old: (version: number): Words => ({
    vi: `Đây là phiên bản ${version}, không còn hiệu lực.`,
    en: `This is version ${version}, which no longer stands.`,
  }),
  openCurrent: { vi: 'Xem bản hiện hành', en: 'See the version in force' },
  notReadable: {
    vi: 'Chữ và tệp của phiên bản này không còn được hiển thị, vì đã bị gỡ, hết thời hạn, hoặc phải xóa theo luật.',
    en: 'The words and files of this version are no longer shown: they were withdrawn, their time is over, or the law had them erased.',
  },
  scan: {
    vi: 'bản quét hoặc ảnh: mở ra đọc được, nhưng không tìm được theo chữ bên trong',
    en: 'a scan or picture: it can be read, but not searched',
  },
  part: { vi: 'tệp rất dài: chỉ tìm được theo phần đầu', en: 'very long: only its first part is searched' },
  unreadable: {
    vi: 'không tìm được theo chữ bên trong tệp này',
    en: 'the words in this file cannot be searched',
  },
  mark: { vi: 'Mã kiểm tra SHA-256', en: 'SHA-256' },
  tell: { vi: 'Nhận thư khi đơn vị này công khai điều mới', en: 'Get a letter when this unit publishes' },
  more: { vi: 'Xem mọi nội dung đơn vị này công khai', en: 'Everything that this unit has published' },
  ask: { vi: 'Hỏi hoặc phản ánh về nội dung này', en: 'Ask or report about this' },
}
