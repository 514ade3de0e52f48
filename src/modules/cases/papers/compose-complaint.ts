import type {
  AdministrativeDocumentInput,
  DocumentBlockInput,
} from '../../../platform/documents/administrative-document.ts'
import type {
  ComplaintAcceptance,
  ComplaintExtension,
  ComplaintInstance,
  ComplaintNonAcceptance,
} from '../domain/papers/complaint-papers.ts'
import type { PaperForms } from '../domain/papers/paper-form.ts'
import { paperFrame, sheetOf } from './paper-frame.ts'
import { field, named, namedWithin, onDay, oneLine, paragraph, sentence, thatDay } from './paper-text.ts'

export const instanceNames = {
  first: 'lần đầu',
  second: 'lần hai',
} as const satisfies Record<ComplaintInstance, string>

const foot = 'Quét mã để theo dõi việc giải quyết và xem cách tính thời hạn.'

/** Thông báo về việc thụ lý giải quyết khiếu nại. */
export function composeComplaintAcceptance(
  paper: ComplaintAcceptance,
  forms: PaperForms,
): AdministrativeDocumentInput {
  return {
    ...sheetOf(paper, foot),
    ...paperFrame(forms, 'complaint-acceptance', paper.receivedOn, { kind: 'notice', name: 'Thông báo' }),
    title: `Về việc thụ lý giải quyết khiếu nại ${instanceNames[paper.instance]}`,
    addressees: [named(paper.complainant)],
    blocks: [
      received(paper),
      paragraph(`Khiếu nại về ${sentence(paper.about)}`),
      field('Nội dung khiếu nại', paper.content),
      paragraph(
        `Căn cứ Luật Khiếu nại, đơn khiếu nại đủ điều kiện thụ lý và thuộc thẩm quyền giải quyết của ${oneLine(paper.unit.issuingBody)}. Nội dung khiếu nại nêu trên đã được thụ lý giải quyết ${instanceNames[paper.instance]}.`,
      ),
      field('Thời hạn giải quyết', `chậm nhất ${onDay(paper.dueOn)}`, { bold: true }),
      field('Vì sao', sentence(paper.whyThisDate)),
      paragraph(`Vậy thông báo để ${namedWithin(paper.complainant)} được biết.`),
    ],
    signatory: paper.signatory,
  }
}

/** Thông báo về việc không thụ lý giải quyết khiếu nại. */
export function composeComplaintNonAcceptance(
  paper: ComplaintNonAcceptance,
  forms: PaperForms,
): AdministrativeDocumentInput {
  return {
    ...sheetOf(paper, foot),
    ...paperFrame(forms, 'complaint-non-acceptance', paper.receivedOn, { kind: 'notice', name: 'Thông báo' }),
    title: `Về việc không thụ lý giải quyết khiếu nại ${instanceNames[paper.instance]}`,
    addressees: [named(paper.complainant)],
    blocks: [
      received(paper),
      paragraph(`Khiếu nại về ${sentence(paper.about)}`),
      field('Nội dung khiếu nại', paper.content),
      paragraph(
        `Căn cứ ${paper.basis}, đơn khiếu nại không đủ điều kiện thụ lý giải quyết ${instanceNames[paper.instance]}.`,
      ),
      field('Lý do', sentence(paper.reason)),
      ...(paper.instead === null ? [] : [paragraph(sentence(paper.instead))]),
      paragraph(`Vậy thông báo để ${namedWithin(paper.complainant)} được biết.`),
    ],
    signatory: paper.signatory,
  }
}

/** Thông báo gia hạn thời hạn giải quyết khiếu nại: no act gives it a form. */
export function composeComplaintExtension(paper: ComplaintExtension): AdministrativeDocumentInput {
  return {
    ...sheetOf(paper, foot),
    kind: 'notice',
    title: `Về việc gia hạn thời hạn giải quyết khiếu nại ${instanceNames[paper.instance]}`,
    addressees: [named(paper.complainant)],
    blocks: [
      received(paper),
      paragraph(`Khiếu nại về ${sentence(paper.about)}`),
      paragraph(
        `Đơn khiếu nại đã được thụ lý ${onDay(paper.acceptedOn)}, thời hạn giải quyết đến hết ${onDay(paper.dueOn)}.`,
      ),
      field('Lý do gia hạn', sentence(paper.reason)),
      field('Căn cứ', sentence(paper.basis)),
      field('Thời hạn giải quyết mới', `chậm nhất ${onDay(paper.newDueOn)}`, { bold: true }),
      paragraph(`Vậy thông báo để ${namedWithin(paper.complainant)} được biết.`),
    ],
    signatory: paper.signatory,
  }
}

type Received = Pick<ComplaintAcceptance, 'unit' | 'receivedOn' | 'complainant' | 'complaintOn'>

function received({ unit, receivedOn, complainant, complaintOn }: Received): DocumentBlockInput {
  const address = complainant.address === null ? '' : `, địa chỉ: ${complainant.address}`
  return paragraph(
    `${thatDay(receivedOn)}, ${oneLine(unit.issuingBody)} nhận được đơn khiếu nại đề ${onDay(complaintOn)} của ${namedWithin(complainant)}${address}.`,
  )
}
