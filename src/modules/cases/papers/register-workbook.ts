import type { WorkbookDescriptionInput } from '../../../platform/documents/sheets/workbook-description.ts'
import type { DossierRegister } from '../domain/papers/dossier-papers.ts'
import { registerColumns } from './compose-control.ts'
import { oneLine, shortDay } from './paper-text.ts'

/** Sổ theo dõi hồ sơ as a workbook: the columns of the printed register, days as days. */
export function registerWorkbook(paper: DossierRegister): WorkbookDescriptionInput {
  const dayColumns = new Set(['Ngày nhận', 'Ngày hẹn trả', 'Ngày trả'])
  const countColumns = new Set(['TT', 'Số bộ'])
  return {
    title: 'Sổ theo dõi hồ sơ',
    author: oneLine(paper.unit.issuingBody),
    exampleData: paper.exampleData,
    sheets: [
      {
        name: 'Sổ theo dõi hồ sơ',
        title: `Sổ theo dõi hồ sơ: ${paper.counter}`,
        subtitle: `Từ ${shortDay(paper.from)} đến ${shortDay(paper.to)}`,
        landscape: true,
        columns: registerColumns.map(({ header }) => ({
          header,
          type: dayColumns.has(header) ? 'date' : countColumns.has(header) ? 'integer' : 'text',
        })),
        rows: paper.rows.map((row, index) => [
          index + 1,
          row.code,
          row.procedure,
          row.sets,
          row.applicant,
          row.contact,
          row.office,
          row.receivedOn,
          row.dueOn,
          row.returnedOn,
          row.resultBy,
          row.note,
        ]),
      },
    ],
  }
}
