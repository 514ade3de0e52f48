import type {
  AdministrativeDocumentInput,
  DocumentBlockInput,
} from '../../../platform/documents/administrative-document.ts'
import type {
  InformationExtension,
  InformationProvided,
  InformationRefusal,
} from '../domain/papers/information-papers.ts'
import type { PaperForms } from '../domain/papers/paper-form.ts'
import { paperFrame, sheetOf } from './paper-frame.ts'
import { field, named, namedWithin, onDay, oneLine, paragraph, sentence, thatDay } from './paper-text.ts'

const foot = 'Quét mã để theo dõi yêu cầu và xem cách tính thời hạn.'

/** What is given, how, where, at what cost; what is not given, and why. */
export function composeInformationProvided(
  paper: InformationProvided,
  forms: PaperForms,
): AdministrativeDocumentInput {
  return {
    ...sheetOf(paper, foot),
    ...paperFrame(forms, 'information-provided', paper.receivedOn, {
      kind: 'notice',
      name: 'Thông báo cung cấp thông tin',
    }),
    title: '',
    addressees: [named(paper.requester)],
    blocks: [
      ...request(paper),
      paragraph(`${oneLine(paper.unit.issuingBody)} cung cấp các thông tin sau:`),
      ...paper.provided.map((text) => ({ type: 'bullet' as const, text: sentence(text) })),
      field('Hình thức cung cấp', sentence(paper.by)),
      field('Địa điểm, thời gian', sentence(paper.at)),
      field('Chi phí', sentence(paper.cost)),
      ...(paper.withheld === null
        ? []
        : [field('Thông tin không cung cấp và lý do', sentence(paper.withheld))]),
      paragraph(`Vậy thông báo để ${namedWithin(paper.requester)} được biết.`),
    ],
    signatory: paper.signatory,
  }
}

/** Thông báo gia hạn: more time for an answer, once. */
export function composeInformationExtension(
  paper: InformationExtension,
  forms: PaperForms,
): AdministrativeDocumentInput {
  return {
    ...sheetOf(paper, foot),
    ...paperFrame(forms, 'information-extension', paper.receivedOn, {
      kind: 'notice',
      name: 'Thông báo gia hạn giải quyết yêu cầu cung cấp thông tin',
    }),
    title: '',
    addressees: [named(paper.requester)],
    blocks: [
      ...request(paper),
      paragraph(`Thời hạn cung cấp thông tin theo quy định: ${onDay(paper.dueOn)}.`),
      field('Lý do gia hạn', sentence(paper.reason)),
      field('Căn cứ', sentence(paper.basis)),
      field('Thời hạn mới', `chậm nhất ${onDay(paper.newDueOn)}`, { bold: true }),
      paragraph(`Vậy thông báo để ${namedWithin(paper.requester)} được biết.`),
    ],
    signatory: paper.signatory,
  }
}

/** Thông báo từ chối: why, on which provision, and what may be done against it. */
export function composeInformationRefusal(
  paper: InformationRefusal,
  forms: PaperForms,
): AdministrativeDocumentInput {
  return {
    ...sheetOf(paper, foot),
    ...paperFrame(forms, 'information-refusal', paper.receivedOn, {
      kind: 'notice',
      name: 'Thông báo từ chối yêu cầu cung cấp thông tin',
    }),
    title: '',
    addressees: [named(paper.requester)],
    blocks: [
      ...request(paper),
      paragraph(
        `Căn cứ ${paper.basis}, ${oneLine(paper.unit.issuingBody)} từ chối yêu cầu cung cấp thông tin của ${namedWithin(paper.requester)}.`,
      ),
      field('Lý do', sentence(paper.reason)),
      paragraph(paper.remedies),
    ],
    signatory: paper.signatory,
  }
}

type Request = Pick<
  InformationProvided,
  'unit' | 'receivedOn' | 'requestedOn' | 'requester' | 'code' | 'wanted'
>

function request({ unit, receivedOn, requestedOn, requester, code, wanted }: Request): DocumentBlockInput[] {
  return [
    paragraph(
      `${thatDay(receivedOn)}, ${oneLine(unit.issuingBody)} nhận được phiếu yêu cầu cung cấp thông tin đề ${onDay(requestedOn)} của ${namedWithin(requester)} (mã số ${code}).`,
    ),
    field('Thông tin được yêu cầu', wanted),
  ]
}
