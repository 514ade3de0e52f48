import type {
  AdministrativeDocumentInput,
  DocumentBlockInput,
} from '../../../platform/documents/administrative-document.ts'
import type { WorkbookDescriptionInput } from '../../../platform/documents/sheets/workbook-description.ts'
import { dayInVietnam, formatDay } from '../../../platform/kernel/dates.ts'
import type { ContentBlock } from '../domain/publication/publication-content.ts'
import { settlementContent } from './appeal-contents.ts'
import type { AppealView } from './appeal-view.ts'
import { accountWords, entryKindWords } from './donation-words.ts'
import type { SchoolHeader } from './school-header.ts'

/** Báo cáo quyết toán tài trợ, from the same words that were published. */
export function settlementReport(
  view: AppealView,
  header: SchoolHeader,
  address: string,
): AdministrativeDocumentInput {
  const settled = view.entries.findLast(({ action }) => action === 'settle')
  return {
    ...header,
    number: null,
    symbol: 'BC-QTTT',
    date: settled === undefined ? null : dayInVietnam(settled.at),
    kind: 'report',
    title: `Quyết toán khoản tài trợ: ${view.appeal.title}`,
    bases: [
      'Căn cứ Thông tư số 16/2018/TT-BGDĐT quy định về tài trợ cho các cơ sở giáo dục thuộc hệ thống giáo dục quốc dân;',
    ],
    blocks: settlementContent(view).blocks.flatMap(documentBlocks),
    landscape: false,
    signatory: { title: 'Hiệu trưởng', name: null },
    recipients: ['Cơ quan quản lý', 'Ban Thanh tra nhân dân', 'Niêm yết tại trường', 'Lưu: VT, KT'],
    exampleData: view.appeal.example,
    verification: { url: address, text: 'Đối chiếu với sổ và nhật ký công khai' },
  }
}

function documentBlocks(block: ContentBlock): DocumentBlockInput[] {
  switch (block.kind) {
    case 'text':
      return [{ type: 'paragraph', text: block.text }]
    case 'values':
      return block.rows.map(({ label, value }) => ({
        type: 'paragraph' as const,
        align: 'left' as const,
        text: [{ text: `${label}: ` }, { text: value, bold: true }],
      }))
    case 'table':
      return [
        { type: 'heading', level: 1, text: block.caption },
        block.rows.length === 0
          ? { type: 'paragraph', text: 'Không có.' }
          : {
              type: 'table',
              columns: block.columns.map((column) => ({
                width: 1,
                align: column.includes('(đồng)') ? ('right' as const) : ('left' as const),
              })),
              header: [[...block.columns]],
              rows: block.rows.map((row) => [...row]),
            },
      ]
  }
}

/** The same as a workbook: a sheet for each table. */
export function settlementWorkbook(view: AppealView): WorkbookDescriptionInput {
  const tables = settlementContent(view).blocks.filter((block) => block.kind === 'table')
  return {
    title: `Quyết toán tài trợ: ${view.appeal.title}`,
    author: view.unitName,
    exampleData: view.appeal.example,
    sheets: tables.map(({ caption, columns, rows }) => ({
      name: caption.slice(0, 30),
      title: caption,
      subtitle: `${view.unitName} – ${view.appeal.title}`,
      landscape: columns.length > 4,
      columns: columns.map((header) =>
        header.includes('(đồng)') ? { header, type: 'money' as const } : { header },
      ),
      rows: rows.map((row) =>
        row.map((cell, index) =>
          columns[index]?.includes('(đồng)') === true ? Number(cell.replaceAll('.', '')) : cell,
        ),
      ),
    })),
  }
}

/** Every posting of the journal with the hash of its leaf, so that anybody can add it up and check it. */
export function journalWorkbook(view: AppealView): WorkbookDescriptionInput {
  return {
    title: `Sổ tài trợ: ${view.appeal.title}`,
    author: view.unitName,
    exampleData: view.appeal.example,
    sheets: [
      {
        name: 'Sổ ghi chép',
        title: `Sổ tài trợ: ${view.appeal.title}`,
        subtitle: 'Nợ là số dương, Có là số âm; mỗi bút toán cộng bằng 0 theo từng đơn vị tính.',
        landscape: true,
        columns: [
          { header: 'Bút toán', type: 'integer' },
          { header: 'Ngày' },
          { header: 'Loại' },
          { header: 'Tài khoản' },
          { header: 'Khoản dự toán', type: 'integer' },
          { header: 'Đơn vị tính' },
          { header: 'Số', type: 'money' },
          { header: 'Lý do' },
          { header: 'Mã băm trong nhật ký công khai' },
        ],
        rows: view.journal.flatMap((entry) =>
          entry.postings.map(({ account, line, measure, amount }) => [
            entry.sequence,
            formatDay(entry.happenedOn),
            entryKindWords[entry.kind].vi,
            accountWords[account].vi,
            line === 0 ? null : line,
            measureNames[measure],
            Number(amount),
            entry.reason,
            entry.leafHash,
          ]),
        ),
      },
    ],
  }
}

const measureNames = { dong: 'đồng', 'labour-day': 'ngày công', item: 'đơn vị hiện vật' } as const
