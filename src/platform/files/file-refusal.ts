import type { Words } from '../i18n/words.ts'

/** Why a file is not taken. */
export const fileRefusals = [
  'empty',
  'too-large',
  'unknown-kind',
  'old-or-locked',
  'web-page',
  'active-content',
  'outside-content',
  'file-inside',
  'too-much-inside',
  'unsafe-inside',
  'damaged',
  'disguised',
  'picture-too-large',
  'infected',
] as const
export type FileRefusal = (typeof fileRefusals)[number]

/** What the person who sent the file is told: what is wrong, and what to do. */
export const fileRefusalWords: Readonly<Record<FileRefusal, Words>> = {
  empty: {
    vi: 'Tệp không có nội dung. Hãy chọn lại tệp.',
    en: 'The file is empty. Choose the file again.',
  },
  'too-large': {
    vi: 'Tệp lớn quá mức cho phép (50 MB). Hãy giảm dung lượng hoặc chia thành nhiều tệp.',
    en: 'The file is larger than allowed (50 MB). Make it smaller or split it into several files.',
  },
  'unknown-kind': {
    vi: 'Chỉ nhận tệp PDF, Word (.docx), Excel (.xlsx), OpenDocument (.odt, .ods), ảnh (PNG, JPEG, WebP) và văn bản thuần (.txt, .csv). Hãy lưu tệp sang một trong các dạng này rồi gửi lại.',
    en: 'Only PDF, Word (.docx), Excel (.xlsx), OpenDocument (.odt, .ods), pictures (PNG, JPEG, WebP) and plain text (.txt, .csv) are taken. Save the file as one of these and send it again.',
  },
  'old-or-locked': {
    vi: 'Tệp Word, Excel kiểu cũ (.doc, .xls) hoặc tệp có mật khẩu không mở được ở đây. Hãy lưu thành .docx, .xlsx hoặc PDF không có mật khẩu rồi gửi lại.',
    en: 'Old Word and Excel files (.doc, .xls) and files with a password cannot be opened here. Save the file as .docx, .xlsx or PDF without a password and send it again.',
  },
  'web-page': {
    vi: 'Không nhận trang web (HTML) và hình SVG. Hãy lưu thành PDF hoặc ảnh PNG rồi gửi lại.',
    en: 'Web pages (HTML) and SVG drawings are not taken. Save the file as PDF or PNG and send it again.',
  },
  'active-content': {
    vi: 'Tệp có macro hoặc mã lệnh. Hãy lưu thành tệp không có macro (.docx, .xlsx) hoặc in ra PDF rồi gửi lại.',
    en: 'The file has macros or other code in it. Save it without macros (.docx, .xlsx) or print it to PDF and send it again.',
  },
  'outside-content': {
    vi: 'Tệp lấy nội dung từ nơi khác (ảnh, mẫu hoặc dữ liệu liên kết). Hãy chèn hẳn nội dung vào tệp, hoặc lưu thành PDF rồi gửi lại.',
    en: 'The file fetches content from elsewhere (a linked picture, template or data). Put the content into the file itself, or save it as PDF, and send it again.',
  },
  'file-inside': {
    vi: 'Tệp có tệp khác nhúng bên trong (ví dụ bảng tính nhúng trong biểu đồ). Hãy bỏ tệp nhúng, gửi riêng tệp đó, hoặc lưu thành PDF rồi gửi lại.',
    en: 'The file has another file inside it (for example the workbook behind a chart). Take it out and send it by itself, or save the file as PDF and send it again.',
  },
  'too-much-inside': {
    vi: 'Nội dung nén trong tệp quá lớn nên không mở an toàn được. Hãy chia thành nhiều tệp nhỏ hơn hoặc lưu thành PDF rồi gửi lại.',
    en: 'What is packed inside the file is too large to be opened safely. Split it into smaller files, or save it as PDF, and send it again.',
  },
  'unsafe-inside': {
    vi: 'Cấu trúc bên trong tệp không an toàn. Hãy mở tệp bằng chương trình gốc, lưu lại rồi gửi lại.',
    en: 'The inside of the file is not safe. Open it in the program it was made with, save it anew and send it again.',
  },
  damaged: {
    vi: 'Tệp bị hỏng hoặc không đầy đủ. Hãy mở thử trên máy của bạn, lưu lại rồi gửi lại.',
    en: 'The file is damaged or incomplete. Try to open it on your own computer, save it anew and send it again.',
  },
  disguised: {
    vi: 'Tệp chứa hai loại nội dung lồng vào nhau nên không an toàn. Hãy lưu lại tệp từ chương trình đã tạo ra nó rồi gửi lại.',
    en: 'The file is two kinds of file in one, which is not safe. Save it anew from the program it was made with and send it again.',
  },
  'picture-too-large': {
    vi: 'Ảnh có quá nhiều điểm ảnh (tối đa 40 triệu). Hãy thu nhỏ ảnh rồi gửi lại.',
    en: 'The picture has too many pixels (at most 40 million). Make it smaller and send it again.',
  },
  infected: {
    vi: 'Tệp có mã độc nên không được nhận. Hãy quét vi-rút máy của bạn rồi gửi một bản sạch.',
    en: 'The file carries a virus and is not taken. Scan your computer and send a clean copy.',
  },
}
