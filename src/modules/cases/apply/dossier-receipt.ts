import { renderPdf } from '../../../platform/documents/render-pdf.ts'
import { formatReceiptCode } from '../../../platform/kernel/receipt-code.ts'
import type { Unit } from '../../organisations/index.ts'
import type { DraftPaper } from '../domain/apply/apply-draft.ts'
import { DossierReceipt } from '../domain/papers/dossier-papers.ts'
import { momentOf } from '../domain/papers/paper-parts.ts'
import { deadlineSentence } from '../explain/deadline-words.ts'
import type { ReceiptFacts } from '../intake/filing-receipt.ts'
import { field } from '../papers/paper-text.ts'
import { composePaper } from '../papers/papers.ts'
import { paperForms } from '../papers/read-paper-forms.ts'
import { feeWords, type ProcedureVersion, timeWords } from '../procedures/face.ts'

/** What a receipt of a dossier is made of, besides the case itself. */
export interface DossierReceiptGround {
  readonly facts: ReceiptFacts
  readonly version: ProcedureVersion
  readonly unit: Unit
  readonly papers: readonly DraftPaper[]
}

/** Beside a paper that is still to come. */
export const laterNote = 'Nộp bản giấy sau'

const resultByWords: Readonly<Record<string, string>> = {
  counter: 'tại bộ phận tiếp nhận và trả kết quả',
  online: 'trực tuyến, trên trang theo dõi',
  post: 'tại nhà, qua dịch vụ bưu chính công ích',
}

/**
 * Giấy tiếp nhận hồ sơ và hẹn trả kết quả, as it is kept with the case: the form in force on the day, the appointment
 * and why it is that day. It does not hold the code of the receipt.
 * @throws ZodError when a fact does not fit the form
 */
export function dossierReceipt({ facts, version, unit, papers }: DossierReceiptGround): DossierReceipt {
  const { ground, opened, due } = facts
  const { applicant } = ground.content
  if (due === undefined || applicant === null) throw new RangeError('a dossier has a date and an applicant')
  const closesAt = due.rule.receipt?.closesAt ?? '17:00'
  return DossierReceipt.parse({
    kind: 'dossier-receipt',
    unit: {
      parentBody: ground.parentBody,
      issuingBody: ground.issuingBody,
      number: null,
      symbol: ['TNHS', ground.unitSymbol].filter((part) => part !== '').join('-'),
      place: ground.place,
      date: ground.receivedOn,
    },
    receivedOn: ground.receivedOn,
    tracking: ground.tracking,
    exampleData: ground.content.example || unit.example,
    code: opened.case.code,
    applicant: {
      name: applicant.name,
      address: applicant.address || null,
      phone: applicant.phone || null,
      email: applicant.email || null,
    },
    procedure: version.name.vi.slice(0, 500),
    counter:
      unit.kind === 'school'
        ? ground.issuingBody
        : `Bộ phận Tiếp nhận và Trả kết quả, ${ground.issuingBody.replaceAll('\n', ' ')}`,
    parts: partsOf(version, papers),
    sets: version.sets ?? 1,
    legalTime: timeWords(version.time).vi,
    receivedAt: momentOf(opened.case.receivedAt),
    dueAt: `${due.date}T${closesAt}:00+07:00`,
    whyThisDate: deadlineSentence(due).vi,
    resultBy: resultByWords[applicant.resultBy] ?? 'trực tuyến, trên trang theo dõi',
    fee: feeWords(version.fee).vi,
    receivedBy: 'Hệ thống tiếp nhận trực tuyến',
  })
}

/** The receipt to print for whoever has its code: with the code, and the code behind the `#` of its QR picture. */
export function renderReceipt(paper: DossierReceipt, receiptCode: string): Promise<Uint8Array> {
  const document = composePaper(paper, paperForms())
  const url = `${paper.tracking ?? ''}#${receiptCode}`
  return renderPdf({
    ...document,
    blocks: [field('Mã tra cứu', formatReceiptCode(receiptCode), { bold: true }), ...document.blocks],
    ...(paper.tracking !== null && {
      verification: {
        url,
        text: 'Quét mã để xem hồ sơ đang ở đâu và cách tính ngày hẹn. Đừng đưa mã này cho người khác.',
      },
    }),
  })
}

function partsOf(version: ProcedureVersion, papers: readonly DraftPaper[]) {
  const parts = version.parts.flatMap((part, index) => {
    const paper = papers[index]
    if (paper === undefined || paper.way === 'not-needed') return []
    const isLater = paper.way === 'later'
    return [
      {
        name: part.name.slice(0, 500),
        form: isLater ? null : ('electronic' as const),
        quantity: paper.way === 'upload' ? paper.files.length : 1,
        note: isLater ? laterNote : paper.way === 'declared' ? 'Tờ khai điện tử' : null,
      },
    ]
  })
  const isDeclared = papers.some(({ way }) => way === 'declared')
  return isDeclared
    ? parts
    : [{ name: 'Tờ khai điện tử', form: 'electronic' as const, quantity: 1, note: null }, ...parts]
}
