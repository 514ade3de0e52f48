import type { AdministrativeDocumentInput } from '../../../platform/documents/administrative-document.ts'
import { renderDocx } from '../../../platform/documents/render-docx.ts'
import { renderPdf } from '../../../platform/documents/render-pdf.ts'
import { renderXlsx } from '../../../platform/documents/render-xlsx.ts'
import { type Answer, download } from '../../../platform/http/answer.ts'
import { type BookEntry, bookColumns, bookLine } from './book-lines.ts'

export const bookFormats = ['docx', 'pdf', 'xlsx'] as const
export type BookFormat = (typeof bookFormats)[number]

const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const satisfies Record<BookFormat, string>

/** What a book says besides its lines. */
export interface BookHeader {
  readonly unitName: string
  readonly unitCode: string
  readonly superiorName: string | null
  readonly year: number
  readonly head: { readonly title: string; readonly name: string | null }
  readonly exampleData: boolean
}

/** The register of a year as a file that is printed, signed and kept, or as a table. */
export async function bookFile(
  header: BookHeader,
  entries: readonly BookEntry[],
  format: BookFormat,
): Promise<Answer> {
  const fileName = `so-tiep-cong-dan-${header.unitCode}-${header.year}.${format}`
  const lines = entries.map(bookLine)
  return download(await bytesOf(header, lines, format), { mediaType: mediaTypes[format], fileName })
}

async function bytesOf(
  header: BookHeader,
  lines: readonly string[][],
  format: BookFormat,
): Promise<Uint8Array> {
  if (format === 'xlsx') {
    return renderXlsx({
      title: `Sổ tiếp công dân năm ${header.year}`,
      author: header.unitName,
      exampleData: header.exampleData,
      sheets: [
        {
          name: 'Sổ tiếp công dân',
          title: `SỔ TIẾP CÔNG DÂN – ${header.unitName}`,
          subtitle: `Năm ${header.year}, theo ${formOf(header.year)}`,
          landscape: true,
          columns: bookColumns.map((column) => ({ header: column.header, width: 8 + column.width * 5 })),
          rows: lines.map((line) => [...line]),
        },
      ],
    })
  }
  const document = bookDocument(header, lines)
  return format === 'docx' ? renderDocx(document) : renderPdf(document)
}

function bookDocument(header: BookHeader, lines: readonly string[][]): AdministrativeDocumentInput {
  return {
    parentBody: header.superiorName,
    issuingBody: header.unitName,
    number: null,
    symbol: 'STCD',
    place: '……',
    date: String(header.year),
    kind: 'reception-book',
    title: `Năm ${header.year}`,
    blocks: [
      {
        type: 'paragraph',
        text: `Sổ có ${lines.length} lượt tiếp, in từ sổ điện tử của ${header.unitName} theo ${formOf(header.year)}.`,
      },
    ],
    annexes: [
      {
        title: 'Các lượt tiếp công dân',
        landscape: true,
        blocks: [
          {
            type: 'table',
            columns: bookColumns.map(({ width }) => ({ width })),
            header: [
              bookColumns.map((column) => column.header),
              bookColumns.map((_, index) => `(${index + 1})`),
            ],
            rows: lines.map((line) => [...line]),
          },
        ],
      },
    ],
    signatory: { title: header.head.title, name: header.head.name },
    exampleData: header.exampleData,
  }
}

/** The form has been in force since 1 July 2026: an older book says that it is printed in the columns of the newer one. */
function formOf(year: number): string {
  const form = 'Mẫu 03/TCD ban hành kèm theo Nghị định 154/2026/NĐ-CP'
  return year >= 2026 ? form : `các cột của ${form} (trước 01/7/2026 dùng mẫu của Thông tư 04/2021/TT-TTCP)`
}
