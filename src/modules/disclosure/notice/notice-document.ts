import type {
  AdministrativeDocumentInput,
  DocumentBlockInput,
} from '../../../platform/documents/administrative-document.ts'
import type { PaperSize } from '../../../platform/documents/paper-sizes.ts'
import { dayInVietnam, formatDay } from '../../../platform/kernel/dates.ts'
import type { Publication } from '../domain/publication/publication.ts'
import type { ContentBlock, PublicationContent } from '../domain/publication/publication-content.ts'

export interface NoticeWish {
  readonly publication: Publication
  readonly content: PublicationContent
  readonly paper: PaperSize
  readonly issuingBody: string
  readonly parentBody: string | null
  readonly place: string
  readonly signatory: { readonly title: string; readonly name: string | null }
  /** The public page. */
  readonly url: string
  /** The newest signed checkpoint of the public log in one line, when there is one. */
  readonly checkpoint: string | undefined
  readonly exampleData: boolean
}

/** More of a table is read on the page to which the code leads. */
const rowsOnPaper = { A4: 40, A5: 12 } as const

/** A notice for the board: what is public, until when, and a code that leads to the page that anybody can check. */
export function noticeDocument(wish: NoticeWish): AdministrativeDocumentInput {
  const { publication, paper } = wish
  const { publishedAt, publicUntil, number, law, version } = publication
  const from = formatDay(dayInVietnam(publishedAt))
  return {
    parentBody: wish.parentBody,
    issuingBody: wish.issuingBody,
    number: null,
    symbol: '',
    place: wish.place,
    date: dayInVietnam(publication.changedAt),
    kind: 'notice',
    title: publication.title,
    note: `Số công khai ${number}${version > 1 ? `, phiên bản ${version}` : ''}`,
    paper,
    blocks: [
      ...wish.content.blocks.flatMap((block) => blocksOf(block, rowsOnPaper[paper])),
      paragraph(
        publicUntil === null
          ? `Công khai từ ngày ${from}. Căn cứ: ${law}.`
          : `Công khai từ ngày ${from} đến hết ngày ${formatDay(publicUntil)}. Căn cứ: ${law}.`,
      ),
      ...(wish.checkpoint === undefined ? [] : [paragraph(`Nhật ký công khai khi in: ${wish.checkpoint}`)]),
    ],
    endMark: false,
    signatory: wish.signatory,
    exampleData: wish.exampleData,
    verification: { url: wish.url, text: 'Quét mã để xem bản đầy đủ và kiểm tra bản này có bị sửa không' },
  }
}

function blocksOf(block: ContentBlock, most: number): DocumentBlockInput[] {
  if (block.kind === 'text') return lines(block.text)
  if (block.kind === 'values') {
    return block.rows.flatMap(({ label, value }) => {
      const [first = '', ...others] = value.split('\n')
      return [
        { type: 'paragraph' as const, text: [{ text: `${label}: `, bold: true }, { text: first }] },
        ...others.filter((line) => line.trim() !== '').map(paragraph),
      ]
    })
  }
  const left = block.rows.length - most
  return [
    {
      type: 'table',
      caption: block.caption,
      columns: block.columns.map((_, at) => ({
        width: at === 0 ? 2 : 1,
        align: isNumbers(block.rows, at) ? 'right' : 'left',
      })),
      header: [block.columns.map((text) => ({ text, bold: true, align: 'centre' }))],
      rows: block.rows.slice(0, most).map((row) => block.columns.map((_, at) => row[at] ?? '')),
    },
    ...(left > 0 ? [paragraph(`Còn ${left} dòng nữa, xem trên trang công khai.`)] : []),
  ]
}

function isNumbers(rows: readonly (readonly string[])[], at: number): boolean {
  return rows.every((row) => /^-?[\d.,]*%?$/u.test(row[at] ?? ''))
}

function lines(text: string): DocumentBlockInput[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(paragraph)
}

function paragraph(text: string): DocumentBlockInput {
  return { type: 'paragraph', text }
}
