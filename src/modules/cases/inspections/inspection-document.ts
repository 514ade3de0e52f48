import type {
  AdministrativeDocumentInput,
  DocumentBlockInput,
} from '../../../platform/documents/administrative-document.ts'
import { dayInVietnam, formatDay } from '../../../platform/kernel/dates.ts'
import type { DocumentHeader } from './document-header.ts'
import type { InspectionDocument } from './document-kinds.ts'
import { findingKindWords, resultWords, topicWords } from './inspection-words.ts'
import type { InspectionView } from './load-inspection.ts'

export interface DocumentGround {
  readonly header: DocumentHeader
  /** The address that the QR code leads to. */
  readonly url: string
  readonly exampleData: boolean
}

/** A document of an inspection in the layout of Decree 30/2020/NĐ-CP. */
export function inspectionDocument(
  name: InspectionDocument,
  view: InspectionView,
  ground: DocumentGround,
): AdministrativeDocumentInput {
  switch (name) {
    case 'quyet-dinh':
      return decisionDocument(view, ground)
    case 'phieu':
      return paperForm(view, ground)
    case 'bien-ban':
      return minutesDocument(view, ground)
    case 'ket-luan':
      return conclusionDocument(view, ground)
  }
}

function frame({ header, url, exampleData }: DocumentGround, abbreviation: string, check: string) {
  const { officeSymbol, ...around } = header
  return {
    ...around,
    symbol: officeSymbol === '' ? abbreviation : `${abbreviation}-${officeSymbol}`,
    exampleData,
    verification: { url, text: check },
  }
}

function basisOf(view: InspectionView): string {
  const { lineId, reason } = view.inspection
  return lineId === null
    ? `Xét thấy cần kiểm tra đột xuất: ${reason}`
    : 'Căn cứ chương trình kiểm tra năm đã được duyệt'
}

function decisionDocument(view: InspectionView, ground: DocumentGround): AdministrativeDocumentInput {
  const { inspection, members, names } = view
  const { decidedOn, visitFrom, visitTo, topic, decisionNumber } = inspection
  const team = members.map(
    ({ personId, leads }) => `${names.get(personId) ?? ''}, ${leads ? 'Trưởng đoàn' : 'thành viên'}`,
  )
  return {
    ...frame(ground, 'QĐ', 'Quét để xem cuộc kiểm tra (cần đăng nhập)'),
    number: decisionNumber,
    date: decidedOn,
    kind: 'decision',
    title: `Về việc kiểm tra ${lower(topicWords[topic].vi)} tại ${view.unitName}`,
    bases: [basisOf(view)],
    blocks: [
      {
        type: 'paragraph',
        text: `Điều 1. Kiểm tra ${lower(topicWords[topic].vi)} tại ${view.unitName}${
          visitFrom === null || visitTo === null
            ? ''
            : `, từ ngày ${formatDay(visitFrom)} đến ngày ${formatDay(visitTo)}`
        }.`,
      },
      { type: 'paragraph', text: 'Điều 2. Đoàn kiểm tra gồm:' },
      ...team.map((text): DocumentBlockInput => ({ type: 'bullet', text })),
      {
        type: 'paragraph',
        text: `Điều 3. Đoàn kiểm tra theo phiếu “${view.checklist.title.vi}”, lập biên bản, lấy ý kiến giải trình của nhà trường và trình ký kết luận trước ngày ${formatDay(inspection.dueOn)}.`,
      },
      {
        type: 'paragraph',
        text: `Điều 4. Đoàn kiểm tra và ${view.unitName} chịu trách nhiệm thi hành Quyết định này.`,
      },
    ],
    recipients: [view.unitName, 'Đoàn kiểm tra', 'Lưu: VT'],
  }
}

const formColumns = [
  { width: 1, align: 'centre' as const },
  { width: 7 },
  { width: 1.4, align: 'centre' as const },
  { width: 1.4, align: 'centre' as const },
  { width: 1.6, align: 'centre' as const },
  { width: 4 },
]
const formHeader = [['TT', 'Nội dung', 'Đạt', 'Chưa đạt', 'Không áp dụng', 'Ghi chú']]

/** The checklist on paper, for where there is no network; the QR code leads back to the form. */
function paperForm(view: InspectionView, ground: DocumentGround): AdministrativeDocumentInput {
  return {
    ...frame(ground, 'PKT', 'Quét để nhập kết quả vào hệ thống'),
    number: null,
    date: null,
    kind: 'minutes',
    title: `Phiếu kiểm tra ${lower(view.checklist.title.vi)} tại ${view.unitName} (${view.inspection.code})`,
    blocks: [
      {
        type: 'table',
        columns: formColumns,
        header: formHeader,
        rows: view.checklist.items.map((item, index) => [
          String(index + 1),
          `${item.text.vi} (${item.source.text})`,
          '☐',
          '☐',
          '☐',
          '',
        ]),
      },
    ],
    signatory: { title: 'Người kiểm tra', note: '(Ký, ghi rõ họ tên)', name: null },
    countersignatory: { title: 'Đại diện nhà trường', note: '(Ký, ghi rõ họ tên)', name: null },
  }
}

