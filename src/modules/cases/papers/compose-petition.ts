import type {
  AdministrativeDocumentInput,
  DocumentBlockInput,
} from '../../../platform/documents/administrative-document.ts'
import type { PaperForms } from '../domain/papers/paper-form.ts'
import type { Party } from '../domain/papers/paper-parts.ts'
import type {
  CitizenAnswer,
  PetitionGuidance,
  PetitionTransfer,
  SentOnMatter,
} from '../domain/papers/petition-papers.ts'
import { paperFrame, sheetOf } from './paper-frame.ts'
import { field, named, namedWithin, onDay, oneLine, paragraph, sentence, thatDay } from './paper-text.ts'

const letters = {
  complaint: 'đơn khiếu nại',
  petition: 'đơn kiến nghị',
  feedback: 'đơn phản ánh',
} as const satisfies Record<SentOnMatter, string>

const asked = { feedback: 'phản ánh', petition: 'kiến nghị', question: 'câu hỏi' } as const

/** Phiếu chuyển đơn to the competent body. */
export function composePetitionTransfer(
  paper: PetitionTransfer,
  forms: PaperForms,
): AdministrativeDocumentInput {
  const letter = letters[paper.matter]
  return {
    ...sheetOf(paper, 'Quét mã để theo dõi đơn đang ở cơ quan nào.'),
    ...paperFrame(forms, 'petition-transfer', paper.receivedOn, { kind: 'notice', name: 'Phiếu chuyển đơn' }),
    title: '',
    addressees: [paper.to],
    blocks: [
      received(paper, letter),
      field('Nội dung', paper.content),
      paragraph(
        `Sau khi xem xét nội dung đơn và căn cứ ${paper.basis}, ${oneLine(paper.unit.issuingBody)} chuyển đơn của ${sender(paper.sender)} đến ${paper.to} để được xem xét, giải quyết theo quy định của pháp luật${paper.answerBy === null ? '' : ` ${paper.answerBy}`}.`,
      ),
      ...enclosures('Gửi kèm theo đơn', paper.attachments),
      ...(paper.sender === null
        ? []
        : [paragraph(`Phiếu này được gửi cho ${namedWithin(paper.sender)} để biết và theo dõi.`)]),
    ],
    signatory: paper.signatory,
  }
}

/** Phiếu hướng dẫn: to which body the sender has to turn, and why. */
export function composePetitionGuidance(
  paper: PetitionGuidance,
  forms: PaperForms,
): AdministrativeDocumentInput {
  const letter = letters[paper.matter]
  return {
    ...sheetOf(paper, 'Quét mã để xem lại hướng dẫn này.'),
    ...paperFrame(forms, 'petition-guidance', paper.receivedOn, { kind: 'notice', name: 'Phiếu hướng dẫn' }),
    title: '',
    addressees: [named(paper.sender)],
    blocks: [
      received(paper, letter),
      field('Nội dung', paper.content),
      paragraph(
        `Căn cứ ${paper.basis}, nội dung đơn không thuộc thẩm quyền giải quyết của ${oneLine(paper.unit.issuingBody)}. Đề nghị ${namedWithin(paper.sender)} gửi đơn đến:`,
      ),
      { type: 'bullet', text: [{ text: sentence(paper.to), bold: true }] },
      paragraph(paper.guidance),
      ...enclosures('Gửi trả kèm theo phiếu này', paper.returned),
    ],
    signatory: paper.signatory,
  }
}

/** The answer to feedback, a petition or a question, as a letter. */
export function composeCitizenAnswer(paper: CitizenAnswer): AdministrativeDocumentInput {
  const what = asked[paper.matter]
  return {
    ...sheetOf(paper, 'Quét mã để cho biết đã hài lòng hay chưa với câu trả lời này.'),
    kind: 'letter',
    title: `trả lời ${what} về ${paper.subject}`,
    addressees: [paper.sender === null ? `Người gửi ${what} mã số ${paper.code}` : named(paper.sender)],
    blocks: [
      paragraph(
        `${thatDay(paper.receivedOn)}, ${oneLine(paper.unit.issuingBody)} nhận được ${what} (mã số ${paper.code}) gửi ${onDay(paper.askedOn)} về ${paper.subject}. Sau khi xem xét, ${oneLine(paper.unit.issuingBody)} trả lời như sau:`,
      ),
      paragraph(paper.answer),
      ...(paper.measures.length === 0 ? [] : [paragraph('Việc đã làm và sẽ làm:')]),
      ...paper.measures.map((text) => ({ type: 'bullet' as const, text: sentence(text) })),
      paragraph(sentence(paper.ifNotSatisfied)),
      paragraph(`${oneLine(paper.unit.issuingBody)} cảm ơn và mong tiếp tục nhận được ý kiến đóng góp.`),
    ],
    signatory: paper.signatory,
  }
}

type Received = Pick<PetitionTransfer, 'unit' | 'receivedOn' | 'writtenOn' | 'sender' | 'code'>

function received({ unit, receivedOn, writtenOn, sender: from, code }: Received, letter: string) {
  const address = from === null || from.address === null ? '' : `, địa chỉ: ${from.address}`
  return paragraph(
    `${thatDay(receivedOn)}, ${oneLine(unit.issuingBody)} nhận được ${letter} đề ${onDay(writtenOn)} của ${sender(from)}${address} (mã số ${code}).`,
  )
}

function sender(party: Party | null): string {
  return party === null ? 'người gửi không ghi tên' : namedWithin(party)
}

function enclosures(title: string, items: readonly string[]): DocumentBlockInput[] {
  if (items.length === 0) return []
  return [paragraph(`${title}:`), ...items.map((text) => ({ type: 'bullet' as const, text: sentence(text) }))]
}
