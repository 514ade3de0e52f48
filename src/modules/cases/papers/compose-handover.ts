import type { AdministrativeDocumentInput } from '../../../platform/documents/administrative-document.ts'
import type { HandoverNote } from '../domain/papers/handover-note.ts'
import { inRole, sheetOf } from './paper-frame.ts'
import { field, moment, shortMoment } from './paper-text.ts'

/** Phiếu giao nhận: a batch of dossiers or results with its list, signed by who gives and who takes. */
export function composeHandoverNote(paper: HandoverNote): AdministrativeDocumentInput {
  const results = paper.what === 'results'
  const parts = paper.dossiers.reduce((sum, dossier) => sum + dossier.parts, 0)
  return {
    ...sheetOf(paper, 'Quét mã để đối chiếu danh sách với hệ thống.'),
    kind: 'minutes',
    kindName: results ? 'Phiếu giao nhận kết quả' : 'Phiếu giao nhận hồ sơ',
    title: `Lô: ${paper.batch}`,
    blocks: [
      field('Bên giao', paper.from, { bold: true }),
      field('Bên nhận', paper.to, { bold: true }),
      field('Thời gian giao nhận', moment(paper.handedAt)),
      field('Số lượng', `${paper.dossiers.length} ${results ? 'kết quả' : 'hồ sơ'}, ${parts} giấy tờ`),
      {
        type: 'table',
        columns: [
          { width: 0.8, align: 'centre' },
          { width: 3.2 },
          { width: 3.6 },
          { width: 2.8 },
          { width: 1.1, align: 'centre' },
          { width: 2.5, align: 'centre' },
          { width: 1.8 },
        ],
        header: [['TT', 'Mã hồ sơ', 'Thủ tục', 'Người nộp', 'Số giấy tờ', 'Hẹn trả', 'Ghi chú']],
        rows: paper.dossiers.map((dossier, index) => [
          String(index + 1),
          dossier.code,
          dossier.procedure,
          dossier.applicant,
          String(dossier.parts),
          dossier.dueAt === null ? '' : shortMoment(dossier.dueAt),
          dossier.note ?? '',
        ]),
      },
      {
        type: 'paragraph',
        text: 'Hai bên đã kiểm đếm, đối chiếu danh sách và cùng ký. Phiếu lập thành hai bản, mỗi bên giữ một bản.',
      },
    ],
    endMark: false,
    countersignatory: inRole('Bên giao', paper.givenBy),
    signatory: inRole('Bên nhận', paper.takenBy),
  }
}
