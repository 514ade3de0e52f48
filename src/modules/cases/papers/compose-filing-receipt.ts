import type {
  AdministrativeDocumentInput,
  DocumentBlockInput,
} from '../../../platform/documents/administrative-document.ts'
import type { FiledMatter, FilingReceipt } from '../domain/papers/filing-receipt.ts'
import type { PaperForms } from '../domain/papers/paper-form.ts'
import type { Party } from '../domain/papers/paper-parts.ts'
import { inRole, nobody, type PaperFrame, paperFrame, sheetOf } from './paper-frame.ts'
import { contactFields, field, moment, named, onDay, paragraph, sentence } from './paper-text.ts'

/** What was filed, as it stands within a sentence; of a denunciation the paper does not say that it is one. */
export const matterNames = {
  feedback: 'phản ánh',
  petition: 'kiến nghị',
  complaint: 'khiếu nại',
  denunciation: 'tin đã gửi',
  'information-request': 'yêu cầu cung cấp thông tin',
  question: 'câu hỏi',
  incident: 'tin báo sự việc',
} as const satisfies Record<FiledMatter, string>

/** Biên nhận: what was filed and when, by when an answer is due and why, how to follow it. */
export function composeFilingReceipt(paper: FilingReceipt, forms: PaperForms): AdministrativeDocumentInput {
  const matter = matterNames[paper.matter]
  const attachments = paper.attachments === 0 ? 'không có' : `${paper.attachments} tệp, tài liệu`
  return {
    ...sheetOf(paper, `Quét mã hoặc mở địa chỉ dưới đây rồi nhập mã số để theo dõi ${matter}.`),
    ...frameOf(paper, forms, matter),
    title: `Mã số: ${paper.code}`,
    blocks: [
      ...(paper.matter === 'denunciation' ? [] : sentBy(paper.sender, matter)),
      field('Thời gian nhận', moment(paper.receivedAt)),
      field('Hình thức gửi', paper.channel),
      field('Tài liệu kèm theo', attachments),
      field(
        'Thời hạn trả lời',
        paper.dueOn === null ? 'được thông báo ở bước tiếp theo' : `chậm nhất ${onDay(paper.dueOn)}`,
        { bold: true },
      ),
      field('Vì sao', sentence(paper.whyThisDate)),
      ...(paper.nextSteps.length === 0 ? [] : [paragraph('Các bước tiếp theo:')]),
      ...paper.nextSteps.map((text) => ({ type: 'bullet' as const, text: sentence(text) })),
      paragraph(
        'Hãy giữ biên nhận này. Ai có mã số đều xem được việc giải quyết, vì vậy đừng đưa mã số cho người khác.',
      ),
    ],
    endMark: false,
    signatory: paper.takenBy === null ? nobody : inRole('Người tiếp nhận', paper.takenBy),
  }
}

function sentBy(sender: Party | null, matter: string): DocumentBlockInput[] {
  const who =
    sender === null
      ? [field('Người gửi', 'không ghi tên')]
      : [field('Người gửi', named(sender), { bold: true }), ...contactFields(sender)]
  return [...who, field('Loại việc', matter)]
}

function frameOf(paper: FilingReceipt, forms: PaperForms, matter: string): PaperFrame {
  const name = paper.matter === 'denunciation' ? 'Biên nhận' : `Biên nhận ${matter}`
  const usual = { kind: 'dossier-receipt', name } as const
  return paper.matter === 'information-request'
    ? paperFrame(forms, 'information-request-receipt', paper.receivedOn, usual)
    : { kind: usual.kind, kindName: usual.name }
}
