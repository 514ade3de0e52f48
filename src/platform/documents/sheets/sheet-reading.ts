import type { Words } from '../../i18n/words.ts'
import type { Result } from '../../kernel/result.ts'

/** How much of a file from outside is read at all. */
export const sheetLimits = {
  fileBytes: 10 * 1024 * 1024,
  /** An .xlsx file's parts, unpacked. */
  unpackedBytes: 50 * 1024 * 1024,
  zipEntries: 2_000,
  rows: 20_000,
  columns: 200,
  cellCharacters: 32_767,
} as const

export const sheetRefusals = [
  'too-large',
  'empty',
  'not-a-sheet',
  'old-or-encrypted',
  'damaged',
  'unpacks-too-large',
  'not-utf8',
  'too-many-rows',
  'too-many-columns',
  'cell-too-long',
  'unclosed-quote',
] as const
export type SheetRefusal = (typeof sheetRefusals)[number]

export interface SheetRow {
  /** The row's number in the file as a spreadsheet shows it, counted from 1. */
  readonly number: number
  /** One text a column of the header, composed (NFC) and trimmed; empty where the cell is. */
  readonly cells: readonly string[]
}

export interface ReadSheet {
  /** Name of the sheet in its workbook; empty for CSV. */
  readonly name: string
  readonly header: readonly string[]
  readonly headerNumber: number
  /** Without the rows in which every cell is empty. */
  readonly rows: readonly SheetRow[]
}

export type SheetReading = Result<ReadSheet, SheetRefusal>

const count = (number: number) => number.toLocaleString('vi-VN')
const countEn = (number: number) => number.toLocaleString('en-GB')
const megabytes = sheetLimits.fileBytes / 1024 / 1024

/** What to tell the person whose file is refused: what is wrong and what to do. */
export const sheetRefusalWords = {
  'too-large': {
    vi: `Tệp lớn hơn ${megabytes} MB. Hãy tách thành nhiều tệp nhỏ hơn rồi nộp lại.`,
    en: `The file is larger than ${megabytes} MB. Split it into smaller files and send them again.`,
  },
  empty: {
    vi: 'Tệp không có dữ liệu. Hãy kiểm tra lại tệp đã chọn.',
    en: 'The file has no data in it. Check that you chose the right one.',
  },
  'not-a-sheet': {
    vi: 'Tệp không phải là bảng tính. Hãy nộp tệp Excel (.xlsx) hoặc tệp CSV.',
    en: 'The file is not a spreadsheet. Send an Excel file (.xlsx) or a CSV file.',
  },
  'old-or-encrypted': {
    vi: 'Tệp là Excel đời cũ (.xls) hoặc có đặt mật khẩu. Hãy bỏ mật khẩu, lưu lại dưới dạng .xlsx rồi nộp.',
    en: 'The file is an old Excel file (.xls) or has a password. Remove the password, save it as .xlsx and send it again.',
  },
  damaged: {
    vi: 'Không đọc được tệp vì tệp bị hỏng. Hãy mở bằng Excel, lưu lại rồi nộp.',
    en: 'The file is damaged and cannot be read. Open it in Excel, save it again and send it.',
  },
  'unpacks-too-large': {
    vi: 'Nội dung tệp sau khi giải nén quá lớn. Hãy bỏ bớt trang, hình ảnh và định dạng rồi lưu lại.',
    en: 'The file is too large when unpacked. Remove sheets, pictures and formatting, and save it again.',
  },
  'not-utf8': {
    vi: 'Không đọc được chữ có dấu vì tệp không dùng mã UTF-8. Trong Excel, hãy chọn Lưu thành “CSV UTF-8” hoặc .xlsx.',
    en: 'The letters with diacritics cannot be read because the file is not in UTF-8. In Excel, save it as “CSV UTF-8” or as .xlsx.',
  },
  'too-many-rows': {
    vi: `Bảng có nhiều hơn ${count(sheetLimits.rows)} dòng. Hãy tách thành nhiều tệp.`,
    en: `The sheet has more than ${countEn(sheetLimits.rows)} rows. Split it into several files.`,
  },
  'too-many-columns': {
    vi: `Bảng có nhiều hơn ${count(sheetLimits.columns)} cột. Hãy bỏ các cột không dùng đến.`,
    en: `The sheet has more than ${countEn(sheetLimits.columns)} columns. Remove those that are not needed.`,
  },
  'cell-too-long': {
    vi: `Có ô dài hơn ${count(sheetLimits.cellCharacters)} ký tự. Hãy rút gọn nội dung ô đó.`,
    en: `A cell is longer than ${countEn(sheetLimits.cellCharacters)} characters. Shorten it.`,
  },
  'unclosed-quote': {
    vi: 'Tệp CSV có dấu ngoặc kép (") mở mà không đóng. Hãy mở bằng Excel, lưu lại rồi nộp.',
    en: 'The CSV file has a quotation mark (") that is never closed. Open it in Excel, save it again and send it.',
  },
} as const satisfies Record<SheetRefusal, Words>
