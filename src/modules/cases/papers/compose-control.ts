import type {
  AdministrativeDocumentInput,
  DocumentBlockInput,
} from '../../../platform/documents/administrative-document.ts'
import type { ControlSlip, ControlStep, DossierRegister } from '../domain/papers/dossier-papers.ts'
import type { PaperForms } from '../domain/papers/paper-form.ts'
import { inRole, nobody, paperFrame, sheetOf } from './paper-frame.ts'
import { field, moment, named, shortDay } from './paper-text.ts'

const results = {
  early: 'Trước hạn',
  'on-time': 'Đúng hạn',
  late: 'Quá hạn',
} as const satisfies Record<NonNullable<ControlStep['result']>, string>

/** Phiếu kiểm soát quá trình giải quyết hồ sơ: who gave the dossier to whom, when, and whether in time. */
export function composeControlSlip(paper: ControlSlip, forms: PaperForms): AdministrativeDocumentInput {
  return {
    ...sheetOf(paper, 'Quét mã để xem quá trình giải quyết hồ sơ.'),
    ...paperFrame(forms, 'control-slip', paper.receivedOn, {
      kind: 'dossier-receipt',
      name: 'Phiếu kiểm soát quá trình giải quyết hồ sơ',
    }),
    title: `Mã hồ sơ: ${paper.code}`,
    blocks: [
      field('Kèm theo hồ sơ của', named(paper.applicant)),
      field('Nội dung yêu cầu giải quyết', paper.procedure),
      field('Bộ phận tiếp nhận', paper.counter),
      field('Thời gian nhận hồ sơ', moment(paper.receivedAt)),
      field('Thời gian hẹn trả kết quả', moment(paper.dueAt), { bold: true }),
      steps(paper),
    ],
    endMark: false,
    signatory: nobody,
  }
}

function steps({ steps: all, room }: ControlSlip): DocumentBlockInput {
  const rows = all.map((step) => [
    step.office,
    moment(step.at),
    step.givenBy ?? '',
    step.takenBy ?? '',
    step.result === null ? '' : results[step.result],
    step.note ?? '',
  ])
  const empty = Array.from({ length: room }, () => [
    '\n\n',
    '... giờ ... phút,\nngày ... tháng ... năm ...',
    '',
    '',
    '',
    '',
  ])
  return {
    type: 'table',
    columns: [{ width: 3 }, { width: 3.2 }, { width: 2.6 }, { width: 2.6 }, { width: 1.8 }, { width: 2 }],
    header: [
      [
        { text: 'Tên cơ quan', rowSpan: 2 },
        { text: 'Thời gian giao, nhận hồ sơ', colSpan: 3 },
        { text: 'Kết quả giải quyết', rowSpan: 2 },
        { text: 'Ghi chú', rowSpan: 2 },
      ],
      ['Thời gian', 'Người giao', 'Người nhận'],
    ],
    rows: [...rows, ...empty],
  }
}

/** Sổ theo dõi hồ sơ, on the wide side of the sheet. */
export function composeDossierRegister(
  paper: DossierRegister,
  forms: PaperForms,
): AdministrativeDocumentInput {
  return {
    ...sheetOf(paper),
    ...paperFrame(forms, 'dossier-register', paper.receivedOn, {
      kind: 'dossier-receipt',
      name: 'Sổ theo dõi hồ sơ',
    }),
    title: `${paper.counter}\nTừ ${shortDay(paper.from)} đến ${shortDay(paper.to)}`,
    landscape: true,
    blocks: [
      {
        type: 'table',
        columns: registerColumns.map(({ width }) => ({ width })),
        header: [
          [
            ...registerColumns.slice(0, 7).map(({ header }) => ({ text: header, rowSpan: 2 })),
            { text: 'Nhận và trả kết quả', colSpan: 4 },
            { text: 'Ghi chú', rowSpan: 2 },
          ],
          registerColumns.slice(7, 11).map(({ header }) => header),
        ],
        rows: paper.rows.map((row, index) => [
          String(index + 1),
          row.code,
          row.procedure,
          String(row.sets),
          row.applicant,
          row.contact ?? '',
          row.office,
          shortDay(row.receivedOn),
          row.dueOn === null ? '' : shortDay(row.dueOn),
          row.returnedOn === null ? '' : shortDay(row.returnedOn),
          row.resultBy ?? '',
          row.note ?? '',
        ]),
      },
    ],
    endMark: false,
    signatory: paper.keptBy === null ? nobody : inRole('Người lập sổ', paper.keptBy),
  }
}

/** The register's columns with their shares of the sheet; the workbook has the same. */
export const registerColumns = [
  { header: 'TT', width: 0.8 },
  { header: 'Mã hồ sơ', width: 2.6 },
  { header: 'Tên thủ tục hành chính', width: 3.4 },
  { header: 'Số bộ', width: 0.9 },
  { header: 'Tên cá nhân, tổ chức', width: 2.4 },
  { header: 'Địa chỉ, số điện thoại', width: 2.4 },
  { header: 'Cơ quan chủ trì giải quyết', width: 2.2 },
  { header: 'Ngày nhận', width: 2.3 },
  { header: 'Ngày hẹn trả', width: 2.3 },
  { header: 'Ngày trả', width: 2.3 },
  { header: 'Phương thức nhận kết quả', width: 1.8 },
  { header: 'Ghi chú', width: 1.4 },
] as const
