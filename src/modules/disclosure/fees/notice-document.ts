import type { AdministrativeDocumentInput } from '../../../platform/documents/administrative-document.ts'
import type { PaperSize } from '../../../platform/documents/paper-sizes.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { NoticeWish } from '../notice/notice-document.ts'

/** What a sheet for a class says of a school's collections. */
export interface FeeNotice
  extends Pick<NoticeWish, 'issuingBody' | 'parentBody' | 'place' | 'signatory' | 'exampleData'> {
  readonly paper: PaperSize
  readonly schoolYear: string
  readonly day: LocalDate
  /** Each collection, and what it comes to in words: `10.000 đồng/tháng`. */
  readonly lines: readonly { readonly name: string; readonly amount: string; readonly voluntary: boolean }[]
  /** The public page of the school's list. */
  readonly url: string
}

/** So many fit on the paper; the others are on the page to which the code leads. */
const mostLines = { A4: 24, A5: 8 } as const

/**
 * A sheet for the notice board of a class: what may be collected, that nothing else need be paid, and a code that
 * leads to the list, to compare and to tell of anything else without a name.
 */
export function feeNotice(notice: FeeNotice): AdministrativeDocumentInput {
  const { lines, paper, schoolYear } = notice
  const more = lines.length - mostLines[paper]
  const paragraph = (text: string) => ({ type: 'paragraph' as const, text })
  return {
    parentBody: notice.parentBody,
    issuingBody: notice.issuingBody,
    number: null,
    symbol: '',
    place: notice.place,
    date: notice.day,
    kind: 'notice',
    title: `Các khoản thu năm học ${schoolYear.replace('-', '–')}`,
    paper,
    blocks: [
      {
        type: 'table',
        columns: [
          { width: 3, align: 'left' },
          { width: 2, align: 'right' },
        ],
        header: [
          [
            { text: 'Khoản thu', bold: true, align: 'centre' },
            { text: 'Mức thu', bold: true, align: 'centre' },
          ],
        ],
        rows: lines
          .slice(0, mostLines[paper])
          .map(({ name, amount, voluntary }) => [voluntary ? `${name} (tự nguyện)` : name, amount]),
      },
      ...(more > 0 ? [paragraph(`Còn ${more} khoản nữa, xem khi quét mã.`)] : []),
      paragraph('Khoản nào không có trong danh sách thì cha mẹ không phải nộp.'),
      paragraph(
        'Khoản tự nguyện: không nộp cũng không sao, không ai được hỏi lý do hay để các em biết nhà nào nộp, nhà nào không.',
      ),
      paragraph('Được yêu cầu nộp khoản khác? Quét mã rồi bấm “Báo”, không cần nêu tên.'),
    ],
    endMark: false,
    signatory: notice.signatory,
    exampleData: notice.exampleData,
    verification: {
      url: notice.url,
      text: 'Quét mã để xem căn cứ, miễn giảm và so với giấy nhà bạn nhận được',
    },
  }
}
