import type {
  AdministrativeDocumentInput,
  DocumentBlockInput,
} from '../../../platform/documents/administrative-document.ts'
import type {
  DossierPart,
  DossierReceipt,
  DossierRefusal,
  DossierSupplement,
  PartForm,
} from '../domain/papers/dossier-papers.ts'
import type { PaperForms } from '../domain/papers/paper-form.ts'
import { inRole, paperFrame, sheetOf } from './paper-frame.ts'
import { contactFields, field, moment, named, paragraph, sentence } from './paper-text.ts'

const partFormNames = {
  original: 'Bản chính',
  'certified-copy': 'Bản sao chứng thực',
  copy: 'Bản sao',
  electronic: 'Bản điện tử',
} as const satisfies Record<PartForm, string>

const copyNames = { kept: 'Liên 1: lưu', 'handed-over': 'Liên 2: giao người nộp' } as const

/** Giấy tiếp nhận hồ sơ và hẹn trả kết quả; the fields in the order of the form. */
export function composeDossierReceipt(paper: DossierReceipt, forms: PaperForms): AdministrativeDocumentInput {
  const register = paper.register
  const fields: DocumentBlockInput[] = [
    field('Bộ phận tiếp nhận', paper.counter),
    field('Tiếp nhận hồ sơ của', named(paper.applicant), { bold: true }),
    ...contactFields(paper.applicant),
    field('Nội dung yêu cầu giải quyết', paper.procedure, { bold: true }),
    field('1. Thành phần hồ sơ nộp', `${paper.parts.length} loại giấy tờ`),
    partsTable(paper.parts),
    field('2. Số lượng hồ sơ', `${String(paper.sets).padStart(2, '0')} (bộ)`),
    field('3. Thời gian giải quyết hồ sơ theo quy định', paper.legalTime),
    field('4. Thời gian nhận hồ sơ', moment(paper.receivedAt)),
    field('5. Thời gian trả kết quả giải quyết hồ sơ', moment(paper.dueAt), { bold: true }),
    field('Vì sao là ngày này', sentence(paper.whyThisDate)),
    field('6. Nhận kết quả', paper.resultBy),
    field('7. Phí, lệ phí', paper.fee),
    ...(register === null
      ? []
      : [
          field(
            'Vào Sổ theo dõi hồ sơ',
            `Quyển số ${register.book ?? '………'}, Số thứ tự ${register.entry ?? '………'}`,
          ),
        ]),
  ]
  return {
    ...sheetOf(paper, 'Quét mã để xem hồ sơ đang ở đâu và cách tính ngày hẹn.'),
    ...paperFrame(forms, 'dossier-receipt', paper.receivedOn, {
      kind: 'dossier-receipt',
      name: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
    }),
    title: `Mã hồ sơ: ${paper.code}${paper.copy === null ? '' : ` (${copyNames[paper.copy]})`}`,
    blocks: fields,
    endMark: false,
    countersignatory: inRole('Người nộp hồ sơ', null),
    signatory: inRole('Người tiếp nhận hồ sơ', paper.receivedBy),
  }
}

/** Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ. */
export function composeDossierSupplement(
  paper: DossierSupplement,
  forms: PaperForms,
): AdministrativeDocumentInput {
  const you = paper.applicant.salutation
  const { contact } = paper
  const page = contact.page === null ? '' : `tra cứu quy định của thủ tục tại ${contact.page} hoặc `
  const phone = contact.phone === null ? '' : `, số điện thoại ${contact.phone},`
  return {
    ...sheetOf(paper, 'Quét mã để xem hồ sơ và bổ sung trực tuyến.'),
    ...paperFrame(forms, 'dossier-supplement', paper.receivedOn, {
      kind: 'dossier-supplement',
      name: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ',
    }),
    title: paper.code === null ? '' : `Mã hồ sơ: ${paper.code}`,
    blocks: [
      field('Bộ phận tiếp nhận', paper.counter),
      field('Tiếp nhận hồ sơ của', named(paper.applicant), { bold: true }),
      ...contactFields(paper.applicant),
      field('Nội dung yêu cầu giải quyết', paper.procedure, { bold: true }),
      paragraph(`Yêu cầu ${you} hoàn thiện hồ sơ gồm những nội dung sau:`),
      partsTable(paper.wanted),
      field('Lý do', sentence(paper.reason)),
      paragraph(
        `Trong quá trình hoàn thiện hồ sơ, nếu có vướng mắc, ${you} có thể ${page}liên hệ ${contact.name}${phone} để được hướng dẫn.`,
      ),
    ],
    signatory: inRole('Người hướng dẫn', paper.guidedBy),
  }
}

/** Phiếu từ chối tiếp nhận giải quyết hồ sơ. */
export function composeDossierRefusal(paper: DossierRefusal, forms: PaperForms): AdministrativeDocumentInput {
  return {
    ...sheetOf(paper, 'Quét mã để xem quy định của thủ tục.'),
    ...paperFrame(forms, 'dossier-refusal', paper.receivedOn, {
      kind: 'dossier-refusal',
      name: 'Phiếu từ chối tiếp nhận giải quyết hồ sơ',
    }),
    title: paper.code === null ? '' : `Mã hồ sơ: ${paper.code}`,
    blocks: [
      field('Bộ phận tiếp nhận', paper.counter),
      field('Tiếp nhận hồ sơ của', named(paper.applicant), { bold: true }),
      ...contactFields(paper.applicant),
      field('Nội dung yêu cầu giải quyết', paper.procedure, { bold: true }),
      paragraph(
        `Qua xem xét, ${paper.counter} thông báo không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau:`,
      ),
      paragraph(paper.reason),
      field('Căn cứ', sentence(paper.basis)),
      ...(paper.instead === null
        ? []
        : [field(`${paper.applicant.salutation} có thể`, sentence(paper.instead))]),
      paragraph(`Xin thông báo để ${paper.applicant.salutation} được biết và thực hiện.`),
    ],
    countersignatory: inRole('Người nộp hồ sơ', null),
    signatory: inRole('Người tiếp nhận hồ sơ', paper.refusedBy),
  }
}

function partsTable(parts: readonly DossierPart[]): DocumentBlockInput {
  const noted = parts.some(({ note }) => note !== null)
  return {
    type: 'table',
    columns: [
      { width: 1, align: 'centre' },
      { width: noted ? 5.5 : 8 },
      { width: 3.4, align: 'centre' },
      { width: 1, align: 'centre' },
      ...(noted ? [{ width: 3 }] : []),
    ],
    header: [['TT', 'Tên giấy tờ', 'Loại', 'SL', ...(noted ? ['Ghi chú'] : [])]],
    rows: parts.map(({ name, form, quantity, note }, index) => [
      String(index + 1),
      name,
      form === null ? '' : partFormNames[form],
      quantity === null ? '' : String(quantity),
      ...(noted ? [note ?? ''] : []),
    ]),
  }
}
