import type {
  AdministrativeDocumentInput,
  DocumentBlockInput,
} from '../../../platform/documents/administrative-document.ts'
import { capitals } from '../../../platform/documents/printable-text.ts'
import type { ComplaintDecision, ComplaintFinding } from '../domain/papers/complaint-papers.ts'
import type { PaperForms } from '../domain/papers/paper-form.ts'
import { instanceNames } from './compose-complaint.ts'
import { paperFrame, sheetOf } from './paper-frame.ts'
import { basis, centred, namedWithin, onDay, paragraph, section, sentence } from './paper-text.ts'

const findings = {
  right: 'khiếu nại đúng toàn bộ',
  'partly-right': 'khiếu nại đúng một phần',
  wrong: 'khiếu nại sai toàn bộ',
} as const satisfies Record<ComplaintFinding, string>

/**
 * Quyết định giải quyết khiếu nại with all that Điều 31 (first instance) and Điều 40 (second) of Luật Khiếu nại want
 * it to say: who complained of whom, of what, what was verified, the dialogue, the grounds, the finding, what becomes
 * of the decision complained of, and the ways that stay open.
 */
export function composeComplaintDecision(
  paper: ComplaintDecision,
  forms: PaperForms,
): AdministrativeDocumentInput {
  const instance = instanceNames[paper.instance]
  return {
    ...sheetOf(paper, 'Quét mã để kiểm tra quyết định này.'),
    ...paperFrame(forms, `complaint-decision-${paper.instance}`, paper.receivedOn, {
      kind: 'decision',
      name: 'Quyết định',
    }),
    title: `Về việc giải quyết khiếu nại của ${namedWithin(paper.complainant)}\n(${instance})`,
    blocks: [
      centred(capitals(paper.decidedBy)),
      ...paper.bases.map((text, index) =>
        basis(`${text.replace(/[\s.;,]+$/u, '')}${index === paper.bases.length - 1 ? '.' : ';'}`),
      ),
      paragraph(
        `Xét đơn khiếu nại đề ${onDay(paper.complaintOn)} của ${namedWithin(paper.complainant)}${at(paper.complainant.address)}; khiếu nại ${paper.about}; người bị khiếu nại: ${namedWithin(paper.respondent)}${at(paper.respondent.address)}.`,
      ),
      ...section('NỘI DUNG KHIẾU NẠI', paper.content),
      ...(paper.firstDecision === null
        ? []
        : section('KẾT QUẢ GIẢI QUYẾT KHIẾU NẠI LẦN ĐẦU', paper.firstDecision)),
      ...section('KẾT QUẢ XÁC MINH NỘI DUNG KHIẾU NẠI', paper.verified),
      ...section('KẾT QUẢ ĐỐI THOẠI', paper.dialogue ?? 'Không tổ chức đối thoại.'),
      ...section('CĂN CỨ PHÁP LUẬT', paper.legalGrounds),
      ...section('KẾT LUẬN', `${sentence(`Kết luận: ${findings[paper.finding]}`)}\n${paper.conclusion}`),
      paragraph('Từ những nhận định và căn cứ trên,'),
      centred('QUYẾT ĐỊNH:'),
      ...articles(paper),
    ],
    signatory: paper.signatory,
  }
}

function at(address: string | null): string {
  return address === null ? '' : `, địa chỉ: ${address}`
}

function articles({ orders, furtherWay, carriedOutBy }: ComplaintDecision): DocumentBlockInput[] {
  const texts = [
    ...orders,
    furtherWay,
    `Quyết định này có hiệu lực theo quy định của pháp luật về khiếu nại. ${sentence(carriedOutBy)}`,
  ]
  return texts.map((text, index) => ({
    type: 'paragraph',
    text: [{ text: `Điều ${index + 1}. `, bold: true }, { text }],
  }))
}
