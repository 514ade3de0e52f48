import type {
  AdministrativeDocumentInput,
  DocumentBlockInput,
} from '../../../platform/documents/administrative-document.ts'
import type { CaseType } from '../domain/case-type.ts'
import { type FieldMeta, fieldsOf } from '../domain/fields/field.ts'

const dots = '.'.repeat(96)
const sender = ['Họ và tên', 'Địa chỉ', 'Số điện thoại', 'Thư điện tử (nếu có)']

/** The form of a kind of case on paper, to be filled in by hand; always in Vietnamese, as offices take it. */
export function blankForm(type: CaseType): AdministrativeDocumentInput {
  const named = type.anonymous === 'allowed' ? ' (có thể không ghi)' : ''
  return {
    parentBody: null,
    issuingBody: 'MẪU VIẾT TAY',
    number: null,
    symbol: '',
    place: '',
    date: null,
    kind: 'submission',
    kindName: `Đơn: ${type.words.vi}`,
    title: '',
    note: type.legalBasis.vi,
    addressees: ['…'.repeat(24)],
    endMark: false,
    blocks: [
      { type: 'paragraph', text: [{ text: `Người gửi${named}`, bold: true }] },
      ...sender.map((label): DocumentBlockInput => line(label)),
      ...fieldsOf(type.fields).flatMap(({ meta }) => fieldBlocks(meta)),
    ],
    signatory: { title: 'NGƯỜI GỬI', note: '(Ký, ghi rõ họ tên)', name: null },
  }
}

function fieldBlocks(meta: FieldMeta): DocumentBlockInput[] {
  const { label, hint, widget, options, required, askIf } = meta
  const title = `${label.vi}${required && askIf === undefined ? '' : ' (nếu có)'}`
  const question: DocumentBlockInput = {
    type: 'paragraph',
    text: [
      { text: title, bold: true },
      ...(hint === undefined ? [] : [{ text: ` ${hint.vi}`, italic: true }]),
    ],
  }
  if (options !== undefined) return [question, ...options.map(({ words }) => box(words.vi))]
  if (widget === 'yes-no') return [question, box('Có'), box('Không')]
  if (widget === 'files') return [question, ...blank(2)]
  if (widget === 'long-text') return [question, ...blank(7)]
  return [line(title)]
}

function box(text: string): DocumentBlockInput {
  return { type: 'paragraph', text: `[   ]  ${text}`, align: 'left' }
}

function line(label: string): DocumentBlockInput {
  const room = Math.max(20, dots.length - Math.round(label.length * 1.7))
  return {
    type: 'paragraph',
    text: [{ text: `${label.replace(/[?:]$/u, '')}: `, bold: true }, { text: dots.slice(0, room) }],
    align: 'left',
  }
}

function blank(lines: number): DocumentBlockInput[] {
  return Array.from({ length: lines }, () => ({ type: 'paragraph', text: dots, align: 'left' }))
}