function minutesDocument(view: InspectionView, ground: DocumentGround): AdministrativeDocumentInput {
  const end = view.entries.findLast(
    ({ action }) => action === 'send-findings' || action === 'finish-without-findings',
  )
  const leader = view.members.find(({ leads }) => leads)
  return {
    ...frame(ground, 'BB', 'Quét để xem cuộc kiểm tra (cần đăng nhập)'),
    number: null,
    date: end === undefined ? null : dayInVietnam(end.at),
    kind: 'minutes',
    title: `Kiểm tra ${lower(topicWords[view.inspection.topic].vi)} tại ${view.unitName}`,
    blocks: [
      { type: 'heading', level: 1, text: 'KẾT QUẢ KIỂM TRA' },
      {
        type: 'table',
        columns: [{ width: 1, align: 'centre' }, { width: 7 }, { width: 2.4 }, { width: 5 }],
        header: [['TT', 'Nội dung', 'Kết quả', 'Ghi chú']],
        rows: view.checklist.items.map((item, index) => {
          const answer = view.answers.get(item.code)
          return [
            String(index + 1),
            item.text.vi,
            answer === undefined ? '' : resultWords[answer.result].vi,
            answer?.note ?? '',
          ]
        }),
      },
      { type: 'heading', level: 1, text: 'NHỮNG ĐIỀU PHÁT HIỆN' },
      ...(view.findings.length === 0
        ? [paragraph('Không phát hiện vấn đề.')]
        : view.findings.flatMap((finding, index) => [
            paragraph(`${index + 1}. ${findingKindWords[finding.kind].vi}: ${finding.text}`),
            ...(finding.explanation === null
              ? []
              : [paragraph(`Nhà trường giải trình: ${finding.explanation}`)]),
          ])),
    ],
    signatory: {
      title: 'Trưởng đoàn kiểm tra',
      name: leader === undefined ? null : (view.names.get(leader.personId) ?? null),
    },
    countersignatory: { title: 'Đại diện nhà trường', note: '(Ký, ghi rõ họ tên)', name: null },
  }
}

function conclusionDocument(view: InspectionView, ground: DocumentGround): AdministrativeDocumentInput {
  const { inspection, conclusion, findings, remedies, names } = view
  const upheld = findings.filter((finding) => finding.upheld)
  const base = frame(ground, 'TB', 'Quét để xem kết luận đã công khai')
  return {
    ...base,
    number: conclusion.number,
    date: conclusion.signedOn,
    kind: 'notice',
    title: `Kết luận kiểm tra ${lower(topicWords[inspection.topic].vi)} tại ${view.unitName}`,
    bases: [
      ...(inspection.decisionNumber === null || inspection.decidedOn === null
        ? []
        : [
            `Căn cứ Quyết định số ${inspection.decisionNumber} ngày ${formatDay(inspection.decidedOn)} của ${view.issuerName}`,
          ]),
      ...(findings.some(({ explanation }) => explanation !== null)
        ? [`Xét giải trình của ${view.unitName}`]
        : []),
    ],
    blocks: [
      { type: 'heading', level: 1, text: 'KẾT LUẬN CHUNG' },
      ...conclusion.summary.split('\n').map(paragraph),
      { type: 'heading', level: 1, text: 'NHỮNG ĐIỀU PHÁT HIỆN' },
      ...(upheld.length === 0
        ? [paragraph('Không có vấn đề.')]
        : upheld.map((finding, index) =>
            paragraph(`${index + 1}. ${findingKindWords[finding.kind].vi}: ${finding.text}`),
          )),
      ...(remedies.length === 0
        ? []
        : [
            { type: 'heading', level: 1, text: 'YÊU CẦU KHẮC PHỤC' } satisfies DocumentBlockInput,
            {
              type: 'table',
              columns: [{ width: 1, align: 'centre' }, { width: 8 }, { width: 3 }],
              header: [['TT', 'Việc phải làm', 'Hạn']],
              rows: remedies.map(({ text, dueOn }, index) => [
                String(index + 1),
                text,
                dueOn === null ? '' : formatDay(dueOn),
              ]),
            } satisfies DocumentBlockInput,
          ]),
    ],
    signatory: {
      ...base.signatory,
      name:
        conclusion.signedBy === null
          ? base.signatory.name
          : (names.get(conclusion.signedBy) ?? base.signatory.name),
    },
    recipients: [
      view.unitName,
      'Ban Thanh tra nhân dân của trường',
      'Trang thông tin (công khai)',
      'Lưu: VT',
    ],
  }
}

function paragraph(text: string): DocumentBlockInput {
  return { type: 'paragraph', text }
}

/** The first letter small, for running text. */
function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
