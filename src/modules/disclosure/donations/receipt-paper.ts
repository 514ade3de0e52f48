import type { AdministrativeDocumentInput } from '../../../platform/documents/administrative-document.ts'
import { documentDate } from '../../../platform/documents/document-date.ts'
import { formatLetterCode } from '../domain/letter-code.ts'
import type { Gift } from '../store/donation-rows.ts'
import type { AppealView } from './appeal-view.ts'
import { givenWords, valuerWords } from './donation-words.ts'
import type { SchoolHeader } from './school-header.ts'

export interface ReceiptPaper {
  readonly view: AppealView
  readonly gift: Gift
  readonly donorName: string
  readonly code: string | undefined
  /** Where the donor follows the gift; the code is not in it. */
  readonly address: string
  readonly header: SchoolHeader
}

/** What the donor signs about being named: persons never are, an organisation only when it agrees. */
function namingOf({ donorKind, donorNamed }: Gift): string {
  if (donorKind === 'person') return 'cá nhân tài trợ không được nêu tên công khai'
  return donorNamed
    ? 'tổ chức đồng ý được nêu tên công khai'
    : 'tổ chức đề nghị không nêu tên, nhà trường không công khai tên'
}

/** Biên nhận tài trợ: what was given for what, that it was voluntary, and how to follow it. */
export function receiptPaper({
  view,
  gift,
  donorName,
  code,
  address,
  header,
}: ReceiptPaper): AdministrativeDocumentInput {
  const { appeal } = view
  const { given } = gift
  const line = (label: string, value: string, bold = false) => ({
    type: 'paragraph' as const,
    align: 'left' as const,
    text: [{ text: `${label}: ` }, { text: value, bold }],
  })
  return {
    ...header,
    number: null,
    symbol: '',
    date: gift.receivedOn,
    kind: 'dossier-receipt',
    kindName: 'Biên nhận tài trợ',
    title: `Số: BN ${gift.number} – đợt vận động số ${appeal.number}`,
    paper: 'A5',
    blocks: [
      line('Nhà tài trợ', donorName === '' ? 'không nêu tên' : donorName),
      line('Khoản tài trợ', givenWords(given).vi, true),
      ...(given.form === 'in-kind' ? [line('Người định giá', valuerWords[given.valuer].vi)] : []),
      line('Ngày nhận', documentDate(gift.receivedOn)),
      line('Dùng vào', appeal.title),
      {
        type: 'paragraph' as const,
        text: 'Nhà tài trợ xác nhận tự nguyện, không bị ấn định mức. Khoản tài trợ không gắn với việc học của bất kỳ học sinh nào.',
      },
      line('Về việc nêu tên', namingOf(gift)),
      line('Nhà tài trợ ký xác nhận', '…………………………………'),
      ...(code === undefined
        ? [line('Bản in lại', 'không có mã biên nhận')]
        : [line('Mã biên nhận (giữ kín)', formatLetterCode(code), true)]),
    ],
    endMark: false,
    signatory: { title: 'Người tiếp nhận', note: '(Ký và ghi rõ họ tên)', name: null },
    exampleData: appeal.example,
    verification: {
      url: address,
      text: 'Quét mã, nhập mã biên nhận để theo dõi khoản tài trợ và góp ý về công trình.',
    },
  }
}
