import type { AdministrativeDocumentInput } from '../../../platform/documents/administrative-document.ts'
import type { ApologyLetter, DossierStop } from '../domain/papers/dossier-papers.ts'
import { findForm, type PaperForms } from '../domain/papers/paper-form.ts'
import { paperFrame, sheetOf } from './paper-frame.ts'
import { field, moment, named, onDay, oneLine, paragraph, sentence, thatDay } from './paper-text.ts'

/** The letter of a late dossier: what was promised, why it was not kept, the apology, the new date. */
export function composeApologyLetter(paper: ApologyLetter, forms: PaperForms): AdministrativeDocumentInput {
  const you = paper.applicant.salutation
  const office = oneLine(paper.unit.issuingBody)
  const asksForTime = findForm(forms, 'apology-letter', paper.receivedOn)?.wording === 'extension'
  const promise = asksForTime
    ? 'đề nghị gia hạn thời gian giải quyết; kết quả được trả vào'
    : 'hẹn trả kết quả giải quyết hồ sơ vào'
  const why = paper.whyThisDate === null ? [] : [field('Vì sao là ngày này', sentence(paper.whyThisDate))]
  return {
    ...sheetOf(paper, 'Quét mã để kiểm tra phiếu này và xem hồ sơ đang ở đâu.'),
    ...paperFrame(forms, 'apology-letter', paper.receivedOn, {
      kind: 'apology-letter',
      name: 'Phiếu xin lỗi và hẹn lại ngày trả kết quả',
    }),
    title: '',
    addressees: [named(paper.applicant)],
    blocks: [
      paragraph(
        `${thatDay(paper.receivedOn)}, ${office} tiếp nhận giải quyết hồ sơ thủ tục “${paper.procedure}” của ${you}; mã số: ${paper.code}.`,
      ),
      field('Thời gian hẹn trả kết quả giải quyết hồ sơ', sentence(moment(paper.dueAt))),
      paragraph(
        `Tuy nhiên đến nay, ${office} chưa trả kết quả giải quyết hồ sơ của ${you} đúng thời hạn quy định.`,
      ),
      field('Lý do', sentence(paper.reason)),
      {
        type: 'paragraph',
        text: [
          {
            text: `Sự chậm trễ này đã gây phiền hà, tốn kém chi phí, công sức của ${you}. ${office} xin lỗi ${you} và ${promise} `,
          },
          { text: moment(paper.newDueAt), bold: true },
          { text: '.' },
        ],
      },
      ...why,
      paragraph(`Mong nhận được sự thông cảm của ${you} vì sự chậm trễ này.`),
    ],
    signatory: paper.signatory,
  }
}

/** Thông báo dừng giải quyết hồ sơ. */
export function composeDossierStop(paper: DossierStop, forms: PaperForms): AdministrativeDocumentInput {
  const you = paper.applicant.salutation
  return {
    ...sheetOf(paper, 'Quét mã để xem quá trình giải quyết hồ sơ.'),
    ...paperFrame(forms, 'dossier-stop', paper.receivedOn, {
      kind: 'notice',
      name: 'Thông báo dừng giải quyết hồ sơ',
    }),
    title: `Mã hồ sơ: ${paper.code}`,
    addressees: [named(paper.applicant)],
    blocks: [
      paragraph(
        `${oneLine(paper.unit.issuingBody)} thông báo dừng giải quyết hồ sơ thủ tục “${paper.procedure}” của ${you}, tiếp nhận ${onDay(paper.receivedOn)}.`,
      ),
      field('Lý do', sentence(paper.reason)),
      field('Căn cứ', sentence(paper.basis)),
      ...(paper.whatBecomes === null ? [] : [paragraph(sentence(paper.whatBecomes))]),
      paragraph(`Xin thông báo để ${you} được biết.`),
    ],
    signatory: paper.signatory,
  }
}
